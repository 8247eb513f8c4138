import {placeOf, wordsFor} from '../../src/change-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'log-without-change',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    const changes = context.changes?.changes ?? []
    const told = changes.some(({area, class: strength}) => area !== 'changelog' && area !== 'meta' && strength !== 'none')
    // Which row tells of which change is a matter of words; that there is none at all is not.
    if (told) return
    for (const change of changes) {
      if (change.area !== 'changelog' || change.action !== 'added') continue
      report({message: 'idle', args: wordsFor(change, language), place: placeOf(change, prd)})
    }
  },
)
