/** The change-log row that unlogged changes ask for, in the form that the document's own log has. */
import type {Change} from '../changes/types.js'
import {fold} from '../model/folding.js'
import type {Prd, Table} from '../model/types.js'
import {messageLanguageFor, say, type Words} from '../words.js'

/** A line to put into the source. */
export interface DraftedRow {
  /** The line goes after this one; the end of the document where null. */
  readonly after: number | null
  /** Lines, without line ends. */
  readonly lines: readonly string[]
  /** Ids of the changes that it names. */
  readonly changes: readonly string[]
}

/** Why no row can be written in the form that is there. */
export type NoDraft = 'nothing-unlogged' | 'html-table' | 'unknown-form'

export interface Signature {
  /** `2026-03-02`. */
  readonly date: string
  readonly author: string
}

const needed: ReadonlySet<Change['class']> = new Set(['clarification', 'substantive', 'scope'])

/** Changes that belong into the log and are not there. */
function unloggedOf(changes: readonly Change[]): Change[] {
  return changes.filter((change) => needed.has(change.class) && !change.logged && !change.grace)
}

/** Draft one row for all of them. Pure text: the person who signs it reads it first. */
export function draftRow(prd: Prd, source: string, changes: readonly Change[], signature: Signature): DraftedRow | NoDraft {
  const unlogged = unloggedOf(changes)
  if (unlogged.length === 0) return 'nothing-unlogged'
  const language = messageLanguageFor(prd.language)
  const content: Content = {
    ...signature,
    what: describe(unlogged, language === 'en' ? '; ' : '；', language === 'en' ? ': ' : '：'),
    sections: sectionsIn(unlogged),
  }
  const ids = unlogged.map(({id}) => id)
  const sourceLines = source.split('\n')
  const {changelog} = prd
  if (!changelog) {
    const header = say(columns, language).split('/')
    const title = say(heading, language)
    const rows = [
      `| ${header.join(' | ')} |`,
      `| ${header.map(() => '---').join(' | ')} |`,
      `| ${[content.date, content.author, escapeCell(content.what)].join(' | ')} |`,
    ]
    return {after: null, lines: ['', `## ${title}`, '', ...rows], changes: ids}
  }
  if (changelog.table?.form === 'html') return 'html-table'
  if (changelog.table) return {...rowIn(changelog.table, sourceLines, content), changes: ids}
  const item = itemIn(
    changelog.entries.map(({line}) => line),
    changelog.entries.map(({date}) => date),
    sourceLines,
    content,
  )
  return item ? {...item, changes: ids} : 'unknown-form'
}

interface Content extends Signature {
  readonly what: string
  readonly sections: string
}

/** Each section once, with what happened in it, so that a reader and `unlogged-change` both find it. */
function describe(changes: readonly Change[], between: string, colon: string): string {
  const bySection = new Map<string, Set<string>>()
  for (const {section, what} of changes) {
    const list = bySection.get(section) ?? new Set()
    bySection.set(section, list.add(shortened(what)))
  }
  return [...bySection]
    .map(([section, whats]) => (section === '' ? '' : section + colon) + [...whats].slice(0, 5).join(between))
    .join(between)
}

function sectionsIn(changes: readonly Change[]): string {
  return [...new Set(changes.map(({section}) => section).filter(Boolean))].join('、')
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line
}

/** Text of a document put back into a document: what would end a cell, open markup or start a comment is escaped. */
export function escapeCell(text: string): string {
  return text.replace(/[\\|<>`*_[\]~]/g, (character) => `\\${character}`)
}

const kinds: readonly (readonly [RegExp, keyof Content | 'version'])[] = [
  [/日期|时间|date|time|when/, 'date'],
  [/版本|version|rev/, 'version'],
  [/章节|位置|模块|section|where|part/, 'sections'],
  [/人|作者|者|author|who|by|owner|editor/, 'author'],
  [/内容|说明|描述|变更|修改|修订|记录|改了|摘要|备注|what|change|description|summary|note|detail/, 'what'],
]

function rowIn(table: Table, lines: readonly string[], content: Content): {after: number; lines: string[]} {
  const meanings = table.header.cells.map(({text}) => kinds.find(([pattern]) => pattern.test(fold(text)))?.[1])
  // A log has one column for what changed; the widest is taken where none is called so.
  if (!meanings.includes('what')) meanings[widest(table, meanings)] = 'what'
  const seen = new Set<string>()
  const cells = meanings.map((meaning) => {
    if (meaning === undefined || meaning === 'version' || seen.has(meaning)) return ''
    seen.add(meaning)
    return escapeCell(content[meaning])
  })
  const headerLine = lines[table.header.place.line - 1] ?? ''
  const prefix = /^[\s>]*/.exec(headerLine)?.[0] ?? ''
  const bare = headerLine.slice(prefix.length).trimEnd()
  const row = `${prefix}${bare.startsWith('|') ? '| ' : ''}${cells.join(' | ')}${bare.endsWith('|') ? ' |' : ''}`
  const first = table.header.place.line + 1
  const after = isNewestFirst(table) ? first : (table.rows.at(-1)?.place.endLine ?? first)
  return {after, lines: [row]}
}

function widest(table: Table, meanings: readonly unknown[]): number {
  const widths = meanings.map((meaning, column) =>
    meaning === undefined ? Math.max(0, ...table.rows.map(({cells}) => cells[column]?.text.length ?? 0)) : -1,
  )
  return Math.max(0, widths.indexOf(Math.max(...widths)))
}

/** By the first and the last date of the table; without dates the last row is the newest. */
function isNewestFirst({rows}: Table): boolean {
  const dates = rows.flatMap(({cells}) => cells.map(({text}) => dateIn(text)).filter((date) => date !== null))
  return dates.length > 1 && dates[0]! > dates.at(-1)!
}

function dateIn(text: string): string | null {
  const match = /((?:19|20)\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/.exec(text)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null
}

/** A list keeps its marker and its order. */
function itemIn(
  entries: readonly number[],
  dates: readonly (string | null)[],
  lines: readonly string[],
  content: Content,
): {after: number; lines: string[]} | null {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return null
  const known = dates.filter((date) => date !== null)
  const isNewest = known.length > 1 && known[0]! > known.at(-1)!
  const marker = /^([\s>]*)([-*+]|\d+[.)])(\s+)/.exec(lines[(isNewest ? first : last) - 1] ?? '')
  if (!marker) return null
  const [, prefix, sign, space] = marker
  const next = /^\d/.test(sign!) && !isNewest ? sign!.replace(/^\d+/, (number) => String(Number(number) + 1)) : sign
  const text = `${prefix}${next}${space}${content.date} ${escapeCell(content.what)}${content.author ? ` (${content.author})` : ''}`
  return {after: isNewest ? first - 1 : endOfItem(last, lines), lines: [text]}
}

/** The last line of an item: those below it that are indented belong to it. */
function endOfItem(line: number, lines: readonly string[]): number {
  let end = line
  while (end < lines.length && /^\s+\S/.test(lines[end]!)) end += 1
  return end
}

const heading: Words = {en: 'Change log', 'zh-Hant': '修改紀錄', 'zh-Hans': '修改记录'}
const columns: Words = {en: 'Date/Author/What changed', 'zh-Hant': '日期/修改人/修改內容', 'zh-Hans': '日期/修改人/修改内容'}

/** The source with the lines put in; every other byte stays, line ends included. */
export function insertLines(original: string, {after, lines}: Pick<DraftedRow, 'after' | 'lines'>): string {
  const end = /\r\n|\r|\n/.exec(original)?.[0] ?? '\n'
  const text = lines.map((line) => line + end).join('')
  if (after === null) return `${original}${original === '' || /[\r\n]$/.test(original) ? '' : end}${text}`
  const breaks = /\r\n|\r|\n/g
  for (let line = 1; line < after; line += 1) if (!breaks.exec(original)) break
  const last = after === 0 ? null : breaks.exec(original)
  if (after === 0) return text + original
  // The last line of the file may lack its end.
  return last
    ? original.slice(0, last.index + last[0].length) + text + original.slice(last.index + last[0].length)
    : `${original}${end}${text.slice(0, -end.length)}`
}
