import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A PRD says what comes first: priorities as a section, a column, tags or groups.',
    'zh-Hant': '需求文件要標明優先級：章節、表格欄位、標籤或分組都可以。',
    'zh-Hans': '需求文档要标明优先级：章节、表格列、标签或分组都可以。',
  },
  note: {
    en: 'When time runs out somebody will cut. Priorities decide beforehand what may be cut. Ask of every requirement: can people use the product without it?',
    'zh-Hant': '時間不夠時總要砍需求，優先級讓你事先決定砍什麼。請逐項問自己：沒有這個功能，使用者還能用嗎？',
    'zh-Hans': '时间不够时总要砍需求，优先级让你事先决定砍什么。请逐项问自己：没有这个功能，用户还能用吗？',
  },
  messages: {
    missing: {
      en: 'Missing priorities, expected a `{name}` column, P0–P3 tags or a section such as `{name}`',
      'zh-Hant': '找不到優先級，應有「{name}」欄、P0–P3 標籤，或「{name}」這樣的章節',
      'zh-Hans': '找不到优先级，应有“{name}”列、P0–P3 标签，或“{name}”这样的章节',
    },
    likely: {
      en: 'Line {line} “{title}” looks like priorities, expected it to be named `{name}`, or mapped to `priority` in the configuration',
      'zh-Hant': '第 {line} 行「{title}」看起來是優先級，應改名為「{name}」，或在設定中對應到 `priority`',
      'zh-Hans': '第 {line} 行“{title}”看起来是优先级，应改名为“{name}”，或在配置中对应到 `priority`',
    },
    empty: {
      en: 'Empty priority section “{title}”, expected a priority for each requirement',
      'zh-Hant': '優先級章節「{title}」沒有內容，應標出每個需求的優先級',
      'zh-Hans': '优先级章节“{title}”没有内容，应标出每个需求的优先级',
    },
    unexplained: {
      en: 'Waived priorities without a reason, expected `N/A: reason`',
      'zh-Hant': '優先級標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '优先级标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords

export const skeleton: Words = {
  en: '{h} Priorities\n\n| Requirement | Priority | What breaks without it |\n| --- | --- | --- |\n|  | P0 |  |',
  'zh-Hant': '{h} 優先級\n\n| 需求 | 優先級 | 沒有它會怎樣 |\n| --- | --- | --- |\n|  | P0 |  |',
  'zh-Hans': '{h} 优先级\n\n| 需求 | 优先级 | 没有它会怎样 |\n| --- | --- | --- |\n|  | P0 |  |',
}
