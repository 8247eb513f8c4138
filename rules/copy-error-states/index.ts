import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const failure = /失[败敗]|[错錯][误誤]|[异異]常|超[时時]|拒[绝絕]|不通[过過]|fail|error|denied|reject|timeout|declined/iu
const apology =
  /失[败敗]|[错錯][误誤]|[异異]常|[无無]法|不能|未能|[超逾][时時]|抱歉|[对對]不起|重[试試]|再[试試]|稍[后後]|拒[绝絕]|不通[过過]|fail|error|sorry|can['’]?t|cannot|could ?n[o'’]t|unable|try again|declined|denied|wrong|invalid/iu

export default defineRule(
  {
    id: 'copy-error-states',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    // Without any copy, copy-required has spoken.
    if (prd.copy.length === 0 || prd.copy.some(({key, text}) => apology.test(`${key ?? ''} ${text}`))) return
    for (const {nodes, edges, place} of prd.flows) {
      // A label in quotation marks is the copy.
      const failing = [...nodes, ...edges].find(({label}) => failure.test(label) && !/[「“"]/u.test(label))
      if (!failing) continue
      const {line, label} = failing
      const at = line > 0 ? {line, column: 1, endLine: line, endColumn: 1} : place
      report({message: 'silent', args: {label: label.slice(0, 40)}, place: at})
      return
    }
  },
)
