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

/** First word of a source, lower case → kind. Kinds without a reader are known by name only. */
const kinds = new Map<string, string>([
  ['graph', 'flowchart'],
  ['flowchart', 'flowchart'],
  ['flowchart-elk', 'flowchart'],
  ['flowchart-v2', 'flowchart'],
  ['sequencediagram', 'sequence'],
  ['zenuml', 'sequence-zenuml'],
  ['statediagram', 'state'],
  ['statediagram-v2', 'state'],
  ['classdiagram', 'class'],
  ['classdiagram-v2', 'class'],
  ['erdiagram', 'er'],
  ['gantt', 'gantt'],
  ['journey', 'journey'],
  ['pie', 'pie'],
  ['mindmap', 'mindmap'],
  ['timeline', 'timeline'],
  ['gitgraph', 'git'],
  ['quadrantchart', 'quadrant'],
  ['requirementdiagram', 'requirement'],
  ['c4context', 'c4'],
  ['c4container', 'c4'],
  ['c4component', 'c4'],
  ['c4dynamic', 'c4'],
  ['c4deployment', 'c4'],
  ['sankey', 'sankey'],
  ['sankey-beta', 'sankey'],
  ['xychart', 'xychart'],
  ['xychart-beta', 'xychart'],
  ['block', 'block'],
  ['block-beta', 'block'],
  ['packet', 'packet'],
  ['packet-beta', 'packet'],
  ['architecture', 'architecture'],
  ['architecture-beta', 'architecture'],
  ['kanban', 'kanban'],
  ['radar', 'radar'],
  ['radar-beta', 'radar'],
  ['treemap', 'treemap'],
  ['treemap-beta', 'treemap'],
  ['venn', 'venn'],
  ['venn-beta', 'venn'],
  ['ishikawa', 'ishikawa'],
  ['ishikawa-beta', 'ishikawa'],
  ['wardley', 'wardley'],
  ['wardley-beta', 'wardley'],
  ['swimlane', 'swimlane'],
  ['info', 'info'],
])

/** Read a mermaid source. */
export const readMermaid: DiagramReader = (source, firstLine) => {
  const opening = findOpening(source, firstLine)
  const builder = new GraphBuilder()
  if (!opening) {
    builder.problem('empty', firstLine, '')
    return builder.finish('unknown')
  }
  const kind = kinds.get(opening.word.toLowerCase())
  if (!kind) {
    builder.problem('unknown-kind', opening.line, opening.word)
    return builder.finish('unknown')
  }
  const reader = readers.get(kind)
  if (reader) return withEmptiness(reader(source.slice(opening.end), opening.line), opening.line)
  if (source.slice(opening.end).trim() === '' && kind !== 'info') builder.problem('empty', opening.line, opening.word)
  return builder.finish(kind)
}

/** The kind that an unmarked fence opens with, when it can only be mermaid: the keyword, then nothing but a direction. */
export function looksLikeMermaid(source: string): boolean {
  const first = source.trimStart().slice(0, 80).split('\n', 1)[0] ?? ''
  return /^(?:(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\s*;?|sequenceDiagram|stateDiagram(?:-v2)?)\s*$/.test(first)
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
