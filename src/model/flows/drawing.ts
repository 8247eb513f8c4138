/** Charts drawn with characters in a fence: arrows along and between lines, boxes. */
import type {FlowForm} from '../types.js'
import {hasArrow, splitAtArrows} from './arrow-chain.js'
import {type Graph, GraphBuilder} from './graph.js'

const maxLines = 2000
const maxLine = 500
const boxes = /[┌┐┘└╔╗╚╝╭╮╯╰├┤┬┴┼│]/
const asciiBox = /^\s*\+[-=]{2,200}\+/
const tree = /^[│|\s]*(?:[├└]|\+--|\|--|`--)[─-]{0,4}\s?(?![─-]{0,8}[▶►→>])\S/
const drawnArrow = /[─━═-]{1,40}[▶►→>]|[◀◄←<][─━═-]{2,40}/
/** A line of these alone only leads on: arrows down, verticals, corners, blanks. */
const onlyConnectors = /^[\s│|┃↓⬇▼▽⇩↑▲vV─┬┴┼┐┌└┘↙↘/\\]*$/
const leading = /[│|┃↓⬇▼▽⇩↑vV↙↘]/
const code =
  /[;{}]\s*$|^\s*(?:import|export|const|let|var|function|def|class|return|if|for|#include|public|private|interface|type)\b.*[({;=]|\)\s*=>\s*[{(]/
const detail = /^\s*(?:[-*•·]\s|\(|（)/

export interface Drawing {
  readonly form: Extract<FlowForm, 'ascii' | 'arrows'>
  readonly graph: Graph
}

/** Read a fence without a language as a chart; null where it draws something else, or nothing. */
export function readDrawing(source: string, firstLine: number): Drawing | null {
  const lines = source.split('\n')
  if (lines.length > maxLines || lines.some((line) => line.length > maxLine)) return null
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length === 0 || isMostly(written, code, 0.2) || isMostly(written, tree, 0.5)) return null
  if (isBoxed(written)) return isPointing(written) ? {form: 'ascii', graph: new GraphBuilder().finish('flowchart')} : null
  const {graph, joints} = readLines(lines, firstLine)
  if (!goesOn(graph, joints)) return null
  return {form: written.some((line) => boxes.test(line)) ? 'ascii' : 'arrows', graph}
}

function isMostly(lines: readonly string[], test: RegExp, share: number): boolean {
  return lines.filter((line) => test.test(line)).length > lines.length * share
}

/** Text stands in boxes: which box an arrow leaves is for people to see. */
function isBoxed(lines: readonly string[]): boolean {
  return lines.some((line) => /[┌╔╭][─═━]|[─═━][┐╗╮]/.test(line) || asciiBox.test(line))
}

function isPointing(lines: readonly string[]): boolean {
  return lines.some(
    (line) => drawnArrow.test(line.replace(/[[【][^\]】]{0,200}[\]】]/g, '')) || (isConnector(line) && /[↓⬇▼▽⇩vV↑▲]/.test(line)),
  )
}

function isConnector(line: string): boolean {
  return onlyConnectors.test(line) && leading.test(line)
}

interface Placed {
  readonly id: string
  readonly column: number
}

interface Reading {
  readonly builder: GraphBuilder
  /** Nodes of the line above, left to right. */
  above: Placed[]
  /** What the lines of connectors lead on from; null where nothing leads on. */
  from: string[] | null
  joints: number
}

/** Chains along lines, joined by connectors between them. */
function readLines(lines: readonly string[], firstLine: number): {graph: Graph; joints: number} {
  const reading: Reading = {builder: new GraphBuilder(), above: [], from: null, joints: 0}
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (isConnector(line)) reading.from = sourcesOf(reading, line)
    else readLine(reading, line, firstLine + index)
  }
  return {graph: reading.builder.finish('flowchart'), joints: reading.joints}
}

/** One arrow goes on from the end of the line above; a bare vertical, or one of several, from what it stands under. */
function sourcesOf({above, from}: Reading, line: string): string[] | null {
  if (from) return from
  const columns = [...line.matchAll(/[│|┃↓⬇▼▽⇩vV↙↘]/g)].map((match) => match.index)
  if (columns.length <= 1 && !/[│|┃]/.test(line)) return above.slice(-1).map(({id}) => id)
  return [...new Set(columns.map((column) => nearest(above, column)).filter((id) => id !== null))]
}

function nearest(nodes: readonly Placed[], column: number): string | null {
  return (nodes.findLast((node) => node.column <= column) ?? nodes[0])?.id ?? null
}

function readLine(reading: Reading, line: string, number: number): void {
  const {builder} = reading
  const bare = line.replace(/(?<![│┃├└┘┐┌┤─])[│┃├└┘┐┌┤─]+(?=\s|$)|^[\s│┃├└]+/g, ' ')
  const chained = hasArrow(line)
  if (!chained && reading.from === null && (builder.size > 0 || detail.test(line))) return
  const pieces = splitAtArrows(chained ? withoutCorners(line) : bare)
  const placed: Placed[] = []
  let column = 0
  for (const piece of pieces) {
    const words = piece.replace(/^[\s│┃├└─]+|(?<![\s│┃├└─])[\s│┃├└─]+$/g, '')
    if (words === '') continue
    column = Math.max(line.indexOf(words, column), column)
    placed.push({id: builder.node(words, number), column})
  }
  if (placed.length === 0) return
  join(reading, placed, pieces[0] === '' || /^[\s│┃├└─]+$/.test(pieces[0]!), number)
  reading.above = placed
  if (!chained) reading.from = null
}

function join(reading: Reading, placed: readonly Placed[], leads: boolean, line: number): void {
  const {builder} = reading
  const first = placed[0]!
  const sources = reading.from ?? (leads ? [nearest(reading.above, first.column)].filter((id) => id !== null) : [])
  for (const from of sources) {
    if (from !== first.id) builder.edge(from, first.id, '', line)
    reading.joints++
  }
  for (const [index, node] of placed.entries()) if (index > 0) builder.edge(placed[index - 1]!.id, node.id, '', line)
}

function withoutCorners(line: string): string {
  return line.replace(/[│┃├└┘┐┌┤┬┴┼]/g, '')
}

/** A flow goes on: three steps in a row, or lines that lead to one another. A list of single mappings does not. */
function goesOn(graph: Graph, joints: number): boolean {
  if (graph.edges.length < 2) return joints > 0 && graph.edges.length > 0
  const left = new Set(graph.edges.map((edge) => edge.from))
  return joints > 0 || graph.edges.some((edge) => edge.from !== edge.to && left.has(edge.to))
}
