import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

/** Bounded, and the inside has no asterisk: linear in the text. */
const literal = /(?<![\\*])\*\*(?=[^\s*])([^*\n`]{1,80})\*\*(?!\*)/gu
const opening = /^[「『“‘（(【《〈[]+/u
const closing = /(?<![：:，,。.；;！!？?」』”’）)】》〉\]、…])[：:，,。.；;！!？?」』”’）)】》〉\]、…]+$/u

export default defineRule(
  {
    id: 'broken-emphasis',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {report, source, offsetAt}) => {
    for (const {runs} of prd.blocks) {
      for (const {kind, text, place} of runs) {
        if (kind !== 'text' || !text.includes('**')) continue
        const [from, to] = [offsetAt(place.line, place.column), offsetAt(place.endLine, place.endColumn)]
        for (const {0: whole, 1: inside, index} of source.slice(from, to).matchAll(literal)) {
          const expected = moveOut(inside!)
          // Without punctuation at an edge the asterisks mean something else: a power, a footnote.
          if (expected === null) continue
          const fix = {start: from + index, end: from + index + whole.length, text: expected}
          report({message: 'literal', args: {text: whole, expected}, place, actual: whole, expected: [expected], fix})
        }
      }
    }
  },
)

function moveOut(inside: string): string | null {
  const before = opening.exec(inside)?.[0] ?? ''
  const after = closing.exec(inside.slice(before.length))?.[0] ?? ''
  const words = inside.slice(before.length, inside.length - after.length)
  // A bracket whose other half stays inside stays with it; then only a space helps.
  if (/[（(【「『《〈[]/u.test(words) && /[）)】」』》〉\]]/u.test(after)) return `**${inside}** `
  if (/[）)】」』》〉\]]/u.test(words) && before !== '') return ` **${inside}**`
  return (before === '' && after === '') || words.trim() === '' ? null : `${before}**${words}**${after}`
}
