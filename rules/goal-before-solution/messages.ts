import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The goal comes before the first flow, page or feature section.',
    'zh-Hant': '目標寫在第一個流程、頁面或功能章節之前。',
    'zh-Hans': '目标写在第一个流程、页面或功能章节之前。',
  },
  note: {
    en: 'A reader who meets the solution first judges the solution, not the need. Say what is to be achieved, then how.',
    'zh-Hant': '讀者先看到方案，就只會評方案而不會想需求。請先寫要達成什麼，再寫怎麼做。',
    'zh-Hans': '读者先看到方案，就只会评方案，不会去想需求。请先写要达成什么，再写怎么做。',
  },
  messages: {
    late: {
      en: '“{title}” comes before the goal on line {line}, expected the goal first',
      'zh-Hant': '「{title}」寫在第 {line} 行的目標之前，應先寫目標',
      'zh-Hans': '“{title}”写在第 {line} 行的目标之前，应先写目标',
    },
  },
} satisfies RuleWords
