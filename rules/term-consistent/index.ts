import {defineRule} from '../../src/define-rule.js'
import type {Place} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'term-consistent',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'warning'},
    defaults: {terms: {} as Readonly<Record<string, readonly string[]>>},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {options, report, source, offsetAt}) => {
    const variants = Object.entries(options.terms).flatMap(([term, words]) => words.map((word) => ({term, word})))
    if (variants.length === 0) return

    for (const {quoted, runs, table} of prd.blocks) {
      if (quoted) continue
      const cells = table ? [table.header, ...table.rows].flatMap((row) => row.cells) : []
      for (const {kind, place} of [...runs, ...cells.flatMap((cell) => cell.runs)]) {
        if (kind !== 'text' && kind !== 'strong' && kind !== 'emphasis') continue
        const from = offsetAt(place.line, place.column)
        const text = source.slice(from, offsetAt(place.endLine, place.endColumn))
        for (const {term, word} of variants) {
          for (const index of occurrencesOf(word, text, term)) {
            const fix = {start: from + index, end: from + index + word.length, text: term}
            report({
              message: 'variant',
              args: {text: word, term},
              place: placeIn(place, text, index, word.length),
              actual: word,
              expected: [term],
              fix,
            })
          }
        }
      }
    }
  },
)

/** Where a word of a run stands: editors underline and replace just that. */
function placeIn({line, column}: Place, text: string, index: number, length: number): Place {
  const before = text.slice(0, index).split('\n')
  const start = {line: line + before.length - 1, column: before.length === 1 ? column + index : before.at(-1)!.length + 1}
  return {...start, endLine: start.line, endColumn: start.column + length}
}

/** Whole words where the script has words; not inside the term itself (`退款單` within `退款單號`). */
function occurrencesOf(word: string, text: string, term: string): number[] {
  const found: number[] = []
  const bounded = /^[\p{Script=Latin}\d]/u.test(word)
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + word.length] ?? ' ']
    if (bounded && (/[\p{L}\d]/u.test(before) || /[\p{L}\d]/u.test(after))) continue
    const within = term.indexOf(word)
    if (within >= 0 && text.startsWith(term, index - within)) continue
    found.push(index)
  }
  return found
}
