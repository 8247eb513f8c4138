import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Where a requirement table has a goal or value column, every requirement fills it.',
    'zh-Hant': '需求表有目標或價值欄時，每個需求都要填。',
    'zh-Hans': '需求表有目标或价值列时，每个需求都要填。',
  },
  note: {
    en: 'A column that some rows leave open says that these requirements serve nothing, or that nobody asked.',
    'zh-Hant': '有些列空著，等於說這些需求不為任何目標服務，或是沒有人問過。',
    'zh-Hans': '有些行空着，等于说这些需求不为任何目标服务，或是没有人问过。',
  },
  messages: {
    blank: {
      en: 'Empty `{column}` for “{name}”, expected what the requirement serves',
      'zh-Hant': '「{name}」的「{column}」是空的，應寫明它服務的目標',
      'zh-Hans': '“{name}”的“{column}”是空的，应写明它服务的目标',
    },
  },
} satisfies RuleWords
