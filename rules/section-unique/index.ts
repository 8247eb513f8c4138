import {defineRule} from '../../src/define-rule.js'
import type {Role, Section} from '../../src/model/types.js'
import {isNamedFor} from '../../src/model/waivers.js'
import {words} from './messages.js'

/** A document has one of each; of goals, scopes and schedules there may well be several kinds side by side. */
const single: readonly Role[] = ['changelog', 'copy', 'priority', 'tracking']

export default defineRule(
  {
    id: 'section-unique',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const seen = new Map<string, Section>()
    for (const section of prd.sections) {
      const {parent, depth, folded, title, place, near, isTitle} = section
      // Sections without a role repeat in every module: inputs, outputs, notes.
      if (isTitle || near !== false || folded === '' || section.opens.length === 0) continue
      const role = single.find((one) => section.opens.includes(one) && isNamedFor(section, one))
      const key = JSON.stringify([parent?.index ?? -1, depth, role ?? folded, role !== undefined])
      const first = seen.get(key)
      if (!first) seen.set(key, section)
      else if (first.folded === folded) report({message: 'repeated', args: {title, line: first.place.line}, place, actual: title})
      else report({message: 'alike', args: {title, other: first.title, line: first.place.line}, place, actual: title})
    }
  },
)
