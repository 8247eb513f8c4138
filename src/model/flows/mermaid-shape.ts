/** The shapes that mermaid draws around a node's words, and what they mean. */
import type {FlowNode} from '../types.js'
import type {Cursor} from './cursor.js'

export interface Shape {
  readonly label: string | undefined
  readonly kind: FlowNode['kind'] | undefined
  readonly closed: boolean
  readonly source: string
}

/** Opening → closings, longest opening first. */
const shapes: readonly (readonly [open: string, closings: readonly string[], kind?: FlowNode['kind']])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['{', ['}'], 'decision'],
  ['[', [']']],
  ['(', [')']],
  ['>', [']']],
]

const decisionShapes = new Set(['diam', 'diamond', 'decision', 'question', 'rhombus'])
const forkShapes = new Set(['fork', 'join'])
const startShapes = new Set(['start', 'sm-circ', 'small-circle'])
const endShapes = new Set(['stop', 'fr-circ', 'framed-circle', 'dbl-circ', 'double-circle'])
/** Longest `@{…}` that is read. */
const maxMeta = 2000
const openers = new Set(['[', '(', '{', '"'])

/** Read the shape at the cursor; null where none begins. */
export function readShape(cursor: Cursor): Shape | null {
  if (cursor.startsWith('@{')) return readMeta(cursor)
  const found = shapes.find(([open]) => cursor.startsWith(open))
  if (!found) return null
  const [open, closings, kind] = found
  const start = cursor.at
  cursor.move(open.length)
  const end = findClosing(cursor, closings)
  const label = plainLabel(cursor.text.slice(start + open.length, end.index))
  cursor.moveTo(end.index + end.length)
  return {label, kind, closed: end.length > 0, source: cursor.text.slice(start, cursor.at)}
}

/** The nearest closing: on this line, behind a quoted label, or further down as long as no other shape begins. `length` 0: there is none. */
function findClosing(cursor: Cursor, closings: readonly string[]): {index: number; length: number} {
  const {text} = cursor
  const lineEnd = cursor.lineEnd()
  let at = cursor.at
  while (text[at] === ' ') at++
  const quoted = text[at] === '"'
  if (quoted) at = afterQuote(text, at)
  for (let index = at; index < text.length; index++) {
    const closing = closings.find((words) => text.startsWith(words, index))
    if (closing) return {index, length: closing.length}
    if (index >= lineEnd && (quoted || openers.has(text[index]!))) break
  }
  return {index: lineEnd, length: 0}
}

/** Behind the closing quote of a label of at most `maxMeta` characters, or at the opening one. */
function afterQuote(text: string, open: number): number {
  const limit = Math.min(text.length, open + maxMeta)
  for (let index = open + 1; index < limit; index++) if (text[index] === '"') return index + 1
  return open
}

/** `@{ shape: diam, label: "要退款？" }` */
function readMeta(cursor: Cursor): Shape {
  const start = cursor.at
  const window = cursor.text.slice(start, start + maxMeta)
  const end = closingBrace(window)
  const source = end === -1 ? window.split('\n', 1)[0]! : window.slice(0, end + 1)
  cursor.move(source.length)
  const label = /\blabel:\s*(?:"([^"]*)"|'([^']*)'|([^,"'}\n]+))/.exec(source)
  const shape = /\bshape:\s*"?([\w-]+)/.exec(source)?.[1]
  const words = label?.[1] ?? label?.[2] ?? label?.[3]
  return {label: words === undefined ? undefined : plainLabel(words), kind: kindOfShape(shape), closed: end !== -1, source}
}

function closingBrace(text: string): number {
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') quoted = !quoted
    else if (text[index] === '}' && !quoted) return index
  }
  return -1
}

function kindOfShape(shape: string | undefined): FlowNode['kind'] | undefined {
  if (!shape) return undefined
  if (decisionShapes.has(shape)) return 'decision'
  if (forkShapes.has(shape)) return 'fork'
  if (startShapes.has(shape)) return 'start'
  return endShapes.has(shape) ? 'end' : undefined
}

const entities = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['semi', ';'],
])

/** `9829` → ♥; null for what is no number of a character. */
function characterOf(name: string): string | null {
  const code = /^\d{2,7}$/.test(name) ? Number(name) : 0
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : null
}

/** A label as a reader sees it: no quotes, no line breaks, no markup of its own. */
export function plainLabel(source: string): string {
  let text = source.trim()
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1)
  if (text.length > 1 && text.startsWith('`') && text.endsWith('`')) text = text.slice(1, -1)
  return text
    .replace(/<\/?[A-Za-z][^<>]{0,200}>/g, ' ')
    .replace(/[#&]#?(\w{1,8});/g, (whole, name: string) => entities.get(name) ?? characterOf(name) ?? whole)
    .replace(/\\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
