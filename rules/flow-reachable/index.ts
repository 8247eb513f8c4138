import {defineRule} from '../../src/define-rule.js'
import type {Flow} from '../../src/model/types.js'
import {words} from './messages.js'

const forms = new Set(['mermaid', 'plantuml'])
const charts = new Set(['flowchart', 'graph', 'activity'])

export default defineRule(
  {
    id: 'flow-reachable',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const flow of prd.flows) {
      // A chart that could not be read whole may have the arrow that seems to be missing.
      if (!forms.has(flow.form) || !charts.has(flow.diagram ?? '') || flow.problems.length > 0) continue
      const at = (line: number) => ({line, column: 1, endLine: line, endColumn: 1})
      for (const {label, id, line} of unreachableIn(flow)) report({message: 'unreachable', args: {label: label || id}, place: at(line)})
      for (const {label, node, line, ways} of flow.branches) {
        if (ways === 1) report({message: 'single', args: {label: label || (node ?? '')}, place: at(line)})
      }
    }
  },
)

/** Nodes outside of every walk that begins at a start, or at a node that nothing leads to. */
function unreachableIn({nodes, edges, groups}: Flow): Flow['nodes'] {
  // An arrow to a group leads to whatever stands in it, and which nodes these are is not told.
  const ids = new Set(nodes.map(({id}) => id))
  if (edges.length === 0 || groups.some(({id}) => edges.some(({from, to}) => from === id || to === id) && !ids.has(id))) return []

  const next = new Map<string, string[]>()
  const entered = new Set<string>()
  // A node that leads to itself alone is as lonely as one without an arrow.
  const between = edges.filter(({from, to}) => from !== to)
  for (const {from, to} of between) {
    next.set(from, [...(next.get(from) ?? []), to])
    entered.add(to)
  }
  const connected = new Set(between.flatMap(({from, to}) => [from, to]))
  const reached = new Set(nodes.filter(({id, kind}) => kind === 'start' || !entered.has(id)).map(({id}) => id))
  // A chart that is one circle has no beginning, and needs none.
  if (![...reached].some((id) => connected.has(id))) return []
  for (const id of reached) for (const following of next.get(id) ?? []) reached.add(following)
  return nodes.filter(({id, kind}) => kind !== 'participant' && (!reached.has(id) || !connected.has(id)))
}
