import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'What was reviewed can be compared with what stands there now.',
    'zh-Hant': '評審時的內容與現在的內容可以比較。',
    'zh-Hans': '评审时的内容与现在的内容可以比较。',
  },
  note: {
    en: 'What cannot be seen is not said to be unchanged.',
    'zh-Hant': '看不到的，不能當作沒有變。',
    'zh-Hans': '看不到的，不能当作没有变。',
  },
  messages: {
    gap: {
      en: '{what}, expected the reviewed text within reach',
      'zh-Hant': '{what}；應取得評審時的內容才能比較',
      'zh-Hans': '{what}；应取得评审时的内容才能比较',
    },
  },
} satisfies RuleWords
