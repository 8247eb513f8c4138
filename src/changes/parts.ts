/** A document as what a reader would point at: sections with their parts, each with the canonical texts that comparing needs. */
import type {Block, Cell, Flow, Prd, Requirement, Run, Section, Table} from '../model/types.js'
import {lenientText, strictText} from './canonical.js'
import {type Grams, gramsOf} from './similarity.js'

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

/** What the model knows of the lines of a document. */
interface Facts {
  readonly requirements: ReadonlyMap<number, Requirement>
  readonly flows: ReadonlyMap<number, Flow>
}

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
  return {prd, sections, parts, strict: documentText(prd, sections, partLine), lenient: documentText(prd, sections, lenientLine)}
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

function readParts(home: SectionParts, blocks: readonly Block[], facts: Facts, all: Part[]): void {
  const open: Part[] = []
  let colon: Part | null = null
  for (const block of blocks) {
    if (block.kind === 'rule') continue
    while (open.length > 0 && open.at(-1)!.block.depth >= block.depth) open.pop()
    const lead: Part | null = open.at(-1) ?? (block.kind === 'item' || block.kind === 'code' || block.kind === 'table' ? colon : null)
    const made: readonly Make[] = block.table ? rowsOf(block, block.table, home, lead, facts) : stretchesOf(block, home, lead, facts)
    for (const make of made) {
      const part = make(all.length)
      if (saysNothing(part)) continue
      all.push(part)
      home.parts.push(part)
      if (part.kind === 'item') open.push(part)
      else if (part.kind === 'text') colon = /[:：]$/u.test(part.words) ? part : null
    }
    if (block.kind !== 'item' && made.length > 0 && block.kind !== 'paragraph') colon = null
  }
}

/** Rules, stray marks, empty items and rows still to be filled in say nothing. */
function saysNothing(part: Part): boolean {
  return part.kind !== 'header' && part.lenient === '' && part.images.length === 0 && part.links.length === 0
}

type Make = (order: number) => Part

function stretchesOf(block: Block, home: SectionParts, lead: Part | null, facts: Facts): readonly Make[] {
  const kind: PartKind =
    block.kind === 'item' ? 'item' : block.kind === 'code' || block.kind === 'math' ? 'code' : block.kind === 'image' ? 'image' : 'text'
  const stretches = kind === 'text' ? labelledStretches(block) : [{runs: block.runs, key: kind === 'item' ? labelOf(block.runs) : null}]
  return stretches.map(({runs, key}) => (order) => {
    const whole = stretches.length === 1
    const place = whole ? block.place : {line: runs[0]!.place.line, endLine: runs.at(-1)!.place.endLine}
    const text = whole ? block.text : runs.map((run) => run.text).join('')
    return partOf({
      order,
      kind,
      home,
      block,
      line: place.line,
      endLine: place.endLine,
      text,
      runs,
      key: kind === 'image' ? fileName(block.url) : key,
      lead,
      requirement: facts.requirements.get(place.line) ?? null,
      flow: kind === 'code' ? (facts.flows.get(place.line) ?? null) : null,
    })
  })
}

/** Pictures are moved between folders and servers; their names say which is which. */
function fileName(url: string | undefined): string | null {
  const path = url?.replace(/[?#].*$/su, '')
  return path === undefined ? null : path.slice(path.lastIndexOf('/') + 1)
}

interface Raw extends Pick<Part, 'order' | 'kind' | 'home' | 'block' | 'line' | 'endLine' | 'text' | 'key' | 'lead' | 'requirement'> {
  readonly runs: readonly Run[]
  readonly cells?: ReadonlyMap<string, Cell>
  readonly table?: Table
  readonly flow?: Flow | null
}

function partOf({runs, cells, table, flow, ...raw}: Raw): Part {
  const words = raw.kind === 'code' ? codeText(raw.text) : strictText(raw.text)
  const links = runs.filter(({kind, url}) => kind === 'link' && url).map(({url}) => url!)
  const images = runs.filter(({kind, url}) => kind === 'image' && url).map(({url}) => url!)
  if (raw.kind === 'image' && raw.block.url && !images.includes(raw.block.url)) images.push(raw.block.url)
  const tick = raw.block.checked === true ? '[x] ' : raw.block.checked === false ? '[ ] ' : ''
  const addresses = [...links, ...images].map((url) => `<${url}>`).join('')
  let grams: Grams | undefined
  return {
    ...raw,
    cells: cells ?? null,
    table: table ?? null,
    flow: flow ?? null,
    words,
    strict: `${tick}${words}${addresses}`,
    lenient: raw.kind === 'code' ? words : lenientText(words),
    codes: raw.kind === 'code' ? [] : runs.filter(({kind}) => kind === 'code').map(({text}) => text),
    links,
    images,
    get grams() {
      grams ??= gramsOf(raw.kind === 'code' ? words : raw.kind === 'image' ? images.join(' ') : words.toLowerCase())
      return grams
    },
  }
}

/** Code keeps its lines and indents; trailing space says nothing. */
function codeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n+$/u, '')
}

/** A paragraph of labelled lines (`**Status**: … **Owner**: …`) is one stretch a label, wherever its lines break. */
function labelledStretches(block: Block): readonly {runs: readonly Run[]; key: string | null}[] {
  const starts: number[] = []
  block.runs.forEach((run, at) => {
    if (isLabel(run, block.runs[at + 1])) starts.push(at)
  })
  if (starts.length === 0) return [{runs: block.runs, key: null}]
  if (starts[0] !== 0) starts.unshift(0)
  return starts.map((start, at) => {
    const runs = block.runs.slice(start, starts[at + 1])
    return {runs, key: labelOf(runs)}
  })
}

function isLabel(run: Run | undefined, next: Run | undefined): boolean {
  if (run?.kind !== 'strong' || run.text.length > 40) return false
  return /[:：]\s*$/u.test(run.text) || /^\s*[:：]/u.test(next?.text ?? '')
}

function labelOf(runs: readonly Run[]): string | null {
  if (isLabel(runs[0], runs[1])) return lenientText(runs[0]!.text)
  const first = runs[0]?.kind === 'text' ? /^([^:：。，,;；]{1,16})[:：]/u.exec(runs[0].text) : null
  return first ? lenientText(first[1]!) : null
}

function rowsOf(block: Block, table: Table, home: SectionParts, lead: Part | null, facts: Facts): readonly Make[] {
  const headers = headersOf(table)
  const key = keyColumnOf(table)
  const make = (kind: 'header' | 'row', at: number): Make => {
    const row = kind === 'header' ? table.header : table.rows[at]!
    const cells = new Map(row.cells.map((cell, column) => [headers[column] ?? `#${column}`, cell]))
    const text = row.cells.map(({text}) => text.trim()).join(' | ')
    const runs = row.cells.flatMap((cell) => cell.runs)
    const keyCell = kind === 'row' && key !== null ? row.cells[key] : undefined
    const requirement = kind === 'row' ? (facts.requirements.get(row.place.line) ?? null) : null
    return (order) =>
      partOf({
        order,
        kind,
        home,
        block,
        line: row.place.line,
        endLine: row.place.endLine,
        text,
        runs,
        key: keyCell ? lenientText(keyCell.text) : null,
        lead,
        requirement,
        cells,
        table,
      })
  }
  return [make('header', 0), ...table.rows.map((_row, at) => make('row', at))]
}

const headersRead = new WeakMap<Table, readonly string[]>()

/** Folded header texts; a repeated or empty one is told apart by its position. */
export function headersOf(table: Table): readonly string[] {
  const read = headersRead.get(table)
  if (read) return read
  const seen = new Set<string>()
  const headers = table.header.cells.map(({text}, column) => {
    const folded = lenientText(text)
    const header = folded === '' || seen.has(folded) ? `${folded}#${column}` : folded
    seen.add(header)
    return header
  })
  headersRead.set(table, headers)
  return headers
}

/** The first column whose values tell the rows apart; a column that only counts 1..n is a position, not an identity. */
function keyColumnOf(table: Table): number | null {
  for (let column = 0; column < table.header.cells.length; column++) {
    const values = table.rows.map((row) => lenientText(row.cells[column]?.text ?? ''))
    const filled = values.filter((value) => value !== '')
    if (filled.length < table.rows.length * 0.8 || new Set(filled).size < filled.length * 0.9) continue
    if (filled.every((value, at) => value === String(at + 1))) continue
    return column
  }
  return null
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
export function partLine(part: Part): string {
  return `${depthOf(part)}${part.strict}`
}

/** One part as it goes into a lenient fingerprint. */
export function lenientLine(part: Part): string {
  return `${depthOf(part)}${part.lenient}`
}

function depthOf(part: Part): string {
  return part.kind === 'code' ? '~' : part.kind === 'item' ? '>'.repeat(part.block.depth) : ''
}
