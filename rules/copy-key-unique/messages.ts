import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'One copy key has one text.',
    'zh-Hant': '一個文案 key只對應一段文字。',
    'zh-Hans': '一个文案 key只对应一段文字。',
  },
  note: {
    en: 'With two texts for one key, the one that is built is the one that was read last.',
    'zh-Hant': '同一個 key有兩段文字，做出來的會是最後被看到的那一段。',
    'zh-Hans': '同一个 key有两段文字，做出来的会是最后被看到的那一段。',
  },
  messages: {
    repeated: {
      en: 'Copy key `{key}` has another text on line {line}, expected one text for one key',
      'zh-Hant': '文案 key `{key}` 在第 {line} 行有另一段文字，一個 key 應只有一段文字',
      'zh-Hans': '文案 key `{key}` 在第 {line} 行有另一段文字，一个 key 应只有一段文字',
    },
  },
} satisfies RuleWords
