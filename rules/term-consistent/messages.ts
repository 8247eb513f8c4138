import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: "The words of the project's glossary are used.",
    'zh-Hant': '用語與專案詞彙表一致。',
    'zh-Hans': '用语与项目词汇表一致。',
  },
  note: {
    en: 'Two words for one thing are two things to a reader. Use the word of the glossary; `--fix` replaces the others.',
    'zh-Hant': '同一件事用兩個詞，讀者會當成兩件事。請用詞彙表的寫法，`--fix` 會代為替換。',
    'zh-Hans': '同一件事用两个词，读者会当成两件事。请用词汇表的写法，`--fix` 会代为替换。',
  },
  messages: {
    variant: {
      en: '“{text}”, expected “{term}”',
      'zh-Hant': '「{text}」應寫作「{term}」',
      'zh-Hans': '“{text}”应写作“{term}”',
    },
  },
} satisfies RuleWords
