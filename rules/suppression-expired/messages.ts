import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Comments that silence rules have not outlived their date.',
    'zh-Hant': '停用註解沒有超過期限。',
    'zh-Hans': '停用注释没有超过期限。',
  },
  note: {
    en: 'The date was a promise to look again. The comment no longer silences anything: settle what it was about, or set a new date with a new reason.',
    'zh-Hant': '期限是「到時再看一次」的承諾，過期後註解不再生效。請解決當初的問題，或寫上新的期限與原因。',
    'zh-Hans': '期限是“到时再看一次”的承诺，过期后注释不再生效。请解决当初的问题，或写上新的期限与原因。',
  },
  messages: {
    expired: {
      en: 'Suppression expired on {until}, expected it to be settled or renewed',
      'zh-Hant': '停用註解已於 {until} 到期，應解決問題或重新訂期限',
      'zh-Hans': '停用注释已于 {until} 到期，应解决问题或重新定期限',
    },
  },
} satisfies RuleWords
