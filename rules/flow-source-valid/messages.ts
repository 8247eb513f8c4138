import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Charts in mermaid or PlantUML are not empty, are of a known kind, and every arrow has both ends.',
    'zh-Hant': 'mermaid 與 PlantUML 圖不能是空的，圖表類型要認得出來，每條連線兩端都要寫。',
    'zh-Hans': 'mermaid 与 PlantUML 图不能为空，类型要能识别，每条连线两端都要写。',
  },
  note: {
    en: 'A chart that does not draw is no chart: readers see an error box or nothing at all.',
    'zh-Hant': '畫不出來的圖等於沒有圖，讀者只會看到錯誤框或一片空白。',
    'zh-Hans': '画不出来的图等于没有图，读者只会看到报错框或一片空白。',
  },
  messages: {
    empty: {
      en: 'Empty chart, expected nodes and arrows',
      'zh-Hant': '流程圖是空的，應有節點與連線',
      'zh-Hans': '流程图是空的，应有节点与连线',
    },
    unknown: {
      en: 'Unknown kind of chart `{text}`, expected one that {form} knows',
      'zh-Hant': '未知的圖表類型 `{text}`，應為 {form} 支援的類型',
      'zh-Hans': '未知的图表类型 `{text}`，应为 {form} 支持的类型',
    },
    open: {
      en: 'Arrow with one end in `{text}`, expected a node on both sides',
      'zh-Hant': '`{text}` 的連線缺了一端，兩側都應有節點',
      'zh-Hans': '`{text}` 的连线缺了一端，两侧都应有节点',
    },
    unreadable: {
      en: 'Unreadable line `{text}` in a chart, expected a node or an arrow',
      'zh-Hant': '圖中這一行無法解讀：`{text}`，應為節點或連線',
      'zh-Hans': '图中这一行无法解读：`{text}`，应为节点或连线',
    },
  },
} satisfies RuleWords
