import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A text fits the limit that the document states for it.',
    'zh-Hant': '文案不超過文件自己寫的字數上限。',
    'zh-Hans': '文案不超过文档自己写的字数上限。',
  },
  note: {
    en: 'A text beyond its limit is cut off on the screen, or sends the page back to the designer.',
    'zh-Hant': '超過上限的文案在畫面上會被截斷，或讓整頁退回重新設計。',
    'zh-Hans': '超过上限的文案在界面上会被截断，或者整页打回重新设计。',
  },
  messages: {
    long: {
      en: 'Text of {length} characters, expected at most {limit}: {text}',
      'zh-Hant': '文案有 {length} 個字，應不超過 {limit} 個：{text}',
      'zh-Hans': '文案有 {length} 个字，应不超过 {limit} 个：{text}',
    },
  },
} satisfies RuleWords
