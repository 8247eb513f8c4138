import {defineRule} from '../../src/define-rule.js'
import {groupBy} from '../../src/group-by.js'
import {priorityInColumn} from '../../src/model/priorities.js'
import {listsPriorities} from '../../src/model/priority-scale.js'
import type {Requirement} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'priority-scale',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {report, source, offsetAt}) => {
    const prioritised = prd.requirements.filter(({priority}) => priority !== null && !listsPriorities(priority))
    const scales = groupBy(prioritised, ({priority}) => priorityInColumn(priority!)?.scale ?? null)
    scales.delete(null)
    // A phase says when, not how much it matters: `MVP` and `P2` may stand side by side.
    scales.delete('phase')
    const [main, ...others] = [...scales.values()].sort((left, right) => right.length - left.length)
    if (!main) return

    const scale = [...new Set(main.map(({priority}) => priority!))]
    for (const {name, priority, priorityPlace, place} of others.flat()) {
      report({
        message: 'mixed',
        args: {name, priority: priority!, scale},
        place: priorityPlace ?? place,
        actual: priority!,
        expected: scale,
      })
    }
    for (const requirement of main) {
      const expected = plainSpelling(requirement.priority!)
      if (expected === null) continue
      const {name, priority, priorityPlace, place} = requirement
      const fix = fixOf(requirement, expected, source, offsetAt)
      report({message: 'spelling', args: {name, priority: priority!, expected}, place: priorityPlace ?? place, ...(fix ? {fix} : {})})
    }
  },
)

/** `p0`, `Ｐ０` → `P0`; null for what is spelt well or is no P-value. */
function plainSpelling(priority: string): string | null {
  const plain = priority.normalize('NFKC').trim().toUpperCase()
  return /^P[0-4]$/u.test(plain) && plain !== priority.trim() ? plain : null
}

function fixOf(
  {priority, priorityPlace}: Requirement,
  expected: string,
  source: string,
  offsetAt: (line: number, column: number) => number,
) {
  if (!priorityPlace) return null
  const [from, to] = [offsetAt(priorityPlace.line, priorityPlace.column), offsetAt(priorityPlace.endLine, priorityPlace.endColumn)]
  const start = source.slice(from, to).indexOf(priority!.trim())
  return start < 0 ? null : {start: from + start, end: from + start + priority!.trim().length, text: expected}
}
