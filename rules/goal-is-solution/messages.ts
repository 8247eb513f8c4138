import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The goal says what is to be achieved, not only what is to be shipped.',
    'zh-Hant': '目標寫要達成什麼，不只是寫要上線什麼。',
    'zh-Hans': '目标写要达成什么，不只是写要上线什么。',
  },
  note: {
    en: '“Ship the refund page” is reached on the day it ships, whether or not anybody gets a refund. Say what changes for whom.',
    'zh-Hant': '「上線退款頁」在上線當天就達成了，不管有沒有人真的退到款。請寫出對誰產生什麼改變。',
    'zh-Hans': '“上线退款页”在上线当天就达成了，不管有没有人真的退到款。请写清楚给谁带来什么改变。',
  },
  messages: {
    solution: {
      en: 'Goal “{text}” only says what is shipped, expected what it achieves',
      'zh-Hant': '目標「{text}」只寫了要上線什麼，應寫出它要達成什麼',
      'zh-Hans': '目标“{text}”只写了要上线什么，应写出它要达成什么',
    },
  },
} satisfies RuleWords
