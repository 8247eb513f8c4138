import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The goal names what it serves: a company or phase goal, an OKR.',
    'zh-Hant': '目標寫明它服務於哪個公司目標、階段目標或 OKR。',
    'zh-Hans': '目标写明它服务于哪个公司目标、阶段目标或 OKR。',
  },
  note: {
    en: 'Company goal, phase goal, goal of this requirement: a chain that breaks shows work that nobody asked for.',
    'zh-Hant': '公司目標、階段目標、需求目標是一條鏈，鏈斷了，就是沒人要的工作。',
    'zh-Hans': '公司目标、阶段目标、需求目标是一条链，链断了，就是没人要的工作。',
  },
  messages: {
    loose: {
      en: 'Goal without what it serves, expected the company or phase goal, an OKR, or a link to one',
      'zh-Hant': '目標沒有寫明服務的對象，應寫出公司或階段目標、OKR，或附上連結',
      'zh-Hans': '目标没有写明服务的对象，应写出公司或阶段目标、OKR，或附上链接',
    },
  },
} satisfies RuleWords
