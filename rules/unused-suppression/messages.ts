import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Comments that silence rules still have something to silence.',
    'zh-Hant': '停用註解確實還有作用。',
    'zh-Hans': '停用注释确实还在起作用。',
  },
  note: {
    en: "A suppression that outlived its finding hides the next one. Delete the comment, or the rule's name in it.",
    'zh-Hant': '問題解決後還留著的停用註解，會把下一個問題也藏起來。請刪掉註解或其中的規則名稱。',
    'zh-Hans': '问题解决后还留着的停用注释，会把下一个问题也藏起来。请删掉注释或其中的规则名称。',
  },
  messages: {
    rule: {
      en: 'Unused suppression of `{id}`, expected a finding that it silences',
      'zh-Hant': '停用 `{id}` 的註解沒有作用，這裡沒有它要停用的問題',
      'zh-Hans': '停用 `{id}` 的注释没有作用，这里没有它要停用的问题',
    },
    all: {
      en: 'Unused suppression of all rules, expected a finding that it silences',
      'zh-Hant': '停用所有規則的註解沒有作用，這裡沒有任何問題',
      'zh-Hans': '停用所有规则的注释没有作用，这里没有任何问题',
    },
  },
} satisfies RuleWords
