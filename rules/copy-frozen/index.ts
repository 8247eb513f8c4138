import {frozenChanges, placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import type {Area} from '../../src/changes/types.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const frozen = new Set<Area>(['copy'])

export default defineRule(
  {
    id: 'copy-frozen',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'error', approved: 'error'},
    defaults: {},
    needs: 'changes',
    // unreviewed-change tells of these too; this one is for teams that stop copy only.
    offByDefault: true,
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    for (const change of frozenChanges(context, frozen)) {
      report({message: 'changed', args: wordsFor(change, language), place: placeOf(change, prd), ...sidesOf(change)})
    }
  },
)
