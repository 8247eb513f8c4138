/** Charts in fences: by the language that the fence names, or by what an unmarked one holds. */
import type {Code} from 'mdast'
import type {Block, FlowForm} from '../types.js'
import {readDot, readFlowchartJs, readJsSequence} from './diagram-languages.js'
import {readDrawing} from './drawing.js'
import type {DiagramReader, Graph} from './graph.js'
import {looksLikeMermaid, readMermaid} from './mermaid.js'
import {readPlantuml} from './plantuml.js'

const readers = new Map<string, readonly [form: FlowForm, reader: DiagramReader]>([
  ...['mermaid', 'mmd', '{mermaid}', 'mermaidjs'].map((lang) => [lang, ['mermaid', readMermaid]] as const),
  ...['plantuml', 'puml', 'uml', 'wsd', 'plant-uml', '{plantuml}'].map((lang) => [lang, ['plantuml', readPlantuml]] as const),
  ...['dot', 'graphviz', 'gv', 'viz'].map((lang) => [lang, ['diagram', readDot]] as const),
  ['flow', ['diagram', readFlowchartJs]],
  ['sequence', ['diagram', readJsSequence]],
  ['seq', ['diagram', readJsSequence]],
])
const unmarked = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'diagram', 'flowchart', 'chart', 'no-highlight', 'nohighlight'])

export interface Fence {
  readonly form: FlowForm
  readonly graph: Graph
}

/** The chart in a fence; null where it holds something else. */
export function readFence(block: Block): Fence | null {
  const lang = (block.lang ?? '').trim()
  const firstLine = firstLineOf(block)
  const known = readers.get(lang)
  if (known) return {form: known[0], graph: known[1](block.text, firstLine)}
  if (!unmarked.has(lang)) return null
  if (/^\s*@start\w/.test(block.text.slice(0, 200))) return {form: 'plantuml', graph: readPlantuml(block.text, firstLine)}
  if (looksLikeMermaid(block.text)) return {form: 'mermaid', graph: readMermaid(block.text, firstLine)}
  return readDrawing(block.text, firstLine)
}

/** The line of the first line of code: below the fence, or the first one itself where the code is indented. */
function firstLineOf(block: Block): number {
  const {line, endLine} = block.place
  const {lang, meta} = block.node as Code
  const fenced = Boolean(lang ?? meta) || endLine - line + 1 > block.text.split('\n').length
  return fenced && endLine > line ? line + 1 : line
}
