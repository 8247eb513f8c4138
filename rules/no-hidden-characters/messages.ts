import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Every character that changes how a document reads can be seen.',
    'zh-Hant': '會影響閱讀的字元都看得見。',
    'zh-Hans': '会影响阅读的字符都看得见。',
  },
  note: {
    en: 'Text that readers see and text that tools read must be the same: a hidden character can turn a number around, or split a word so that a search does not find it. Delete it; most come from copying out of an online editor or a chat.',
    'zh-Hant':
      '讀者看到的與工具讀到的必須是同一段文字：隱藏字元可以讓數字倒過來顯示，也會讓一個詞搜尋不到。請刪除它；多半是從線上編輯器或聊天軟體貼上時帶進來的。',
    'zh-Hans':
      '读者看到的和工具读到的必须是同一段文字：隐藏字符可以让数字倒过来显示，也会让一个词搜索不到。请删除它；多半是从在线编辑器或聊天软件粘贴时带进来的。',
  },
  messages: {
    turned: {
      en: 'Hidden character {character} changes the order of this line, expected text that reads as it is written',
      'zh-Hant': '隱藏字元 {character} 會改變這一行的顯示順序，應為照順序顯示的文字',
      'zh-Hans': '隐藏字符 {character} 会改变这一行的显示顺序，应为按顺序显示的文字',
    },
    hidden: {
      en: 'Hidden character {character}, expected only what can be seen',
      'zh-Hant': '有隱藏字元 {character}，應只有看得見的字',
      'zh-Hans': '有隐藏字符 {character}，应只有看得见的字',
    },
    several: {
      en: '{count} hidden characters, the first {character}, expected only what can be seen',
      'zh-Hant': '有 {count} 個隱藏字元，第一個是 {character}，應只有看得見的字',
      'zh-Hans': '有 {count} 个隐藏字符，第一个是 {character}，应只有看得见的字',
    },
  },
} satisfies RuleWords
