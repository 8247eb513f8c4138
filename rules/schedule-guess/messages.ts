import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'No guessing words beside a launch date.',
    'zh-Hant': '上線日期旁不用猜測的字眼。',
    'zh-Hans': '上线日期旁不用猜测的字样。',
  },
  note: {
    en: '“Around the 20th” is the 20th to one and the month after to another. Give a date, or say what it depends on.',
    'zh-Hant': '「20 號左右」有人當 20 號，有人當下個月。請給日期，或寫明取決於什麼。',
    'zh-Hans': '“20 号左右”有人当 20 号，有人当下个月。请给日期，或写明取决于什么。',
  },
  messages: {
    guess: {
      en: 'Guessed schedule “{text}”, expected a date or what it depends on',
      'zh-Hant': '排期用了「{text}」，應寫出日期或取決於什麼',
      'zh-Hans': '排期用了“{text}”，应写出日期或取决于什么',
    },
  },
} satisfies RuleWords
