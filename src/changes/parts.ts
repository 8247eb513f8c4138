/** A document as what a reader would point at: sections with their parts, each with the canonical texts that comparing needs. */
import type {Block, Cell, Flow, Prd, Requirement, Section, Table} from '../model/types.js'
import {lenientText, strictText} from './canonical.js'
import {ownFactKind} from './own-facts.js'
import {type Facts, readParts} from './read-parts.js'
import type {Grams} from './similarity.js'

export type PartKind = 'text' | 'item' | 'header' | 'row' | 'code' | 'image'

/** A paragraph (or a labelled stretch of one), a list item, a table row, a fence, a picture. */
export interface Part {
  /** Position in the document. */
  readonly order: number
  readonly kind: PartKind
  readonly home: SectionParts
  readonly block: Block
  readonly line: number
  readonly endLine: number
  /** As a reader sees it. */
  readonly text: string
  /** Canonical words, addresses and tick: equal strict texts say and link the same. */
  readonly strict: string
  /** Canonical words alone. */
  readonly words: string
  readonly lenient: string
  readonly codes: readonly string[]
  readonly links: readonly string[]
  readonly images: readonly string[]
  /** What names it among its likes: the label of a labelled stretch, the key cell of a row. */
  readonly key: string | null
  /** The item, or the line ending in a colon, that it stands under. */
  readonly lead: Part | null
  /** Cells by folded header, of a row. */
  readonly cells: ReadonlyMap<string, Cell> | null
  readonly table: Table | null
  readonly requirement: Requirement | null
  /** What a fence draws. */
  readonly flow: Flow | null
  readonly grams: Grams
  /** One of the lines that close the document. */
  foot: boolean
}

/** A section and the parts between its heading and the next one. The first of a document has no section: what stands before all headings. */
export interface SectionParts {
  readonly section: Section | null
  readonly order: number
  readonly parent: SectionParts | null
  readonly children: SectionParts[]
  readonly parts: Part[]
  /** Canonical title. */
  readonly title: string
  /** The title without numbering and requirement id, folded: for matching. */
  readonly name: string
  /** Names from the document down to here. */
  readonly path: string
  /** The requirement that its heading is. */
  readonly requirement: Requirement | null
}

/** What two documents are compared by. */
export interface Comparable {
  readonly prd: Prd
  readonly sections: readonly SectionParts[]
  readonly parts: readonly Part[]
  /** Canonical content of the whole document, in order; equal texts mean no change. */
  readonly strict: string
  /** The same without typography. */
  readonly lenient: string
}

const known = new WeakMap<Prd, Comparable>()

export function comparableOf(prd: Prd): Comparable {
  let comparable = known.get(prd)
  if (!comparable) {
    comparable = read(prd)
    known.set(prd, comparable)
  }
  return comparable
}

function read(prd: Prd): Comparable {
  const requirements = new Map(prd.requirements.map((requirement) => [requirement.line, requirement]))
  const flows = new Map(prd.flows.filter(({nodes}) => nodes.length > 0).map((flow) => [flow.place.line, flow]))
  const facts: Facts = {requirements, flows}
  const sections: SectionParts[] = [emptySection(null, 0, null)]
  const bySection = new Map<Section, SectionParts>()
  for (const section of prd.sections) {
    const parent = section.parent ? (bySection.get(section.parent) ?? null) : null
    const one = emptySection(section, sections.length, parent, requirements.get(section.place.line))
    bySection.set(section, one)
    parent?.children.push(one)
    sections.push(one)
  }
  const parts: Part[] = []
  const preamble = prd.blocks.filter(({section}) => section === null)
  for (const one of sections) readParts(one, one.section?.own ?? preamble, facts, parts)
  markFoot(parts)
  return {prd, sections, parts, strict: documentText(prd, sections, partLine), lenient: documentText(prd, sections, lenientLine)}
}

/** The document's own facts at its very end, with a closing word or two between them. */
function markFoot(parts: readonly Part[]): void {
  let others = 0
  for (const part of parts.toReversed()) {
    if (part.cells || part.kind === 'code' || part.requirement || part.home !== parts.at(-1)!.home) return
    if (part.key !== null && ownFactKind(part.key) !== null) part.foot = true
    else if (part.kind !== 'text' || ++others > 2 || part.lenient.length > 60) return
  }
}

function emptySection(section: Section | null, order: number, parent: SectionParts | null, requirement?: Requirement): SectionParts {
  const title = section ? strictText(section.title) : ''
  const name = section ? nameOf(section, requirement) : ''
  const path = parent ? `${parent.path}/${name}` : name
  return {
    section,
    order,
    parent,
    children: [],
    parts: [],
    title,
    name,
    path,
    requirement: requirement?.form === 'heading' ? requirement : null,
  }
}

const ordinal = /^(?:[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,3}-?\d+|[a-z]\d*|\d+)\s*[:：.、)）]?\s*/iu

function nameOf(section: Section, requirement: Requirement | undefined): string {
  if (requirement?.form === 'heading' && requirement.id !== null) {
    const bare = section.folded.replace(ordinal, '')
    if (bare !== '') return bare
  }
  return section.folded === '' ? lenientText(section.title) : section.folded
}

function documentText(prd: Prd, sections: readonly SectionParts[], lineOf: (part: Part) => string): string {
  const lines: string[] = []
  for (const [field, value] of prd.frontMatter?.fields ?? []) lines.push(`${field}=${JSON.stringify(value)}`)
  for (const {section, title, name, parts} of sections) {
    if (section) lines.push(`${'#'.repeat(section.depth)} ${lineOf === partLine ? title : name}`)
    for (const part of parts) lines.push(lineOf(part))
  }
  return lines.join('\n')
}

/** One part as it goes into a strict fingerprint: its nesting and its canonical content. */
function partLine(part: Part): string {
  return `${depthOf(part)}${part.strict}`
}

/** One part as it goes into a lenient fingerprint. */
function lenientLine(part: Part): string {
  return `${depthOf(part)}${part.lenient}`
}

function depthOf(part: Part): string {
  return part.kind === 'code' ? '~' : part.kind === 'item' ? '>'.repeat(part.block.depth) : ''
}
