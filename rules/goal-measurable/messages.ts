import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'At least one goal can be measured, or says why it cannot.',
    'zh-Hant': '至少有一個目標可以衡量，否則說明為什麼不能。',
    'zh-Hans': '至少有一个目标可以衡量，否则说明为什么不能。',
  },
  note: {
    en: 'A goal without a number is reached whenever somebody says so. Name the metric, from where to where, and by when; or write `qualitative: why`.',
    'zh-Hant': '沒有數字的目標，誰說達成就算達成。請寫出指標、從多少到多少、何時之前；若只能定性，請寫「定性：原因」。',
    'zh-Hans': '没有数字的目标，谁说达成就算达成。请写出指标、从多少到多少、何时之前；若只能定性，请写“定性：原因”。',
  },
  messages: {
    vague: {
      en: 'Goal without a number, expected a metric with a value or a direction, or `qualitative: why`',
      'zh-Hant': '目標沒有數字，應寫出指標與數值或方向，或「定性：原因」',
      'zh-Hans': '目标没有数字，应写出指标与数值或方向，或“定性：原因”',
    },
  },
} satisfies RuleWords
