import {defineRule} from '../../src/define-rule.js'
import type {Role, Section} from '../../src/model/types.js'
import {isNamedFor} from '../../src/model/waivers.js'
import {words} from './messages.js'

const solution = new Set<Role>(['flow', 'interface', 'requirements'])

export default defineRule(
  {
    id: 'goal-before-solution',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const {present, confidence, where} = prd.core.goal
    if (!present || confidence !== 'certain' || where.length === 0) return
    const goal = Math.min(...where)

    const first = prd.sections.find((section) => opensSolution(section) && !mentionsGoal(section))
    // A section that holds the goal does not come before it.
    if (!first || first.place.line >= goal || first.endLine >= goal) return
    report({message: 'late', args: {title: first.title, line: goal}, place: first.place, actual: first.title})
  },
)

function opensSolution(section: Section): boolean {
  if (section.isTitle || section.empty) return false
  return section.readings.some(
    ({role, confidence}) => (confidence === 'certain' || isNamedFor(section, role)) && solution.has(role) && section.opens.includes(role),
  )
}

function mentionsGoal(section: Section): boolean {
  return section.roles.some((role) => role === 'goal' || role === 'background' || role === 'metrics')
}
