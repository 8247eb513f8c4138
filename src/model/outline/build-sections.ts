/** Headings and blocks in a row → sections in a tree. */
import {foldTitle} from '../folding.js'
import {readTitleWords} from '../roles/read-title.js'
import type {Block, Role, RoleReading, Section, Table, Withdrawn} from '../types.js'
import type {RankedHeading} from './acting-headings.js'
import type {BlockDraft} from './drafts.js'
import {isNumberedUnder, numberOf, readHosts} from './numbering.js'
import type {Grid} from './tables.js'

/** A section while it is being filled; everybody else sees it as `Section`. */
export interface OpenSection extends Section {
  endLine: number
  empty: boolean
  id: string | null
  isTitle: boolean
  roles: readonly Role[]
  opens: readonly Role[]
  readings: readonly RoleReading[]
  readonly parent: OpenSection | null
  readonly children: OpenSection[]
  readonly own: Block[]
}

export interface OpenOutline {
  readonly sections: OpenSection[]
  readonly blocks: Block[]
  readonly tables: Table[]
  readonly withdrawn: Withdrawn[]
}

export function buildSections(drafts: readonly (RankedHeading | BlockDraft)[], lastLine: number): OpenOutline {
  const outline: OpenOutline = {sections: [], blocks: [], tables: [], withdrawn: []}
  const open: OpenSection[] = []

  const hosts = readHosts(drafts)
  const standsUnder = (draft: RankedHeading, {title, place}: OpenSection) =>
    hosts.get(draft.place.line) === place.line || isNumberedUnder(numberOf(draft.title), numberOf(title))
  const closeDownTo = (rank: number, line: number, draft?: RankedHeading) => {
    for (let top = open[open.length - 1]; top && top.depth >= rank && !(draft && standsUnder(draft, top)); top = open[open.length - 1]) {
      top.endLine = Math.max(top.place.endLine, line - 1)
      open.pop()
    }
  }

  const isWithdrawn = withdrawing(outline, closeDownTo)
  for (const draft of drafts) {
    if (isWithdrawn(draft)) continue
    if (draft.type === 'heading') {
      const register = open.find((section) => section.depth < draft.rank && isRegister(section))
      closeDownTo(register && !isEntry(draft.title) ? register.depth : draft.rank, draft.place.line, draft)
      const section = openSection(draft, outline.sections.length, open[open.length - 1] ?? null)
      section.parent?.children.push(section)
      outline.sections.push(section)
      open.push(section)
    } else addBlock(outline, draft, open[open.length - 1] ?? null)
  }
  closeDownTo(0, lastLine + 1)

  markTitle(outline)
  markEmpty(outline.sections)
  return outline
}

/** Whether a draft is struck through, or stands under what is: under a heading up to the next of its rank, under an item what is indented. The document's title may be struck: the rest is then read all the same. */
function withdrawing({sections, withdrawn}: OpenOutline, closeDownTo: (rank: number, line: number) => void) {
  let rank = 0
  let depth = 0
  return (draft: RankedHeading | BlockDraft): boolean => {
    const {struck = null, place} = draft
    if (draft.type === 'heading') {
      depth = 0
      if (rank > 0 && draft.rank > rank) return true
      rank = 0
      if (struck === null || (sections.length === 0 && draft.rank === 1)) return false
      closeDownTo(draft.rank, place.line)
      rank = draft.rank
      withdrawn.push({kind: 'section', text: struck, place})
      return true
    }
    if (rank > 0) return true
    if (depth > 0 && (draft.depth > depth || (draft.depth === depth && draft.marker === undefined))) return true
    depth = 0
    if (struck === null) return false
    if (draft.kind === 'item') depth = draft.depth
    withdrawn.push({kind: 'block', text: struck, place})
    return true
  }
}

const registers =
  /(?:修改|修订|变更|更新|版本|迭代|改版|变更)(?:记录|历史|日志|履历|历程)|(?:revision|version|change|document|update) (?:history|log)|change ?log|変更履历|改订履历|更新履历|변경 이력|개정 이력/u

/** A register of versions ends where its table ends: people hang the whole document under it. */
function isRegister({folded, own}: OpenSection): boolean {
  return registers.test(folded) && own.slice(0, 20).some(({kind}) => kind === 'table')
}

/** `v1.2`, `2025-03-02`: an entry of the register. */
function isEntry(title: string): boolean {
  return /^\W{0,3}(?:v(?:er(?:sion)?)?\.? ?\d|\d+\.\d+|20\d\d[-/.年])/u.test(title.toLowerCase())
}

function openSection(draft: RankedHeading, index: number, parent: OpenSection | null): OpenSection {
  const {title, place, node, rank, near, id} = draft
  return {
    index,
    title,
    folded: foldTitle(title),
    depth: rank,
    place,
    endLine: place.endLine,
    roles: [],
    opens: [],
    readings: [],
    empty: false,
    near,
    parent,
    children: [],
    own: [],
    node,
    id,
    isTitle: false,
  }
}

function addBlock(outline: OpenOutline, draft: BlockDraft, section: OpenSection | null): void {
  const {grid, type: _, struck: _struck, ...rest} = draft
  const table: Table | undefined = grid && tableOf(grid, section)
  if (grid) for (const row of grid.withdrawn) outline.withdrawn.push(row)
  const block: Block = {...rest, index: outline.blocks.length, section, ...(table ? {table} : {})}
  outline.blocks.push(block)
  if (table) outline.tables.push(table)
  if (section?.own.length === 0 && section.id === null) section.id = idComment(block)
  section?.own.push(block)
}

function tableOf({withdrawn: _, ...grid}: Grid, section: OpenSection | null): Table {
  return {...grid, section}
}

/** `<!-- id: goal -->` right below a heading names its section. */
function idComment(block: Block): string | null {
  const run = block.kind === 'html' && block.runs.length === 1 ? block.runs[0]! : null
  const match = run?.kind === 'html' ? /^<!--\s*(?:id|anchor)\s*[:：=]\s*#?([\p{L}\p{N}_.:-]{1,80})\s*-->$/iu.exec(run.text) : null
  return match?.[1] ?? null
}

/** The title is the first heading of the document when it alone has the highest rank, or stands first above all others. */
function markTitle({sections, blocks}: OpenOutline): void {
  const first = sections[0]
  if (!first || (first.near !== false && first.near !== 'html' && first.near !== 'no-space' && first.near !== 'full-width-hash')) return
  const highest = sections.reduce((rank, {depth}) => Math.min(rank, depth), 6)
  if (first.depth !== highest) return
  const peers = sections.filter(({depth}) => depth === highest).length
  const leads = blocks[0]?.section !== null
  const named = namesRole(first)
  if (leads && startsNumbering(sections, highest)) first.isTitle = true
  else if (peers === 1) first.isTitle = first.children.length > 0 ? first.depth === 1 || (leads && !named) : !named
  else first.isTitle = first.depth === 1 && first.children.length === 0 && leads && !named
}

/** What stands without a number above the first numbered section is the title, also among several of its rank. */
function startsNumbering([first, second, ...rest]: readonly OpenSection[], highest: number): boolean {
  const peer = second?.depth === highest ? second : rest.find(({depth}) => depth === highest)
  const begins = (section: OpenSection | undefined) => section !== undefined && numberOf(section.title)[0] === 1
  return numberOf(first!.title).length === 0 && (begins(second) || begins(peer))
}

/** 「目标」 names a section; no document is called that. */
function namesRole({folded}: OpenSection): boolean {
  const {parts} = readTitleWords(folded, new Map())
  return parts.every(({match, meaning}) => match === 'exact' && meaning !== 'plain')
}

function markEmpty(sections: readonly OpenSection[]): void {
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index]!
    section.empty = !section.own.some(isContent) && section.children.every((child) => child.empty)
  }
}

/** Rules, comments and blank items are no content. */
function isContent({kind, text}: Block): boolean {
  return kind === 'image' || (kind !== 'rule' && text.trim() !== '')
}
