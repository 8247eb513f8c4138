import {isInCopy} from '../../src/copy-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'copy-settled',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {text, place} of prd.placeholders) {
      if (isInCopy(prd, place)) report({message: 'open', args: {text: text.slice(0, 40)}, place, actual: text})
    }
  },
)
