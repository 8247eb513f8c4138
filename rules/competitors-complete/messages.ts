import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A competitor section also speaks of business model and operations.',
    'zh-Hant': '競品分析也談商業模式與營運。',
    'zh-Hans': '竞品分析也谈商业模式与运营。',
  },
  note: {
    en: 'Features are what competitors show; why they can afford them is what a product decision needs.',
    'zh-Hant': '功能只是競品的表面，它為什麼做得起來，才是決策需要知道的。',
    'zh-Hans': '功能只是竞品的表面，它为什么做得起来，才是决策需要知道的。',
  },
  messages: {
    thin: {
      en: 'Competitors compared by features only, expected their business model and operations too',
      'zh-Hant': '競品只比了功能，應一併分析商業模式與營運',
      'zh-Hans': '竞品只比了功能，应一并分析商业模式与运营',
    },
  },
} satisfies RuleWords
