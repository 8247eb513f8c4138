import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A flow that is kept as a picture also has its source.',
    'zh-Hant': '以圖片保存的流程圖也要附上原始檔。',
    'zh-Hans': '以图片保存的流程图也要附上源文件。',
  },
  note: {
    en: 'Two pictures cannot be compared: after the review nobody sees which branch moved. Draw the flow as mermaid or PlantUML, or link the file that it was drawn in.',
    'zh-Hant': '兩張圖片無法比對，評審後沒有人看得出哪條分支變了。請改用 mermaid 或 PlantUML，或附上原始檔的連結。',
    'zh-Hans': '两张图片无法比对，评审后没人看得出哪条分支变了。请改用 mermaid 或 PlantUML，或附上原始文件的链接。',
  },
  messages: {
    bitmap: {
      en: 'Flow only as a picture, expected mermaid, PlantUML or a link to its source beside it',
      'zh-Hant': '流程只有圖片，應一併附上 mermaid、PlantUML 或原始檔連結',
      'zh-Hans': '流程只有图片，应一并附上 mermaid、PlantUML 或源文件链接',
    },
  },
} satisfies RuleWords
