import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Failures that the flow names have copy.',
    'zh-Hant': '流程中提到的失敗情況都有對應文案。',
    'zh-Hans': '流程中提到的失败情况都有对应文案。',
  },
  note: {
    en: 'The text for the failure is the one that users need most, and the one that is written last.',
    'zh-Hant': '失敗時的文案是使用者最需要的，卻往往最後才寫。',
    'zh-Hans': '失败时的文案是用户最需要的，却往往最后才写。',
  },
  messages: {
    silent: {
      en: 'The flow can fail at “{label}”, expected copy for the failure',
      'zh-Hant': '流程在「{label}」可能失敗，應寫出失敗時的文案',
      'zh-Hans': '流程在“{label}”可能失败，应写出失败时的文案',
    },
  },
} satisfies RuleWords
