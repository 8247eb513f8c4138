/** The words that changed inside a text, for showing. No verdict depends on it. */
import {diffArrays} from 'diff'
import {isLatinWord, isWord, tokensOf} from './tokens.js'

export interface Span {
  readonly text: string
  readonly changed: boolean
}

export interface MarkedWords {
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/** More edits than this and the text counts as rewritten: all of it is marked. */
const mostEdits = 400

/** Both texts cut into spans; joining the spans of a side gives its text back. Single unchanged characters between changed ones are marked along, so that a reader sees words and not a ladder. */
export function markWords(before: string, after: string): MarkedWords {
  const [was, is] = [tokensOf(before), tokensOf(after)]
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start++
  let end = 0
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const parts = diffArrays(was.slice(start, was.length - end), is.slice(start, is.length - end), {maxEditLength: mostEdits})
  const head = was.slice(0, start).join('')
  const tail = end === 0 ? '' : was.slice(-end).join('')
  const middle = parts ?? [
    {value: was.slice(start, was.length - end), removed: true, added: false},
    {value: is.slice(start, is.length - end), removed: false, added: true},
  ]
  const merged = bridge(middle.map(({value, added, removed}) => ({tokens: value, side: removed ? 'before' : added ? 'after' : 'both'})))
  return {before: spansOf('before', head, merged, tail), after: spansOf('after', head, merged, tail)}
}

interface Piece {
  readonly tokens: readonly string[]
  readonly side: 'before' | 'after' | 'both'
}

/** An unchanged stretch of one Han character, or of spaces and marks only, between changes is read with them. */
function bridge(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at): Piece[] => {
    if (piece.side !== 'both' || at === 0 || at === pieces.length - 1) return [piece]
    const words = piece.tokens.filter(isWord)
    if (words.length > 1 || words.some(isLatinWord)) return [piece]
    return [
      {tokens: piece.tokens, side: 'before'},
      {tokens: piece.tokens, side: 'after'},
    ]
  })
}

function spansOf(side: 'before' | 'after', head: string, pieces: readonly Piece[], tail: string): readonly Span[] {
  const spans: {text: string; changed: boolean}[] = []
  const push = (text: string, changed: boolean) => {
    if (text === '') return
    const last = spans.at(-1)
    if (last?.changed === changed) last.text += text
    else spans.push({text, changed})
  }
  push(head, false)
  for (const piece of pieces) if (piece.side === side || piece.side === 'both') push(piece.tokens.join(''), piece.side !== 'both')
  push(tail, false)
  return spans
}
