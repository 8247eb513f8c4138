import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'No two sections of one parent carry the same title.',
    'zh-Hant': '同一層之下不會有兩個同名章節。',
    'zh-Hans': '同一层之下不会有两个同名章节。',
  },
  note: {
    en: 'Of two sections with one title, readers find the first and changes go into the second.',
    'zh-Hant': '兩個同名章節，讀者只會看到第一個，改動卻寫進第二個。',
    'zh-Hans': '两个同名章节，读者只会看到第一个，改动却写进第二个。',
  },
  messages: {
    alike: {
      en: 'Section “{title}” is for the same as “{other}” on line {line}, expected one section',
      'zh-Hant': '章節「{title}」與第 {line} 行的「{other}」用途相同，應合併成一個',
      'zh-Hans': '章节“{title}”与第 {line} 行的“{other}”用途相同，应合并成一个',
    },
    repeated: {
      en: 'Section “{title}” stands twice, first on line {line}, expected one section',
      'zh-Hant': '章節「{title}」出現兩次，第一次在第 {line} 行，應合併成一個',
      'zh-Hans': '章节“{title}”出现两次，第一次在第 {line} 行，应合并成一个',
    },
  },
} satisfies RuleWords
