import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Not everything is of the highest priority.',
    'zh-Hant': '不能每個需求都是最高優先級。',
    'zh-Hans': '不能每个需求都是最高优先级。',
  },
  note: {
    en: 'When most requirements are at the top, none is. Ask of each: can people use the product without it?',
    'zh-Hant': '大部分需求都是最高優先級，就等於沒有優先級。請逐項問：沒有它，使用者還能用嗎？',
    'zh-Hans': '大部分需求都是最高优先级，就等于没有优先级。请逐项问：没有它，用户还能用吗？',
  },
  messages: {
    inflated: {
      en: '{top} of {total} requirements at the top priority `{priority}`, expected at most {limit} %',
      'zh-Hant': '{total} 個需求中有 {top} 個是最高優先級 `{priority}`，應不超過 {limit}%',
      'zh-Hans': '{total} 个需求中有 {top} 个是最高优先级 `{priority}`，应不超过 {limit}%',
    },
  },
} satisfies RuleWords
