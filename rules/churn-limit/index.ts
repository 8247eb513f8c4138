import type {ChangeClass} from '../../src/changes/types.js'
import {defineRule} from '../../src/define-rule.js'
import {classNames} from '../../src/names.js'
import {say} from '../../src/words.js'
import {words} from './messages.js'

/** No document has this many changes: the limit that is none. */
const none = 1_000_000

export default defineRule(
  {
    id: 'churn-limit',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {clarification: none, substantive: none, scope: none},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, language, options, report}) => {
    const changes = context.changes?.changes ?? []
    for (const name of ['clarification', 'substantive', 'scope'] as const satisfies readonly ChangeClass[]) {
      const count = changes.filter((change) => change.class === name).length
      if (count <= options[name]) continue
      report({message: 'exceeded', args: {count, class: say(classNames[name], language), limit: options[name]}, place: prd.titlePlace})
    }
  },
)
