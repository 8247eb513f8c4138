import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Tracking and notifications are complete within the grace after the review.',
    'zh-Hant': '埋點與通知節點要在評審後的寬限期內補齊。',
    'zh-Hans': '埋点与通知节点要在评审后的宽限期内补齐。',
  },
  note: {
    en: 'One day after the review, development has begun; what is added then is built by nobody. Have it looked at again.',
    'zh-Hant': '評審一天後開發就開始了，這時再補的東西沒有人會做。請重新評審這部分。',
    'zh-Hans': '评审一天后开发就开始了，这时再补的东西没有人会做。请重新评审这部分。',
  },
  messages: {
    late: {
      en: 'Completed after the grace: {what} ({area}), expected it within the grace or a new sign-off',
      'zh-Hant': '寬限期後才補上：{what}（{area}），應在期限內補齊或重新簽核',
      'zh-Hans': '宽限期后才补上：{what}（{area}），应在期限内补齐或重新签核',
    },
  },
} satisfies RuleWords
