import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The document reads as a PRD, so that the other rules can judge it.',
    'zh-Hant': '這份文件看得出是需求文件，其他規則才能判斷。',
    'zh-Hans': '这份文档看得出是需求文档，其他规则才能判断。',
  },
  note: {
    en: 'The other rules stay silent here rather than list what a document of another kind does not have. If it is a PRD, say so with `type: prd` in its front matter; if it is none, leave it out of the configured files.',
    'zh-Hant':
      '其他規則在此不作判斷，以免對別種文件列出一長串缺漏。若它確實是需求文件，請在檔頭的 front matter 寫 `type: prd`；若不是，請從設定的檔案範圍中排除。',
    'zh-Hans':
      '其他规则在此不作判断，以免给其他类型的文档列出一长串缺漏。若它确实是需求文档，请在文件开头的 front matter 中写 `type: prd`；若不是，请从配置的文件范围中排除。',
  },
  messages: {
    unrecognized: {
      en: 'This document does not read as a PRD, expected requirements, a goal or a flow; nothing else was checked',
      'zh-Hant': '這份文件看起來不像需求文件，應有需求、目標或流程；其餘檢查已略過',
      'zh-Hans': '这份文档看起来不像需求文档，应有需求、目标或流程；其余检查已跳过',
    },
  },
} satisfies RuleWords
