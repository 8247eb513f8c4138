import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'In a copy table every key or scene has its text.',
    'zh-Hant': '文案表中每個鍵或場景都有對應文字。',
    'zh-Hans': '文案表中每个键或场景都有对应文字。',
  },
  note: {
    en: 'An empty cell is read as “no text here” by one and “somebody will write it” by another. Write the text, or a dash where there is none.',
    'zh-Hant': '空白的儲存格，有人以為這裡沒有字，有人以為之後會補。請寫出文字，真的沒有就填「—」。',
    'zh-Hans': '空着的单元格，有人理解成“这里没有文案”，有人理解成“以后会补”。请写出文字，确实没有就填“—”。',
  },
  messages: {
    blank: {
      en: 'No text for “{key}”, expected the words that users will see, or a dash',
      'zh-Hant': '「{key}」沒有文案，應寫出文字，或填「—」',
      'zh-Hans': '“{key}”没有文案，应写出文字，或填“—”',
    },
  },
} satisfies RuleWords
