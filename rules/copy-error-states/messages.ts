import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Failures, empty pages and missing permissions that the flow or a page names have copy.',
    'zh-Hant': '流程或頁面提到的失敗、沒有資料與無權限，都有對應的文案。',
    'zh-Hans': '流程或页面提到的失败、无数据和无权限，都有对应的文案。',
  },
  note: {
    en: 'The text for the failure is the one that users need most, and the one that is written last.',
    'zh-Hant': '失敗時的文案是使用者最需要的，卻往往最後才寫。',
    'zh-Hans': '失败时的文案是用户最需要的，却往往最后才写。',
  },
  messages: {
    failure: {
      en: 'It can fail at “{label}”, expected copy for the failure',
      'zh-Hant': '「{label}」可能失敗，應寫出失敗時的文案',
      'zh-Hans': '“{label}”可能失败，应写出失败时的文案',
    },
    nothing: {
      en: 'There may be nothing to show at “{label}”, expected copy for the empty page',
      'zh-Hant': '「{label}」可能沒有資料，應寫出空白頁的文案',
      'zh-Hans': '“{label}”可能没有数据，应写出空状态的文案',
    },
    denied: {
      en: 'Somebody may not be allowed in at “{label}”, expected copy that says so',
      'zh-Hant': '「{label}」可能沒有權限，應寫出無權限時的文案',
      'zh-Hans': '“{label}”可能没有权限，应写出无权限时的文案',
    },
  },
} satisfies RuleWords
