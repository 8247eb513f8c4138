import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A PRD has every section that the configuration requires.',
    'zh-Hant': '需求文件要有團隊在設定中要求的每個章節。',
    'zh-Hans': '需求文档要有团队在配置里要求的每个章节。',
  },
  note: {
    en: 'The team has agreed that nobody should have to ask for it. Where it does not apply, keep the heading and write `N/A: reason` under it.',
    'zh-Hant': '這是團隊約定好、不該再有人追問的內容。若這次不涉及，請保留章節並寫「不涉及：原因」。',
    'zh-Hans': '这是团队约定好、不该再有人追问的内容。如果这次不涉及，请保留章节并写“不涉及：原因”。',
  },
  messages: {
    missing: {
      en: 'Missing section “{title}”, expected a heading of that name',
      'zh-Hant': '缺少「{title}」章節，應有這個名稱的標題',
      'zh-Hans': '缺少“{title}”章节，应有这个名称的标题',
    },
  },
} satisfies RuleWords
