import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Headings are written as headings.',
    'zh-Hant': '標題要寫成真正的標題。',
    'zh-Hans': '标题要写成真正的标题。',
  },
  note: {
    en: 'What looks like a heading to the writer is a paragraph to every tool: it is missing from the outline, cannot be linked to and cannot be compared section by section.',
    'zh-Hant': '看起來像標題，工具卻當成普通段落：目錄裡沒有它，連不過去，改版時也無法逐節比對。',
    'zh-Hans': '看起来像标题，工具却当成普通段落：目录里没有它，没法链接过去，改版时也无法逐节比对。',
  },
  messages: {
    space: {
      en: 'Heading “{title}” without a space after `#`, expected `{expected}`',
      'zh-Hant': '標題「{title}」的 `#` 後面少了空格，應為 `{expected}`',
      'zh-Hans': '标题“{title}”的 `#` 后面少了空格，应为 `{expected}`',
    },
    width: {
      en: 'Heading “{title}” with a full-width `＃`, expected `{expected}`',
      'zh-Hant': '標題「{title}」用了全形「＃」，應為 `{expected}`',
      'zh-Hans': '标题“{title}”用了全角“＃”，应为 `{expected}`',
    },
    bold: {
      en: 'Bold line “{title}” acts as a heading, expected `{expected}`',
      'zh-Hant': '粗體行「{title}」當作標題用，應為 `{expected}`',
      'zh-Hans': '粗体行“{title}”当作标题用，应为 `{expected}`',
    },
    bolds: {
      en: '{count} bold lines act as headings, the first is “{title}”, expected `{expected}`',
      'zh-Hant': '有 {count} 行粗體字當作標題用，第一個是「{title}」，應為 `{expected}`',
      'zh-Hans': '有 {count} 行粗体字当作标题用，第一个是“{title}”，应为 `{expected}`',
    },
    form: {
      en: 'Line “{title}” acts as a heading, expected `{expected}`',
      'zh-Hant': '「{title}」這一行當作標題用，應為 `{expected}`',
      'zh-Hans': '“{title}”这一行当作标题用，应为 `{expected}`',
    },
    forms: {
      en: '{count} lines act as headings, the first is “{title}”, expected `{expected}`',
      'zh-Hant': '有 {count} 行當作標題用，第一個是「{title}」，應為 `{expected}`',
      'zh-Hans': '有 {count} 行当作标题用，第一个是“{title}”，应为 `{expected}`',
    },
  },
} satisfies RuleWords
