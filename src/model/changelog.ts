/** The document's own history: where it stands and its rows, whether it is a table, a list or a row of headings. */
import {datesIn} from './dates.js'
import {foldTitle} from './folding.js'
import {isNamed, labelsIn} from './labels.js'
import type {Block, LogEntry, Prd, Section, Table} from './types.js'
import {authorNames, changeNames, dateNames, remarkNames, versionNames} from './vocabulary/register-words.js'

type Log = NonNullable<Prd['changelog']>

const version =
  /(?<![\p{L}\d.])(?:v(?:er(?:sion)?)?\.?\s?|版本\s?)?(\d{1,3}(?:\.\d{1,4}){1,3}|(?<=v\.?\s?|版本\s?)\d{1,3})(?![\d.]*[\p{L}%])/iu
/** An item of a log begins with its date or version. */
const opening =
  /^\s*(?:[-*•]\s*)?(?:[[【(（「*_`]+\s*)?(?:v(?:er(?:sion)?)?\.?\s?\d|版本\s?v?\d|\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d%])|(?:19|20)\d\d\s?[-/.年]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)/iu

/** The document's own history: where it stands and its rows. */
export function readChangelog(prd: Prd): Prd['changelog'] {
  const sections = prd.sections.filter(({opens}) => opens.includes('changelog'))
  for (const section of sections) {
    const log = logOfSection(section)
    if (log.entries.length > 0) return log
  }
  return fromTables(prd) ?? (sections[0] ? null : fromLists(prd)) ?? fromFacts(prd) ?? (sections[0] ? logOfSection(sections[0]) : null)
}

function logOfSection(section: Section): Log {
  const {line} = section.place
  const blocks = blocksOf(section)
  const table =
    blocks.map((block) => block.table).find((candidate) => candidate && columnsOf(candidate)) ?? blocks.find((block) => block.table)?.table
  if (table) return {line, section, table, entries: entriesOfTable(table)}
  const headings = descendantsOf(section).filter(({title}) => opening.test(title))
  if (headings.length > 0) return {line, section, table: null, entries: headings.map(entryOfHeading)}
  return {line, section, table: null, entries: entriesOfBlocks(blocks)}
}

/** A table with dates, versions and what changed is a log wherever it stands, unless it plans ahead. */
function fromTables(prd: Prd): Log | null {
  for (const table of prd.tables) {
    const {section} = table
    if (section?.roles.includes('schedule') || section?.roles.includes('launch') || section?.roles.includes('questions')) continue
    const columns = columnsOf(table)
    if (!columns) continue
    const changes = table.header.cells.some(({text}) => isNamed(foldTitle(text), changeNames))
    const register = columns.date !== null && columns.version !== null && (columns.author !== null || changes)
    if (!register && !(changes && columns.date !== null && (columns.author !== null || columns.version !== null))) continue
    const line = section && section.own[0]?.table === table && section.children.length === 0 ? section.place.line : table.header.place.line
    return {line, section, table, entries: entriesOfTable(table)}
  }
  return null
}

/** A section of nothing but dated items, and without another role, is the history of something: of the document. */
function fromLists(prd: Prd): Log | null {
  for (const section of prd.sections) {
    if (section.roles.length > 0 || section.children.length > 0) continue
    const items = section.own.filter(({kind}) => kind === 'item' || kind === 'paragraph')
    const dated = items.filter(
      ({text}) => opening.test(text) && datesIn(text.slice(0, 40)).some(({iso, index}) => iso !== null && index < 20),
    )
    if (dated.length < 2 || dated.length < items.length * 0.7) continue
    return {line: section.place.line, section, table: null, entries: entriesOfBlocks(section.own)}
  }
  return null
}

/** `**更新內容**：` below the document's version or date says what its last version changed. */
function fromFacts(prd: Prd): Log | null {
  const labels = labelsIn(prd)
  const said = labels.filter(({strong, folded}) => strong && isNamed(folded, changeNames))
  const headed = prd.sections.filter(({near, folded}) => near !== false && isNamed(folded, changeNames))
  const places = [
    ...said.map(({line, section, value, block}) => ({line, section, what: value || itemAfter(prd, block)})),
    ...headed.map((section) => ({line: section.place.line, section, what: section.own[0]?.text.trim() ?? ''})),
  ].slice(0, 20)
  for (const {line, section, what} of places) {
    const above = labels.filter((label) => label.line < line && line - label.line <= 8)
    const dated = above.find(({folded, value}) => isNamed(folded, dateNames) && datesIn(value).length > 0)
    const versioned = above.find(({folded}) => isNamed(folded, versionNames))
    if (what === '' || !(dated || versioned)) continue
    const entry = {
      line,
      date: dated ? dateOf(dated.value) : null,
      version: versioned ? versionOf(versioned.value) : null,
      author: null,
      what,
    }
    return {line, section, table: null, entries: [entry]}
  }
  return null
}

function itemAfter({blocks}: Prd, block: Block | null): string {
  const next = block ? blocks[block.index + 1] : undefined
  return next?.kind === 'item' ? next.text.trim() : ''
}

interface Columns {
  readonly date: number | null
  readonly version: number | null
  readonly author: number | null
  readonly what: readonly number[]
}

function columnsOf({header}: Table): Columns | null {
  const names = header.cells.map(({text}) => foldTitle(text))
  const at = (words: ReadonlySet<string>) => {
    const index = names.findIndex((name) => isNamed(name, words))
    return index === -1 ? null : index
  }
  const [date, versionAt, author] = [at(dateNames), at(versionNames), at(authorNames)]
  const taken = new Set([date, versionAt, author])
  const what = names.flatMap((name, index) =>
    !taken.has(index) && (isNamed(name, changeNames) || isNamed(name, remarkNames)) ? [index] : [],
  )
  const known = [date, versionAt, author].filter((index) => index !== null).length
  return known >= 1 && known + what.length >= 2 ? {date, version: versionAt, author, what} : null
}

function entriesOfTable(table: Table): LogEntry[] {
  const columns = columnsOf(table)
  const entries: LogEntry[] = []
  for (const row of table.rows) {
    const texts = row.cells.map(({text}) => text.trim())
    if (texts.every((text) => text === '' || /^[-–—/.…\s]*$/.test(text))) continue
    const cell = (index: number | null | undefined) => (index === null || index === undefined ? null : texts[index] || null)
    const rest =
      columns && columns.what.length > 0
        ? columns.what
        : texts
            .map((_, index) => index)
            .filter((index) => index !== columns?.date && index !== columns?.version && index !== columns?.author)
    const what = rest
      .map((index) => texts[index] ?? '')
      .filter(Boolean)
      .join(' · ')
    const whole = texts.join(' ')
    entries.push({
      line: row.place.line,
      date: dateOf(cell(columns?.date) ?? (columns ? '' : whole)),
      version: cell(columns?.version) ?? (columns ? null : versionOf(whole)),
      author: cell(columns?.author),
      what,
    })
  }
  return entries
}

function entryOfHeading(section: Section): LogEntry {
  const words = blocksOf(section)
    .map(({text}) => text.trim())
    .filter(Boolean)
  return {
    line: section.place.line,
    date: dateOf(section.title),
    version: versionOf(section.title),
    author: null,
    what: words.join('\n').slice(0, 2000),
  }
}

/** Items (or lines) that begin with a date or a version open an entry; others belong to the one above. */
function entriesOfBlocks(blocks: readonly Block[]): LogEntry[] {
  const entries: (LogEntry & {what: string})[] = []
  const lines = blocks.filter(({kind}) => kind === 'item' || kind === 'paragraph' || kind === 'html').flatMap((block) => splitLines(block))
  for (const {text, line} of lines) {
    if (text.trim() === '') continue
    if (opening.test(text))
      entries.push({
        line,
        date: dateOf(text.slice(0, 80)),
        version: versionOf(text.slice(0, 80)),
        author: null,
        what: text.trim().slice(0, 2000),
      })
    else if (entries.length > 0) {
      const last = entries.at(-1)!
      if (last.what.length < 2000) entries[entries.length - 1] = {...last, what: `${last.what}\n${text.trim()}`}
    }
  }
  return entries
}

function splitLines({text, place}: Block): {text: string; line: number}[] {
  return text.split('\n').map((line, index) => ({text: line, line: Math.min(place.line + index, place.endLine)}))
}

function dateOf(text: string): string | null {
  const found = datesIn(text)[0]
  return found ? (found.iso ?? found.text.trim()) : null
}

function versionOf(text: string): string | null {
  return version.exec(text.replace(/(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?)?/g, ' '))?.[0].trim() ?? null
}

function descendantsOf(section: Section): Section[] {
  const found: Section[] = []
  const stack = [...section.children].reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    found.push(next)
    for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index]!)
  }
  return found
}

function blocksOf(section: Section): Block[] {
  return [section, ...descendantsOf(section)].flatMap(({own}) => own)
}
