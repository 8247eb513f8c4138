import type {RuleWords} from '../../src/define-rule.js'
import type {Words} from '../../src/words.js'

export const words = {
  summary: {
    en: 'A PRD shows its flow: a flow section with a chart.',
    'zh-Hant': '需求文件要有流程圖：流程章節加上一張圖。',
    'zh-Hans': '需求文档要有流程图：流程章节加上一张图。',
  },
  note: {
    en: 'A chart shows branches and exceptions before the review, not during development. Draw it as mermaid or PlantUML text, so that a later change can be compared; a picture is better than nothing.',
    'zh-Hant':
      '流程圖能在評審前就看出分支與異常，而不是等到開發時才發現。請用 mermaid 或 PlantUML 以文字畫圖，日後才比對得出改動；至少也放一張圖片。',
    'zh-Hans':
      '流程图能在评审前就看出分支与异常，而不是等到开发时才发现。请用 mermaid 或 PlantUML 以文字画图，日后才比对得出改动；至少也放一张图片。',
  },
  messages: {
    missing: {
      en: 'Missing flow, expected a section such as `{name}` with a chart (mermaid, PlantUML, an image or an arrow chart)',
      'zh-Hant': '找不到流程圖，應有「{name}」這樣的章節，並附上圖（mermaid、PlantUML、圖片或箭頭圖）',
      'zh-Hans': '找不到流程图，应有“{name}”这样的章节，并附上图（mermaid、PlantUML、图片或箭头图）',
    },
    steps: {
      en: 'Flow in words only, expected a chart beside the steps of “{title}”',
      'zh-Hant': '「{title}」只用文字寫步驟，應在步驟旁附上流程圖',
      'zh-Hans': '“{title}”只用文字写步骤，应在步骤旁附上流程图',
    },
    chartless: {
      en: 'Flow section “{title}” without a chart, expected a mermaid or PlantUML fence, an image or an arrow chart',
      'zh-Hant': '流程章節「{title}」沒有圖，應附上 mermaid、PlantUML、圖片或箭頭圖',
      'zh-Hans': '流程章节“{title}”没有图，应附上 mermaid、PlantUML、图片或箭头图',
    },
    likely: {
      en: 'Line {line} “{title}” looks like the flow, expected it to be named `{name}`, or mapped to `flow` in the configuration',
      'zh-Hant': '第 {line} 行「{title}」看起來是流程，應改名為「{name}」，或在設定中對應到 `flow`',
      'zh-Hans': '第 {line} 行“{title}”看起来是流程，应改名为“{name}”，或在配置中对应到 `flow`',
    },
    empty: {
      en: 'Empty flow section “{title}”, expected a chart',
      'zh-Hant': '流程章節「{title}」沒有內容，應放上流程圖',
      'zh-Hans': '流程章节“{title}”没有内容，应放上流程图',
    },
    unexplained: {
      en: 'Waived flow without a reason, expected `N/A: reason`',
      'zh-Hant': '流程標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '流程标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords

export const skeleton: Words = {
  en: '{h} Flow\n\n```mermaid\nflowchart TD\n  start([Start]) --> check{Allowed?}\n  check -- yes --> done([Done])\n  check -- no --> refuse[Say why]\n```',
  'zh-Hant':
    '{h} 流程圖\n\n```mermaid\nflowchart TD\n  start([開始]) --> check{符合條件？}\n  check -- 是 --> done([完成])\n  check -- 否 --> refuse[提示原因]\n```',
  'zh-Hans':
    '{h} 流程图\n\n```mermaid\nflowchart TD\n  start([开始]) --> check{符合条件？}\n  check -- 是 --> done([完成])\n  check -- 否 --> refuse[提示原因]\n```',
}
