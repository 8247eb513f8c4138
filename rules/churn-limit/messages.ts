import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Changes since the review stay within the limits that the project sets.',
    'zh-Hant': '評審後的改動不超過專案訂下的上限。',
    'zh-Hans': '评审后的改动不超过项目定下的上限。',
  },
  note: {
    en: 'Beyond the limit a new review is cheaper than re-reading change by change. There is no limit unless the configuration sets one.',
    'zh-Hant': '超過上限時，重新評審一次比逐條重讀省事。設定檔沒寫就沒有上限。',
    'zh-Hans': '超过上限时，重新评审一次比逐条重读省事。配置文件没写就没有上限。',
  },
  messages: {
    exceeded: {
      en: '{count} {class} changes since the review, expected at most {limit}',
      'zh-Hant': '評審後有 {count} 處{class}，應不超過 {limit} 處',
      'zh-Hans': '评审后有 {count} 处{class}，应不超过 {limit} 处',
    },
  },
} satisfies RuleWords
