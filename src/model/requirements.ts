/** The units that the document itself lists as to be built. */
import {fold} from './folding.js'
import {listsOfIdHeadings, listsOfUnitHeadings, repeatedTitles, unitsBelow} from './requirement-headings.js'
import {areUnits, listsOfMarkedItems, listsOfPlainItems, topItems} from './requirement-items.js'
import {isOutOfScope, type RequirementList} from './requirement-lists.js'
import {listsOfRows} from './requirement-tables.js'
import type {Prd, Requirement, Section} from './types.js'

/** A list says it all when it has at least this share of the units of a longer one of lesser strength. */
const completeShare = 0.25

/** The document's most specific complete list; empty where it has none. */
export function readRequirements(prd: Prd): readonly Requirement[] {
  const lists = [...listsOfRows(prd), ...listsOfIdHeadings(prd), ...listsOfMarkedItems(prd), ...listsInSections(prd)].filter(
    ({units}) => units.length > 0,
  )
  const best = bestOf(lists)
  if (!best) return []
  return withDetails(
    prd,
    best.units.toSorted((a, b) => a.line - b.line),
  )
}

/** Without marks of their own, headings or items of the requirements sections are the list: each section in its own form. */
function listsInSections(prd: Prd): RequirementList[] {
  const repeated = repeatedTitles(prd)
  const roots = prd.sections.filter((section) => section.opens.includes('requirements') && !isOutOfScope(section) && !inside(section, prd))
  const headings: Section[] = []
  const itemed: Section[] = []
  for (const root of roots) {
    const units = unitsBelow(root, repeated)
    if (units.length === 0) itemed.push(root)
    else {
      const leaves = units.filter(({children}) => children.length === 0)
      const items = leaves.flatMap(topItems)
      const listed = leaves.filter((leaf) => topItems(leaf).length >= 2).length
      if (listed >= units.length * 0.6 && areUnits(items)) itemed.push(root)
      else headings.push(root)
    }
  }
  return [merged(listsOfUnitHeadings(prd, headings)), merged(listsOfPlainItems(itemed, repeated))].filter((list) => list !== null)
}

/** Whether an enclosing section is a requirements section already. */
function inside(section: Section, _prd: Prd): boolean {
  for (let at = section.parent; at; at = at.parent) if (at.opens.includes('requirements')) return true
  return false
}

function merged(lists: readonly RequirementList[]): RequirementList | null {
  if (lists.length === 0) return null
  return {form: lists[0]!.form, units: lists.flatMap(({units}) => units), strength: Math.max(...lists.map(({strength}) => strength))}
}

function bestOf(lists: readonly RequirementList[]): RequirementList | null {
  const longest = Math.max(0, ...lists.map(({units}) => units.length))
  let best: RequirementList | null = null
  const score = ({strength, units}: RequirementList) =>
    strength + (units.length >= longest * completeShare ? 2 : 0) + (units.length === 1 ? -2 : 0)
  for (const list of lists) if (!best || score(list) > score(best)) best = list
  return best
}

/** The section that describes a row or an item: its heading has the id or the name. */
function withDetails(prd: Prd, units: readonly Requirement[]): Requirement[] {
  const byTitle = new Map<string, Section>()
  for (const section of prd.sections) {
    if (!byTitle.has(section.folded)) byTitle.set(section.folded, section)
    const first = /^([a-z]{1,8}[-_]?[a-z0-9]{0,8}[-_]?\d[\w.-]*)[\s:：、]/.exec(section.folded)
    if (first && !byTitle.has(first[1]!)) byTitle.set(first[1]!, section)
  }
  return units.map((unit) => {
    if (unit.detail) return unit
    const detail = (unit.id ? byTitle.get(fold(unit.id)) : undefined) ?? byTitle.get(fold(unit.name))
    return detail && detail !== unit.section ? {...unit, detail} : unit
  })
}
