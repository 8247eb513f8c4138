import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A PRD states its goal: a goal section, a labelled line or a table row with content.',
    'zh-Hant': '需求文件要寫明目標：目標章節、「目標：」開頭的一行，或表格中的一列，且有內容。',
    'zh-Hans': '需求文档要写明目标：目标章节、“目标：”开头的一行，或表格中的一行，且有内容。',
  },
  note: {
    en: 'Without a goal nobody can tell whether the requirement is worth building, nor when it has succeeded. State the company or phase goal it serves, and what this requirement is to achieve, by how much and by when.',
    'zh-Hant':
      '沒有目標，就無法判斷這個需求值不值得做、做到什麼程度算成功。請寫出它服務的公司或階段目標，以及這個需求要達成什麼、達到多少、何時達到。',
    'zh-Hans':
      '没有目标，就无法判断这个需求值不值得做、做到什么程度算成功。请写出它服务的公司或阶段目标，以及这个需求要达成什么、达到多少、何时达到。',
  },
  messages: {
    missing: {
      en: 'Missing goal, expected a section such as `{name}`, a line `{name}: …` or a table row of that name',
      'zh-Hant': '找不到目標，應有「{name}」這樣的章節、「{name}：…」這樣的一行，或表格中名為「{name}」的一列',
      'zh-Hans': '找不到目标，应有“{name}”这样的章节、“{name}：…”这样的一行，或表格中名为“{name}”的一行',
    },
    likely: {
      en: 'Line {line} “{title}” looks like the goal, expected it to be named `{name}`, or mapped to `goal` in the configuration',
      'zh-Hant': '第 {line} 行「{title}」看起來是目標，應改名為「{name}」，或在設定中對應到 `goal`',
      'zh-Hans': '第 {line} 行“{title}”看起来是目标，应改名为“{name}”，或在配置中对应到 `goal`',
    },
    empty: {
      en: 'Empty goal section “{title}”, expected at least one goal',
      'zh-Hant': '目標章節「{title}」沒有內容，應至少寫出一個目標',
      'zh-Hans': '目标章节“{title}”没有内容，应至少写出一个目标',
    },
    unexplained: {
      en: 'Waived goal without a reason, expected `N/A: reason`',
      'zh-Hant': '目標標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '目标标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords

export const skeleton: Words = {
  en: '{h} Goal\n\n- Company or phase goal: \n- Goal of this requirement: from … to … by …',
  'zh-Hant': '{h} 目標\n\n- 公司或階段目標：\n- 本需求的目標：由 … 提升到 …，於 … 前達成',
  'zh-Hans': '{h} 目标\n\n- 公司或阶段目标：\n- 本需求的目标：由 … 提升到 …，于 … 前达成',
}
