import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'No heading stands without content of its own or below it.',
    'zh-Hant': '標題之下要有內容，不留空章節。',
    'zh-Hans': '标题之下要有内容，不留空章节。',
  },
  note: {
    en: 'An empty section reads as “forgotten” to one and “nothing to say” to another. Fill it, delete it, or write `N/A: reason`.',
    'zh-Hant': '空的章節，有人以為漏寫，有人以為沒事。請補上內容、刪掉，或寫「不涉及：原因」。',
    'zh-Hans': '空的章节，有人以为是漏写，有人以为没什么可写。请补上内容、删掉，或写“不涉及：原因”。',
  },
  messages: {
    empty: {
      en: 'Empty section “{title}”, expected content or `N/A: reason`',
      'zh-Hant': '章節「{title}」沒有內容，應補上內容或寫「不涉及：原因」',
      'zh-Hans': '章节“{title}”没有内容，应补上内容或写“不涉及：原因”',
    },
  },
} satisfies RuleWords
