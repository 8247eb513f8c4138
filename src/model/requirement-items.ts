/** List items that are requirements: with ids or priorities, or as the entries of a requirements section. */
import {foldTitle, splitNumbering} from './folding.js'
import {labelOf, linesOfBlock} from './labels.js'
import {priorityTag} from './priorities.js'
import {isFacet} from './requirement-headings.js'
import {idOf} from './requirement-ids.js'
import {groupOf, isOutOfScope, type RequirementList, strengthOf} from './requirement-lists.js'
import type {Block, Prd, Requirement, Section} from './types.js'
import {facets, foreignRoles} from './vocabulary/requirement-words.js'

/** A name is what a reader would say; the sentence behind it is not part of it. */
const longestName = 120

/** Items with ids, and items with priorities: each kind is a list, wherever its items stand. */
export function listsOfMarkedItems(prd: Prd): RequirementList[] {
  const withId = new Map<string, Block[]>()
  const tagged: Block[] = []
  const grouped: Block[] = []
  for (const block of prd.blocks) {
    const {section} = block
    if (block.kind !== 'item' || !section || isOutOfScope(section) || section.roles.some((role) => foreignRoles.has(role))) continue
    const first = firstLine(block)
    const id = idOf(first)
    if (id && (id.kind === 'known' || strengthOf(section) >= 3)) {
      const same = withId.get(id.prefix)
      if (same) same.push(block)
      else withId.set(id.prefix, [block])
    } else if (priorityTag(first)) tagged.push(block)
    else if (block.depth === 1 && groupOf(section)?.strong) grouped.push(block)
  }
  const lists: RequirementList[] = []
  for (const items of [...withId.values()]) if (items.length >= 2) lists.push(listOf(items, 6))
  if (tagged.length >= 2) lists.push(listOf(tagged, 5))
  if (grouped.length >= 2) lists.push(listOf(grouped, 5))
  return lists
}

/** The top items of requirements sections that have no headings of their own below. */
export function listsOfPlainItems(roots: readonly Section[], repeated: ReadonlySet<string>): RequirementList[] {
  const lists: RequirementList[] = []
  for (const root of roots) {
    const sections = [root, ...leavesOf(root)].filter((section) => !isOutOfScope(section))
    const items = sections.filter((section) => section === root || !isFacet(section, repeated)).flatMap(topItems)
    if (items.length > 0) lists.push(listOf(items, 2))
  }
  return lists
}

/** Whether items, not their headings, are the units: names in bold, or phrases too short to be details. */
export function areUnits(items: readonly Block[]): boolean {
  if (items.length < 3) return false
  const names = items.map((item) => leadOf(item))
  const bold = names.filter((name) => name !== null && !facets.has(foldTitle(name)))
  if (bold.length >= items.length * 0.7 && new Set(bold).size >= bold.length * 0.9) return true
  const short = items.filter(({text}) => weightOf(text) <= 24 && !/[。.;；]$/.test(text.trim()))
  return short.length >= items.length * 0.75
}

/** Items of the first level of lists, task boxes included. */
export function topItems(section: Section): Block[] {
  return section.own.filter(({kind, depth, text, quoted}) => kind === 'item' && depth === 1 && !quoted && text.trim() !== '')
}

function leavesOf(root: Section): Section[] {
  const leaves: Section[] = []
  const stack = [...root.children].reverse()
  for (let section = stack.pop(); section; section = stack.pop()) {
    if (section.opens.some((role) => foreignRoles.has(role) || role === 'acceptance' || role === 'users')) continue
    leaves.push(section)
    for (let index = section.children.length - 1; index >= 0; index--) stack.push(section.children[index]!)
  }
  return leaves
}

/** Width in characters of Latin text: a Han character says as much as two. */
export function weightOf(text: string): number {
  let weight = 0
  for (const character of text.slice(0, 400)) weight += character.charCodeAt(0) > 0x2e80 ? 1 : 0.5
  return weight
}

function leadOf(block: Block): string | null {
  const first = block.runs.find((run) => run.text.trim() !== '')
  return first?.kind === 'strong' ? first.text.trim() : null
}

function listOf(items: readonly Block[], base: number): RequirementList {
  const units = items.map(unitOf)
  const strength = base + Math.max(...items.map(({section}) => strengthOf(section)), 0) - 3 * Number(base < 5)
  return {form: 'item', units, strength: strength + Number(units.some(({priority}) => priority !== null))}
}

function firstLine({text}: Block): string {
  const end = text.indexOf('\n')
  return (end === -1 ? text : text.slice(0, end)).replace(/^\[[ xX]\]\s*/, '')
}

function unitOf(block: Block): Requirement {
  const first = firstLine(block)
  const id = idOf(first)
  const tag = priorityTag(first)
  const priority = tag ?? (block.section ? groupOf(block.section) : null)
  return {
    line: block.place.line,
    place: block.place,
    id: id?.id ?? null,
    name: nameOfItem(block, id?.rest || first),
    priority: priority?.written ?? null,
    rank: priority?.rank ?? null,
    priorityPlace: tag ? block.place : null,
    module: block.section && !block.section.isTitle ? splitNumbering(block.section.title).rest : null,
    form: 'item',
    section: block.section,
    detail: null,
    fields: new Map(),
  }
}

function nameOfItem(block: Block, text: string): string {
  const lead = leadOf(block)?.replace(/[:：。.\s]{1,10}$/u, '')
  if (lead && !idOf(lead) && lead.length > 1) return lead.slice(0, longestName)
  const line = linesOfBlock(block)[0]
  const label = line && labelOf(line)
  if (label && label.value !== '' && !idOf(label.label)) return label.label
  return text.replace(/\s+/g, ' ').trim().slice(0, longestName)
}
