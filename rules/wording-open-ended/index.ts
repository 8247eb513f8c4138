import {defineRule} from '../../src/define-rule.js'
import {requirementPassages, withoutQuoted} from '../../src/passages.js'
import {words} from './messages.js'

const open = /等等|[诸諸]如此[类類]|包括但不限[于於]|(?<![/\\])\betc\b\.?(?![/\\])|and so on|and so forth|including but not limited to/iu

export default defineRule(
  {
    id: 'wording-open-ended',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {text, place} of requirementPassages(prd)) {
      const found = open.exec(withoutQuoted(text))?.[0]
      if (found !== undefined) report({message: 'open', args: {text: found}, place, actual: found})
    }
  },
)
