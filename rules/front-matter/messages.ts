import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Front matter can be read, and its fields are spelt as prd-lint knows them.',
    'zh-Hant': 'front matter 讀得出來，欄位與狀態值的寫法正確。',
    'zh-Hans': 'front matter 能解析，字段和状态值的写法正确。',
  },
  note: {
    en: 'A status that is not understood counts as in review, and a misspelt field counts as none.',
    'zh-Hant': '看不懂的狀態會當成評審中，拼錯的欄位等於沒寫。',
    'zh-Hans': '无法识别的状态按评审中处理，拼错的字段等于没写。',
  },
  messages: {
    broken: {
      en: 'Unreadable front matter, expected YAML: {problem}',
      'zh-Hant': 'front matter 無法解析，應為 YAML：{problem}',
      'zh-Hans': 'front matter 无法解析，应为 YAML：{problem}',
    },
    status: {
      en: 'Unknown status `{value}`, expected one of {known}',
      'zh-Hant': '不認得的狀態 `{value}`，應為 {known} 其中之一',
      'zh-Hans': '无法识别的状态 `{value}`，应为 {known} 其中之一',
    },
    field: {
      en: 'Unknown field `{field}`, expected `{near}`',
      'zh-Hant': '不認得的欄位 `{field}`，應為 `{near}`',
      'zh-Hans': '无法识别的字段 `{field}`，应为 `{near}`',
    },
    template: {
      en: 'No version `{value}` of prd-lint, expected one of {releases}; all rules apply',
      'zh-Hant': '沒有 `{value}` 這個 prd-lint 版本，應為 {releases}；目前套用全部規則',
      'zh-Hans': '没有 `{value}` 这个 prd-lint 版本，应为 {releases}；目前应用全部规则',
    },
    date: {
      en: 'Field `{field}` with `{value}`, expected a date such as `2026-03-02`',
      'zh-Hant': '欄位 `{field}` 的值 `{value}` 不是日期，應為 `2026-03-02` 這樣的格式',
      'zh-Hans': '字段 `{field}` 的值 `{value}` 不是日期，应为 `2026-03-02` 这样的格式',
    },
  },
} satisfies RuleWords
