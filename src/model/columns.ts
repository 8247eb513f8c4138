/** Columns of tables by what their headers mean. */
import {fold} from './folding.js'
import type {Cell, Row, Table} from './types.js'

/** Index of the first column whose folded header (Simplified, narrow, lower case) matches; -1 where there is none. */
export function columnOf(table: Table, header: RegExp): number {
  return table.header.cells.findIndex((cell) => header.test(fold(cell.text)))
}

/** A cell with nothing in it, nor a mark that says so on purpose. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.trim() === '' && cell.runs.every((run) => run.kind !== 'image')
}

/** Rows that say something: template rows without any text are left out. */
export function rowsWithWords(table: Table): readonly Row[] {
  return table.rows.filter((row) => row.cells.some((cell) => !isBlank(cell)))
}
