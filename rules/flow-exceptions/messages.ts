import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A flow of four or more steps has a branch or an exception.',
    'zh-Hant': '四步以上的流程要有分支或例外。',
    'zh-Hans': '四步以上的流程要有分支或例外。',
  },
  note: {
    en: 'A straight line is the happy day. Draw what happens when a step fails, is refused or is cancelled.',
    'zh-Hant': '一條直線只畫了順利的情況。請畫出失敗、被拒與取消時怎麼走。',
    'zh-Hans': '一条直线只画了顺利的情况。请画出失败、被拒绝和取消时怎么走。',
  },
  messages: {
    straight: {
      en: 'Flow of {count} steps without a branch, expected the exceptions too',
      'zh-Hant': '{count} 個步驟的流程沒有任何分支，應畫出例外情況',
      'zh-Hans': '{count} 个步骤的流程没有任何分支，应画出例外情况',
    },
  },
} satisfies RuleWords
