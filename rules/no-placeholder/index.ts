import {isInCopy} from '../../src/copy-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'no-placeholder',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {text, place} of prd.placeholders) {
      // copy-settled speaks of these.
      if (isInCopy(prd, place) || isFormat(text)) continue
      report({message: 'placeholder', args: {text: text.slice(0, 40)}, place, actual: text})
    }
  },
)

/** `YYYY-MM-DD` and `[0.98]` are what they say. */
function isFormat(text: string): boolean {
  return /^[YMDHhmsy\s:/.-]{4,}$/u.test(text) || /^\[[\d.,\s]+\]$/u.test(text)
}
