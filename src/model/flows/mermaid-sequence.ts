/** Sequence diagrams as mermaid writes them: participants, messages, and the blocks that branch. */
import {type DiagramReader, type Graph, GraphBuilder} from './graph.js'
import {plainLabel} from './mermaid-shape.js'

/** How a language writes sequences. */
export interface Dialect {
  /** Longest first, so that `-->>` is not read as `--` and `>`. */
  readonly arrows: readonly string[]
  readonly declaration: RegExp
  readonly ignored: RegExp
  /** Which side of `as` the messages speak of; a quoted side is always the label. */
  readonly alias: 'before-as' | 'behind-as'
}

const mermaid: Dialect = {
  arrows: ['<<-->>', '<<->>', '-->>', '->>', '--x', '--)', '-->', '-x', '-)', '->'],
  declaration: /^(?:create\s+)?(?:participant|actor)\s+(\S.*)$/i,
  ignored: /^(?:autonumber|activate|deactivate|note|title|acctitle|accdescr|links?|properties|details|destroy)\b/i,
  alias: 'before-as',
}

const blockOpening = /^(alt|opt|loop|par|critical|break|par_over|rect|box|group)\b(.*)$/i
const blockNext = /^(?:else|and|option|also)\b/i

interface Block {
  readonly kind: string
  readonly label: string
  readonly line: number
  ways: number
}

/** Read what follows `sequenceDiagram`. */
export const readSequence: DiagramReader = (source, firstLine) => readSequenceIn(mermaid, source, firstLine)

/** Read messages in a dialect. */
export function readSequenceIn(dialect: Dialect, source: string, firstLine: number): Graph {
  const builder = new GraphBuilder()
  const open: Block[] = []
  let line = firstLine
  for (const words of statementsOf(source)) {
    if (builder.full) break
    if (words === null) line++
    else readStatement(builder, dialect, open, words, line)
  }
  return builder.finish('sequence')
}

/** Statements in order; null stands for a line break. */
export function* statementsOf(source: string): Generator<string | null> {
  let first = true
  for (const line of source.split('\n')) {
    if (!first) yield null
    first = false
    const words = line.trim()
    if (words !== '' && !words.startsWith('%%') && !words.startsWith('#')) yield words.endsWith(';') ? words.slice(0, -1) : words
  }
}

function readStatement(builder: GraphBuilder, dialect: Dialect, open: Block[], words: string, line: number): void {
  const opening = blockOpening.exec(words)
  const declared = dialect.declaration.exec(words)
  if (opening) open.push({kind: opening[1]!.toLowerCase(), label: plainLabel(opening[2]!), line, ways: 1})
  else if (blockNext.test(words)) nextWay(open)
  else if (/^end$/i.test(words)) closeBlock(builder, open)
  else if (declared) declare(builder, dialect, declared[1]!, line)
  else if (!dialect.ignored.test(words)) readMessage(builder, dialect, words, line)
}

function nextWay(open: Block[]): void {
  const block = open.at(-1)
  if (block) block.ways++
}

const branching = new Set(['alt', 'opt', 'par', 'critical', 'break'])

/** An `opt` or `break` may happen or not: two ways with one written block. */
function closeBlock(builder: GraphBuilder, open: Block[]): void {
  const block = open.pop()
  if (!block || !branching.has(block.kind)) return
  const unwritten = block.kind === 'opt' || block.kind === 'break' || (block.kind === 'alt' && block.ways === 1) ? 1 : 0
  builder.branch({node: null, label: block.label, line: block.line, ways: block.ways + unwritten})
}

/** `A as 用户`, `A@{ "type": "database" } as 订单库`, `"用户" as A` */
function declare(builder: GraphBuilder, dialect: Dialect, words: string, line: number): void {
  const at = words.search(/\sas\s/i)
  const first = (at === -1 ? words : words.slice(0, at)).replace(/@\{[^}]{0,500}\}\s*$/, '').trim()
  const second = at === -1 ? first : words.slice(at).trim().slice(2).trim()
  const [id, label] = at !== -1 && (first.startsWith('"') || dialect.alias === 'behind-as') ? [second, first] : [first, second]
  builder.node(plainLabel(id), line, plainLabel(label), 'participant')
}

function readMessage(builder: GraphBuilder, dialect: Dialect, words: string, line: number): void {
  const colon = words.indexOf(':')
  const signal = colon === -1 ? words : words.slice(0, colon)
  const arrow = findArrow(signal, dialect.arrows)
  if (!arrow) {
    builder.problem('unreadable', line, words)
    return
  }
  const left = actorOf(signal.slice(0, arrow.at))
  const right = actorOf(signal.slice(arrow.at + arrow.words.length))
  const [from, to] = arrow.words.startsWith('<-') ? [right, left] : [left, right]
  for (const actor of [left, right]) if (actor !== '' && !builder.has(actor)) builder.node(actor, line, actor, 'participant')
  if (from === '' || to === '') builder.problem('open-edge', line, words)
  else builder.edge(from, to, colon === -1 ? '' : plainLabel(words.slice(colon + 1)), line)
}

/** A name, without the `+` and `-` that switch its activation and the `()` of a central connection. */
function actorOf(words: string): string {
  return plainLabel(words.replace(/\(\)/g, '').trim().replace(/^[+-]/, ''))
}

/** The first arrow of a statement. */
function findArrow(words: string, among: readonly string[]): {readonly at: number; readonly words: string} | null {
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== '-' && words[at] !== '<') continue
    const arrow = among.find((candidate) => words.startsWith(candidate, at))
    if (arrow) return {at, words: arrow}
  }
  return null
}
