import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'One concept is worded in one way.',
    'zh-Hant': '同一個概念只用一種寫法。',
    'zh-Hans': '同一个概念只用一种写法。',
  },
  note: {
    en: 'Two wordings of one button look like two buttons. `--fix` mends the listed misspellings.',
    'zh-Hant': '同一個按鈕兩種寫法，看起來像兩個按鈕。`--fix` 會修正列出的錯字。',
    'zh-Hans': '同一个按钮两种写法，看起来像两个按钮。`--fix` 会修正列出的错字。',
  },
  messages: {
    several: {
      en: '“{text}” beside “{other}” in the copy, expected one of them',
      'zh-Hant': '文案中「{text}」與「{other}」並用，應統一用一種',
      'zh-Hans': '文案中“{text}”与“{other}”并用，应统一用一种',
    },
  },
} satisfies RuleWords
