import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Comments that silence rules say why.',
    'zh-Hant': '停用註解要寫明原因。',
    'zh-Hans': '停用注释要写明原因。',
  },
  note: {
    en: 'Whoever meets the comment next year has to know whether it still holds. Write `-- reason` at its end.',
    'zh-Hant': '明年看到這條註解的人，得知道它還算不算數。請在最後寫上 `-- 原因`。',
    'zh-Hans': '明年看到这条注释的人，得知道它还算不算数。请在最后写上 `-- 原因`。',
  },
  messages: {
    reasonless: {
      en: 'Suppression without a reason, expected `-- reason` at its end',
      'zh-Hant': '停用註解沒有寫原因，應在最後寫上 `-- 原因`',
      'zh-Hans': '停用注释没有写原因，应在最后写上 `-- 原因`',
    },
  },
} satisfies RuleWords
