import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A launch date comes with the times for design and development that lead to it.',
    'zh-Hant': '寫了上線日期，就要寫出設計與開發各需多久。',
    'zh-Hans': '写了上线日期，就要写出设计与开发各需多久。',
  },
  note: {
    en: 'A launch date without its parts was wished for, not planned. Add up design, development and test.',
    'zh-Hant': '只有上線日期而沒有各階段時間，是許願而不是排期。請由設計、開發、測試的時間加總得出。',
    'zh-Hans': '只有上线日期而没有各阶段时间，是许愿而不是排期。请由设计、开发、测试的时间加总得出。',
  },
  messages: {
    bare: {
      en: 'Launch date {date} without {parts}, expected the times that it is made of',
      'zh-Hant': '上線日期 {date} 沒有寫{parts}的時間，應寫出它由哪些時間組成',
      'zh-Hans': '上线日期 {date} 没有写{parts}的时间，应写出它由哪些时间组成',
    },
  },
} satisfies RuleWords

export const design: Words = {
  en: 'design',
  'zh-Hant': '設計',
  'zh-Hans': '设计',
}

export const development: Words = {
  en: 'development',
  'zh-Hant': '開發',
  'zh-Hans': '开发',
}
