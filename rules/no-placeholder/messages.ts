import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Nothing is left to be filled in.',
    'zh-Hant': '文件中沒有待補的內容。',
    'zh-Hans': '文档中没有待补的内容。',
  },
  note: {
    en: 'What is still open at the review is decided by whoever builds it. Fill it in, or move it to the open questions with an owner and a date.',
    'zh-Hant': '評審時還空著的地方，最後會由工程師替你決定。請補上內容，或移到「待確認問題」並寫明負責人與日期。',
    'zh-Hans': '评审时还空着的地方，最后会由开发替你决定。请补上内容，或移到“待确认问题”并写明负责人与日期。',
  },
  messages: {
    placeholder: {
      en: 'Placeholder `{text}`, expected what it stands for',
      'zh-Hant': '還留著「{text}」，應補上實際內容',
      'zh-Hans': '还留着“{text}”，应补上实际内容',
    },
  },
} satisfies RuleWords
