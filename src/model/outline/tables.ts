/** GFM and HTML tables as grids. */
import type {Table as GfmTable} from 'mdast'
import {fold} from '../folding.js'
import type {Cell, Place, Row, Table, Withdrawn} from '../types.js'
import type {HtmlRow} from './html.js'
import {placeOf} from './places.js'
import {type Definitions, runsOf, textOf} from './runs.js'
import {struckRow} from './struck.js'

/** A table before its section is known. */
export type Grid = Omit<Table, 'section'> & {readonly withdrawn: readonly Withdrawn[]}

const dittos = new Set(['同上', '〃', '″', '"', '""', 'ditto', 'same as above', '同左', '上同'])

/** `同上` takes the words above; its runs stay as written. */
function inheritDittos(rows: readonly Row[]): Row[] {
  const filled: Row[] = []
  for (const row of rows) {
    const above = filled[filled.length - 1]
    const says = above && row.cells.some((cell) => cell.text.length < 16 && dittos.has(fold(cell.text)))
    filled.push(
      says
        ? {...row, cells: row.cells.map((cell, column) => (dittos.has(fold(cell.text)) ? repeat(cell, above.cells[column]) : cell))}
        : row,
    )
  }
  return filled
}

function repeat(cell: Cell, above: Cell | undefined): Cell {
  return above ? {...cell, text: above.text, inherited: true} : cell
}

/** The rows that stand, and those that are struck through. */
function standing(rows: readonly Row[]): Pick<Grid, 'rows' | 'withdrawn'> {
  const withdrawn: Withdrawn[] = []
  const kept = inheritDittos(rows).filter((row) => {
    const text = struckRow(row)
    if (text !== null) withdrawn.push({kind: 'row', text, place: row.place})
    return text === null
  })
  return {rows: kept, withdrawn}
}

export function gridOfGfm(node: GfmTable, definitions: Definitions): Grid {
  const rows = node.children.map((row): Row => {
    const cells = row.children.map((cell): Cell => {
      const runs = runsOf(cell.children, definitions)
      return {text: textOf(runs).trim(), place: placeOf(cell), runs, inherited: false}
    })
    return {cells, place: placeOf(row)}
  })
  return {form: 'gfm', header: rows[0] ?? {cells: [], place: placeOf(node)}, ...standing(rows.slice(1)), place: placeOf(node)}
}

/** How many cells merged ones may add to those written: spans are a stranger's numbers. */
const growth = 8

export function gridOfHtml(rows: readonly HtmlRow[], place: Place): Grid {
  const written = rows.reduce((sum, row) => sum + row.cells.length, 0)
  let budget = written * growth + 100
  const pending = new Map<number, {cell: Cell; left: number}>()
  const filled: Row[] = []

  for (const row of rows) {
    const cells: Cell[] = []
    const takePending = () => {
      for (let above = pending.get(cells.length); above && budget > 0; above = pending.get(cells.length)) {
        budget--
        if (--above.left <= 0) pending.delete(cells.length)
        cells.push({...above.cell, inherited: true})
      }
    }
    for (const {runs, colspan, rowspan, place: at} of row.cells) {
      takePending()
      const cell: Cell = {
        text: textOf(runs)
          .replace(/(?<!\s)\s*\n\s*/g, '\n')
          .trim(),
        place: at,
        runs,
        inherited: false,
      }
      for (let column = 0; column < colspan && (column === 0 || budget-- > 0); column++) {
        if (rowspan > 1) pending.set(cells.length, {cell, left: rowspan - 1})
        cells.push(column === 0 ? cell : {...cell, inherited: true})
      }
    }
    takePending()
    if (cells.length > 0) filled.push({cells, place: row.place})
  }

  return {form: 'html', header: filled[0] ?? {cells: [], place}, ...standing(filled.slice(1)), place}
}

/** A table's words: its cells, row by row. */
export function textOfGrid({header, rows}: Grid): string {
  return [header, ...rows].map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n')
}
