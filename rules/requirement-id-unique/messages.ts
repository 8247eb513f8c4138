import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Requirement ids are unique.',
    'zh-Hant': '需求編號不重複。',
    'zh-Hans': '需求编号不重复。',
  },
  note: {
    en: 'Change logs, tests and commits refer to requirements by id. An id for two requirements means that every such reference is a guess.',
    'zh-Hant': '變更記錄、測試與提交都用編號指稱需求，一個編號對應兩個需求，每次引用都得用猜的。',
    'zh-Hans': '变更记录、测试与提交都用编号指代需求，一个编号对应两个需求，每次引用都只能靠猜。',
  },
  messages: {
    repeated: {
      en: 'Requirement id `{id}` of “{name}” is taken by “{other}” on line {line}, expected an id of its own',
      'zh-Hant': '「{name}」的編號 `{id}` 與第 {line} 行「{other}」重複，應另編一個號碼',
      'zh-Hans': '“{name}”的编号 `{id}` 与第 {line} 行“{other}”重复，应另编一个号',
    },
  },
} satisfies RuleWords
