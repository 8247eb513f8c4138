/** The stretches of a document in which placeholders are looked for, and where in them something stands. */
import {foldTitle} from './folding.js'
import {isWords, type Line, labelOf, linesIn, wordsOf} from './labels.js'
import type {Cell, Place, Placeholder, Prd, Run, Section, Table} from './types.js'

/** A stretch of text with the runs that say where it stands. `value` is the part that a reader would fill in. */
export interface Passage {
  readonly text: string
  readonly value: string
  readonly runs: readonly Run[]
  readonly place: Place
  readonly section: Section | null
  /** States of orders and approvals stand here: `待确认` is one of them. */
  readonly states: boolean
  readonly kind: 'line' | 'cell' | 'heading'
  /** An item that is to be ticked off, or names those that are. */
  readonly task: boolean
}

/** A placeholder within a passage, `index` in its text. */
export interface Hit {
  readonly text: string
  readonly index: number
}

/** Headings, lines and cells, in that order. */
export function passagesOf(prd: Prd): Passage[] {
  const passages: Passage[] = []
  for (const section of prd.sections) {
    const runs: Run[] = [{kind: 'text', text: section.title, place: {...section.place, column: columnOfTitle(section)}}]
    passages.push({
      text: section.title,
      value: section.title.replace(/^.{1,40}?[:：]/u, '').trim(),
      runs,
      place: section.place,
      section,
      states: false,
      kind: 'heading',
      task: false,
    })
  }
  for (const line of linesIn(prd)) {
    const passage = passageOfLine(line)
    passages.push(isTaskGroup(line, prd) ? {...passage, task: true} : passage)
  }
  for (const table of prd.tables) {
    for (const row of table.rows)
      for (const [column, cell] of row.cells.entries()) if (!cell.inherited) passages.push(passageOfCell(cell, column, table))
  }
  return passages
}

/** `- TODO` with the tasks below it. */
function isTaskGroup({text, block}: Line, {blocks}: Prd): boolean {
  const next = blocks[block.index + 1]
  return block.kind === 'item' && /^\s*to-?do\s*[:：]?\s*$/i.test(text) && next?.kind === 'item' && next.depth > block.depth
}

function columnOfTitle({node, place, title}: Section): number {
  return node.type === 'heading' && /^(?:#|[^#])/.test(title) && node.position ? place.column + node.depth + 1 : place.column
}

/** A line, its label apart. */
export function passageOfLine(line: Line): Passage {
  const label = labelOf(line)
  const {text, runs, block} = line
  const states = label !== null && stateName.test(label.folded)
  const value = (label?.value ?? text).trim()
  return {
    text,
    value,
    runs,
    place: runs[0]!.place,
    section: block.section,
    states: states || block.kind === 'item',
    kind: 'line',
    task: typeof block.checked === 'boolean',
  }
}

function passageOfCell(cell: Cell, column: number, {header, section}: Table): Passage {
  const name = foldTitle(header.cells[column]?.text ?? '')
  const states = column === 0 || stateName.test(name)
  return {text: wordsOf(cell.runs), value: cell.text, runs: cell.runs, place: cell.place, section, states, kind: 'cell', task: false}
}

/** Of a label or a column, folded: states stand there. */
export const stateName = /状态|进度|进展|阶段|枚举|取值|status|state|stage|progress|条件|结果|触发/u

/** A hit at its line and column. */
export function placeholder({runs, place}: Passage, {text, index}: Hit): Placeholder {
  let offset = index
  for (const run of runs) {
    if (!isWords(run)) continue
    if (offset < run.text.length || run === runs.at(-1)) {
      const {line, column} = run.place
      const start = column + Math.min(offset, run.text.length)
      return {line, column: start, text: text.slice(0, 60), place: {line, column: start, endLine: line, endColumn: start + text.length}}
    }
    offset -= run.text.length
  }
  return {line: place.line, column: place.column, text: text.slice(0, 60), place}
}

function runAt(runs: readonly Run[], index: number): Run | undefined {
  let offset = index
  for (const run of runs) {
    if (!isWords(run)) continue
    if (offset < run.text.length) return run
    offset -= run.text.length
  }
  return undefined
}

/** Whether a character of a passage is written as code. */
export function isInCode(runs: readonly Run[], index: number): boolean {
  return runAt(runs, index)?.kind === 'code'
}

/** Whether a character of a passage is written as a link. */
export function isInLink(runs: readonly Run[], index: number): boolean {
  return runAt(runs, index)?.kind === 'link'
}

/** Where in the text of a passage a run begins. */
export function offsetOf(runs: readonly Run[], wanted: Run): number {
  let offset = 0
  for (const run of runs) {
    if (run === wanted) break
    if (isWords(run)) offset += run.text.length
  }
  return offset
}
