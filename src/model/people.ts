/** People and teams that the document names: owners, reviewers, whoever has to do with it. */
import {columnOf} from './columns.js'
import {frontMatterText} from './front-matter.js'
import {labelsIn} from './labels.js'
import type {Person, Place, Prd, Table} from './types.js'
import {nameColumn, personLabels, signoffColumn, teamColumn} from './vocabulary/people-words.js'

/** More is a list of users, not of people. */
const longestName = 60

/** Everybody whom a table of people, a labelled line or the front matter names, in order. */
export function readPeople(prd: Prd): readonly Person[] {
  const people = [...fromFrontMatter(prd), ...fromTables(prd), ...fromLabels(prd)]
  return people.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

function fromFrontMatter({frontMatter}: Prd): Person[] {
  if (!frontMatter) return []
  return [...frontMatter.fields.keys()].flatMap((key) => {
    const written = personLabels.test(key) ? frontMatterText(frontMatter, key) : null
    const line = frontMatter.lines.get(key) ?? frontMatter.place.line
    return written ? namesIn(written).map((name) => person(name, key, {line, column: 1, endLine: line, endColumn: 1})) : []
  })
}

function fromLabels(prd: Prd): Person[] {
  const inTables = new Set(prd.tables.filter(listsPeople).flatMap(({header, rows}) => [header, ...rows].map(({place}) => place.line)))
  return labelsIn(prd).flatMap(({folded, label, value, place, section, form}) => {
    if (!personLabels.test(folded) || section?.roles.includes('users')) return []
    if (form === 'row' && inTables.has(place.line)) return []
    return namesIn(value).map((name) => ({...person(name, label, place), section}))
  })
}

function fromTables(prd: Prd): Person[] {
  return prd.tables.filter(listsPeople).flatMap((table) => {
    const [team, name, signoff] = [columnOf(table, teamColumn), columnOf(table, nameColumn), columnOf(table, signoffColumn)]
    return table.rows.flatMap(({cells, place}) => {
      const names = namesIn(cells[name]?.text ?? '')
      const role = cells[team]?.text.trim() || null
      const signed = cells[signoff]?.text.trim() || null
      const rows = names.length > 0 ? names : role ? [null] : []
      return rows.map((written) => ({...person(written, role, place), section: table.section, signoff: signed}))
    })
  })
}

function listsPeople(table: Table): boolean {
  const {section} = table
  if (section?.roles.includes('stakeholders') || section?.roles.includes('review'))
    return columnOf(table, teamColumn) >= 0 || columnOf(table, nameColumn) >= 0
  return (
    columnOf(table, teamColumn) >= 0 &&
    columnOf(table, nameColumn) >= 0 &&
    !section?.roles.some((role) => role === 'users' || role === 'requirements' || role === 'changelog')
  )
}

function person(name: string | null, team: string | null, place: Place): Person {
  return {name, team, place, section: null, signoff: null}
}

/** `王小明、陳美（代）`: two names. */
function namesIn(text: string): string[] {
  if (text.length > 400) return []
  const names = text.split(/[、,，;；/\n]|\s(?:and|&)\s/u).map((name) => name.replace(/[（(][^)）\n]{0,200}[)）]/gu, '').trim())
  return names.filter(
    (name) => /\p{L}/u.test(name) && name.length <= longestName && !/^(?:tbd|待定|待指派|无|無|n\/?a)$/iu.test(name.replace(/[[\]]/g, '')),
  )
}
