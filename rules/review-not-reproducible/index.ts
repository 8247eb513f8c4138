import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'review-not-reproducible',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    anyDocument: true,
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    const ledger = context.history?.ledger
    if (!ledger) return
    const {path, lost, withoutText} = ledger
    const place = prd.titlePlace
    if (lost.length > 0) report({message: 'lost', args: {path, rounds: lost.map(String)}, place})
    if (withoutText !== null) report({message: 'text', args: {path, round: withoutText}, place})
  },
)
