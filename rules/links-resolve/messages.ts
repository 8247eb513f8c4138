import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Links inside the document and to files beside it lead somewhere.',
    'zh-Hant': '文件內的錨點與相對連結都連得到。',
    'zh-Hans': '文档内的锚点和相对链接都能打开。',
  },
  note: {
    en: 'A dead link sends the reader to ask. Headings were renamed or renumbered, or a file was moved.',
    'zh-Hant': '連不到的連結只會讓讀者回頭來問，通常是標題改名、重新編號或檔案換了位置。',
    'zh-Hans': '打不开的链接只会让读者回头来问，通常是标题改了名、重新编了号，或文件挪了地方。',
  },
  messages: {
    anchor: {
      en: 'No heading for `{url}`, expected one whose anchor it is',
      'zh-Hant': '找不到 `{url}` 對應的標題，應連到存在的標題',
      'zh-Hans': '找不到 `{url}` 对应的标题，应链接到存在的标题',
    },
    absent: {
      en: 'File `{url}` not found, expected it at that path',
      'zh-Hant': '找不到檔案 `{url}`，應有這個檔案',
      'zh-Hans': '找不到文件 `{url}`，应确有此文件',
    },
    case: {
      en: 'File `{url}` exists only under another case, expected the exact name',
      'zh-Hant': '檔案 `{url}` 的大小寫與檔名不符，應與實際檔名一致',
      'zh-Hans': '文件 `{url}` 的大小写与文件名不符，应与实际文件名一致',
    },
  },
} satisfies RuleWords
