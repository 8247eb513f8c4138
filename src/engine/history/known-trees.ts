/**
 * Trees of many versions of a document, each stretch of source parsed once.
 *
 * Behind a blank line, a line that starts at the margin and with no mark of a list ends whatever was open, except a fence and a
 * few kinds of HTML. So a source is cut there, and each stretch means the same alone as within the whole. What was cut in the
 * middle of a fence or of HTML shows in its tree: then nothing is believed, and the caller parses the whole.
 */
import type {Nodes, Root, RootContent} from 'mdast'
import {parseMarkdown} from '../../parse-markdown.js'
import {preflight} from '../preflight.js'
import {knownTables} from './known-tables.js'
import {moved} from './moved-nodes.js'

type Position = NonNullable<Root['position']>

/** A stretch of source, parsed: the nodes, and the place that their positions are for now. */
interface Stretch {
  nodes: readonly RootContent[]
  /** Lines and characters in front of it. */
  lines: number
  offset: number
  /** False for a stretch that means something else alone, or that was not parsed since it nests too deep or may take too long. */
  readonly isWhole: boolean
}

export interface KnownTrees {
  /** The tree that the parser would give; null where only the parser can tell. */
  treeOf(source: string): Root | null
}

/** Milliseconds that parsing what is new may take; what may take longer is left to the parser that can be stopped. */
const quick = 300
/** Characters of stretches that are kept, with trees that are many times as large; more only where one document has more. */
const mostCharacters = 1 << 17

export function knownTrees(nesting: number): KnownTrees {
  const stretches = new Map<string, Stretch>()
  const tables = knownTables()
  let characters = 0
  let spent = 0
  let room = mostCharacters

  function parse(source: string): Stretch {
    const {depth, cost} = preflight(source)
    spent += cost
    if (depth > nesting || spent > quick) return {nodes: [], lines: 0, offset: 0, isWhole: false}
    const table = tables.read(source)
    if (table) return {nodes: [table], lines: 0, offset: 0, isWhole: true}
    const {children} = parseMarkdown(source)
    tables.meet(source, children)
    return {nodes: children, lines: 0, offset: 0, isWhole: !isCut(children, source) && isShallow(children, nesting)}
  }

  function stretchOf(source: string): Stretch {
    const known = stretches.get(source)
    if (known) return known
    // A slice would hold on to the whole source, and every text of its tree to the slice.
    const own = ` ${source}`.slice(1)
    const stretch = parse(own)
    if (spent > quick) return stretch
    if (characters > room) {
      stretches.clear()
      characters = 0
    }
    stretches.set(own, stretch)
    characters += source.length
    return stretch
  }

  return {
    treeOf(source) {
      if (mayDefine(source) || /[\r\0\uFEFF]/.test(source)) return null
      spent = 0
      room = Math.max(mostCharacters, 3 * source.length)
      const children: RootContent[] = []
      let [lines, offset] = [0, 0]
      const used = new Set<Stretch>()
      for (const text of stretchesIn(source)) {
        const stretch = stretchOf(text)
        if (!stretch.isWhole) return null
        for (const node of placed(stretch, lines, offset, used.has(stretch))) children.push(node)
        used.add(stretch)
        lines += countLines(text)
        offset += text.length
      }
      return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: endOf(source, lines)}}
    },
  }
}

/** Definitions of links hold everywhere, before and behind them. Their label opens a paragraph, wherever that stands. */
function mayDefine(source: string): boolean {
  return source.includes(']:') && /^(?:[^\S\n]|[>*+\-\d.)])*\[/m.test(source)
}

/** A level of markup is up to two levels of the tree. */
function isShallow(nodes: readonly Nodes[], nesting: number): boolean {
  let level: readonly Nodes[] = nodes
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > 2 * nesting + 4) return false
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return true
}

const openHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
]

/** Would the last of the last nodes have gone on behind the stretch? Within a list or a quote it ends there, but at another place. */
function isCut(nodes: readonly Nodes[], source: string): boolean {
  let last = nodes.at(-1)
  while (last && 'children' in last && last.children.length > 0) last = last.children.at(-1)
  if (last?.type !== 'code' && last?.type !== 'html') return false
  const text = source.slice(last.position!.start.offset, last.position!.end.offset)
  if (last.type === 'html') return openHtml.some(([start, end]) => start.test(text) && !end.test(text))
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[1]
  if (fence === undefined) return false
  const close = /\n[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1]
  return close === undefined || close[0] !== fence[0] || close.length < fence.length
}

/** The nodes of a stretch with positions for where it stands now. Versions that share a place share the nodes. */
function placed(stretch: Stretch, lines: number, offset: number, isUsed: boolean): readonly RootContent[] {
  if (stretch.lines === lines && stretch.offset === offset && !isUsed) return stretch.nodes
  const [down, right] = [lines - stretch.lines, offset - stretch.offset]
  const nodes = stretch.nodes.map((node) => moved(node, down, right))
  if (!isUsed) Object.assign(stretch, {nodes, lines, offset})
  return nodes
}

function endOf(source: string, lines: number): Position['end'] {
  return {line: lines + 1, column: source.length - source.lastIndexOf('\n'), offset: source.length}
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const startOfFence = /^ {0,3}(`{3,}|~{3,})/
/** The margin is left by space, and kept by the marks of lists, which may go on with the list above. */
const mayGoOn = /^(?:[\s>]|[-*+_=]|\d{1,9}[.)])/

/** Cut a source. Fences and comments are left whole, as far as a look at each line tells; the tree of a stretch tells for certain. */
export function* stretchesIn(source: string): Generator<string> {
  let start = 0
  let fence: string | null = null
  let isComment = false
  let isFrontMatter = source.startsWith('---\n')
  let isBehindBlank = false
  let at = 0
  while (at < source.length) {
    const newline = source.indexOf('\n', at)
    const end = newline === -1 ? source.length : newline + 1
    const line = source.slice(at, end)
    const isBlank = /^[ \t]*\n?$/.test(line)
    if (isFrontMatter) {
      if (at > 0 && /^---[ \t]*$/m.test(line)) isFrontMatter = false
    } else if (isComment) {
      isComment = !line.includes('-->')
    } else if (fence === null && isBehindBlank && !isBlank && !mayGoOn.test(line)) {
      yield source.slice(start, at)
      start = at
    }
    if (!isFrontMatter && !isBlank) {
      const mark = startOfFence.exec(line)?.[1]
      if (fence === null) {
        if (mark) fence = mark
        else if (!isComment && /^ {0,3}<!--/.test(line)) isComment = !line.includes('-->')
      } else if (mark?.startsWith(fence) && /^ {0,3}[`~]+[ \t]*\n?$/.test(line)) fence = null
    }
    isBehindBlank = isBlank
    at = end
  }
  if (start < source.length) yield source.slice(start)
}
