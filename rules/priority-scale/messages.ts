import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A document uses one priority scale, and its values alike.',
    'zh-Hant': '一份文件只用一套優先級，寫法一致。',
    'zh-Hans': '一份文档只用一套优先级，写法一致。',
  },
  note: {
    en: 'Is 高 more than P1? Readers who have to ask will guess. Use one scale; `--fix` evens out case and width.',
    'zh-Hant': '「高」比 P1 還高嗎？讀者得用猜的。請只用一套標準；`--fix` 會統一大小寫與全半形。',
    'zh-Hans': '“高”比 P1 还高吗？读者只能靠猜。请只用一套标准；`--fix` 会统一大小写与全半角。',
  },
  messages: {
    mixed: {
      en: 'Priority `{priority}` of “{name}” is of another scale, expected one of {scale}',
      'zh-Hant': '「{name}」的優先級 `{priority}` 用了另一套標準，應為 {scale} 其中之一',
      'zh-Hans': '“{name}”的优先级 `{priority}` 用了另一套标准，应为 {scale} 其中之一',
    },
    spelling: {
      en: 'Priority `{priority}` of “{name}”, expected `{expected}`',
      'zh-Hant': '「{name}」的優先級 `{priority}` 應寫為 `{expected}`',
      'zh-Hans': '“{name}”的优先级 `{priority}` 应写为 `{expected}`',
    },
  },
} satisfies RuleWords
