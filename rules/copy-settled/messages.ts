import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The words that users will see are settled.',
    'zh-Hant': '使用者看得到的文案已經定稿。',
    'zh-Hans': '用户能看到的文案已经定稿。',
  },
  note: {
    en: 'Copy that is open at the review is written by whoever builds the screen, and changed once more when somebody reads it.',
    'zh-Hant': '評審時還沒定的文案，最後由工程師隨手寫，等有人看到又要再改一次。',
    'zh-Hans': '评审时还没定的文案，最后只能由开发随手写，等有人看到又要再改一遍。',
  },
  messages: {
    open: {
      en: 'Copy is still `{text}`, expected the words that users will see',
      'zh-Hant': '文案還是「{text}」，應寫出使用者看得到的文字',
      'zh-Hans': '文案还是“{text}”，应写出用户能看到的文字',
    },
  },
} satisfies RuleWords
