import {defineRule} from '../../src/define-rule.js'
import type {Flow} from '../../src/model/types.js'
import {words} from './messages.js'

/** An address that holds what it draws, or draws what it links: Graphviz, PlantUML or mermaid by service. */
const drawn = /^https?:\/\/[^/]{0,60}(?:gravizo|plantuml|kroki|mermaid|quickchart\.io\/graphviz)/iu

export default defineRule(
  {
    id: 'flow-image-only',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const written = prd.flows.filter(({form}) => form !== 'image' && form !== 'list')
    const links = prd.blocks.filter(({runs}) => runs.some(({kind}) => kind === 'link'))

    const seen = new Set<Flow['section']>()
    for (const flow of prd.flows) {
      if (flow.form !== 'image' || /\.svg(?:$|[?#])/iu.test(flow.url ?? '') || drawn.test(flow.url ?? '') || seen.has(flow.section))
        continue
      const beside = [...written, ...links].some(({section}) => section === flow.section)
      if (beside || !flow.section?.roles.includes('flow')) continue
      seen.add(flow.section)
      report({message: 'bitmap', place: flow.place})
    }
  },
)
