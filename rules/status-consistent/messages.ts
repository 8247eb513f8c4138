import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Front matter, info table and change log agree on the version.',
    'zh-Hant': 'front matter、文件資訊與變更記錄的版本一致。',
    'zh-Hans': 'front matter、文档信息与变更记录的版本一致。',
  },
  note: {
    en: 'A reader who cites version 1.2 has to mean the document that everybody calls 1.2.',
    'zh-Hant': '引用 1.2 版的人，說的得是大家都稱作 1.2 的那一份。',
    'zh-Hans': '引用 1.2 版的人，说的得是大家都称作 1.2 的那一份。',
  },
  messages: {
    version: {
      en: 'Version `{here}` differs from `{there}` on line {line}, expected one version',
      'zh-Hant': '版本 `{here}` 與第 {line} 行的 `{there}` 不一致，應為同一版本',
      'zh-Hans': '版本 `{here}` 与第 {line} 行的 `{there}` 不一致，应为同一版本',
    },
    status: {
      en: 'Status `{here}` differs from `{there}` on line {line}, expected one status',
      'zh-Hant': '狀態 `{here}` 與第 {line} 行的 `{there}` 不一致，應為同一狀態',
      'zh-Hans': '状态 `{here}` 与第 {line} 行的 `{there}` 不一致，应为同一状态',
    },
  },
} satisfies RuleWords
