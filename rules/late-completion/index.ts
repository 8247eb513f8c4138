import {placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'late-completion',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    for (const change of context.changes?.changes ?? []) {
      if ((change.area !== 'tracking' && change.area !== 'notifications') || change.grace) continue
      if (change.class !== 'clarification' && change.class !== 'substantive' && change.class !== 'scope') continue
      report({message: 'late', args: wordsFor(change, language), place: placeOf(change, prd), ...sidesOf(change)})
    }
  },
)
