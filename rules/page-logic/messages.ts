import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A page section states its logic and its states.',
    'zh-Hant': '頁面章節要寫明邏輯與各種狀態。',
    'zh-Hans': '页面章节要写明逻辑与各种状态。',
  },
  note: {
    en: 'A picture shows the good case. Say what the page does when it loads, has nothing, fails, or may not be seen.',
    'zh-Hant': '圖片只呈現順利的情況。請寫明載入中、沒有資料、失敗與無權限時怎麼顯示。',
    'zh-Hans': '图片只能呈现顺利的情况。请写明加载中、没有数据、失败与无权限时怎么显示。',
  },
  messages: {
    bare: {
      en: 'Page “{title}” only shows a picture, expected its logic and its states',
      'zh-Hant': '頁面「{title}」只有圖片，應寫明邏輯與各種狀態',
      'zh-Hans': '页面“{title}”只有图片，应写明逻辑与各种状态',
    },
  },
} satisfies RuleWords
