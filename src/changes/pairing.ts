/** Two documents laid side by side: which section and part is which, and which of them left their place. */
import {type Effort, effortOf} from './effort.js'
import {longestIncreasing} from './increasing.js'
import {matchParts} from './match-parts.js'
import {matchSections} from './match-sections.js'
import type {Comparable, Part, SectionParts} from './parts.js'

export interface Pairing {
  readonly sections: ReadonlyMap<SectionParts, SectionParts>
  readonly sectionsBack: ReadonlyMap<SectionParts, SectionParts>
  readonly parts: ReadonlyMap<Part, Part>
  readonly partsBack: ReadonlyMap<Part, Part>
  /** Sections and parts of the earlier document that stand elsewhere in the later one. */
  readonly moved: ReadonlySet<SectionParts | Part>
  readonly coarse: boolean
}

/** Steps of likeness that two documents are worth; two rewritten ones of 12 KB take a tenth of it. */
const steps = 4_000_000

/** Pairs are found in one fixed direction, whichever document comes first, so that comparing back mirrors comparing forth. */
export function pairingOf(before: Comparable, after: Comparable): Pairing {
  return before.strict <= after.strict ? pair(before, after) : turn(pair(after, before))
}

function pair(before: Comparable, after: Comparable): Pairing {
  const effort: Effort = effortOf(steps)
  const sections = matchSections(before, after, effort)
  const parts = matchParts(before, after, sections, effort)
  const moved = new Set<SectionParts | Part>([...movedSections(before, sections), ...movedParts(before, sections, parts)])
  return {sections, parts, moved, sectionsBack: invert(sections), partsBack: invert(parts), coarse: effort.exhausted()}
}

function turn(pairing: Pairing): Pairing {
  const {sections, sectionsBack, parts, partsBack, moved, coarse} = pairing
  const opposite = (one: SectionParts | Part) => (sections.get(one as SectionParts) ?? parts.get(one as Part))!
  return {
    sections: sectionsBack,
    sectionsBack: sections,
    parts: partsBack,
    partsBack: parts,
    moved: new Set([...moved].map(opposite)),
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

function movedParts(before: Comparable, sections: ReadonlyMap<SectionParts, SectionParts>, pairs: ReadonlyMap<Part, Part>): Part[] {
  const moved: Part[] = []
  for (const home of before.sections) {
    const staying: Part[] = []
    for (const one of home.parts) {
      const other = pairs.get(one)
      if (!other) continue
      if (sections.get(home) === other.home) staying.push(one)
      else moved.push(one)
    }
    const kept = longestIncreasing(staying.map((one) => pairs.get(one)!.order))
    staying.forEach((one, at) => {
      if (!kept.has(at)) moved.push(one)
    })
  }
  return moved
}
