import {defineRule} from '../../src/define-rule.js'
import {statusesOf, versionsOf} from '../../src/document-facts.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'status-consistent',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const [message, statements] of [
      ['version', versionsOf(prd)],
      ['status', statusesOf(prd)],
    ] as const) {
      const [first, ...others] = statements
      const other = others.find(({value}) => value !== first!.value)
      if (!first || !other) continue
      report({message, args: {here: other.text, there: first.text, line: first.place.line}, place: other.place, actual: other.text})
    }
  },
)
