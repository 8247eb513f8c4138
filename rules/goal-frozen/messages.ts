import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Goals and metrics do not change after the review without a log row and a sign-off.',
    'zh-Hant': '評審後的目標與指標不再變動，除非有記錄並重新簽核。',
    'zh-Hans': '评审后的目标与指标不再变动，除非有记录并重新签核。',
  },
  note: {
    en: 'Whoever moves the goal after the review can never miss it.',
    'zh-Hant': '評審後還能改目標，就永遠不會沒達標。',
    'zh-Hans': '评审后还能改目标，就永远不会没达标。',
  },
  messages: {
    changed: {
      en: 'Goal changed since the review: {what}, expected a log row and a new sign-off',
      'zh-Hant': '評審後目標有改動：{what}，應有變更記錄並重新簽核',
      'zh-Hans': '评审后目标有改动：{what}，应有变更记录并重新签核',
    },
  },
} satisfies RuleWords
