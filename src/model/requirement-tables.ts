/** Tables that list requirements, row by row. */
import {foldTitle} from './folding.js'
import {isNamed} from './labels.js'
import {isDitto, priorityInColumn, priorityOf, priorityTag} from './priorities.js'
import {idOf, isIdCell} from './requirement-ids.js'
import {groupOf, isOutOfScope, type RequirementList, strengthOf} from './requirement-lists.js'
import type {Cell, Prd, Requirement, Row, Table} from './types.js'
import {priorityNames} from './vocabulary/priority-words.js'
import {
  firmNameHeaders,
  foreignRoles,
  idHeaders,
  listTitle,
  moduleHeaders,
  nameHeaders,
  phaseHeaders,
  ruleTitle,
} from './vocabulary/requirement-words.js'

export interface RequirementColumns {
  readonly name: number
  readonly id: number | null
  readonly priority: number | null
  readonly module: number | null
  readonly names: readonly string[]
  /** The header says what its rows are. */
  readonly firm: boolean
  /** Cells of the id column are ids, not mere numbers. */
  readonly ids: boolean
  /** What is accepted is a feature, by its header: the list of them may be all that the document has. */
  readonly testable: boolean
}

/** Tables with the same header are one list, whatever sections they stand in; beside each other it is enough that their rows are named by the same column. */
export function listsOfRows(prd: Prd): RequirementList[] {
  const byHeader = new Map<string, Listed[]>()
  for (const table of prd.tables) {
    const columns = requirementColumns(table)
    if (columns && mayListRequirements(table, columns)) add(byHeader, columns.names.join('|'), {table, columns})
  }
  const besides = new Map<string, Listed[]>()
  for (const tables of byHeader.values()) {
    const {table, columns} = tables[0]!
    const within = table.section?.parent?.index ?? -1
    for (const listed of tables) add(besides, `${within} ${columns.names[columns.name]}`, listed)
  }
  return [...besides.values()].map((tables) => ({
    form: 'row',
    units: tables.flatMap(({table, columns}) => unitsOf(table, columns)),
    strength: Math.max(...tables.map(({table, columns}) => strengthOfTable(table, columns))),
  }))
}

interface Listed {
  readonly table: Table
  readonly columns: RequirementColumns
}

function add(lists: Map<string, Listed[]>, key: string, listed: Listed): void {
  const known = lists.get(key)
  if (known) known.push(listed)
  else lists.set(key, [listed])
}

/** The columns of a table whose rows could be requirements; null where none of them names one. */
export function requirementColumns({header, rows}: Table): RequirementColumns | null {
  const names = header.cells.map(({text}) => foldTitle(text))
  if (names.length < 2 || rows.length === 0) return null
  const at = (words: ReadonlySet<string>) => {
    const index = names.findIndex((name) => isNamed(name, words))
    return index === -1 ? null : index
  }
  const priority = at(priorityNames) ?? phaseColumn(names, rows)
  const idAt = at(idHeaders)
  const ids = rows.filter(({cells}) => isIdCell(cells[idAt ?? 0]?.text ?? '')).length > rows.length / 2
  const id = idAt ?? (ids ? 0 : null)
  let name = nameColumn(names, [id, priority])
  if (name === null && (ids || at(priorityNames) !== null)) name = names.findIndex((_, column) => column !== id && column !== priority)
  if (name === null || name === -1) return null
  const moduleAt = names.findIndex((header, column) => column !== name && column !== id && moduleHeaders.has(header))
  const firm = firmNameHeaders.has(names[name]!)
  return {
    name,
    id,
    priority,
    module: moduleAt === -1 ? null : moduleAt,
    names,
    firm,
    ids,
    testable: firm || names[name] === '功能' || names[name] === '模块' || names[name] === '功能模块',
  }
}

/** A module is the name of a row only where no other column is one. */
function nameColumn(names: readonly string[], taken: readonly (number | null)[]): number | null {
  const bare = names.map((header) => header.replace(/\s*\(.*\)$/, ''))
  for (const mayBeModule of [false, true]) {
    for (const words of nameHeaders) {
      const index = bare.findIndex(
        (header, column) => !taken.includes(column) && words.includes(header) && (mayBeModule || !moduleHeaders.has(header)),
      )
      if (index !== -1) return index
    }
  }
  return null
}

/** A column of phases counts where its cells are phases. */
function phaseColumn(names: readonly string[], rows: readonly Row[]): number | null {
  const index = names.findIndex((name) => phaseHeaders.has(name))
  if (index === -1) return null
  const phases = rows.filter(({cells}) => priorityOf(cells[index]?.text ?? '')?.scale).length
  return phases > rows.length / 2 ? index : null
}

function mayListRequirements({section, rows}: Table, columns: RequirementColumns): boolean {
  if (section && isOutOfScope(section)) return false
  const roles = section?.roles ?? []
  if (roles.includes('acceptance') && !roles.includes('requirements')) return columns.name !== null && rows.length >= 5 && columns.testable
  const strong = columns.ids && columns.firm
  if (roles.includes('requirements') || roles.includes('priority'))
    return !roles.some((role) => role === 'data' || role === 'acceptance' || role === 'nonfunctional') || strong
  if (roles.some((role) => foreignRoles.has(role)))
    return strong && !roles.some((role) => role === 'nonfunctional' || role === 'changelog' || role === 'questions' || role === 'risks')
  return columns.firm || columns.ids || columns.priority !== null
}

function strengthOfTable(table: Table, columns: RequirementColumns): number {
  const {section} = table
  let strength = strengthOf(section) - (section?.roles.includes('acceptance') ? 3 : 0)
  if (columns.priority !== null) strength += 3
  if (columns.ids) strength += 3
  if (columns.firm) strength += 2
  if (section && listTitle.test(section.folded)) strength += 2
  if (section && !columns.firm && columns.priority === null && ruleTitle.test(section.folded)) strength -= 2
  return strength
}

function unitsOf(table: Table, columns: RequirementColumns): Requirement[] {
  const units: Requirement[] = []
  let above: string | null = null
  for (const row of table.rows) {
    const cell = row.cells[columns.name]
    if (!cell || isBlank(row) || isGroupRow(row, columns)) continue
    const unit = unitOf(row, cell, table, columns, above)
    above = unit.priority
    units.push(unit)
  }
  return units
}

function unitOf(row: Row, cell: Cell, table: Table, columns: RequirementColumns, above: string | null): Requirement {
  const {section} = table
  const idCell = columns.id === null ? null : (row.cells[columns.id]?.text.trim() ?? null)
  const inName = idOf(cell.text)
  const priorityCell = columns.priority === null ? undefined : row.cells[columns.priority]
  const ditto = priorityCell !== undefined && isDitto(priorityCell.text)
  const inColumn = priorityCell ? priorityInColumn(ditto ? (above ?? '') : priorityCell.text) : null
  const tag = inColumn ? null : (priorityTag(cell.text) ?? (columns.priority === null && section ? groupOf(section) : null))
  const priority = inColumn ?? tag
  const name = (inName?.rest || cell.text).replace(/\s+/g, ' ').trim()
  return {
    // A row of an HTML table begins lines before the words that a reader points at.
    line: cell.place.line,
    place: row.place,
    id: idCell && isIdCell(idCell) ? idCell : (inName?.id ?? (idCell || null)),
    name: name || row.cells.map(({text}) => text).find((text) => text.trim() !== '') || '',
    priority: priority?.written ?? null,
    rank: priority?.rank ?? null,
    priorityPlace: inColumn && priorityCell ? priorityCell.place : tag ? cell.place : null,
    module: columns.module === null ? null : row.cells[columns.module]?.text.trim() || null,
    form: 'row',
    section,
    detail: null,
    fields: new Map(columns.names.map((header, column) => [header, row.cells[column]?.text ?? ''])),
  }
}

function isBlank({cells}: Row): boolean {
  return cells.every(({text}) => /^[-–—/.…\s]*$/.test(text))
}

/** A row that only names a group: one cell filled in, or one cell across all columns. */
function isGroupRow({cells}: Row, columns: RequirementColumns): boolean {
  if (cells.length < 3) return false
  const filled = cells.filter(({text}) => text.trim() !== '')
  return (
    (filled.length === 1 && cells[columns.name]!.text.trim() === '') ||
    (filled.length === cells.length && cells.every(({inherited}, index) => index === 0 || inherited) && cells.length > 2)
  )
}
