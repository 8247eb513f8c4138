import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'unknown-rule',
    ...words,
    tier: 1,
    severity: {draft: 'error', 'in-review': 'error', approved: 'error'},
    defaults: {},
    anyDocument: true,
    needs: 'suppressions',
    since: '0.1.0',
  },
  (_prd, {context, report}) => {
    for (const {unknown, place} of context.suppressions ?? []) {
      for (const {id, near} of unknown) {
        if (near === null) report({message: 'unknown', args: {id}, place, actual: id})
        else report({message: 'near', args: {id, near}, place, actual: id, expected: [near]})
      }
    }
  },
)
