/** Charts in the other text languages of Markdown editors: Graphviz, flowchart.js, js-sequence. */
import {type DiagramReader, GraphBuilder} from './graph.js'
import {type Dialect, readSequenceIn} from './mermaid-sequence.js'
import {plainLabel} from './mermaid-shape.js'

const maxLine = 4000

const jsSequence: Dialect = {
  arrows: ['-->>', '->>', '-->', '->'],
  declaration: /^participant\s+(\S.*)$/i,
  ignored: /^(?:note|title)\b/i,
  alias: 'behind-as',
}

/** Read messages as js-sequence writes them. */
export const readJsSequence: DiagramReader = (source, firstLine) => readSequenceIn(jsSequence, source, firstLine)

const nodeKinds = new Map([
  ['start', 'start'],
  ['end', 'end'],
  ['condition', 'decision'],
] as const)

/** Read `st=>start: 开始` and `c(yes)->e` as flowchart.js writes them. */
export const readFlowchartJs: DiagramReader = (source, firstLine) => {
  const builder = new GraphBuilder()
  for (const [index, written] of source.split('\n').entries()) {
    const line = firstLine + index
    const words = written.trim()
    if (words === '' || builder.full) continue
    if (words.length > maxLine) {
      builder.problem('unreadable', line, words)
      continue
    }
    const declared = /^(\w+)=>(\w+):\s*([^|:]*)/.exec(words)
    if (declared) builder.node(declared[1]!, line, plainLabel(declared[3]!), nodeKinds.get(declared[2] as 'start') ?? 'step')
    else readPath(builder, words, line)
  }
  return builder.finish('flowchart')
}

function readPath(builder: GraphBuilder, words: string, line: number): void {
  const stops = words.split('->').map((stop) => /^(\w+)\s*(?:\(([^)]*)\))?$/.exec(stop.trim()))
  if (stops.length < 2) builder.problem('unreadable', line, words)
  for (const [index, stop] of stops.length < 2 ? [] : stops.entries()) {
    const before = stops[index - 1]
    if (stop) builder.node(stop[1]!, line)
    if (index === 0) continue
    if (stop && before) builder.edge(before[1]!, stop[1]!, plainLabel((before[2] ?? '').split(',')[0]!), line)
    else builder.problem('open-edge', line, words)
  }
}

/** Read the nodes and edges of a Graphviz source, one statement a line. */
export const readDot: DiagramReader = (source, firstLine) => {
  const builder = new GraphBuilder()
  for (const [index, written] of source.split('\n').entries()) {
    const line = firstLine + index
    const words = written.trim().replace(/;$/, '')
    if (builder.full) break
    if (words.length > maxLine) builder.problem('unreadable', line, words)
    else if (!/^(?:\/\/|#|\/\*|(?:strict\s+)?(?:di)?graph\b|node\b|edge\b|rankdir|[{}]|\w+\s*=)/.test(words))
      readDotStatement(builder, words, line)
  }
  return builder.finish('flowchart')
}

function readDotStatement(builder: GraphBuilder, words: string, line: number): void {
  if (words === '') return
  const group = /^subgraph\s+("[^"]*"|[\w\u0080-\uffff]+)/.exec(words)
  if (group) {
    builder.group(plainLabel(group[1]!), plainLabel(group[1]!), line)
    return
  }
  const bracket = words.indexOf('[')
  const attributes = bracket === -1 ? '' : words.slice(bracket)
  const label = /\blabel\s*=\s*(?:"([^"]*)"|([\w\u0080-\uffff]+))/.exec(attributes)
  const text = plainLabel(label?.[1] ?? label?.[2] ?? '')
  const stops = (bracket === -1 ? words : words.slice(0, bracket)).split(/->|--/).map((stop) => plainLabel(stop))
  if (stops.length === 1) {
    builder.node(stops[0]!, line, label ? text : undefined, /shape\s*=\s*"?diamond/.test(attributes) ? 'decision' : undefined)
    return
  }
  for (const [index, stop] of stops.entries()) {
    if (stop === '') builder.problem('open-edge', line, words)
    else builder.node(stop, line)
    if (index > 0 && stop !== '' && stops[index - 1] !== '') builder.edge(stops[index - 1]!, stop, text, line)
  }
}
