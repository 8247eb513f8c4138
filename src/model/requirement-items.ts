/** List items that are requirements: with ids or priorities, or as the entries of a requirements section. */
import {splitNumbering} from './folding.js'
import {type Line, labelOf, linesOfBlock} from './labels.js'
import {type Priority, priorityGroup, priorityOf, priorityTag} from './priorities.js'
import {isDated, isFacet, unitsOfHeadings} from './requirement-headings.js'
import {idOf} from './requirement-ids.js'
import {groupOf, isOutOfScope, type RequirementList, strengthOf} from './requirement-lists.js'
import type {Block, Prd, Requirement, Section} from './types.js'
import {facets, foreignParts, foreignRoles, groupTitle, storyPattern} from './vocabulary/requirement-words.js'

/** A name is what a reader would say; the sentence behind it is not part of it. */
const longestName = 120
/** From so many items with priorities on, they are requirements whatever their section is called. */
const fewestTagged = 4
const fewestStories = 3
/** Fewer boxes to tick are steps of something. */
const fewestBoxes = 4
/** As `weightOf` counts. */
const longestEntry = 60

/** Items with ids, and items with priorities: each kind is a list, wherever its items stand. */
export function listsOfMarkedItems(prd: Prd): RequirementList[] {
  const withId = new Map<string, Block[]>()
  const tagged: Block[] = []
  const boxes: Block[] = []
  const stories: Block[] = []
  const groups: Section[] = []
  for (const block of prd.blocks) {
    const {section} = block
    if (!section || isOutOfScope(section) || section.roles.some((role) => foreignRoles.has(role))) continue
    if (block.kind === 'paragraph' && block.depth === 0 && !block.quoted) {
      for (const line of linesOfBlock(block)) if (isNamedLine(line)) add(withId, idOf(line.text)!.prefix, blockOfLine(line))
      continue
    }
    if (block.kind !== 'item') continue
    const first = firstLine(block)
    const id = idOf(first)
    if (id && (id.kind === 'known' || strengthOf(section) >= 3)) add(withId, id.prefix, block)
    else if (priorityTag(first)) tagged.push(block)
    if (storyPattern.test(first.slice(0, 120))) stories.push(block)
    if (typeof block.checked === 'boolean' && block.depth === 1 && !section.roles.includes('acceptance') && !facets.has(section.folded))
      boxes.push(block)
  }
  const below: {item: Block; priority: Priority}[] = []
  for (const section of prd.sections) {
    if (isOutOfScope(section) || section.roles.some((role) => foreignRoles.has(role))) continue
    if (groupOf(section)?.strong) groups.push(section)
    else below.push(...itemsBelowPriorities(section))
  }
  const lists: RequirementList[] = []
  for (const items of [...withId.values()]) if (items.length >= 2) lists.push(listOf(items, 6))
  const listed = tagged.filter(({section}) => strengthOf(section) > 0)
  if (listed.length >= 2) lists.push(listOf(listed, 5))
  else if (tagged.length >= fewestTagged) lists.push(listOf(tagged, 5))
  const grouped = listUnder(prd, groups)
  if (grouped.units.length >= 2) lists.push(grouped)
  if (boxes.length >= fewestBoxes) lists.push(listOf(boxes, 2))
  if (stories.length >= fewestStories) lists.push(listOf(stories, 2))
  if (below.length >= 2) {
    const given = new Map(below.map(({item, priority}) => [item, priority]))
    lists.push(listOf([...given.keys()], 5, given))
  }
  return lists
}

/** What stands under headings that are priorities: headings of their own, or the items of those that have none. */
function listUnder(prd: Prd, groups: readonly Section[]): RequirementList {
  const leaves = groups.filter(({children, empty}) => !empty && children.every(({near}) => near === 'bold'))
  const inner = leaves.filter((section) => groupOf(section)!.heading !== section && topItems(section).length > 0)
  const named = new Set(areUnits(inner.flatMap(topItems), inner, new Set()) ? [] : inner)
  const items = leaves.filter((section) => !named.has(section)).flatMap(topItems)
  const headings = unitsOfHeadings(prd, [...named])
  const units = [...items.map((item) => unitOf(item, undefined)), ...headings]
  return {
    form: headings.length > items.length ? 'heading' : 'item',
    units,
    strength: 5 + Math.max(0, ...units.map(({section}) => strengthOf(section))) + Number(units.some(({priority}) => priority !== null)),
  }
}

/** `**FR-1 退款申請**：…` on a line of its own: the id in bold, or set off by a colon. */
function isNamedLine({text, runs}: Line): boolean {
  const id = idOf(text)
  if (id?.kind !== 'known' || id.rest === '') return false
  return runs.find((run) => run.text.trim() !== '')?.kind === 'strong' || /^\s*[:：]/.test(text.slice(text.indexOf(id.id) + id.id.length))
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
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

/** Whether items, not their headings, are the units: few headings that only sort them, names in bold, or phrases too short to be details. */
export function areUnits(items: readonly Block[], leaves: readonly Section[], repeated: ReadonlySet<string>): boolean {
  if (items.length < 3) return false
  const parts = items.filter((item) => isPart(item, repeated))
  if (parts.length > items.length * 0.25) return false
  const sorting = leaves.filter(({folded, title}) => groupTitle.test(folded) || priorityGroup(title) !== null)
  if (sorting.length >= leaves.length * 0.6) return true
  if (items.some(({checked}) => checked === true || checked === false) && items.length >= leaves.length * 3) return true
  if (leaves.length <= 2 && items.length >= leaves.length * 5) return true
  const bold = items.map(nameInBold).filter((name) => name !== null)
  if (bold.length >= items.length * 0.7 && new Set(bold).size >= bold.length * 0.9) return true
  if (items.length < leaves.length * 2.5) return false
  const short = items.filter(({text}) => weightOf(text) <= 24 && !/[。.;；:：]/.test(text.trim()))
  return short.length >= items.length * 0.75
}

/** `描述：…`, `入口：…`: what is said about one requirement. */
function isPart(item: Block, repeated: ReadonlySet<string>): boolean {
  const line = linesOfBlock(item)[0]
  const label = line ? labelOf(line) : null
  return label !== null && (facets.has(label.folded) || repeated.has(label.folded))
}

/** Items below one that is a priority and nothing else: `- P0` with its requirements underneath. */
function itemsBelowPriorities(section: Section): {item: Block; priority: Priority}[] {
  const found: {item: Block; priority: Priority}[] = []
  let group: {priority: Priority; depth: number} | null = null
  for (const item of section.own) {
    if (item.kind !== 'item') continue
    if (group && item.depth <= group.depth) group = null
    const priority = item.text.length <= 40 ? (priorityOf(item.text) ?? strongGroup(item.text)) : null
    if (group && item.depth === group.depth + 1 && !isStruckOut(item)) found.push({item, priority: group.priority})
    else if (!group && priority?.scale && priority.scale !== 'letter' && priority.scale !== 'number') group = {priority, depth: item.depth}
  }
  return found
}

function strongGroup(text: string): Priority | null {
  const group = priorityGroup(text)
  return group?.strong ? group : null
}

/** Entries of the first level of a section: list items; else lines with numbers; else lines that begin with a name in bold. An item that only names a group stands for those below it. */
export function topItems(section: Section): Block[] {
  const entries = entriesOf(section)
  const groups = entries.filter(({item, inner}) => isShortGroup(item, inner)).length
  const mostlyGroups = groups >= Math.max(2, entries.length * 0.6) && !entries.some(({item}) => nameInBold(item) !== null && !isLead(item))
  return entries.flatMap(({item, inner}) => {
    const group = inner.length > 0 && (isGroupItem(item) || (mostlyGroups && isShortGroup(item, inner)))
    return group ? inner.filter((child) => !isStruckOut(child)) : [item]
  })
}

interface Entry {
  readonly item: Block
  /** Items of the second level. */
  readonly inner: readonly Block[]
}

function entriesOf(section: Section): Entry[] {
  const items = section.own.filter(({kind, depth, text, quoted}) => kind === 'item' && depth <= 2 && !quoted && text.trim() !== '')
  if (items.length === 0)
    return section.children.every(({near}) => near === 'bold') ? linesAsItems(section).map((item) => ({item, inner: []})) : []
  const entries: {item: Block; inner: Block[]}[] = []
  for (const item of items) {
    const parent = entries.at(-1)
    if (item.depth === 1 || !parent) entries.push({item, inner: []})
    else parent.inner.push(item)
  }
  return entries
}

function isShortGroup(item: Block, inner: readonly Block[]): boolean {
  return inner.length >= 2 && weightOf(item.text) <= 10 && !/[，,。；;]/.test(item.text)
}

/** `1、登录`, `（2）注册` and `**登录**：…` on lines of their own are a list to a reader. */
function linesAsItems(section: Section): Block[] {
  const lines = section.own.filter(({kind, quoted}) => kind === 'paragraph' && !quoted).flatMap(linesOfBlock)
  const numbered = lines.filter(({text}) => splitNumbering(text).number !== null)
  const bold = lines.filter(({runs}) => runs.find(({text}) => text.trim() !== '')?.kind === 'strong')
  const chosen = numbered.length >= 2 ? numbered : bold
  return chosen.length >= 3 ? chosen.map(blockOfLine) : []
}

/** Each of the lines as a requirement. */
export function unitsOfLines(lines: readonly Line[]): Requirement[] {
  return lines.map((line) => unitOf(blockOfLine(line), undefined))
}

function blockOfLine({text, runs, block}: Line): Block {
  const last = runs.at(-1)!.place
  return {...block, text, runs, place: {...runs[0]!.place, endLine: last.endLine, endColumn: last.endColumn}}
}

function isGroupItem({text}: Block): boolean {
  return weightOf(text) <= 16 && /(?:requirements?|features?|功能|需求|要求)\s*[:：]?$/iu.test(text.trim())
}

function isStruckOut({runs}: Block): boolean {
  return runs.every(({kind, text}) => kind === 'delete' || kind === 'html' || text.trim() === '')
}

function leavesOf(root: Section): Section[] {
  const leaves: Section[] = []
  const stack = [...root.children].reverse()
  for (let section = stack.pop(); section; section = stack.pop()) {
    if (isDated(section) || section.opens.some((role) => foreignParts.has(role))) continue
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

/** `**Name:** what it does`; a sentence in bold is no name. */
function nameInBold(item: Block): string | null {
  const lead = leadOf(item)
  if (lead === null || weightOf(lead) > 24) return null
  return /[:：]\s*$/.test(lead) || /^\s*[:：\-–—(（]/.test(item.text.trim().slice(lead.length)) ? lead : null
}

/** A name in bold with nothing behind it. */
function isLead(item: Block): boolean {
  return item.text.trim().length <= (leadOf(item)?.length ?? 0) + 1
}

function leadOf(block: Block): string | null {
  const first = block.runs.find((run) => run.text.trim() !== '')
  return first?.kind === 'strong' ? first.text.trim() : null
}

function listOf(items: readonly Block[], base: number, given?: ReadonlyMap<Block, Priority>): RequirementList {
  const units = items.map((item) => unitOf(item, given?.get(item)))
  const strength =
    base +
    Math.max(...items.map(({section}) => strengthOf(section)), 0) -
    3 * Number(base < 5) -
    6 * Number(base < 5 && areProse(items)) +
    2 * Number(base < 5 && areNamed(items))
  return {form: 'item', units, strength: strength + Number(units.some(({priority}) => priority !== null))}
}

/** Each begins with a name in bold. */
function areNamed(items: readonly Block[]): boolean {
  return items.length >= 3 && items.every((item) => nameInBold(item) !== null || isLead(item))
}

/** Paragraphs rather than names: each says several things. */
function areProse(items: readonly Block[]): boolean {
  return items.filter((item) => weightOf(item.text) >= longestEntry && nameInBold(item) === null).length >= items.length * 0.6
}

function firstLine({text}: Block): string {
  const end = text.indexOf('\n')
  return (end === -1 ? text : text.slice(0, end)).replace(/^\[[ xX]\]\s*/, '')
}

function unitOf(block: Block, given: Priority | undefined): Requirement {
  const first = firstLine(block)
  const id = idOf(first)
  const tag = priorityTag(first)
  const priority = tag ?? given ?? (block.section ? groupOf(block.section) : null)
  return {
    line: block.place.line,
    place: block.place,
    id: id?.id ?? null,
    name: nameOfItem(block, id?.rest || splitNumbering(first).rest),
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
  if (lead && !idOf(lead) && lead.length > 1) return splitNumbering(lead).rest.slice(0, longestName)
  const line = linesOfBlock(block)[0]
  const label = line && labelOf(line)
  if (label && label.value !== '' && !idOf(label.label)) return label.label
  return text.replace(/\s+/g, ' ').trim().slice(0, longestName)
}
