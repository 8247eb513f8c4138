import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A document is written in Traditional or in Simplified characters, not in both.',
    'zh-Hant': '一份文件只用正體字或只用簡體字。',
    'zh-Hans': '一份文档只用繁体字或只用简体字。',
  },
  note: {
    en: 'A mix comes from pasting, and shows on the screen when copy is taken from the document. Quotes, code and copy for another market are left alone.',
    'zh-Hant': '繁簡混用多半是複製貼上造成的，文案若直接取自文件就會出現在產品畫面上。引用、程式碼與給其他市場的文案不在檢查範圍。',
    'zh-Hans': '繁简混用多半是复制粘贴造成的，文案若直接取自文档就会出现在界面上。引用、代码和给其他市场的文案不在检查范围。',
  },
  messages: {
    mixed: {
      en: '{script} characters in a document of the other script: {characters}, expected one script',
      'zh-Hant': '文件中混用了{script}字：{characters}，應統一用一種',
      'zh-Hans': '文档中混用了{script}字：{characters}，应统一用一种',
    },
  },
} satisfies RuleWords

export const simplifiedName: Words = {
  en: 'Simplified',
  'zh-Hant': '簡體',
  'zh-Hans': '简体',
}

export const traditionalName: Words = {
  en: 'Traditional',
  'zh-Hant': '正體',
  'zh-Hans': '繁体',
}
