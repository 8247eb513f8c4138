/** What an inserted section says until somebody fills it in: placeholders, so that they are found again. */
import type {Role} from './model/types.js'
import type {Words} from './words.js'

const goal: Words = {
  en: '- Company or phase goal: TBD\n- Goal of this requirement: TBD\n- Measured by: TBD',
  'zh-Hant': '- 公司或階段目標：待補充\n- 本需求的目標：待補充\n- 衡量方式：待補充',
  'zh-Hans': '- 公司或阶段目标：待补充\n- 本需求的目标：待补充\n- 衡量方式：待补充',
}

const flow: Words = {
  en: 'TBD\n\n```mermaid\nflowchart TD\n  start([Start]) --> check{TBD}\n  check -- yes --> done([Done])\n  check -- no --> refuse[TBD]\n```',
  'zh-Hant':
    '待補充\n\n```mermaid\nflowchart TD\n  start([開始]) --> check{待補充}\n  check -- 是 --> done([完成])\n  check -- 否 --> refuse[待補充]\n```',
  'zh-Hans':
    '待补充\n\n```mermaid\nflowchart TD\n  start([开始]) --> check{待补充}\n  check -- 是 --> done([完成])\n  check -- 否 --> refuse[待补充]\n```',
}

const priority: Words = {
  en: '| Requirement | Priority | What breaks without it |\n| --- | --- | --- |\n| TBD | TBD | TBD |',
  'zh-Hant': '| 需求 | 優先級 | 沒有它會怎樣 |\n| --- | --- | --- |\n| 待補充 | 待補充 | 待補充 |',
  'zh-Hans': '| 需求 | 优先级 | 没有它会怎样 |\n| --- | --- | --- |\n| 待补充 | 待补充 | 待补充 |',
}

const copy: Words = {
  en: '| Where | Text |\n| --- | --- |\n| Button | TBD |\n| Failure | TBD |',
  'zh-Hant': '| 位置 | 文案 |\n| --- | --- |\n| 按鈕 | 待補充 |\n| 失敗提示 | 待補充 |',
  'zh-Hans': '| 位置 | 文案 |\n| --- | --- |\n| 按钮 | 待补充 |\n| 失败提示 | 待补充 |',
}

const other: Words = {en: 'TBD', 'zh-Hant': '待補充', 'zh-Hans': '待补充'}

const bodies: Readonly<Partial<Record<Role, Words>>> = {goal, flow, priority, copy}

/** What stands below the heading of a role. */
export function bodyFor(role: Role): Words {
  return bodies[role] ?? other
}
