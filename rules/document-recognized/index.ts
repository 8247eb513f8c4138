import {defineRule} from '../../src/define-rule.js'
import {isTakenForPrd} from '../../src/lint-context.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'document-recognized',
    ...words,
    // Whether a document reads as a PRD is a judgement; a wrong one costs an info line.
    tier: 2,
    severity: {draft: 'info', 'in-review': 'info', approved: 'info'},
    defaults: {},
    anyDocument: true,
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    if (!isTakenForPrd(prd, context)) report({message: 'unrecognized', place: prd.titlePlace})
  },
)
