import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Emphasis is written so that it is shown as emphasis.',
    'zh-Hant': '粗體與強調的寫法要真的會生效。',
    'zh-Hans': '加粗、强调的写法要能真正生效。',
  },
  note: {
    en: '`**` beside punctuation and letters stays literal in Markdown, and readers see the asterisks. Move the punctuation out of the emphasis; `--fix` does it.',
    'zh-Hant': 'Markdown 中 `**` 夾在標點與文字之間不會生效，讀者會看到星號。請把標點移到星號之外，`--fix` 會自動修正。',
    'zh-Hans': 'Markdown 中 `**` 夹在标点与文字之间不会生效，读者会看到星号。请把标点移到星号之外，`--fix` 会自动修正。',
  },
  messages: {
    literal: {
      en: 'Emphasis `{text}` stays literal, expected `{expected}`',
      'zh-Hant': '粗體 `{text}` 不會生效，應為 `{expected}`',
      'zh-Hans': '加粗 `{text}` 不会生效，应为 `{expected}`',
    },
  },
} satisfies RuleWords
