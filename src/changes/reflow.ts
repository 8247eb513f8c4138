/** Content that was only cut differently: paragraphs joined or split, a bold line made a heading, a table made a list. */
import {longestIncreasing} from './increasing.js'
import type {Comparable, Part, SectionParts} from './parts.js'

type Unit = SectionParts | Part

export interface Reflow {
  /** Sections and parts, of either document, whose words stand in the other one at the same place. */
  readonly units: ReadonlySet<Unit>
  /** The first of each stretch, side by side. */
  readonly stretches: readonly {readonly before: readonly Unit[]; readonly after: readonly Unit[]}[]
}

/** Between what is equal on both sides, stretches that say the same words in the same order. */
export function reflowOf(before: Comparable, after: Comparable): Reflow {
  const [left, right] = [unitsOf(before), unitsOf(after)]
  const units = new Set<Unit>()
  const stretches: {before: Unit[]; after: Unit[]}[] = []
  for (const [ones, others] of gapsBetween(left, right)) {
    for (const [was, is] of sameStretches(ones, others)) {
      for (const unit of [...was, ...is]) units.add(unit)
      stretches.push({before: was, after: is})
    }
  }
  return {units, stretches}
}

function unitsOf(document: Comparable): Unit[] {
  return document.sections.flatMap((section) => (section.section ? [section, ...section.parts] : section.parts))
}

function wordsOf(unit: Unit): string {
  return ('lenient' in unit ? unit.lenient : unit.name).replaceAll(' ', '')
}

/** A heading is a heading and a paragraph a paragraph: the same words in another role are cut differently. */
function keyOf(unit: Unit): string {
  return 'lenient' in unit ? `${unit.kind === 'item' ? 'text' : unit.kind} ${unit.lenient}` : `# ${unit.name}`
}

function gapsBetween(left: readonly Unit[], right: readonly Unit[]): [Unit[], Unit[]][] {
  const anchors = anchorsOf(left, right)
  const gaps: [Unit[], Unit[]][] = []
  let [from, fromOther] = [0, 0]
  for (const [at, other] of [...anchors, [left.length, right.length] as const]) {
    if (at > from && other > fromOther) gaps.push([left.slice(from, at), right.slice(fromOther, other)])
    from = at + 1
    fromOther = other + 1
  }
  return gaps
}

/** Units that are equal and unique on both sides, in the longest run that kept its order, and equal neighbours of these. */
function anchorsOf(left: readonly Unit[], right: readonly Unit[]): [number, number][] {
  const places = placesOf(right)
  const mine = placesOf(left)
  const pairs: [number, number][] = []
  for (const [key, at] of mine) {
    const other = places.get(key)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  pairs.sort((a, b) => a[0] - b[0])
  const kept = longestIncreasing(pairs.map(([, other]) => other))
  const fixed = pairs.filter((_pair, at) => kept.has(at))
  return widen(fixed, left, right)
}

function placesOf(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>()
  units.forEach((unit, at) => {
    const key = keyOf(unit)
    places.set(key, places.has(key) ? -1 : at)
  })
  return places
}

function widen(fixed: readonly [number, number][], left: readonly Unit[], right: readonly Unit[]): [number, number][] {
  const all: [number, number][] = []
  let [from, fromOther] = [0, 0]
  for (const [at, other] of [...fixed, [left.length, right.length] as [number, number]]) {
    let [start, startOther, end, endOther] = [from, fromOther, at, other]
    while (start < end && startOther < endOther && keyOf(left[start]!) === keyOf(right[startOther]!)) all.push([start++, startOther++])
    const tail: [number, number][] = []
    while (end > start && endOther > startOther && keyOf(left[end - 1]!) === keyOf(right[endOther - 1]!)) tail.unshift([--end, --endOther])
    all.push(...tail)
    if (at < left.length) all.push([at, other])
    from = at + 1
    fromOther = other + 1
  }
  return all
}

/** From both ends of a gap: shortest stretches that say the same. One unit against one equal unit is no reflow but a change of kind, which is one all the same. */
function sameStretches(left: readonly Unit[], right: readonly Unit[]): [Unit[], Unit[]][] {
  const found: [Unit[], Unit[]][] = []
  let [at, other] = [0, 0]
  while (at < left.length && other < right.length) {
    const stretch = stretchFrom(left, right, at, other)
    if (!stretch) break
    found.push(stretch)
    at += stretch[0].length
    other += stretch[1].length
  }
  const [leftRest, rightRest] = [left.slice(at).toReversed(), right.slice(other).toReversed()]
  ;[at, other] = [0, 0]
  while (at < leftRest.length && other < rightRest.length) {
    const stretch = stretchFrom(leftRest, rightRest, at, other, true)
    if (!stretch) break
    found.push([stretch[0].toReversed(), stretch[1].toReversed()])
    at += stretch[0].length
    other += stretch[1].length
  }
  return found
}

function stretchFrom(
  left: readonly Unit[],
  right: readonly Unit[],
  from: number,
  fromOther: number,
  backwards = false,
): [Unit[], Unit[]] | null {
  let [at, other] = [from, fromOther]
  // What one side says more than the other so far; positive lengths belong to the left.
  let ahead = ''
  let leftAhead = false
  while (at < left.length || other < right.length) {
    const takeLeft: boolean = ahead === '' ? at <= from : !leftAhead
    if (takeLeft ? at >= left.length : other >= right.length) return null
    const words = takeLeft ? wordsOf(left[at++]!) : wordsOf(right[other++]!)
    if (ahead === '' || takeLeft === leftAhead) {
      ahead = backwards ? words + ahead : ahead + words
      leftAhead = takeLeft
    } else {
      const rest = restOf(ahead, words, backwards)
      if (rest === null) return null
      if (words.length > ahead.length) leftAhead = takeLeft
      ahead = rest
    }
    if (ahead === '' && at > from && other > fromOther) return [left.slice(from, at), right.slice(fromOther, other)]
  }
  return null
}

/** What the longer of two texts says beyond the other, which it must begin (or end) with; null where it does not. */
function restOf(one: string, other: string, backwards: boolean): string | null {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (backwards ? !long.endsWith(short) : !long.startsWith(short)) return null
  return backwards ? long.slice(0, long.length - short.length) : long.slice(short.length)
}
