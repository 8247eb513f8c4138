import {defineRule} from '../../src/define-rule.js'
import {isPlaceholderText, listsPriorities, scaleOf} from '../../src/model/priority-scale.js'
import type {Requirement} from '../../src/model/types.js'
import {words} from './messages.js'

/** More than this many are reported as one. */
const each = 5

export default defineRule(
  {
    id: 'priority-each',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    // Where no requirement has one, priority-required has spoken.
    const scale = scaleOf(prd.requirements)
    if (scale.length === 0) return

    for (const {name, priority, priorityPlace, place} of prd.requirements) {
      if (priority === null || !listsPriorities(priority)) continue
      report({message: 'several', args: {name, priority}, place: priorityPlace ?? place, actual: priority, expected: scale})
    }

    const expecting = prd.requirements.filter((requirement) => expectsPriority(requirement, prd.requirements))
    const missing = expecting.filter(({priority}) => priority === null || isPlaceholderText(priority))
    if (missing.length > each) {
      const names = missing.slice(0, each).map(({name}) => name)
      report({message: 'many', args: {count: missing.length, total: expecting.length, names}, place: missing[0]!.place, expected: scale})
      return
    }
    for (const {name, place, priorityPlace} of missing) {
      report({message: 'none', args: {name, scale}, place: priorityPlace ?? place, expected: scale})
    }
  },
)

/** A list that gives most of its requirements a priority owes one to each; a list that gives none is ordered elsewhere. */
function expectsPriority(requirement: Requirement, all: readonly Requirement[]): boolean {
  const list = all.filter(({form, section}) => form === requirement.form && section === requirement.section)
  return list.filter(({priority}) => priority !== null).length * 2 >= list.length
}
