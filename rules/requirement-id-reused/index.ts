import {placeOf} from '../../src/change-place.js'
import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'requirement-id-reused',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    const changes = (context.changes?.changes ?? []).filter(({anchor}) => anchor.startsWith('req/'))
    const removed = new Map(changes.filter(({action}) => action === 'removed').map((change) => [change.anchor, change]))
    for (const change of changes) {
      const before = change.action === 'added' ? removed.get(change.anchor)?.before : undefined
      if (!before) continue
      report({
        message: 'reused',
        args: {id: change.anchor.slice('req/'.length), before: before.text.slice(0, 40)},
        place: placeOf(change, prd),
      })
    }
  },
)
