/** Mermaid: which kind of diagram a source is, and the readers of the kinds that show how things go. */
import {type DiagramReader, type Graph, GraphBuilder} from './graph.js'
import {readFlowchart} from './mermaid-flowchart.js'
import {readSequence} from './mermaid-sequence.js'
import {readState} from './mermaid-state.js'

const readers = new Map<string, DiagramReader>([
  ['flowchart', readFlowchart],
  ['sequence', readSequence],
  ['state', readState],
])

/** The words that a source opens with, in the case that mermaid asks for → kind. Kinds without a reader are known by name only. */
const kinds = new Map<string, string>([
  ...words('flowchart', 'graph flowchart flowchart-elk'),
  ...words('sequence', 'sequenceDiagram'),
  ...words('state', 'stateDiagram stateDiagram-v2'),
  ...words('class', 'classDiagram classDiagram-v2'),
  ...words('er', 'erDiagram'),
  ...words('requirement', 'requirement requirementDiagram'),
  ...words('c4', 'C4Context C4Container C4Component C4Dynamic C4Deployment'),
  ...words('quadrant', 'quadrantChart'),
  ...words('git', 'gitGraph'),
  ...words('railroad', 'railroad-beta railroad-abnf-beta railroad-ebnf-beta railroad-peg-beta'),
  ...words('zenuml', 'zenuml'),
  ...'gantt journey pie mindmap timeline kanban info eventmodeling'.split(' ').flatMap((kind) => words(kind, kind)),
  ...'sankey xychart block packet architecture radar treemap venn ishikawa wardley swimlane treeView cynefin'
    .split(' ')
    .flatMap((kind) => words(kind.toLowerCase(), `${kind} ${kind}-beta`)),
])
const kindsInAnyCase = new Map([...kinds].map(([word, kind]) => [word.toLowerCase(), kind]))

function words(kind: string, opening: string): [string, string][] {
  return opening.split(' ').map((word) => [word, kind])
}

/** The words that a mermaid source can open with, in the case that mermaid writes them. */
export function mermaidKinds(): readonly string[] {
  return [...kinds.keys()]
}

/** Read a mermaid source. A kind in the wrong case is read, and is a problem: mermaid does not draw it. */
export const readMermaid: DiagramReader = (source, firstLine) => {
  const opening = findOpening(source, firstLine)
  const builder = new GraphBuilder()
  if (!opening) {
    builder.problem('empty', firstLine, '')
    return builder.finish('unknown')
  }
  const kind = kindsInAnyCase.get(opening.word.toLowerCase())
  if (!kinds.has(opening.word)) builder.problem('unknown-kind', opening.line, opening.word)
  if (!kind) return builder.finish('unknown')
  const reader = readers.get(kind)
  if (reader) {
    const graph = withEmptiness(reader(source.slice(opening.end), opening.line), opening.line)
    return {...graph, problems: [...builder.problems, ...graph.problems]}
  }
  if (source.slice(opening.end).trim() === '' && kind !== 'info') builder.problem('empty', opening.line, opening.word)
  return builder.finish(kind)
}

/** The kind that an unmarked fence opens with, when it can only be mermaid: the keyword, then nothing but a direction. */
export function looksLikeMermaid(source: string): boolean {
  const first = source.trimStart().slice(0, 80).split('\n', 1)[0] ?? ''
  return /^(?:(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)(?:\s*;)?|sequenceDiagram|stateDiagram(?:-v2)?)\s*$/.test(first)
}

function withEmptiness(graph: Graph, line: number): Graph {
  if (graph.nodes.length > 0 || graph.problems.length > 0) return graph
  return {...graph, problems: [{kind: 'empty', line, text: graph.diagram}]}
}

/** Where the diagram begins, behind front matter, directives and comments. */
function findOpening(source: string, firstLine: number): {word: string; line: number; end: number} | null {
  let at = 0
  let line = firstLine
  let frontMatter: 'unseen' | 'open' | 'over' = 'unseen'
  let directive = false
  while (at < source.length) {
    let end = source.indexOf('\n', at)
    if (end === -1) end = source.length
    const text = source.slice(at, end).trim()
    if (directive) {
      directive = !text.includes('}%%')
    } else if (text === '---' && frontMatter !== 'over') {
      frontMatter = frontMatter === 'open' ? 'over' : 'open'
    } else if (frontMatter !== 'open' && text !== '') {
      if (text.startsWith('%%{')) directive = !text.includes('}%%')
      else if (!text.startsWith('%%')) {
        const indent = source.slice(at, end).search(/\S/)
        const word = /^[A-Za-z][\w-]*/.exec(text)?.[0] ?? text.slice(0, 40)
        return {word, line, end: at + indent + word.length}
      }
    }
    at = end + 1
    line++
  }
  return null
}
