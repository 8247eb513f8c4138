/** Tables of many versions of a document: most versions change a row or two, and each row means the same under the same header. */
import type {RootContent, Table, TableRow} from 'mdast'
import {parseMarkdown} from '../../parse-markdown.js'
import {moved} from './moved-nodes.js'

/** A row, and where it stood when it was parsed. */
interface KnownRow {
  readonly node: TableRow
  readonly lines: number
  readonly offset: number
}

interface KnownTable {
  readonly align: Table['align']
  readonly header: TableRow
  readonly rows: Map<string, KnownRow>
}

export interface KnownTables {
  /** The table that a stretch of source is, where another one with its header was met; null where only the parser can tell. */
  read(source: string): Table | null
  /** Meet what the parser made of a stretch. */
  meet(source: string, nodes: readonly RootContent[]): void
}

/** Rows that are kept of all tables together. */
const mostRows = 2000
/** More new rows than these, and the table is parsed as a whole. */
const mostNew = 6

export function knownTables(): KnownTables {
  const tables = new Map<string, KnownTable>()
  let count = 0

  function keep(table: KnownTable, line: string, row: KnownRow): void {
    table.rows.set(line, row)
    count += 1
  }

  return {
    read(source) {
      const lines = linesOf(source)
      const table = lines && tables.get(headOf(lines))
      if (!lines || !table) return null
      const rows = lines.slice(2)
      const unknown = rows.filter((line) => !table.rows.has(line))
      if (unknown.length > mostNew || unknown.length * 2 > rows.length) return null
      for (const line of unknown) {
        const row = parseRow(headOf(lines), line)
        if (!row) return null
        keep(table, line, row)
      }
      const children = [table.header]
      let offset = headOf(lines).length
      for (const [at, line] of rows.entries()) {
        const {node, ...place} = table.rows.get(line)!
        children.push(moved(node, at + 2 - place.lines, offset - place.offset))
        offset += line.length + 1
      }
      const {start} = table.header.position!
      return {type: 'table', align: table.align, children, position: {start, end: children.at(-1)!.position!.end}}
    },
    meet(source, nodes) {
      const lines = linesOf(source)
      const [node] = nodes
      if (!lines || nodes.length !== 1 || node?.type !== 'table' || node.children.length !== lines.length - 1) return
      if (count > mostRows) tables.clear()
      if (tables.size === 0) count = 0
      const known = tables.get(headOf(lines)) ?? {align: node.align, header: node.children[0]!, rows: new Map()}
      tables.set(headOf(lines), known)
      let offset = headOf(lines).length
      for (const [at, line] of lines.slice(2).entries()) {
        if (!known.rows.has(line)) keep(known, line, {node: node.children[at + 1]!, lines: at + 2, offset})
        offset += line.length + 1
      }
    },
  }
}

function headOf(lines: readonly string[]): string {
  return `${lines[0]}\n${lines[1]}\n`
}

/** The lines of a stretch that is a table and nothing else, by the look of it; null for anything less plain. */
function linesOf(source: string): string[] | null {
  if (source[0] !== '|') return null
  const lines = source.split('\n')
  while (lines.length > 0 && /^[ \t]*$/.test(lines.at(-1)!)) lines.pop()
  return lines.length > 3 && lines.every((line) => line[0] === '|') ? lines : null
}

function parseRow(head: string, line: string): KnownRow | null {
  const {children} = parseMarkdown(head + line)
  const [table] = children
  if (children.length !== 1 || table?.type !== 'table' || table.children.length !== 2) return null
  return {node: table.children[1]!, lines: 2, offset: head.length}
}
