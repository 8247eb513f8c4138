/** Mermaid flowcharts: statements of nodes and links, read in one pass. */
import {Cursor, isSpace} from './cursor.js'
import {type DiagramReader, GraphBuilder} from './graph.js'
import {readLink} from './mermaid-link.js'
import {plainLabel, readShape} from './mermaid-shape.js'

const ignored = new Set(['style', 'classDef', 'class', 'linkStyle', 'click', 'direction', 'accTitle', 'title'])
const opening = new Set(['[', '(', '{', '>'])

/** Read what follows `graph` or `flowchart`. */
export const readFlowchart: DiagramReader = (source, firstLine) => {
  const cursor = new Cursor(source, firstLine)
  const chart = new Flowchart(cursor)
  skipDirection(cursor)
  while (!cursor.done && !chart.builder.full) chart.statement()
  return chart.builder.finish('flowchart')
}

function skipDirection(cursor: Cursor): void {
  cursor.skipSpaces()
  const direction = /^(?:TB|TD|BT|RL|LR|[<>^v])(?=[\s;]|$)/.exec(cursor.text.slice(cursor.at, cursor.at + 4))
  if (direction) cursor.move(direction[0].length)
}

class Flowchart {
  readonly builder = new GraphBuilder()
  readonly #linkNames = new Set<string>()
  #groups = 0

  constructor(readonly cursor: Cursor) {}

  statement(): void {
    const {cursor} = this
    skipSeparators(cursor)
    if (cursor.done) return
    const word = peekWord(cursor)
    if (cursor.startsWith('%%')) cursor.takeLine()
    else if (word === 'subgraph') this.#subgraph()
    else if (word === 'accDescr') skipDescription(cursor)
    else if (word === 'end' || (ignored.has(word) && !isLinkAhead(cursor, word.length))) {
      cursor.move(word.length)
      if (word !== 'end') cursor.takeLine()
    } else this.#chain()
  }

  /** `A & B -->|label| C --> D` */
  #chain(): void {
    const {cursor, builder} = this
    const start = cursor.at
    const line = cursor.line
    const indent = indentOf(cursor.text, start)
    let left = this.#nodes()
    let linked = false
    for (;;) {
      this.#crossLineBreak()
      const linkLine = cursor.line
      const link = readLink(cursor)
      if (!link) break
      linked = true
      if (link.name) this.#linkNames.add(link.name)
      const right = link.closed ? this.#rightSide(indent) : []
      if (left.length === 0 || right.length === 0) this.#open(start, left.length === 0 ? line : linkLine)
      for (const from of left) for (const to of right) if (!builder.full) builder.edge(from, to, link.label, linkLine)
      if (builder.full || right.length === 0) return
      left = right
    }
    if (!linked && left.length === 0) this.#garbage()
    else this.#tail()
  }

  /** A link may stand at the start of the next line; mermaid reads over the break. */
  #crossLineBreak(): void {
    const {cursor} = this
    cursor.skipSpaces()
    if (cursor.here !== '\n') return
    let at = cursor.at
    while (at < cursor.text.length && (isSpace(cursor.text[at]!) || cursor.text[at] === '\n')) at++
    if (startsLink(cursor.text, at)) cursor.moveTo(at)
  }

  /** The nodes after a link. A link at the end of a line goes on below, unless the line below is a statement of its own. */
  #rightSide(indent: number): string[] {
    const {cursor} = this
    cursor.skipSpaces()
    if (cursor.here !== '\n') return this.#nodes()
    let at = cursor.at
    while (at < cursor.text.length && (isSpace(cursor.text[at]!) || cursor.text[at] === '\n')) at++
    const end = cursor.text.indexOf('\n', at)
    const next = cursor.text.slice(at, end === -1 ? undefined : end)
    const deeper = indentOf(cursor.text, at) > indent
    if (next.startsWith('%%') || (!deeper && /--|==|-\.|~~~/.test(next))) return []
    cursor.moveTo(at)
    return this.#nodes()
  }

  #nodes(): string[] {
    const {cursor} = this
    const ids: string[] = []
    for (;;) {
      cursor.skipSpaces()
      const id = this.#node()
      if (id === null) break
      ids.push(id)
      if (this.builder.full) break
      cursor.skipSpaces()
      if (cursor.here !== '&') break
      cursor.move(1)
    }
    return ids
  }

  #node(): string | null {
    const {cursor, builder} = this
    const line = cursor.line
    const id = takeId(cursor)
    if (id === '' || (id === 'end' && !opening.has(cursor.here))) return null
    const shape = readShape(cursor)
    if (shape?.closed === false) builder.problem('unreadable', line, id + shape.source)
    if (!this.#linkNames.has(id)) builder.node(id, line, shape?.label, shape?.kind)
    skipClass(cursor)
    return id
  }

  #subgraph(): void {
    const {cursor, builder} = this
    const line = cursor.line
    cursor.move('subgraph'.length)
    cursor.skipSpaces()
    const id = cursor.here === '"' ? '' : takeId(cursor)
    cursor.skipSpaces()
    const shape = readShape(cursor)
    const rest = cursor.takeLine().trim()
    this.#groups++
    if (shape) builder.group(id || `subgraph ${this.#groups}`, shape.label ?? id, line)
    else builder.group(rest === '' && id ? id : `subgraph ${this.#groups}`, plainLabel(`${id} ${rest}`), line)
  }

  #open(start: number, line: number): void {
    this.builder.problem('open-edge', line, this.cursor.text.slice(start, this.cursor.at))
  }

  /** Something no statement begins with: say so once a line. */
  #garbage(): void {
    const line = this.cursor.line
    const text = this.cursor.takeLine()
    if (text.trim() !== '') this.builder.problem('unreadable', line, text)
  }

  /** What stands between a statement and its end. */
  #tail(): void {
    const {cursor} = this
    cursor.skipSpaces()
    if (cursor.done || cursor.here === '\n' || cursor.here === ';') return
    if (cursor.startsWith('%%')) cursor.takeLine()
    else this.#garbage()
  }
}

function skipSeparators(cursor: Cursor): void {
  while (isSpace(cursor.here) || cursor.here === '\n' || cursor.here === ';') cursor.move(1)
}

function skipDescription(cursor: Cursor): void {
  const first = cursor.takeLine()
  if (!first.includes('{') || first.includes('}')) return
  const end = cursor.text.indexOf('}', cursor.at)
  cursor.moveTo(end === -1 ? cursor.text.length : end + 1)
}

/** `:::class` and `@{…}` behind a node. */
function skipClass(cursor: Cursor): void {
  if (!cursor.startsWith(':::')) return
  cursor.move(3)
  takeId(cursor)
}

function peekWord(cursor: Cursor): string {
  let end = cursor.at
  while (end < cursor.at + 12 && /[A-Za-z]/.test(cursor.text[end] ?? '')) end++
  const next = cursor.text[end] ?? ''
  return next === '' || next === '\n' || next === ':' || next === '{' || next === ';' || isSpace(next)
    ? cursor.text.slice(cursor.at, end)
    : ''
}

/** `class --> B` is a statement about a node with an unlucky name. */
function isLinkAhead(cursor: Cursor, from: number): boolean {
  let at = cursor.at + from
  while (isSpace(cursor.text[at] ?? '')) at++
  return startsLink(cursor.text, at)
}

const idStops = new Set(['[', ']', '(', ')', '{', '}', '<', '>', '|', '"', '&', ';', '\n', '`', ''])

/** An id ends where a shape, a class, a link or a blank begins. */
function takeId(cursor: Cursor): string {
  const start = cursor.at
  for (let here = cursor.here; !idStops.has(here) && !isSpace(here); here = cursor.here) {
    if (here === ':' && cursor.startsWith(':::')) break
    if (here === '@' && (cursor.text[cursor.at + 1] === '{' || startsLink(cursor.text, cursor.at + 1))) break
    if (here === '%' && cursor.startsWith('%%')) break
    if (startsBody(cursor.text, cursor.at)) break
    cursor.at++
  }
  const id = cursor.text.slice(start, cursor.at)
  // `e1@-->` names the link; the name is no node.
  if (cursor.here === '@' && cursor.text[cursor.at + 1] !== '{') {
    cursor.at++
    return ''
  }
  return id
}

function startsBody(text: string, at: number): boolean {
  const two = text.slice(at, at + 2)
  return two === '--' || two === '==' || two === '-.' || (two === '~~' && text[at + 2] === '~')
}

function startsLink(text: string, at: number): boolean {
  return startsBody(text, at) || ((text[at] === '<' || text[at] === 'x' || text[at] === 'o') && startsBody(text, at + 1))
}

/** Blanks in front of the index on its line. */
function indentOf(text: string, index: number): number {
  let at = index
  while (at > 0 && isSpace(text[at - 1]!)) at--
  return index - at
}
