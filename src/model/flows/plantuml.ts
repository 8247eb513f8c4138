/** PlantUML: which kind of diagram a source is. Activities, sequences and states are read; other kinds are known by name. */
import {type DiagramReader, type Graph, GraphBuilder} from './graph.js'
import {type Dialect, readSequenceIn} from './mermaid-sequence.js'
import {readState} from './mermaid-state.js'
import {readActivity} from './plantuml-activity.js'
import {readOldActivity} from './plantuml-old-activity.js'

const sequence: Dialect = {
  arrows: ['<<--', '<<-', '-->>', '->>', '-->x', '->x', '->o', '-->', '->', '<--', '<-', '-\\\\', '-//', '-\\', '-/'],
  declaration:
    /^(?:create\s+)?(?:participant|actor|boundary|control|entity|database|collections|queue)\s+(\S.{0,200}?)(?:\s+#\w+|\s+<<.*>>|\s+order\s+\d+)?$/i,
  ignored:
    /^(?:autonumber|activate|deactivate|create|destroy|title|header|footer|newpage|return|ref|hide|show|==|\.\.\.|\|\|\||\|\||\+\+|--)/i,
  alias: 'behind-as',
}

/** Lines longer than this are no diagram. */
const maxLine = 4000
const linesToJudge = 300

const openings = new Map([
  ['mindmap', 'mindmap'],
  ['wbs', 'wbs'],
  ['gantt', 'gantt'],
  ['salt', 'wireframe'],
  ['json', 'data'],
  ['yaml', 'data'],
  ['ebnf', 'grammar'],
  ['chen', 'er'],
])

/** First fit decides; `null` in place of a reader: known by name only. */
const kinds: readonly (readonly [kind: string, test: RegExp, reader: DiagramReader | null])[] = [
  ['activity', /^\(\*|\(\*\)/, readOldActivity],
  ['state', /\[\*\]|^state\s+["\w\u0080-\uffff]/, readState],
  ['activity', /^(?:start|stop|fork|split|repeat|:.*[;|<>/\]}]|if\s*\(.*then.*|while\s*\(.*|switch\s*\(.*|\|[^|]+\|)$/, readActivity],
  ['class', /^(?:abstract\s+|class\s|interface\s|enum\s)/, null],
  ['use-case', /^(?:usecase\s|:[^:]+:\s|\([^)]+\)\s)|\s\([^)]{1,200}\)$/, null],
  ['component', /^(?:component|node|cloud|artifact|storage|package|folder|frame)\s|^\[[^\]]+\]/, null],
  ['er', /^entity\s+\S+\s*\{/, null],
  [
    'sequence',
    /^(?:participant|actor|boundary|control|entity|database|queue)\s|->|<-/,
    (source, line) => readSequenceIn(sequence, source, line),
  ],
]

/** Read a PlantUML source, with or without its `@startuml` and `@enduml`. */
export const readPlantuml: DiagramReader = (source, firstLine) => {
  const opening = /@start(\w+)/.exec(source.slice(0, 1000))?.[1]?.toLowerCase()
  const builder = new GraphBuilder()
  const named = openings.get(opening ?? '')
  if (named) return builder.finish(named)
  const cleaned = clean(source)
  const lines = cleaned.split('\n').map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  if (written.length === 0) {
    builder.problem('empty', firstLine, '')
    return builder.finish('unknown')
  }
  const long = lines.findIndex((line) => line.length > maxLine)
  if (long !== -1) {
    builder.problem('unreadable', firstLine + long, lines[long]!)
    return builder.finish('unknown')
  }
  const sample = written.slice(0, linesToJudge).map((line) => line.slice(0, 400))
  const fit = kinds.find(([, test]) => sample.some((line) => test.test(line)))
  if (!fit) return builder.finish('plantuml')
  const [kind, , reader] = fit
  return reader ? renamed(reader(cleaned, firstLine), kind) : builder.finish(kind)
}

function renamed(graph: Graph, diagram: string): Graph {
  return {...graph, diagram}
}

const directive =
  /^(?:@(?:start|end)\w*|'|!|skinparam\b|scale\b|title\b|header\b|footer\b|caption\b|left to right|top to bottom|hide\b|show\b)/i

/** Blank out directives, comments and notes, keeping every line in its place. */
function clean(source: string): string {
  let block: RegExp | null = null
  return source
    .split('\n')
    .map((written) => {
      const line = written.trim()
      if (block) {
        if (block.test(line)) block = null
        return ''
      }
      block = blockOpening(line)
      return block || directive.test(line) || /^[hr]?note\b|^\/'.*'\/$/i.test(line) ? '' : line
    })
    .join('\n')
}

/** How the block ends that this line opens, if it opens one. */
function blockOpening(line: string): RegExp | null {
  if (/^(?:floating\s+)?[hr]?note\b/i.test(line) && !line.includes(':')) return /^end\s?[hr]?note$/i
  if (/^skinparam\b.*\{$/i.test(line)) return /^\}$/
  if (line.startsWith("/'") && !line.includes("'/")) return /'\/$/
  if (/^(?:legend|title|header|footer)$/i.test(line)) return /^end\s?(?:legend|title|header|footer)$/i
  return null
}
