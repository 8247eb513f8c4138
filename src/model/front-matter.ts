/** Front matter: YAML of a stranger, so bounded, without aliases, tags and merge keys, every scalar a string as written. */
import type {Root, Yaml} from 'mdast'
import type {Document, Node, Pair, Scalar} from 'yaml'
import type {FrontMatter, Place} from './types.js'

type Library = typeof import('yaml')
type Problem = {readonly message: string; readonly line: number; readonly column: number}

/** UTF-16 units; beyond it nobody wrote the front matter by hand. */
const longest = 512 * 1024
const deepest = 20
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<'])

const read = new WeakMap<Root, FrontMatter | null>()

/** The front matter that `attachFrontMatter` parsed; null where there is none. */
export function readFrontMatter(tree: Root): FrontMatter | null {
  return read.get(tree) ?? null
}

/** Parse the front matter once and keep it with the tree; the parser is loaded only when there is something to parse. */
export async function attachFrontMatter(tree: Root): Promise<void> {
  if (read.has(tree)) return
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  read.set(tree, node ? parse(node, await import('yaml')) : null)
}

/** A field as a string; lists are joined, what is no scalar is null. */
export function frontMatterText(frontMatter: FrontMatter | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = frontMatter?.fields.get(key)
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return value.join(', ')
  }
  return null
}

function parse(node: Yaml, yaml: Library): FrontMatter {
  const place = placeOf(node)
  const shift = (problem: Problem) => ({...problem, line: place.line + problem.line})
  const early = problemOfText(node.value)
  if (early) return {place, fields: new Map(), lines: new Map(), error: shift(early)}
  try {
    return {place, ...fieldsOf(node.value, yaml, shift)}
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return {place, fields: new Map(), lines: new Map(), error: shift({message, line: 1, column: 1})}
  }
}

function fieldsOf(source: string, yaml: Library, shift: (problem: Problem) => Problem): Omit<FrontMatter, 'place'> {
  const counter = new yaml.LineCounter()
  // Duplicate keys are looked for below: the library compares every pair of keys.
  const options = {schema: 'failsafe', uniqueKeys: false, lineCounter: counter, prettyErrors: false, logLevel: 'error'} as const
  const document = yaml.parseDocument(source, options)
  const at = (offset: number, message: string) => {
    const {line, col} = counter.linePos(offset)
    return shift({message, line: Math.max(line, 1), column: Math.max(col, 1)})
  }
  const first = document.errors[0] ?? document.warnings[0]
  if (first) return {fields: new Map(), lines: new Map(), error: at(first.pos[0], first.message)}
  const reader = new Values(yaml, at)
  const fields = reader.rootOf(document)
  return {fields, lines: reader.lines, error: reader.problem}
}

/** Turns nodes into values, and remembers the first thing that a front matter may not hold. Depth is bounded by `problemOfText`. */
class Values {
  problem: Problem | null = null
  /** Lines of the top-level keys. */
  readonly lines = new Map<string, number>()
  readonly #yaml: Library
  readonly #at: (offset: number, message: string) => Problem

  constructor(yaml: Library, at: (offset: number, message: string) => Problem) {
    this.#yaml = yaml
    this.#at = at
  }

  rootOf(document: Document.Parsed): Map<string, unknown> {
    const root: unknown = document.contents
    if (root === null || (this.#yaml.isScalar(root) && /^(?:|~|null)$/i.test(String(root.value)))) return new Map()
    if (!this.#yaml.isMap(root)) {
      this.#refuse(root, 'front matter is a list of `key: value` lines')
      return new Map()
    }
    const fields = new Map(this.#entriesOf(root.items))
    for (const {key} of root.items) {
      if (this.#yaml.isScalar(key)) this.lines.set(String(key.value), this.#at(key.range?.[0] ?? 0, '').line)
    }
    return this.problem ? new Map() : fields
  }

  #entriesOf(pairs: readonly Pair<unknown, unknown>[]): [string, unknown][] {
    const seen = new Set<string>()
    const entries: [string, unknown][] = []
    for (const {key, value} of pairs) {
      if (!this.#yaml.isScalar(key)) {
        this.#refuse(key, 'a key is plain text')
        continue
      }
      const name = this.#textOf(key)
      if (forbiddenKeys.has(name)) this.#refuse(key, `key \`${name}\` is not allowed`)
      else if (seen.has(name)) this.#refuse(key, `key \`${name}\` is given twice`)
      else entries.push([name, this.#valueOf(value)])
      seen.add(name)
    }
    return entries
  }

  #valueOf(node: unknown): unknown {
    if (node === null || node === undefined) return ''
    if (this.#yaml.isAlias(node)) return this.#refuse(node, 'aliases are not allowed')
    if (this.#yaml.isScalar(node)) return this.#textOf(node)
    if (this.#yaml.isSeq(node)) {
      this.#checkTag(node)
      return node.items.map((item) => this.#valueOf(item))
    }
    if (!this.#yaml.isMap(node)) return ''
    this.#checkTag(node)
    const value: Record<string, unknown> = Object.create(null)
    for (const [name, inner] of this.#entriesOf(node.items)) value[name] = inner
    return value
  }

  #textOf(scalar: Scalar): string {
    this.#checkTag(scalar)
    return String(scalar.value ?? '')
  }

  #checkTag(node: Node): void {
    const tag = (node as {tag?: string}).tag
    if (tag && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(tag)) this.#refuse(node, 'tags are not allowed')
  }

  #refuse(node: unknown, message: string): '' {
    const range = (node as {range?: readonly number[] | null} | null)?.range
    this.problem ??= this.#at(range?.[0] ?? 0, message)
    return ''
  }
}

/** What makes a text dangerous to parse at all: its size, its nesting, unreadable characters. */
function problemOfText(source: string): Problem | null {
  if (source.length > longest) return {message: `front matter is longer than ${longest} characters`, line: 1, column: 1}
  const indents: number[] = []
  let flow = 0
  for (const [index, line] of source.split('\n').entries()) {
    const problem = (message: string) => ({message, line: index + 1, column: 1})
    // The Markdown parser writes U+FFFD for NUL and for broken bytes.
    const broken = line.search(/[\0\uFFFD]/)
    if (broken !== -1) return {...problem('front matter holds an unreadable character'), column: broken + 1}
    const content = line.search(/\S/)
    if (content === -1 || line[content] === '#') continue
    while (indents.length > 0 && indents.at(-1)! >= content) indents.pop()
    indents.push(content)
    let nested = 0
    for (const mark of /^\s*((?:[-?:]\s+)*)/.exec(line)![1]!) if (mark === '-' || mark === '?' || mark === ':') nested++
    for (const mark of line) {
      if (mark === '[' || mark === '{') flow++
      else if ((mark === ']' || mark === '}') && flow > 0) flow--
      if (indents.length + nested + flow > deepest) return problem(`front matter nests deeper than ${deepest} levels`)
    }
    if (indents.length + nested > deepest) return problem(`front matter nests deeper than ${deepest} levels`)
  }
  return null
}

function placeOf(node: Yaml): Place {
  const {start, end} = node.position ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}
