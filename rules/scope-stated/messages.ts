import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The document says what it does not do.',
    'zh-Hant': '文件寫明這次不做什麼。',
    'zh-Hans': '文档写明这次不做什么。',
  },
  note: {
    en: 'Readers fill what is not said with what they hope for. Two lines of non-goals save a discussion for each.',
    'zh-Hant': '沒說不做的，讀者會當成要做。寫兩行「不做什麼」，就能省下一次次的爭論。',
    'zh-Hans': '没说不做的，读者会当成要做。写两行“不做什么”，就能省下一次次的争论。',
  },
  messages: {
    missing: {
      en: 'Missing scope, expected a section such as `{name}` or a line that says what is not done',
      'zh-Hant': '找不到範圍，應有「{name}」這樣的章節，或寫明這次不做什麼',
      'zh-Hans': '找不到范围，应有“{name}”这样的章节，或写明这次不做什么',
    },
    unexplained: {
      en: 'Waived “{name}” without a reason, expected `N/A: reason`',
      'zh-Hant': '「{name}」標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '“{name}”标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords
