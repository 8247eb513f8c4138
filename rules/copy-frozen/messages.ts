import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Copy does not change after the review without a log row and a sign-off.',
    'zh-Hant': '評審後的文案不再變動，除非有記錄並重新簽核。',
    'zh-Hans': '评审后的文案不再变动，除非有记录并重新签核。',
  },
  note: {
    en: 'Screens are built and translated from the reviewed copy. Each later change is built twice.',
    'zh-Hant': '畫面與翻譯都依評審過的文案製作，之後每改一次就要重做一次。',
    'zh-Hans': '界面和翻译都按评审过的文案来做，之后每改一次就要返工一次。',
  },
  messages: {
    changed: {
      en: 'Copy changed since the review: {what}, expected a log row and a new sign-off',
      'zh-Hant': '評審後文案有改動：{what}，應有變更記錄並重新簽核',
      'zh-Hans': '评审后文案有改动：{what}，应有变更记录并重新签核',
    },
  },
} satisfies RuleWords
