/** Which section of one document is which of the other, in passes from certain to likely. */

import type {Effort} from './effort.js'
import type {Comparable, SectionParts} from './parts.js'
import {type Grams, gramsOf, likeness} from './similarity.js'

/** Sections of one document by the same of the other; both directions are the caller's to build. */
export type SectionPairs = Map<SectionParts, SectionParts>

/** Below this, two sections with different titles and different bodies are two sections. From labelled revisions. */
const alike = 0.5

export function matchSections(before: Comparable, after: Comparable, settled: ReadonlySet<unknown>, effort: Effort): SectionPairs {
  const pairs: SectionPairs = new Map()
  const taken = new Set<SectionParts>()
  const join = (one: SectionParts, other: SectionParts) => {
    pairs.set(one, other)
    taken.add(other)
  }
  const left = () => before.sections.filter((one) => !pairs.has(one) && !settled.has(one))
  const right = () => after.sections.filter((one) => !taken.has(one) && !settled.has(one))
  join(before.sections[0]!, after.sections[0]!)
  const byKey = (keyOf: (one: SectionParts) => string | null, only: 'unique' | 'in-order') => joinByKey(left(), right(), keyOf, only, join)

  byKey((one) => one.section?.id ?? null, 'unique')
  byKey((one) => one.path, 'in-order')
  byKey(bodyOf, 'unique')
  byKey((one) => one.name, 'unique')
  joinTitles(before, after, pairs, settled, join)
  joinAlike(left(), right(), pairs, effort, join)
  return pairs
}

function joinByKey(
  left: readonly SectionParts[],
  right: readonly SectionParts[],
  keyOf: (one: SectionParts) => string | null,
  only: 'unique' | 'in-order',
  join: (one: SectionParts, other: SectionParts) => void,
): void {
  const lefts = group(left, keyOf)
  const rights = group(right, keyOf)
  for (const [key, ones] of lefts) {
    const others = rights.get(key)
    if (!others || (only === 'unique' && (ones.length > 1 || others.length > 1))) continue
    for (let at = 0; at < Math.min(ones.length, others.length); at++) join(ones[at]!, others[at]!)
  }
}

function group(sections: readonly SectionParts[], keyOf: (one: SectionParts) => string | null): Map<string, SectionParts[]> {
  const groups = new Map<string, SectionParts[]>()
  for (const one of sections) {
    const key = keyOf(one)
    if (!key) continue
    const list = groups.get(key)
    if (list) list.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** The content of a section without its heading; short ones say too little to be known by. */
function bodyOf(one: SectionParts): string | null {
  const body = one.parts.map(({lenient}) => lenient).join('\n')
  return body.length < 8 ? null : body
}

/** The title of a document may be another one in each revision. */
function joinTitles(
  before: Comparable,
  after: Comparable,
  pairs: SectionPairs,
  settled: ReadonlySet<unknown>,
  join: (one: SectionParts, other: SectionParts) => void,
): void {
  const one = before.sections.find(({section}) => section?.isTitle)
  const other = after.sections.find(({section}) => section?.isTitle)
  if (!one || !other || settled.has(one) || settled.has(other) || pairs.has(one) || [...pairs.values()].includes(other)) return
  // Only where what hangs below is the same: a new title above everything is an added line.
  if (one.children.length === 0 && other.children.length === 0) join(one, other)
  else if (one.children.some((child) => pairs.get(child)?.parent === other)) join(one, other)
}

interface Sketch {
  readonly one: SectionParts
  readonly title: Grams
  readonly body: Grams
}

function joinAlike(
  left: readonly SectionParts[],
  right: readonly SectionParts[],
  pairs: SectionPairs,
  effort: Effort,
  join: (one: SectionParts, other: SectionParts) => void,
): void {
  const lefts = left.map(sketch)
  const rights = right.map(sketch)
  const found: {score: number; at: number; other: number}[] = []
  for (const [at, one] of lefts.entries()) {
    if (!effort.spend((one.body.length + one.title.length) * rights.length)) return
    for (const [other, two] of rights.entries()) {
      const sameParent = one.one.parent ? pairs.get(one.one.parent) === two.one.parent : two.one.parent === null
      const score = sectionLikeness(one, two) + (sameParent ? 0.05 : 0)
      if (score >= alike) found.push({score, at, other})
    }
  }
  found.sort((a, b) => b.score - a.score || a.at - b.at || a.other - b.other)
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  for (const {at, other} of found) {
    if (usedLeft.has(at) || usedRight.has(other)) continue
    usedLeft.add(at)
    usedRight.add(other)
    join(lefts[at]!.one, rights[other]!.one)
  }
}

function sketch(one: SectionParts): Sketch {
  return {one, title: gramsOf(one.name), body: gramsOf(one.parts.map(({words}) => words.toLowerCase()).join('\n'))}
}

function sectionLikeness(one: Sketch, other: Sketch): number {
  const title = likeness(one.title, other.title)
  if (one.body.length === 0 || other.body.length === 0) return one.body.length === other.body.length ? title : title * 0.75
  const body = likeness(one.body, other.body)
  return Math.max(title * 0.5 + body * 0.5, body * 0.9 - 0.05)
}
