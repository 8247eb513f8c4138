import {defineRule} from '../../src/define-rule.js'
import {foldTitle} from '../../src/model/folding.js'
import type {Requirement} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'requirement-id-unique',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const seen = new Map<string, Requirement>()
    for (const requirement of prd.requirements) {
      const {id, name, place} = requirement
      // `1`, `2` … is a position in a table, not an identity.
      if (id === null || !/\p{L}/u.test(id)) continue
      const first = seen.get(id)
      if (!first) seen.set(id, requirement)
      else if (foldTitle(first.name) !== foldTitle(name)) {
        report({message: 'repeated', args: {id, name, other: first.name, line: first.line}, place, actual: id})
      }
    }
  },
)
