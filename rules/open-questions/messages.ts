import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'No question is still open when the document is approved.',
    'zh-Hant': '文件核准時不再有未解決的問題。',
    'zh-Hans': '文档审批通过时不再有未解决的问题。',
  },
  note: {
    en: 'What is open at the approval is decided by whoever builds it. Answer it, or give it an owner and a date.',
    'zh-Hant': '核准時還沒答案的問題，最後由工程師決定。請寫下答案，或指定負責人與日期。',
    'zh-Hans': '审批通过时还没有答案的问题，最后只能由开发决定。请写下答案，或指定负责人与日期。',
  },
  messages: {
    open: {
      en: 'Open questions in “{title}”: {count}, expected an answer to each: {first}',
      'zh-Hant': '「{title}」中還有 {count} 個未解決的問題，應逐一寫下答案：{first}',
      'zh-Hans': '“{title}”中还有 {count} 个未解决的问题，应逐一写下答案：{first}',
    },
  },
} satisfies RuleWords
