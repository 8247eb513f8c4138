import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const exception =
  /失[败敗]|[异異]常|[错錯][误誤]|拒[绝絕]|取消|超[时時]|[无無]效|不通[过過]|重[试試]|否|fail|error|exception|reject|cancel|timeout|invalid|denied|retry|otherwise|else/iu
const charts = new Set(['flowchart', 'graph', 'activity', 'sequence', 'state'])

export default defineRule(
  {
    id: 'flow-exceptions',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {steps: 4},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    for (const flow of prd.flows) {
      const {form, diagram, nodes, edges, branches, problems} = flow
      if ((form !== 'mermaid' && form !== 'plantuml') || !charts.has(diagram ?? '') || problems.length > 0) continue
      const steps = diagram === 'sequence' ? edges.length : nodes.length
      if (steps < options.steps || branches.length > 0 || !flow.section?.roles.includes('flow')) continue
      if ([...nodes, ...edges].some(({label}) => exception.test(label)) || forks(edges)) continue
      report({message: 'straight', args: {count: steps}, place: flow.place})
    }
  },
)

/** Does anything have more than one way out, whatever its shape? */
function forks(edges: readonly {readonly from: string; readonly to: string}[]): boolean {
  const targets = new Map<string, string>()
  return edges.some(({from, to}) => {
    const first = targets.get(from)
    targets.set(from, to)
    return first !== undefined && first !== to
  })
}
