import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Emphasis is written so that it is shown as emphasis.',
    'zh-Hant': '強調語法要寫得讓它真的顯示成強調。',
    'zh-Hans': '强调语法要写得让它真的显示成强调。',
  },
  note: {
    en: '`**` beside punctuation and letters stays literal in Markdown, and readers see the asterisks. Move the punctuation out of the emphasis; `--fix` does it.',
    'zh-Hant': 'Markdown 中 `**` 夾在標點與文字之間不會生效，讀者會看到星號。請把標點移到強調之外，`--fix` 會代勞。',
    'zh-Hans': 'Markdown 中 `**` 夹在标点与文字之间不会生效，读者会看到星号。请把标点移到强调之外，`--fix` 会代劳。',
  },
  messages: {
    literal: {
      en: 'Emphasis `{text}` stays literal, expected `{expected}`',
      'zh-Hant': '強調 `{text}` 不會生效，應為 `{expected}`',
      'zh-Hans': '强调 `{text}` 不会生效，应为 `{expected}`',
    },
  },
} satisfies RuleWords
