import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Requirements are worded so that two people build the same thing.',
    'zh-Hant': '需求的用詞要讓兩個人做出同一個東西。',
    'zh-Hans': '需求的用词要让两个人做出同一个东西。',
  },
  note: {
    en: 'What is reasonable to one is not to the next. Say the value, the rule or the example.',
    'zh-Hant': '「合理」對每個人都不一樣。請寫出數值、規則或例子。',
    'zh-Hans': '“合理”对每个人都不一样。请写出数值、规则或例子。',
  },
  messages: {
    vague: {
      en: 'Vague “{text}”, expected a value or a rule',
      'zh-Hant': '「{text}」說法模糊，應寫出數值或規則',
      'zh-Hans': '“{text}”说法模糊，应写出数值或规则',
    },
  },
} satisfies RuleWords
