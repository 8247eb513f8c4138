import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A PRD says who is told, when, and by which channel.',
    'zh-Hant': '需求文件要寫明通知節點：何時、通知誰、走哪個管道。',
    'zh-Hans': '需求文档要写明通知节点：何时、通知谁、走哪个渠道。',
  },
  note: {
    en: 'Nodes that nobody listed are told by nobody: the user waits, the shop is surprised. Write `N/A: reason` where nothing is sent.',
    'zh-Hant': '沒列出的節點就沒有人通知，使用者空等，商家措手不及。沒有通知請寫「不涉及：原因」。',
    'zh-Hans': '没列出的节点就没有人通知，用户干等，商家措手不及。没有通知就写“不涉及：原因”。',
  },
  messages: {
    missing: {
      en: 'Missing notifications, expected a section such as `{name}`, or `N/A: reason`',
      'zh-Hant': '找不到通知節點，應有「{name}」這樣的章節，或寫「不涉及：原因」',
      'zh-Hans': '找不到通知节点，应有“{name}”这样的章节，或写“不涉及：原因”',
    },
    unexplained: {
      en: 'Waived “{name}” without a reason, expected `N/A: reason`',
      'zh-Hant': '「{name}」標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '“{name}”标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords
