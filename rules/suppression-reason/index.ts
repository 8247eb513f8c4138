import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'suppression-reason',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    anyDocument: true,
    needs: 'suppressions',
    since: '0.1.0',
  },
  (_prd, {context, report}) => {
    for (const {reason, place} of context.suppressions ?? []) {
      if (reason === null) report({message: 'reasonless', place})
    }
  },
)
