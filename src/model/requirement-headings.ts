/** Headings that are requirements: with ids, or as the units of a requirements section. */
import {splitNumbering} from './folding.js'
import {labelsIn} from './labels.js'
import {type Priority, priorityInColumn, priorityTag} from './priorities.js'
import {idOf, qualityIdOf} from './requirement-ids.js'
import {groupOf, isOutOfScope, type RequirementList, strengthOf} from './requirement-lists.js'
import type {Place, Prd, Requirement, Section} from './types.js'
import {priorityNames} from './vocabulary/priority-words.js'
import {facets, facetTitle, foreignParts, foreignRoles, functionsTitle} from './vocabulary/requirement-words.js'

const fewestNumbered = 3
const dateOnly = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/

/** An entry of a diary. */
export function isDated({folded}: Section): boolean {
  return dateOnly.test(folded)
}

/** Priorities that labelled lines give to the sections they stand in. */
type Stated = ReadonlyMap<Section, {readonly priority: Priority; readonly place: Place}>

/** Headings with ids of one kind are a list, wherever they stand. */
export function listsOfIdHeadings(prd: Prd): RequirementList[] {
  const stated = statedPriorities(prd)
  const byPrefix = new Map<string, Section[]>()
  for (const section of prd.sections) {
    const id = idOf(splitNumbering(section.title).number ? splitNumbering(section.title).rest : section.title) ?? idOf(section.title)
    if (!id || section.isTitle || isOutOfScope(section)) continue
    if (id.kind === 'open' && strengthOf(section) < 3) continue
    if (section.roles.some((role) => foreignRoles.has(role)) && id.kind === 'open') continue
    const same = byPrefix.get(id.prefix)
    if (same) same.push(section)
    else byPrefix.set(id.prefix, [section])
  }
  const qualities = prd.sections.filter(({title, isTitle}) => !isTitle && qualityIdOf(splitNumbering(title).rest) !== null)
  return [...byPrefix.values()]
    .filter((sections) => sections.length >= 2 || idOf(sections[0]!.title)?.kind === 'known')
    .map((sections) => withoutGroups(sections.length >= 3 ? [...sections, ...likeThem(qualities, sections)] : sections))
    .map((sections) => ({
      form: 'heading',
      units: sections.map((section) => unitOf(section, stated)),
      strength: 6 + Math.max(...sections.map(strengthOf)),
      named: idOf(splitNumbering(sections[0]!.title).rest)?.kind === 'known' && sections.length >= 3,
    }))
}

/** Qualities in headings of the same rank as the functions. */
function likeThem(qualities: readonly Section[], sections: readonly Section[]): readonly Section[] {
  const depths = new Set(sections.map(({depth}) => depth))
  return qualities.filter(({depth}) => depths.has(depth))
}

/** `F1` with `F1.1` and `F1.2` below it is their group. */
function withoutGroups(sections: readonly Section[]): readonly Section[] {
  const groups = new Set<Section>()
  const listed = new Set(sections)
  for (const section of sections) {
    const {parent} = section
    if (parent && listed.has(parent) && /\d[.-]\d/.test(idOf(section.title)?.id ?? '')) groups.add(parent)
  }
  return sections.filter((section) => !groups.has(section))
}

/** The headings below the sections that are the document's requirements. */
export function listsOfUnitHeadings(prd: Prd, roots: readonly Section[]): RequirementList[] {
  const stated = statedPriorities(prd)
  const repeated = repeatedTitles(prd)
  const lists: RequirementList[] = []
  for (const root of roots) {
    const units = unitsBelow(root, repeated).map((section) => unitOf(section, stated))
    if (units.length > 0) lists.push({form: 'heading', units, strength: 3 + (units.some(({priority}) => priority !== null) ? 2 : 0)})
  }
  return lists
}

/** Each of the sections as a requirement. */
export function unitsOfHeadings(prd: Prd, sections: readonly Section[]): Requirement[] {
  const stated = statedPriorities(prd)
  return sections.map((section) => unitOf(section, stated))
}

/** Sections that a reader would call the requirements one by one: of one rank where most of them are, and of a group its members. */
export function unitsBelow(root: Section, repeated: ReadonlySet<string>): Section[] {
  const units: Section[] = []
  const stack = [unitChildren(root, repeated)]
  for (let siblings = stack.pop(); siblings; siblings = stack.pop()) {
    const inner = siblings.map((section) => membersOf(section, repeated))
    const groups = inner.filter((members) => members.length > 0).length
    for (const [index, section] of siblings.entries()) {
      const members = inner[index]!
      const speaks = section.own.some(({kind, text}) => kind === 'image' || (kind !== 'rule' && text.trim() !== ''))
      const group = members.length > 0 && (!speaks || groups >= siblings.length / 2)
      if (group) stack.push(members)
      else units.push(section)
    }
  }
  return units
}

function unitChildren(section: Section, repeated: ReadonlySet<string>): Section[] {
  const functions = functionsTitle.test(section.folded)
  return candidatesIn(section).filter((child) => isUnit(child, repeated, functions))
}

/** The requirements that a heading groups; none where what is below it only describes it. */
function membersOf(section: Section, repeated: ReadonlySet<string>): Section[] {
  const children = candidatesIn(section)
  if (isLastNumber(section, children)) return []
  const parts = children.filter((child) => isFacet(child, repeated)).length
  return parts > 0 && parts >= children.length / 6 ? [] : unitChildren(section, repeated)
}

/** `9.1` and its like are numbered, what stands below them is not: the numbers go down to the requirements. */
function isLastNumber({title, parent}: Section, children: readonly Section[]): boolean {
  const isNumbered = (text: string) => /^\d+\.\d/.test(splitNumbering(text).number ?? '')
  return (
    isNumbered(title) &&
    (parent?.children.length ?? 0) >= fewestNumbered &&
    children.length > 0 &&
    !children.some((child) => splitNumbering(child.title).number !== null)
  )
}

/** Bold lines are headings of requirements only where there are no others. */
function candidatesIn(root: Section): Section[] {
  if (root.children.some(({near}) => near !== 'bold' && near !== 'bracket'))
    return root.children.filter(({near}) => near !== 'bold' && near !== 'bracket')
  return root.near === false && root.depth > 2 && !root.opens.includes('requirements') ? [] : [...root.children]
}

/** Among functions an integration is one of them, whatever role its title has. */
function isUnit(section: Section, repeated: ReadonlySet<string>, functions: boolean): boolean {
  return !section.empty && !isDated(section) && !isFacet(section, repeated) && !isForeign(section, functions) && !isOutOfScope(section)
}

/** A part of a requirement, by its name or because every requirement has it. */
export function isFacet({folded}: Section, repeated: ReadonlySet<string>): boolean {
  return facets.has(folded) || facetTitle.test(folded) || facets.has(folded.replace(/\s*\(.*\)$/, '')) || repeated.has(folded)
}

function isForeign({opens, near, title}: Section, functions: boolean): boolean {
  return (
    opens.some((role) => foreignParts.has(role) && !(functions && (role === 'data' || role === 'technical'))) ||
    (near === 'bold' && /[:：]$/.test(title))
  )
}

/** Titles that come back under several parents. */
export function repeatedTitles(prd: Prd): ReadonlySet<string> {
  const parents = new Map<string, Set<Section | null>>()
  for (const {folded, parent} of prd.sections) {
    const seen = parents.get(folded)
    if (seen) seen.add(parent)
    else parents.set(folded, new Set([parent]))
  }
  return new Set([...parents].filter(([, seen]) => seen.size >= 3).map(([title]) => title))
}

function statedPriorities(prd: Prd): Stated {
  const stated = new Map<Section, {priority: Priority; place: Place}>()
  for (const {folded, value, section, place} of labelsIn(prd)) {
    if (!section || !priorityNames.has(folded) || stated.has(section)) continue
    const priority = priorityInColumn(value.split(/[|｜]|\s{2,}|[,，;；。]/, 1)[0]!)
    if (priority) stated.set(section, {priority, place})
  }
  return stated
}

function unitOf(section: Section, stated: Stated): Requirement {
  const numbered = splitNumbering(section.title)
  const id = idOf(section.title) ?? idOf(numbered.rest) ?? qualityIdOf(numbered.rest)
  const tag = priorityTag(section.title)
  const label = stated.get(section) ?? section.children.map((child) => stated.get(child)).find((found) => found !== undefined)
  const priority = label?.priority ?? tag ?? (section.parent ? groupOf(section.parent) : null)
  return {
    line: section.place.line,
    place: section.place,
    id: id?.id ?? null,
    name: nameOf(id?.rest || numbered.rest),
    priority: priority?.written ?? null,
    rank: priority?.rank ?? null,
    priorityPlace: label?.place ?? (tag ? section.place : null),
    module: section.parent && !section.parent.isTitle ? splitNumbering(section.parent.title).rest : null,
    form: 'heading',
    section,
    detail: section,
    fields: new Map(),
  }
}

const tags =
  /[（(【[]\s*(?:(?:优先级|優先級|priority)\s*)?(?:[:：]\s*)?(?:P[0-4]|必须|必須|应该|應該|可以|高|中|低|must|should|could)[^）)】\]]{0,12}[）)】\]]/giu

/** A name without its priority tag and the marks around it. */
export function nameOf(text: string): string {
  const bare = text.replace(tags, ' ').replace(/\s+/g, ' ').trim()
  return bare.replace(/^[:：\-–—\s]+|[:：\s]{1,10}$/gu, '') || text.trim()
}
