import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'In a flow chart every node can be reached, and no decision has a single way out.',
    'zh-Hant': '流程圖中每個節點都走得到，每個判斷至少有兩個出口。',
    'zh-Hans': '流程图中每个节点都走得到，每个判断至少有两个出口。',
  },
  note: {
    en: 'A node that nothing leads to is a forgotten arrow; a decision with one way out is a forgotten exception.',
    'zh-Hant': '走不到的節點是漏畫的箭頭，只有一個出口的判斷是漏掉的例外。',
    'zh-Hans': '走不到的节点是漏画的箭头，只有一个出口的判断是漏掉的例外。',
  },
  messages: {
    unreachable: {
      en: 'Node “{label}” cannot be reached, expected an arrow that leads to it',
      'zh-Hant': '節點「{label}」走不到，應有連線指向它',
      'zh-Hans': '节点“{label}”走不到，应有连线指向它',
    },
    single: {
      en: 'Decision “{label}” with a single way out, expected at least two',
      'zh-Hant': '判斷「{label}」只有一個出口，應至少有兩個',
      'zh-Hans': '判断“{label}”只有一个出口，应至少有两个',
    },
  },
} satisfies RuleWords
