import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A long document is split into modules that can be read on their own.',
    'zh-Hant': '篇幅長的文件要拆成可以單獨閱讀的模組。',
    'zh-Hans': '篇幅长的文档要拆成可以单独阅读的模块。',
  },
  note: {
    en: 'Nobody reviews eighty requirements in one sitting. Modules of their own can be reviewed, built and changed one by one.',
    'zh-Hant': '沒有人能一口氣評審八十個需求。拆成模組，才能逐一評審、開發與修改。',
    'zh-Hans': '没有人能一口气评审八十个需求。拆成模块，才能逐一评审、开发与修改。',
  },
  messages: {
    long: {
      en: '{count} requirements in one list, expected modules of at most {limit}',
      'zh-Hant': '同一份清單有 {count} 個需求，應拆成模組，每個不超過 {limit} 個',
      'zh-Hans': '同一份清单有 {count} 个需求，应拆成模块，每个不超过 {limit} 个',
    },
    wordy: {
      en: 'Section “{title}” of {count} characters without a heading in between, expected at most {limit}',
      'zh-Hant': '「{title}」一節長達 {count} 字而沒有小標題，應拆成模組，每節不超過 {limit} 字',
      'zh-Hans': '“{title}”一节长达 {count} 字却没有小标题，应拆成模块，每节不超过 {limit} 字',
    },
  },
} satisfies RuleWords
