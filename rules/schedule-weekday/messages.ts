import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'Dates exist, and agree with the weekday beside them.',
    'zh-Hant': '日期真實存在，且與旁邊的星期一致。',
    'zh-Hans': '日期真实存在，且与旁边的星期一致。',
  },
  note: {
    en: 'Of a date and a weekday that disagree one is wrong, and half of the readers take that one. `--fix` corrects the weekday.',
    'zh-Hant': '日期與星期不一致時，必有一個是錯的，而且會有一半的人照錯的那個走。`--fix` 會更正星期。',
    'zh-Hans': '日期与星期不一致时，必有一个是错的，而且会有一半的人照着错的那个走。`--fix` 会更正星期。',
  },
  messages: {
    weekday: {
      en: '{date} is a {expected}, expected that instead of “{text}”',
      'zh-Hant': '{date} 是{expected}，不是「{text}」',
      'zh-Hans': '{date} 是{expected}，不是“{text}”',
    },
    absent: {
      en: '“{text}” is not a date that exists, expected one from the calendar',
      'zh-Hant': '「{text}」不是真實存在的日期',
      'zh-Hans': '“{text}”不是真实存在的日期',
    },
  },
} satisfies RuleWords

export const days: Words = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'zh-Hant': '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
  'zh-Hans': '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
}
