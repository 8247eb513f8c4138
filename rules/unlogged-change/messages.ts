import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: "Every change that readers must know of has a row in the document's change log.",
    'zh-Hant': '讀者必須知道的改動都要記入文件的變更記錄。',
    'zh-Hans': '读者必须知道的改动都要记入文档的变更记录。',
  },
  note: {
    en: 'Readers look at the change log, not at the diff. Add a row that names the section or the requirement: date, what changed, why, who. `prd-lint log --write <file>` puts it into the log.',
    'zh-Hant':
      '讀者看的是變更記錄，不是 diff。請新增一列，寫明章節或需求編號、日期、改了什麼、為什麼、誰改的。`prd-lint log --write <檔案>` 會把它寫進記錄。',
    'zh-Hans':
      '读者看的是变更记录，不是 diff。请新增一条，写明章节或需求编号、日期、改了什么、为什么、谁改的。`prd-lint log --write <文件>` 会把它写进记录。',
  },
  messages: {
    unlogged: {
      en: 'Unlogged change since the review: {what} ({area}, {class}), expected a change log row that names it',
      'zh-Hant': '評審後的改動沒有記錄：{what}（{area}，{class}），應在變更記錄中寫明',
      'zh-Hans': '评审后的改动没有记录：{what}（{area}，{class}），应在变更记录中写明',
    },
    logless: {
      en: 'Changes since the review without a change log: {count}, expected a row for each: {what}',
      'zh-Hant': '評審後有 {count} 處改動卻沒有變更記錄，應建立並逐條寫明：{what}',
      'zh-Hans': '评审后有 {count} 处改动却没有变更记录，应补上记录并逐条写明：{what}',
    },
  },
} satisfies RuleWords

export const row: Words = {
  en: 'To add: {row}',
  'zh-Hant': '可以加上：{row}',
  'zh-Hans': '可以加上：{row}',
}

export const skeleton: Words = {
  en: '{h} Change log\n\n| Date | Section | What | Why |\n| --- | --- | --- | --- |\n| {date} | {section} | {what} |  |',
  'zh-Hant': '{h} 變更記錄\n\n| 日期 | 章節 | 改了什麼 | 原因 |\n| --- | --- | --- | --- |\n| {date} | {section} | {what} |  |',
  'zh-Hans': '{h} 变更记录\n\n| 日期 | 章节 | 改了什么 | 原因 |\n| --- | --- | --- | --- |\n| {date} | {section} | {what} |  |',
}
