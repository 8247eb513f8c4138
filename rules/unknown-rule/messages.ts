import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Comments that silence rules name rules that exist.',
    'zh-Hant': '停用註解中的規則名稱確實存在。',
    'zh-Hans': '停用注释中的规则名称确实存在。',
  },
  note: {
    en: 'A comment that names no rule silences nothing, and nobody notices until the finding it was written for stops a commit.',
    'zh-Hant': '名稱寫錯的註解不會停用任何規則，要等到提交被擋下才會發現。',
    'zh-Hans': '名称写错的注释不会停用任何规则，要等到提交被拦下才会发现。',
  },
  messages: {
    unknown: {
      en: 'Unknown rule `{id}`, expected one that exists',
      'zh-Hant': '沒有規則 `{id}`，應為存在的規則',
      'zh-Hans': '没有规则 `{id}`，应为存在的规则',
    },
    near: {
      en: 'Unknown rule `{id}`, expected one that exists; did you mean `{near}`?',
      'zh-Hant': '沒有規則 `{id}`，是不是要寫 `{near}`？',
      'zh-Hans': '没有规则 `{id}`，是不是要写 `{near}`？',
    },
  },
} satisfies RuleWords
