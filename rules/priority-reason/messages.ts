import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Requirements of the highest priority say what breaks without them.',
    'zh-Hant': '最高優先級的需求要寫明沒有它會怎樣。',
    'zh-Hans': '最高优先级的需求要写明没有它会怎样。',
  },
  note: {
    en: '“Can people use the product without it?” If they can, it is not at the top.',
    'zh-Hant': '「沒有它，使用者還能用嗎？」能用，就不是最高優先級。',
    'zh-Hans': '“没有它，用户还能用吗？”能用，就不是最高优先级。',
  },
  messages: {
    bare: {
      en: '“{name}” is `{priority}` without a reason, expected what breaks without it',
      'zh-Hant': '「{name}」是 `{priority}` 卻沒有理由，應寫明沒有它會怎樣',
      'zh-Hans': '“{name}”是 `{priority}` 却没有理由，应写明没有它会怎样',
    },
  },
} satisfies RuleWords
