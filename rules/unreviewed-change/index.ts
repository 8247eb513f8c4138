import {placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'unreviewed-change',
    ...words,
    tier: 1,
    // A draft that was reviewed before is on its way back to a review: told, not stopped.
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    const changes = (context.changes?.changes ?? []).filter(({grace}) => !grace)

    for (const change of changes) {
      const finding = {args: wordsFor(change, language), place: placeOf(change, prd), ...sidesOf(change)}
      if (change.class === 'substantive' || change.class === 'scope') report({message: change.class, ...finding})
      if (change.class === 'clarification' && !change.logged) report({message: 'clarification', atMost: 'warning', ...finding})
    }

    const minor = changes.filter((change) => change.class === 'editorial' || change.class === 'addendum')
    if (minor.length === 0) return
    const args = {...wordsFor(minor[0]!, language), count: minor.length}
    report({message: 'minor', args, place: placeOf(minor[0]!, prd), atMost: 'info'})
  },
)
