/** Columns by name: their folded headers, and the one whose values tell rows apart. */
import type {Table} from '../model/types.js'
import {lenientText} from './canonical.js'

const headersRead = new WeakMap<Table, readonly string[]>()

/** Folded header texts; a repeated or empty one is told apart by its position. */
export function headersOf(table: Table): readonly string[] {
  const read = headersRead.get(table)
  if (read) return read
  const seen = new Set<string>()
  const headers = table.header.cells.map(({text}, column) => {
    const folded = lenientText(text)
    const header = folded === '' || seen.has(folded) ? `${folded}#${column}` : folded
    seen.add(header)
    return header
  })
  headersRead.set(table, headers)
  return headers
}

/** Whether two tables have the same columns in the same order. */
export function hasSameHeaders(one: Table, other: Table): boolean {
  const [headers, others] = [headersOf(one), headersOf(other)]
  return headers.length === others.length && headers.every((header, at) => header === others[at])
}

/** The first column whose values tell the rows apart; a column that only counts 1..n is a position, not an identity. */
export function keyColumnOf(table: Table): number | null {
  for (let column = 0; column < table.header.cells.length; column++) {
    const values = table.rows.map((row) => lenientText(row.cells[column]?.text ?? ''))
    const filled = values.filter((value) => value !== '')
    if (filled.length < table.rows.length * 0.8 || new Set(filled).size < filled.length * 0.9) continue
    if (filled.every((value, at) => value === String(at + 1))) continue
    return column
  }
  return null
}
