import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'Every tracking event has a name, a trigger and parameters, and names are unique.',
    'zh-Hant': '每個埋點事件都有名稱、觸發時機與參數，名稱不重複。',
    'zh-Hans': '每个埋点事件都有名称、触发时机与参数，名称不重复。',
  },
  note: {
    en: 'An event without a trigger is sent at two moments by two platforms, and the figures cannot be compared.',
    'zh-Hant': '沒寫觸發時機的事件，兩個平台會在不同時機送出，數字就無法比較。',
    'zh-Hans': '没写触发时机的事件，两端会在不同时机上报，数字就无法比较。',
  },
  messages: {
    blank: {
      en: 'Event “{event}” without `{column}`, expected it in the cell, or a dash',
      'zh-Hant': '事件「{event}」沒有填「{column}」，應補上，沒有就填「—」',
      'zh-Hans': '事件“{event}”没有填“{column}”，应补上，没有就填“—”',
    },
    column: {
      en: 'Tracking table without {columns}, expected name, trigger and parameters',
      'zh-Hant': '埋點表缺少{columns}，應有事件名稱、觸發時機與參數',
      'zh-Hans': '埋点表缺少{columns}，应有事件名称、触发时机与参数',
    },
    repeated: {
      en: 'Event `{event}` stands on line {line} already, expected unique names',
      'zh-Hant': '事件 `{event}` 在第 {line} 行已經有了，名稱不應重複',
      'zh-Hans': '事件 `{event}` 在第 {line} 行已经有了，名称不应重复',
    },
  },
} satisfies RuleWords

export const trigger: Words = {
  en: 'the trigger',
  'zh-Hant': '觸發時機',
  'zh-Hans': '触发时机',
}

export const parameters: Words = {
  en: 'the parameters',
  'zh-Hant': '參數',
  'zh-Hans': '参数',
}
