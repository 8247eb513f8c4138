/** Two documents laid side by side: which section and part is which, and which of them left their place. */
import {type Effort, effortOf} from './effort.js'
import {longestIncreasing} from './increasing.js'
import {matchParts} from './match-parts.js'
import {matchSections} from './match-sections.js'
import type {Comparable, Part, SectionParts} from './parts.js'
import {type Reflow, reflowOf} from './reflow.js'

export interface Pairing {
  readonly sections: ReadonlyMap<SectionParts, SectionParts>
  readonly sectionsBack: ReadonlyMap<SectionParts, SectionParts>
  readonly parts: ReadonlyMap<Part, Part>
  readonly partsBack: ReadonlyMap<Part, Part>
  /** Sections and parts of the earlier document that stand elsewhere in the later one. */
  readonly moved: ReadonlySet<SectionParts | Part>
  readonly reflow: Reflow
  readonly coarse: boolean
}

/** Steps of likeness that two documents are worth; two rewritten ones of 12 KB take a tenth of it. */
const steps = 5_000_000

/** Pairs are found in one fixed direction, whichever document comes first, so that comparing back mirrors comparing forth. */
export function pairingOf(before: Comparable, after: Comparable): Pairing {
  return before.strict <= after.strict ? pair(before, after) : turn(pair(after, before))
}

function pair(before: Comparable, after: Comparable): Pairing {
  const effort: Effort = effortOf(steps)
  const reflow = reflowOf(before, after)
  const sections = matchSections(before, after, reflow.units, effort)
  const parts = matchParts(before, after, sections, reflow.units, effort)
  const [sectionsBack, partsBack] = [invert(sections), invert(parts)]
  const moved = new Set<SectionParts | Part>([
    ...movedSections(before, sections),
    ...movedParts(before, after, sections, sectionsBack, parts),
  ])
  return {sections, parts, moved, sectionsBack, partsBack, reflow, coarse: effort.exhausted()}
}

function turn(pairing: Pairing): Pairing {
  const {sections, sectionsBack, parts, partsBack, moved, reflow, coarse} = pairing
  const opposite = (one: SectionParts | Part) => (sections.get(one as SectionParts) ?? parts.get(one as Part))!
  return {
    sections: sectionsBack,
    sectionsBack: sections,
    parts: partsBack,
    partsBack: parts,
    moved: new Set([...moved].map(opposite)),
    reflow: {units: reflow.units, stretches: reflow.stretches.map(({before, after}) => ({before: after, after: before}))},
    coarse,
  }
}

function invert<One, Other>(map: ReadonlyMap<One, Other>): Map<Other, One> {
  return new Map([...map].map(([one, other]) => [other, one]))
}

/** Children of one parent that are not in the longest run which kept its order, or whose parent is another one now. */
function movedSections(before: Comparable, pairs: ReadonlyMap<SectionParts, SectionParts>): SectionParts[] {
  const moved: SectionParts[] = []
  const top = before.sections.filter((one) => one.parent === null)
  for (const siblings of [top, ...before.sections.map(({children}) => children)]) {
    const staying: SectionParts[] = []
    for (const one of siblings) {
      const other = pairs.get(one)
      if (!other) continue
      const parentStays = one.parent
        ? pairs.get(one.parent) === other.parent || isWrapped(one, other, pairs)
        : other.parent === null || isWrapped(one, other, pairs)
      if (parentStays) staying.push(one)
      else moved.push(one)
    }
    const kept = longestIncreasing(staying.map((one) => pairs.get(one)!.order))
    staying.forEach((one, at) => {
      if (!kept.has(at)) moved.push(one)
    })
  }
  return moved
}

/** A new or dropped heading above a section does not move the section. */
function isWrapped(one: SectionParts, other: SectionParts, pairs: ReadonlyMap<SectionParts, SectionParts>): boolean {
  const matched = new Set(pairs.values())
  const known = (section: SectionParts | null, has: (one: SectionParts) => boolean) => {
    for (let at = section?.parent ?? null; at; at = at.parent) if (has(at)) return at
    return null
  }
  const parent = known(one, (at) => pairs.has(at))
  const counterpart = known(other, (at) => matched.has(at))
  return parent === null ? counterpart === null : pairs.get(parent) === counterpart
}

/** A part moved when it stands in another section, or out of order within its own. A heading put in or taken out above it does not move it: what counts is the nearest heading that both documents have. */
function movedParts(
  before: Comparable,
  after: Comparable,
  sections: ReadonlyMap<SectionParts, SectionParts>,
  sectionsBack: ReadonlyMap<SectionParts, SectionParts>,
  pairs: ReadonlyMap<Part, Part>,
): Part[] {
  const [homes, homesAfter] = [sharedHomes(before, sections), sharedHomes(after, sectionsBack)]
  const moved: Part[] = []
  const staying = new Map<SectionParts, Part[]>()
  for (const [one, other] of pairs) {
    const home = homes.get(one.home)!
    if (sections.get(home) !== homesAfter.get(other.home)) moved.push(one)
    else if (staying.has(home)) staying.get(home)!.push(one)
    else staying.set(home, [one])
  }
  for (const parts of staying.values()) {
    parts.sort((a, b) => a.order - b.order)
    const kept = longestIncreasing(parts.map((one) => pairs.get(one)!.order))
    parts.forEach((one, at) => {
      if (!kept.has(at)) moved.push(one)
    })
  }
  return moved
}

/** For each section the last one at or before it that has a counterpart. */
function sharedHomes(document: Comparable, pairs: ReadonlyMap<SectionParts, SectionParts>): Map<SectionParts, SectionParts> {
  const homes = new Map<SectionParts, SectionParts>()
  let last = document.sections[0]!
  for (const one of document.sections) {
    if (pairs.has(one)) last = one
    homes.set(one, last)
  }
  return homes
}
