import {defineRule} from '../../src/define-rule.js'
import {priorityInColumn} from '../../src/model/priorities.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'priority-inflation',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {percent: 60, atLeast: 5},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    // The first phase is what is built now, not what matters most.
    const ranked = prd.requirements.filter(({priority, rank}) => rank !== null && priorityInColumn(priority ?? '')?.scale !== 'phase')
    const top = ranked.filter(({rank}) => rank === 0)
    // One heading over all of them (`Required for v1`) sets them apart from what is not listed, not from each other.
    if (ranked.every(({priorityPlace, section}) => priorityPlace === null && section === ranked[0]!.section)) return
    if (ranked.length < options.atLeast || top.length * 100 <= ranked.length * options.percent) return
    const [first] = top
    const args = {top: top.length, total: ranked.length, priority: first!.priority ?? '', limit: options.percent}
    report({message: 'inflated', args, place: first!.priorityPlace ?? first!.place})
  },
)
