/** Blocks as parts: labelled stretches of paragraphs, items, rows, fences and pictures, each under what leads it. */
import type {Block, Cell, Flow, Requirement, Run, Table} from '../model/types.js'
import {lenientText, strictText} from './canonical.js'
import {ownLabelOf} from './own-facts.js'
import type {Part, PartKind, SectionParts} from './parts.js'
import {type Grams, gramsOf} from './similarity.js'
import {headersOf, keyColumnOf} from './table-columns.js'

/** What the model knows of the lines of a document. */
export interface Facts {
  readonly requirements: ReadonlyMap<number, Requirement>
  readonly flows: ReadonlyMap<number, Flow>
}

/** Adds the parts of a section's blocks to the section, and to all parts of the document. */
export function readParts(home: SectionParts, blocks: readonly Block[], facts: Facts, all: Part[]): void {
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
  const picture = writtenPicture.exec(block.text)?.[1]
  if (picture !== undefined && (block.kind === 'paragraph' || block.kind === 'html')) return [pictureOf(block, picture, home, lead)]
  const kind: PartKind =
    block.kind === 'item' ? 'item' : block.kind === 'code' || block.kind === 'math' ? 'code' : block.kind === 'image' ? 'image' : 'text'
  const stretches = kind === 'text' ? labelledStretches(block) : [{runs: block.runs, key: kind === 'item' ? labelOf(block.runs) : null}]
  return stretches.map(({runs, key}) => (order) => {
    const whole = stretches.length === 1
    const place = whole ? block.place : {line: runs[0]!.place.line, endLine: runs.at(-1)!.place.endLine}
    const text = whole ? block.text : runs.map((run) => run.text).join('')
    return new ReadPart({
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

/** A Markdown picture inside an HTML block stays text for Markdown, and a picture for whoever wrote it. */
const writtenPicture = /^\s*!\[[^\]\n]{0,200}\]\(([^()\s]{1,2000})\)\s*$/u

function pictureOf(block: Block, url: string, home: SectionParts, lead: Part | null): Make {
  const runs: readonly Run[] = [{kind: 'image', text: '', url, place: block.place}]
  const {line, endLine} = block.place
  return (order) =>
    new ReadPart({
      order,
      kind: 'image',
      home,
      block,
      line,
      endLine,
      text: '',
      runs,
      key: fileName(url),
      lead,
      requirement: null,
      flow: null,
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

/** A class, since a document has hundreds of them and most are never compared by their grams. */
class ReadPart implements Part {
  readonly order: number
  readonly kind: PartKind
  readonly home: SectionParts
  readonly block: Block
  readonly line: number
  readonly endLine: number
  readonly text: string
  readonly words: string
  readonly strict: string
  readonly lenient: string
  readonly codes: readonly string[]
  readonly links: readonly string[]
  readonly images: readonly string[]
  readonly key: string | null
  readonly lead: Part | null
  readonly cells: ReadonlyMap<string, Cell> | null
  readonly table: Table | null
  readonly requirement: Requirement | null
  readonly flow: Flow | null
  foot = false
  #grams: Grams | undefined

  constructor({order, kind, home, block, line, endLine, text, runs, key, lead, requirement, cells, table, flow}: Raw) {
    const isCode = kind === 'code'
    const links = urlsOf(runs, 'link')
    const images = urlsOf(runs, 'image')
    if (kind === 'image' && block.url && !images.includes(block.url)) images.push(block.url)
    const tick = block.checked === true ? '[x] ' : block.checked === false ? '[ ] ' : ''
    this.order = order
    this.kind = kind
    this.home = home
    this.block = block
    this.line = line
    this.endLine = endLine
    this.text = text
    this.words = isCode ? codeText(text) : strictText(text)
    this.strict = `${tick}${this.words}${[...links, ...images].map((url) => `<${url}>`).join('')}`
    this.lenient = isCode ? this.words : lenientText(this.words)
    this.codes = isCode ? [] : runs.filter((run) => run.kind === 'code').map((run) => run.text)
    this.links = links
    this.images = images
    this.key = key
    this.lead = lead
    this.cells = cells ?? null
    this.table = table ?? null
    this.requirement = requirement
    this.flow = flow ?? null
  }

  get grams(): Grams {
    this.#grams ??= gramsOf(this.kind === 'code' ? this.words : this.kind === 'image' ? this.images.join(' ') : this.words.toLowerCase())
    return this.#grams
  }
}

function urlsOf(runs: readonly Run[], kind: Run['kind']): string[] {
  const urls: string[] = []
  for (const run of runs) if (run.kind === kind && run.url) urls.push(run.url)
  return urls
}

/** Code keeps its lines and indents; trailing space says nothing. */
function codeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?<![ \t])[ \t]+$/gmu, '')
    .replace(/(?<!\n)\n+$/u, '')
}

/** A paragraph of labelled lines (`**Status**: … **Owner**: …`) is one stretch a label, wherever its lines break. */
function labelledStretches(block: Block): readonly {runs: readonly Run[]; key: string | null}[] {
  const starts: number[] = []
  block.runs.forEach((run, at) => {
    if (isLabel(run, block.runs[at + 1])) starts.push(at)
  })
  if (starts.length === 0) return [{runs: block.runs, key: ownLabelOf(block.text)}]
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
      new ReadPart({
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
