import {defineRule} from '../../src/define-rule.js'
import {groupBy} from '../../src/group-by.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'requirement-module-split',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {requirements: 30},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const lists = groupBy(prd.requirements, ({module, section}) => `${section?.index ?? -1} ${module ?? ''}`)
    for (const list of lists.values()) {
      if (list.length <= options.requirements) continue
      report({message: 'long', args: {count: list.length, limit: options.requirements}, place: list[0]!.place})
    }
  },
)
