import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

/** Titles that a message names; the rest is counted. */
const named = 3

export default defineRule(
  {
    id: 'review-with-change',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'warning'},
    defaults: {allow: [] as readonly string[]},
    anyDocument: true,
    since: '0.1.0',
  },
  (prd, {context, options, report}) => {
    for (const {round, by, sections} of context.history?.ledger?.withChange ?? []) {
      if (by.length > 0 && by.every((role) => options.allow.includes(role))) continue
      const first = sections[0]!
      const place = prd.sections.find((section) => section.place.line === first.line)?.place ?? lineOf(first.line)
      const titles = [...new Set(sections.map(({title}) => title))].filter((title) => title !== '')
      const args = {round, sections: titles.slice(0, named), count: sections.length}
      report({message: titles.length > named ? 'many' : 'together', args, place})
    }
  },
)

function lineOf(line: number) {
  return {line, column: 1, endLine: line, endColumn: 1}
}
