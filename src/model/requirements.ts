/** The units that the document itself lists as to be built. */
import {fold, splitNumbering} from './folding.js'
import {isOpenValue} from './placeholders.js'
import {listsOfIdHeadings, listsOfUnitHeadings, nameOf, repeatedTitles, unitsBelow, unitsOfHeadings} from './requirement-headings.js'
import {areUnits, listsOfMarkedItems, listsOfPlainItems, topItems} from './requirement-items.js'
import {isOutOfScope, joinedByIds, type RequirementList, strengthOf} from './requirement-lists.js'
import {withNumberedParts} from './requirement-parts.js'
import {withStatedPhases} from './requirement-phases.js'
import {listsOfRows} from './requirement-tables.js'
import type {Prd, Requirement, Section} from './types.js'
import {
  facets,
  featureTitle,
  functionsTitle,
  groupTitle,
  premiseTitle,
  requirementsTitle,
  ruleTitle,
  screensTitle,
  topicRoles,
} from './vocabulary/requirement-words.js'

/** A list says it all when it has at least this share of the units of a longer one of lesser strength. */
const completeShare = 0.25

/** UTF-16 units of a cell that may name a module. */
const longestModule = 80

/** Lists are compared with each other: a hostile document has thousands. */
const mostLists = 24

/** The document's most specific complete list; empty where it has none. */
export function readRequirements(prd: Prd): readonly Requirement[] {
  const marked = [...listsOfIdHeadings(prd), ...listsOfMarkedItems(prd)]
  const lists = [...listsOfRows(prd), ...marked, ...joinedByIds(marked), ...listsInSections(prd)].filter(({units}) => units.length > 0)
  if (lists.length === 0) lists.push(...listsOfTopics(prd))
  const best = bestOf(lists.toSorted((a, b) => b.strength - a.strength || b.units.length - a.units.length).slice(0, mostLists))
  if (!best) return []
  const named = best.units.filter(({name}) => !isBlank(name)).toSorted((a, b) => a.line - b.line)
  return withDetails(prd, withStatedPhases(prd, named))
}

/** A row of a template has no name yet: `[功能名称]（P0）`. */
function isBlank(name: string): boolean {
  const bare = nameOf(splitNumbering(name.replace(/[*_`]/g, '')).rest)
  return /^[[【<{]{1,2}[^[\]【】<>{}]*[\]】>}]{1,2}$/.test(bare) || isOpenValue(name)
}

/** Without marks of their own, headings or items of the requirements sections are the list: each section in its own form. */
function listsInSections(prd: Prd): RequirementList[] {
  const repeated = repeatedTitles(prd)
  const roots = rootsOf(prd, repeated)
  const parted = roots.filter(
    (root) => unitsBelow(root, repeated).length > 0 && topItems(root).length < unitsBelow(root, repeated).length * 4,
  )
  const units = parted.flatMap((root) => unitsBelow(root, repeated))
  const leaves = units.filter(({children}) => children.length === 0)
  const listed = leaves.filter((leaf) => topItems(leaf).length >= 2)
  const asItems = listed.length >= units.length * (units.length <= 3 ? 0.3 : 0.6) && areUnits(listed.flatMap(topItems), listed, repeated)
  const plain = roots.filter((root) => asItems || !parted.includes(root))
  const headings = merged(listsOfUnitHeadings(prd, asItems ? [] : parted))
  return [
    headings && withNumberedParts(prd, headings),
    merged(listsOfPlainItems(plain, repeated)),
    listOfRoots(prd, roots, repeated),
  ].filter((list) => list !== null)
}

/** Where a document calls itself requirements and none of its sections does, its topics are what is to be built: each as a heading, or what they list. */
function listsOfTopics(prd: Prd): RequirementList[] {
  if (!requirementsTitle.test(fold(prd.title ?? ''))) return []
  const screens = prd.sections
    .filter(({opens}) => opens.includes('interface'))
    .flatMap((section) => unitsBelow(section, repeatedTitles(prd)))
  if (screens.length >= 3) return [{form: 'heading', units: unitsOfHeadings(prd, screens), strength: 0}]
  const topics = prd.sections.filter(
    ({isTitle, parent, opens, empty, near, folded}) =>
      !isTitle &&
      (parent === null || parent.isTitle) &&
      near === false &&
      !empty &&
      !facets.has(folded) &&
      opens.every((role) => topicRoles.has(role)),
  )
  const listed = topics.filter((topic) => !isOutOfScope(topic))
  if (listed.length < 3) return []
  const items = listed.flatMap(topItems)
  if (areUnits(items, listed, repeatedTitles(prd))) return listsOfPlainItems(listed, repeatedTitles(prd))
  return [{form: 'heading', units: unitsOfHeadings(prd, listed), strength: 0}]
}

/** Sections beside each other that are requirements, each without parts, are the requirements. */
function listOfRoots(prd: Prd, roots: readonly Section[], repeated: ReadonlySet<string>): RequirementList | null {
  const speaking = roots.filter(({empty, folded}) => !empty && !ruleTitle.test(folded))
  const leaves = speaking.filter(({children, folded}) => children.length === 0 && !facets.has(folded) && !groupTitle.test(folded))
  const places = new Set(leaves.map(({parent, depth}) => `${parent?.index} ${depth}`))
  if (leaves.length < 3 || leaves.length < speaking.length * 0.75 || places.size > 1) return null
  if (areUnits(leaves.flatMap(topItems), leaves, repeated)) return null
  return {form: 'heading', units: unitsOfHeadings(prd, leaves), strength: 3}
}

/** The sections that list requirements: those whose titles speak of features, unless most stands elsewhere; else what comes first or is in scope. */
function rootsOf(prd: Prd, repeated: ReadonlySet<string>): readonly Section[] {
  const every = prd.sections.filter((section) => section.opens.includes('requirements') && !isOutOfScope(section) && !inside(section))
  const all = every.some(isPlain) ? every.filter(isPlain) : every
  const named = all.filter(({folded}) => featureTitle.test(folded))
  const sizeOf = (sections: readonly Section[]) => {
    const units = sections.flatMap((section) => [section, ...unitsBelow(section, repeated)])
    return units.reduce((sum, {own}) => sum + 1 + own.filter(({kind, depth}) => kind === 'item' && depth === 1).length, 0)
  }
  if (named.length > 0 && sizeOf(named) >= sizeOf(all) * 0.25) return named.flatMap((root) => listsWithin(root, repeated))
  const listing = all.filter(({folded}) => !ruleTitle.test(folded))
  const screens = prd.sections.filter(({opens, folded}) => opens.includes('interface') && screensTitle.test(folded))
  if (all.length > 0 && listing.length === 0 && screens.some((section) => unitsBelow(section, repeated).length >= 3)) return screens
  if (all.length > 0) return (listing.length > 0 ? listing : all).flatMap((root) => listsWithin(root, repeated))
  return prd.sections.filter(
    (section) =>
      section.opens.some((role) => role === 'priority' || role === 'scope') && !isOutOfScope(section) && !premiseTitle.test(section.folded),
  )
}

/** The sections below that are called the list of what is to be built, where there are any: a chapter `具体需求` has more in it than those. */
function listsWithin(root: Section, repeated: ReadonlySet<string>): readonly Section[] {
  const lists = root.children.filter(
    (child) =>
      child.near === false &&
      !child.empty &&
      functionsTitle.test(child.folded) &&
      child.roles.includes('requirements') &&
      !repeated.has(child.folded),
  )
  return lists.length > 0 ? lists : [root]
}

/** A chapter on techniques and what they must do is not where features are listed. */
function isPlain({opens}: Section): boolean {
  return !opens.some((role) => role === 'technical' || role === 'data' || role === 'nonfunctional' || role === 'risks')
}

/** Whether an enclosing section is a requirements section already. */
function inside(section: Section): boolean {
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
  const score = (list: RequirementList) => {
    const {strength, units} = list
    return (
      strength +
      (units.length >= longest * completeShare ? 2 : 0) -
      (units.length === 1 ? 2 : 0) -
      (isCovered(list, lists) ? 7 : 0) -
      (isDetail(list, lists) ? 6 : 0) -
      (isExcerpt(list, lists) ? 4 : 0)
    )
  }
  for (const list of lists) if (!best || score(list) > score(best)) best = list
  return best
}

/** Whether a list stands inside one unit of a list of headings: then it says how that one is, not what there is. */
function isDetail(list: RequirementList, lists: readonly RequirementList[]): boolean {
  const first = list.units[0]!.line
  const last = list.units.at(-1)!.line
  return lists.some((other) => {
    if (other === list || other.form !== 'heading' || other.units.length < Math.max(3, list.units.length) || other.strength < 3)
      return false
    return other.units.some(({section}) => section !== null && section.place.line < first && last <= section.endLine)
  })
}

/** Whether another list has the same units or ids and more: then this one is only a part, or goes into detail on some. */
function isCovered(list: RequirementList, lists: readonly RequirementList[]): boolean {
  if (
    !list.named &&
    lists.some((other) => other.form === list.form && list.units.length < other.units.length * 0.7 && isWithin(list, other))
  )
    return true
  if (lists.some((other) => other.units.length > list.units.length && isSortedBy(other, list))) return true
  const ids = idsOf(list)
  if (ids.size === 0) return false
  return lists.some((other) => {
    if (other === list) return false
    const more = idsOf(other)
    return more.size > ids.size && [...ids].filter((id) => more.has(id)).length >= ids.size * 0.6
  })
}

/** Whether a list only says which part of the requirements is in scope or comes first. */
function isExcerpt(list: RequirementList, lists: readonly RequirementList[]): boolean {
  return !isOfRequirements(list) && lists.some((other) => other.units.length >= Math.max(3, list.units.length) && isOfRequirements(other))
}

function isOfRequirements({units}: RequirementList): boolean {
  return units.some(({section}) => strengthOf(section) >= 3)
}

/** Whether a table says of its rows which unit of the list each belongs to. */
function isSortedBy(table: RequirementList, list: RequirementList): boolean {
  if (table.form !== 'row' || list.form === 'row' || list.units.length < 3) return false
  const cells = cellsOf(table)
  return list.units.filter(({name}) => cells.has(fold(name))).length >= list.units.length * 0.6
}

const cellsRead = new WeakMap<RequirementList, ReadonlySet<string>>()

/** Each table is asked once for every other list. */
function cellsOf(table: RequirementList): ReadonlySet<string> {
  let cells = cellsRead.get(table)
  if (!cells) {
    cells = new Set(table.units.flatMap(({fields}) => [...fields.values()].filter(({length}) => length <= longestModule).map(fold)))
    cellsRead.set(table, cells)
  }
  return cells
}

function isWithin(list: RequirementList, other: RequirementList): boolean {
  const lines = new Set(other.units.map(({line}) => line))
  return list.units.every(({line}) => lines.has(line))
}

function idsOf({units}: RequirementList): Set<string> {
  return new Set(units.flatMap(({id}) => (id && /\D/.test(id) ? [fold(id)] : [])))
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
