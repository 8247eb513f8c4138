import {reportCore} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {skeleton, words} from './messages.js'

export default defineRule(
  {
    id: 'flow-required',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, world) => {
    const {section, chart, confidence, forms, where} = prd.core.flow
    // A chart is the answer wherever it stands; only a flow told in words is looked at again.
    const confirmed = chart ? 'certain' : confidence
    const answered = reportCore(prd, world, 'flow', {present: section || chart, confidence: confirmed, where}, skeleton)
    if (!answered || chart) return

    const flow = prd.sections.find(({place}) => where.includes(place.line))
    const line = prd.blocks.find(({place}) => where.includes(place.line))
    const title = (flow?.title ?? line?.text ?? '').split('\n', 1)[0]!.slice(0, 40)
    const message = forms.includes('list') ? 'steps' : 'chartless'
    // Someone wrote the flow down: a milder finding than having none.
    world.report({message, args: {title}, place: flow?.place ?? line?.place ?? prd.titlePlace, atMost: 'warning'})
  },
)
