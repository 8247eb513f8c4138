import {defineRule} from '../../src/define-rule.js'
import {requirementPassages, withoutQuoted} from '../../src/passages.js'
import {words} from './messages.js'

const temporal =
  /[尽盡儘]快|[适適][时時]|定期|及[时時](?![性雨])|\basap\b|as soon as possible|in a timely (?:manner|fashion)|\bperiodically\b|\bpromptly\b|from time to time/iu

export default defineRule(
  {
    id: 'wording-temporal',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {text, place} of requirementPassages(prd)) {
      const plain = withoutQuoted(text)
      const found = /\d/u.test(plain) ? undefined : temporal.exec(plain)?.[0]
      if (found !== undefined) report({message: 'vague', args: {text: found}, place, actual: found})
    }
  },
)
