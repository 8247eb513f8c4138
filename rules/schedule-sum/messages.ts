import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The durations of a schedule add up to its launch date.',
    'zh-Hant': '排期中的時間加起來要等於上線日期。',
    'zh-Hans': '排期中的时间加起来要等于上线日期。',
  },
  note: {
    en: 'When the parts do not reach the date, somebody will be asked to work at the weekend. The sum counts working days from the start date.',
    'zh-Hant': '各段時間加起來到不了上線日期，最後就得有人加班。這裡從開始日期起以工作日計算。',
    'zh-Hans': '各段时间加起来到不了上线日期，最后就得有人加班。这里从开始日期起以工作日计算。',
  },
  messages: {
    short: {
      en: '{days} working days from {start} end on {end}, expected the launch on or after that day, not {launch}',
      'zh-Hant': '從 {start} 起 {days} 個工作日到 {end} 結束，上線日期不應早於這天（現為 {launch}）',
      'zh-Hans': '从 {start} 起 {days} 个工作日到 {end} 结束，上线日期不应早于这天（现为 {launch}）',
    },
  },
} satisfies RuleWords
