import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'unused-suppression',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    anyDocument: true,
    needs: 'suppressions',
    since: '0.1.0',
  },
  (_prd, {context, report}) => {
    for (const {unused, place} of context.suppressions ?? []) {
      for (const id of unused) report({message: id === '*' ? 'all' : 'rule', args: {id}, place})
    }
  },
)
