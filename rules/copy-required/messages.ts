import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A PRD fixes the words that users will see: a copy section, a copy column or a list of quoted strings.',
    'zh-Hant': '需求文件要寫定使用者看得到的文案：文案章節、文案欄，或逐條列出的引號文案。',
    'zh-Hans': '需求文档要写定用户能看到的文案：文案章节、文案列，或逐条列出的带引号文案。',
  },
  note: {
    en: 'Copy is settled together with the interaction design, so that no screen is built twice. Write the text of buttons, errors, toasts and pushes; a back-end-only PRD says `N/A: reason`.',
    'zh-Hant': '文案要跟互動設計一起定稿，畫面才不會做兩次。請寫出按鈕、錯誤、提示與推播的文字；純後端的需求請寫「不涉及：原因」。',
    'zh-Hans': '文案要跟交互设计一起定稿，页面才不会做两遍。请写出按钮、错误、提示和推送的文字；纯后端的需求请写“不涉及：原因”。',
  },
  messages: {
    missing: {
      en: 'Missing copy, expected a section such as `{name}`, a `{name}` column or a list of quoted texts',
      'zh-Hant': '找不到文案，應有「{name}」這樣的章節、「{name}」欄，或逐條列出的引號文案',
      'zh-Hans': '找不到文案，应有“{name}”这样的章节、“{name}”列，或逐条列出的带引号文案',
    },
    likely: {
      en: 'Line {line} “{title}” looks like copy, expected it to be named `{name}`, or mapped to `copy` in the configuration',
      'zh-Hant': '第 {line} 行「{title}」看起來是文案，應改名為「{name}」，或在設定中對應到 `copy`',
      'zh-Hans': '第 {line} 行“{title}”看起来是文案，应改名为“{name}”，或在配置中对应到 `copy`',
    },
    empty: {
      en: 'Empty copy section “{title}”, expected the texts that users will see',
      'zh-Hant': '文案章節「{title}」沒有內容，應寫出使用者看得到的文字',
      'zh-Hans': '文案章节“{title}”没有内容，应写出用户能看到的文字',
    },
    unexplained: {
      en: 'Waived copy without a reason, expected `N/A: reason`',
      'zh-Hant': '文案標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '文案标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords

export const skeleton: Words = {
  en: '{h} Copy\n\n| Where | Text |\n| --- | --- |\n| Button |  |\n| Failure |  |',
  'zh-Hant': '{h} 文案\n\n| 位置 | 文案 |\n| --- | --- |\n| 按鈕 |  |\n| 失敗提示 |  |',
  'zh-Hans': '{h} 文案\n\n| 位置 | 文案 |\n| --- | --- |\n| 按钮 |  |\n| 失败提示 |  |',
}
