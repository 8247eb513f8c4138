import {placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import {defineRule} from '../../src/define-rule.js'
import {priorityInColumn} from '../../src/model/priorities.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'priority-raised',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'error', approved: 'error'},
    defaults: {},
    needs: 'changes',
    // unreviewed-change tells of these too; this one is for teams that stop raised priorities only.
    offByDefault: true,
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    for (const change of context.changes?.changes ?? []) {
      if (change.area !== 'priority' || !change.before || !change.after) continue
      const [before, after] = [priorityInColumn(change.before.text), priorityInColumn(change.after.text)]
      if (before?.rank == null || after?.rank == null || before.scale !== after.scale || after.rank >= before.rank) continue
      report({message: 'raised', args: wordsFor(change, language), place: placeOf(change, prd), ...sidesOf(change)})
    }
  },
)
