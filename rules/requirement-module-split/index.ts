import {defineRule} from '../../src/define-rule.js'
import {groupBy} from '../../src/group-by.js'
import type {Requirement} from '../../src/model/types.js'
import {words} from './messages.js'

const moduleColumn = /模块|模组|^module|端$|^platform$/u

export default defineRule(
  {
    id: 'requirement-module-split',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {requirements: 30, characters: 8000},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const lists = groupBy(prd.requirements, (requirement) => `${requirement.section?.index ?? -1} ${moduleOf(requirement)}`)
    for (const list of lists.values()) {
      if (list.length <= options.requirements) continue
      report({message: 'long', args: {count: list.length, limit: options.requirements}, place: list[0]!.place})
    }
    for (const {title, own, roles, place} of prd.sections) {
      if (!roles.includes('requirements')) continue
      const count = own.reduce((sum, {kind, text}) => sum + (kind === 'code' ? 0 : text.length), 0)
      if (count > options.characters) report({message: 'wordy', args: {title, count, limit: options.characters}, place})
    }
  },
)

function moduleOf({module, fields}: Requirement): string {
  return module ?? [...fields].find(([field]) => moduleColumn.test(field))?.[1].trim() ?? ''
}
