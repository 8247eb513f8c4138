import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A PRD says what is tracked.',
    'zh-Hant': '需求文件要寫明埋點。',
    'zh-Hans': '需求文档要写明埋点。',
  },
  note: {
    en: 'Whether the goal was reached is known from what is tracked from the first day. List the events, link them, or write `N/A: reason`; they may follow within a day of the review.',
    'zh-Hant': '目標有沒有達成，要靠上線第一天就有的埋點才知道。請列出事件、附上連結，或寫「不涉及：原因」；評審後一天內補上也可以。',
    'zh-Hans': '目标有没有达成，要靠上线第一天就有的埋点才知道。请列出事件、附上链接，或写“不涉及：原因”；评审后一天内补上也可以。',
  },
  messages: {
    missing: {
      en: 'Missing tracking, expected a section such as `{name}`, a link, or `N/A: reason`',
      'zh-Hant': '找不到埋點，應有「{name}」這樣的章節或連結，或寫「不涉及：原因」',
      'zh-Hans': '找不到埋点，应有“{name}”这样的章节或链接，或写“不涉及：原因”',
    },
    unexplained: {
      en: 'Waived “{name}” without a reason, expected `N/A: reason`',
      'zh-Hant': '「{name}」標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '“{name}”标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords
