/** Which part of one document is which of the other: equal ones first, then by what names them, then by likeness. */
import type {Cell} from '../model/types.js'
import type {Effort} from './effort.js'
import type {SectionPairs} from './match-sections.js'
import type {Comparable, Part} from './parts.js'
import {type Grams, gramsOf, likeness} from './similarity.js'

export type PartPairs = Map<Part, Part>

/** Below these, two parts are two parts. From labelled revisions: within a section, in the same gap between matched neighbours, alone there, elsewhere in the document. */
const alikeInSection = 0.42
const alikeInGap = 0.2
const alikeAlone = 0.1
const alikeElsewhere = 0.7

export function matchParts(
  before: Comparable,
  after: Comparable,
  sections: SectionPairs,
  settled: ReadonlySet<unknown>,
  effort: Effort,
): PartPairs {
  const pairs: PartPairs = new Map()
  const taken = new Set<Part>()
  const join = (one: Part, other: Part) => {
    pairs.set(one, other)
    taken.add(other)
  }
  const open = (parts: readonly Part[]) => parts.filter((part) => !pairs.has(part) && !taken.has(part) && !settled.has(part))
  const homes = [...sections].filter(([one, other]) => one.parts.length > 0 && other.parts.length > 0)
  for (const [one, other] of homes) joinEqual(open(one.parts), open(other.parts), (part) => `${shapeOf(part)} ${part.strict}`, join)
  for (const [one, other] of homes) {
    joinEqual(open(one.parts), open(other.parts), (part) => `${shapeOf(part)} ${part.lenient}`, join)
    joinRequirements(open(one.parts), open(other.parts), join)
    joinNamed(open(one.parts), open(other.parts), join)
  }
  // What left its section whole comes before what is merely alike within it.
  joinEqual(open(before.parts), open(after.parts), (part) => (part.lenient.length < 6 ? null : `${shapeOf(part)} ${part.lenient}`), join)
  for (const [one, other] of homes)
    joinAlike(
      one.parts.filter((part) => !settled.has(part)),
      other.parts.filter((part) => !settled.has(part)),
      pairs,
      taken,
      effort,
      join,
    )
  for (const [one, other] of homes) joinPictures(open(one.parts), open(other.parts), join)
  joinElsewhere(open(before.parts), open(after.parts), effort, join)
  return pairs
}

/** Parts of different shapes are never the same part: a list may become paragraphs, a row never becomes prose. */
function shapeOf(part: Part): string {
  return part.kind === 'item' ? 'text' : part.kind
}

/** The nth of equal parts goes with the nth, after what both sides begin and end with. */
function joinEqual(
  left: readonly Part[],
  right: readonly Part[],
  keyOf: (part: Part) => string | null,
  join: (one: Part, other: Part) => void,
): void {
  let start = 0
  let endLeft = left.length
  let endRight = right.length
  const equal = (one: Part, other: Part) => {
    const key = keyOf(one)
    return key !== null && key === keyOf(other)
  }
  while (start < endLeft && start < endRight && equal(left[start]!, right[start]!)) join(left[start]!, right[start++]!)
  while (endLeft > start && endRight > start && equal(left[endLeft - 1]!, right[endRight - 1]!)) join(left[--endLeft]!, right[--endRight]!)
  const waiting = new Map<string, Part[]>()
  for (let at = endRight - 1; at >= start; at--) {
    const key = keyOf(right[at]!)
    if (key === null) continue
    const list = waiting.get(key)
    if (list) list.push(right[at]!)
    else waiting.set(key, [right[at]!])
  }
  for (let at = start; at < endLeft; at++) {
    const key = keyOf(left[at]!)
    const other = key === null ? undefined : waiting.get(key)?.pop()
    if (other) join(left[at]!, other)
  }
}

/** Requirements by id where the name agrees, then by name where only the number shifted, then by id alone. */
function joinRequirements(left: readonly Part[], right: readonly Part[], join: (one: Part, other: Part) => void): void {
  const used = new Set<Part>()
  const free = (parts: readonly Part[]) => parts.filter((part) => part.requirement && !used.has(part))
  const pass = (keyOf: (part: Part) => string | null) =>
    joinUnique(free(left), free(right), keyOf, (one, other) => {
      used.add(one).add(other)
      join(one, other)
    })
  const nameOf = ({requirement}: Part) => requirement!.name.trim().toLowerCase() || null
  pass((part) => (part.requirement!.id === null ? null : `${part.requirement!.id} ${nameOf(part)}`))
  pass(nameOf)
  pass((part) => part.requirement!.id)
}

/** By label, key cell or picture, where that names one part only on either side. */
function joinNamed(left: readonly Part[], right: readonly Part[], join: (one: Part, other: Part) => void): void {
  const keyOf = (part: Part) =>
    part.key === null || part.key === '' ? null : `${shapeOf(part)} ${part.kind === 'row' ? tableOf(part) : ''} ${part.key}`
  joinUnique(left, right, keyOf, join)
}

function tableOf(part: Part): string {
  return part.cells ? [...part.cells.keys()].slice(0, 2).join('|') : ''
}

function joinUnique(
  left: readonly Part[],
  right: readonly Part[],
  keyOf: (part: Part) => string | null,
  join: (one: Part, other: Part) => void,
): void {
  const lefts = unique(left, keyOf)
  const rights = unique(right, keyOf)
  for (const [key, one] of lefts) {
    const other = rights.get(key)
    if (one && other) join(one, other)
  }
}

function unique(parts: readonly Part[], keyOf: (part: Part) => string | null): Map<string, Part | null> {
  const found = new Map<string, Part | null>()
  for (const part of parts) {
    const key = keyOf(part)
    if (key !== null) found.set(key, found.has(key) ? null : part)
  }
  return found
}

interface Candidate {
  readonly one: Part
  readonly other: Part
  readonly score: number
}

function joinAlike(
  left: readonly Part[],
  right: readonly Part[],
  pairs: PartPairs,
  taken: ReadonlySet<Part>,
  effort: Effort,
  join: (one: Part, other: Part) => void,
): void {
  const gapsLeft = gapsOf(left, (part) => pairs.get(part))
  const gapsRight = gapsOf(right, (part) => (taken.has(part) ? part : undefined))
  const ones = left.filter((part) => !pairs.has(part))
  const others = right.filter((part) => !taken.has(part))
  const found: Candidate[] = []
  for (const one of ones) {
    if (!effort.spend(one.grams.length * others.length)) break
    for (const other of others) {
      if (shapeOf(one) !== shapeOf(other)) continue
      const sameGap = gapsLeft.get(one) === gapsRight.get(other)
      const score = partLikeness(one, other)
      if (score >= (sameGap ? alikeInGap : alikeInSection)) found.push({one, other, score: score + (sameGap ? 0.15 : 0)})
    }
  }
  joinBest(found, join)
  joinLone(left, right, pairs, taken, join)
}

function joinBest(found: Candidate[], join: (one: Part, other: Part) => void): void {
  found.sort((a, b) => b.score - a.score || a.one.order - b.one.order || a.other.order - b.other.order)
  const used = new Set<Part>()
  for (const {one, other} of found) {
    if (used.has(one) || used.has(other)) continue
    used.add(one).add(other)
    join(one, other)
  }
}

/** Where a single part is left in the place of a single other one, it was rewritten: prose whatever it says now, listed things where they share something. */
function joinLone(
  left: readonly Part[],
  right: readonly Part[],
  pairs: PartPairs,
  taken: ReadonlySet<Part>,
  join: (one: Part, other: Part) => void,
): void {
  const ones = loneInGaps(left, (part) => pairs.get(part))
  const others = loneInGaps(right, (part) => (taken.has(part) ? part : undefined))
  for (const [gap, one] of ones) {
    const other = others.get(gap)
    if (!one || !other || shapeOf(one) !== shapeOf(other)) continue
    if (one.kind !== 'item' && one.kind !== 'row' && one.kind !== 'header') join(one, other)
    else if (partLikeness(one, other) >= alikeAlone) join(one, other)
  }
}

/** Pictures say little of themselves: as many on both sides of a section are the same ones, in order. */
function joinPictures(left: readonly Part[], right: readonly Part[], join: (one: Part, other: Part) => void): void {
  const [ones, others] = [left.filter(isPicture), right.filter(isPicture)]
  if (ones.length === others.length) for (const [at, one] of ones.entries()) join(one, others[at]!)
}

function isPicture({kind}: Part): boolean {
  return kind === 'image'
}

/** The only unmatched part of each gap; null for gaps with more of them. */
function loneInGaps(parts: readonly Part[], matchOf: (part: Part) => Part | undefined): Map<Part | null, Part | null> {
  const lone = new Map<Part | null, Part | null>()
  for (const [part, gap] of gapsOf(parts, matchOf)) lone.set(gap, lone.has(gap) ? null : part)
  return lone
}

/** For each part the matched one before it, as the other document's part: equal gaps lie between the same neighbours. */
function gapsOf(parts: readonly Part[], matchOf: (part: Part) => Part | undefined): Map<Part, Part | null> {
  const gaps = new Map<Part, Part | null>()
  let last: Part | null = null
  for (const part of parts) {
    const match = matchOf(part)
    if (match) last = match
    else gaps.set(part, last)
  }
  return gaps
}

/** Rows are as alike as their cells, since a long cell must not outvote three short ones. */
export function partLikeness(one: Part, other: Part): number {
  if (one.cells && other.cells && one.kind === 'row') return rowLikeness(one.cells, other.cells)
  return likeness(one.grams, other.grams)
}

const cellsRead = new WeakMap<Cell, Grams>()

function cellGrams(cell: Cell): Grams {
  let grams = cellsRead.get(cell)
  if (!grams) {
    grams = gramsOf(cell.text.trim())
    cellsRead.set(cell, grams)
  }
  return grams
}

function rowLikeness(one: NonNullable<Part['cells']>, other: NonNullable<Part['cells']>): number {
  let total = 0
  let columns = 0
  let at = 0
  const positions = [...other.values()]
  for (const [header, cell] of one) {
    const counterpart = other.get(header) ?? positions[at]
    at++
    const [text, otherText] = [cell.text.trim(), counterpart?.text.trim() ?? '']
    if (text === '' && otherText === '') continue
    columns++
    total += text === otherText ? 1 : otherText === '' ? 0 : likeness(cellGrams(cell), cellGrams(counterpart!))
  }
  return columns === 0 ? 1 : total / columns
}

function joinElsewhere(left: readonly Part[], right: readonly Part[], effort: Effort, join: (one: Part, other: Part) => void): void {
  const long = (part: Part) => part.lenient.length >= 16 && part.kind !== 'header'
  const ones = left.filter(long)
  const others = right.filter(long)
  const found: Candidate[] = []
  for (const one of ones) {
    if (!effort.spend(one.grams.length * others.length)) return
    for (const other of others) {
      if (shapeOf(one) !== shapeOf(other)) continue
      const score = partLikeness(one, other)
      if (score >= alikeElsewhere) found.push({one, other, score})
    }
  }
  joinBest(found, join)
}
