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

const scope: Words = {
  en: '- Not in this version: TBD',
  'zh-Hant': '- 這一版不做：待補充',
  'zh-Hans': '- 这一版不做：待补充',
}

const stakeholders: Words = {
  en: '| Role | Name | Does |\n| --- | --- | --- |\n| Product | TBD | TBD |\n| Design | TBD | TBD |\n| Engineering | TBD | TBD |',
  'zh-Hant':
    '| 角色 | 姓名 | 負責內容 |\n| --- | --- | --- |\n| 產品 | 待補充 | 待補充 |\n| 設計 | 待補充 | 待補充 |\n| 研發 | 待補充 | 待補充 |',
  'zh-Hans':
    '| 角色 | 姓名 | 负责内容 |\n| --- | --- | --- |\n| 产品 | 待补充 | 待补充 |\n| 设计 | 待补充 | 待补充 |\n| 研发 | 待补充 | 待补充 |',
}

const tracking: Words = {
  en: '| Event | Trigger | Parameters |\n| --- | --- | --- |\n| TBD | TBD | TBD |',
  'zh-Hant': '| 事件 | 觸發時機 | 參數 |\n| --- | --- | --- |\n| 待補充 | 待補充 | 待補充 |',
  'zh-Hans': '| 事件 | 触发时机 | 参数 |\n| --- | --- | --- |\n| 待补充 | 待补充 | 待补充 |',
}

const notifications: Words = {
  en: '| When | Audience | Channel | Content |\n| --- | --- | --- | --- |\n| TBD | TBD | TBD | TBD |',
  'zh-Hant': '| 節點 | 對象 | 管道 | 內容 |\n| --- | --- | --- | --- |\n| 待補充 | 待補充 | 待補充 | 待補充 |',
  'zh-Hans': '| 节点 | 对象 | 渠道 | 内容 |\n| --- | --- | --- | --- |\n| 待补充 | 待补充 | 待补充 | 待补充 |',
}

const launch: Words = {
  en: '1. Internal launch: TBD\n2. Gray release: TBD\n3. Everybody: TBD',
  'zh-Hant': '1. 內部試用：待補充\n2. 灰度發布：待補充\n3. 全量上線：待補充',
  'zh-Hans': '1. 内部试用：待补充\n2. 灰度发布：待补充\n3. 全量上线：待补充',
}

const metrics: Words = {
  en: '| Metric | Now | Target | By |\n| --- | --- | --- | --- |\n| TBD | TBD | TBD | TBD |',
  'zh-Hant': '| 指標 | 目前 | 目標 | 期限 |\n| --- | --- | --- | --- |\n| 待補充 | 待補充 | 待補充 | 待補充 |',
  'zh-Hans': '| 指标 | 当前 | 目标 | 期限 |\n| --- | --- | --- | --- |\n| 待补充 | 待补充 | 待补充 | 待补充 |',
}

const other: Words = {en: 'TBD', 'zh-Hant': '待補充', 'zh-Hans': '待补充'}

const bodies: Readonly<Partial<Record<Role, Words>>> = {
  goal,
  flow,
  priority,
  requirements: priority,
  copy,
  scope,
  stakeholders,
  tracking,
  notifications,
  launch,
  metrics,
}

/** What stands below the heading of a role. */
export function bodyFor(role: Role): Words {
  return bodies[role] ?? other
}
