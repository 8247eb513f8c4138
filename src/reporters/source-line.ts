/** A line of the source with its finding underlined, windowed where it is long. */
import {columnsOf} from './columns.js'
import {escapeText} from './escape.js'

/** UTF-16 units that are shown of a line, and of them before the finding. */
const widest = 100
const lead = 30

export interface Underlined {
  readonly text: string
  readonly underline: string
}

/** Columns are 1-based UTF-16 units of the raw line; the underline is in columns of the terminal. Null for a blank line. */
export function underlineIn(line: string, column: number, endColumn: number): Underlined | null {
  if (line.trim() === '') return null
  const start = Math.min(Math.max(column - 1, 0), line.length)
  const end = Math.min(Math.max(endColumn - 1, start), line.length)
  const from = boundary(line, line.length <= widest ? 0 : Math.max(0, start - lead))
  const to = boundary(line, Math.min(line.length, from + widest))
  const before = (from > 0 ? '…' : '') + shown(line.slice(from, start))
  const marked = shown(line.slice(start, Math.min(end, to)))
  const after = shown(line.slice(Math.min(end, to), to)) + (to < line.length ? '…' : '')
  return {text: before + marked + after, underline: ' '.repeat(columnsOf(before)) + '^'.repeat(Math.max(1, columnsOf(marked)))}
}

/** Tabs are one space: no terminal agrees with another about them. */
function shown(text: string): string {
  return escapeText(text.replaceAll('\t', ' '))
}

/** Never cut a surrogate pair in two. */
function boundary(line: string, at: number): number {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
