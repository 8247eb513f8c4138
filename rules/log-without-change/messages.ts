import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A new row of the change log names something that did change.',
    'zh-Hant': '變更記錄新增的每一列都有對應的改動。',
    'zh-Hans': '变更记录新增的每一条都有对应的改动。',
  },
  note: {
    en: 'A row without a change sends every reader looking for it; often the change itself was left out.',
    'zh-Hant': '沒有對應改動的記錄，會讓每個讀者白找一遍；也常常是漏了提交那處改動。',
    'zh-Hans': '没有对应改动的记录，会让每个读者白找一遍；也常常是漏了提交那处改动。',
  },
  messages: {
    idle: {
      en: 'New change log row without a change since the review: {what}, expected the change that it names',
      'zh-Hant': '變更記錄新增了一列，但評審後沒有對應的改動：{what}，應補上它所說的改動',
      'zh-Hans': '变更记录新增了一条，但评审后没有对应的改动：{what}，应补上它所说的改动',
    },
  },
} satisfies RuleWords
