import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Requirements say when, not “soon”.',
    'zh-Hant': '需求要寫明何時，而不是「盡快」。',
    'zh-Hans': '需求要写明何时，而不是“尽快”。',
  },
  note: {
    en: '“Soon” is seconds to one and a week to another. Say the time, the interval or the event.',
    'zh-Hant': '「盡快」對有人是幾秒，對有人是一週。請寫出時間、間隔或觸發的事件。',
    'zh-Hans': '“尽快”对有人是几秒，对有人是一周。请写出时间、间隔或触发的事件。',
  },
  messages: {
    vague: {
      en: '“{text}” without a time, expected a time, an interval or an event',
      'zh-Hant': '「{text}」沒有說是什麼時候，應寫出時間、間隔或事件',
      'zh-Hans': '“{text}”没有说是什么时候，应写出时间、间隔或事件',
    },
  },
} satisfies RuleWords
