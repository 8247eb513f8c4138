import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Pictures of flows exist under the exact name that the document uses, and say in words what they show.',
    'zh-Hant': '流程圖的圖片檔確實存在、檔名大小寫一致，並有替代文字。',
    'zh-Hans': '流程图的图片文件确实存在、文件名大小写一致，并有替代文字。',
  },
  note: {
    en: 'A picture that is missing, or found only on a file system that ignores case, leaves the readers without the flow. The alternative text is what search, screen readers and comparisons see.',
    'zh-Hant': '圖片不見了，或只有在不分大小寫的檔案系統才找得到，讀者就看不到流程。搜尋、螢幕報讀與版本比對看的都是替代文字。',
    'zh-Hans': '图片不见了，或只有在不区分大小写的文件系统才找得到，读者就看不到流程。搜索、读屏软件和版本比对看的都是替代文字。',
  },
  messages: {
    absent: {
      en: 'Flow picture `{url}` not found, expected a file at that path',
      'zh-Hant': '找不到流程圖圖片 `{url}`，應有這個檔案',
      'zh-Hans': '找不到流程图图片 `{url}`，应有这个文件',
    },
    case: {
      en: 'Flow picture `{url}` exists only under another case, expected the exact file name',
      'zh-Hant': '流程圖圖片 `{url}` 的大小寫與檔名不符，應與實際檔名一致',
      'zh-Hans': '流程图图片 `{url}` 的大小写与文件名不符，应与实际文件名一致',
    },
    outside: {
      en: 'Flow picture `{url}` lies outside of the repository, expected a file that is kept with the document',
      'zh-Hant': '流程圖圖片 `{url}` 在版本庫之外，應與文件放在一起',
      'zh-Hans': '流程图图片 `{url}` 在仓库之外，应与文档放在一起',
    },
    alt: {
      en: 'Flow picture `{url}` without alternative text, expected `![what it shows]({url})`',
      'zh-Hant': '流程圖圖片 `{url}` 沒有替代文字，應為 `![圖的內容]({url})`',
      'zh-Hans': '流程图图片 `{url}` 没有替代文字，应为 `![图的内容]({url})`',
    },
  },
} satisfies RuleWords
