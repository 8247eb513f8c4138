import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'history-incomplete',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    anyDocument: true,
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    const line = prd.review?.line ?? prd.statusPlace?.line ?? 1
    const place = {line, column: 1, endLine: line, endColumn: 1}
    for (const {what, remedy, isMinor} of context.history?.gaps ?? []) {
      report({message: 'gap', args: {what}, place, hint: remedy, ...(isMinor ? {atMost: 'info' as const} : {})})
    }
  },
)
