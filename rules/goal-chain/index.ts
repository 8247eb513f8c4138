import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const served =
  /公司|[战戰]略|[阶階]段|季度|年度|北[极極]星|事[业業][部群]|okrs?\b|company|strateg|quarter|north star|roadmap|initiative|phase/iu

export default defineRule(
  {
    id: 'goal-chain',
    ...words,
    tier: 3,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const goals = prd.sections.filter(({roles, empty}) => roles.includes('goal') && !empty)
    if (goals.length === 0) return
    const own = goals.flatMap((section) => section.own)
    if (own.some(({text, runs}) => served.test(text) || runs.some(({kind}) => kind === 'link'))) return
    if (goals.some(({title}) => served.test(title))) return
    report({message: 'loose', place: goals[0]!.place})
  },
)
