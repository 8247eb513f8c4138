/** Step lists: numbered lists, `步骤 1` lines and tables of steps, where the document says that they are a flow. */
import {fold} from '../folding.js'
import type {Block, Place, Section, Table} from '../types.js'
import {type Graph, GraphBuilder} from './graph.js'

export interface Step {
  readonly text: string
  readonly place: Place
}

const ordinal =
  /^(?:第\s?[一二三四五六七八九十\d]{1,3}\s?步|步骤\s?[一二三四五六七八九十\d]{1,3}|step\s?\d{1,2}|ステップ\s?\d{1,2}|\d{1,2}단계)/
/** Looked for first: classes of all letters are dear to compile, and hardly a text needs them. */
const ordinalWord = /第|步|step|ステップ|단계/
const stepHeaders = new Set(['步骤', '步骤名称', '操作步骤', '流程步骤', '环节', '流程节点', '流程环节', 'step', 'steps', 'stage'])
const maxText = 500

/** Whether the words begin with `步骤 1`, `第一步`, `Step 1`. */
export function isOrdinalStep(text: string): boolean {
  const folded = fold(text.slice(0, 40))
  return ordinalWord.test(folded) && ordinal.test(folded.replace(/^[^\p{L}\p{N}]+/u, ''))
}

/** The items of the list that begins at an index, and the index behind it. Sublists and blocks within items belong to their step. */
export function readList(blocks: readonly Block[], start: number): {readonly steps: Step[]; readonly end: number} {
  const first = blocks[start]!
  const ordered = isOrdered(first)
  const steps: Step[] = []
  let index = start
  for (; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.section !== first.section || block.depth < first.depth) break
    if (block.depth > first.depth || block.kind !== 'item') continue
    if (isOrdered(block) !== ordered) break
    steps.push({text: block.text, place: block.place})
  }
  return {steps, end: index}
}

/** `1.`, `2)`: not a bullet. */
export function isOrdered(block: Block): boolean {
  return /^\d/.test(block.marker ?? '')
}

/** The rows of a table that has a column of steps. */
export function stepsOfTable(table: Table): Step[] {
  const column = table.header.cells.findIndex((cell) => stepHeaders.has(fold(cell.text.slice(0, 40))))
  if (column === -1) return []
  const columns = table.header.cells.length
  return table.rows.map((row) => {
    const cell = row.cells[column]
    const next = /^\d{0,3}$/.test(cell?.text.trim() ?? '') && column + 1 < columns ? row.cells[column + 1] : undefined
    return {text: (next ?? cell)?.text ?? '', place: row.place}
  })
}

/** Sibling sections whose titles count the steps. */
export function stepsOfSections(siblings: readonly Section[]): Step[] {
  return siblings.filter((section) => isOrdinalStep(section.title)).map((section) => ({text: section.title, place: section.place}))
}

/** Steps one after the other. */
export function graphOfSteps(steps: readonly Step[]): Graph {
  const builder = new GraphBuilder()
  let last: string | null = null
  for (const {text, place} of steps) {
    if (builder.full) break
    const id = builder.step(place.line, text.slice(0, maxText).trim(), 'step')
    if (last) builder.edge(last, id, '', place.line)
    last = id
  }
  return builder.finish('steps')
}
