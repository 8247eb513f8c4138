import {defineRule} from '../../src/define-rule.js'
import type {Section} from '../../src/model/types.js'
import {words} from './messages.js'

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
      const key = JSON.stringify([parent?.index ?? -1, depth, folded])
      const first = seen.get(key)
      if (!first) seen.set(key, section)
      else report({message: 'repeated', args: {title, line: first.place.line}, place, actual: title})
    }
  },
)
