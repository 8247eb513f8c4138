import {defineRule} from '../../src/define-rule.js'
import {passagesOf, withoutQuoted} from '../../src/passages.js'
import {words} from './messages.js'

const guess =
  /大概|左右|[争爭]取|[尽盡儘]快|[尽盡儘]早|[预預][计計]|[暂暫]定|差不多|\basap\b|as soon as possible|\bapprox(?:imately)?\b|\btentative(?:ly)?\b|\broughly\b|\baround (?=\d|the )/iu
const launch = /上[线線]|[发發][布佈]|投[产產]|交付|launch|go-live|release|ship/iu

export default defineRule(
  {
    id: 'schedule-guess',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {text, place, section} of passagesOf(prd)) {
      if (!section?.roles.some((role) => role === 'schedule' || role === 'launch')) continue
      const plain = withoutQuoted(text)
      const found = launch.test(plain) && plain.length < 120 ? guess.exec(plain)?.[0] : undefined
      if (found !== undefined) report({message: 'guess', args: {text: found.trim()}, place, actual: found})
    }
  },
)
