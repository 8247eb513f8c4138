/** HTML blocks, read as a reader sees them: headings, tables, images, text. */
import {Parser} from 'htmlparser2'
import type {Place, Run} from '../types.js'
import {createPlacer} from './places.js'

interface HtmlCell {
  readonly runs: Run[]
  readonly colspan: number
  readonly rowspan: number
  place: Place
}

export interface HtmlRow {
  readonly cells: HtmlCell[]
  place: Place
}

export type HtmlPart =
  | {readonly kind: 'heading'; readonly rank: number; runs: Run[]; place: Place; id: string | null}
  | {readonly kind: 'text'; runs: Run[]; place: Place; readonly tag: string}
  | {readonly kind: 'image'; readonly url: string; readonly alt: string; place: Place}
  | {readonly kind: 'table'; readonly rows: HtmlRow[]; place: Place}
  | {readonly kind: 'comment'; readonly text: string; place: Place}

/** Tags that end a line of text; others are inside one. */
const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt figcaption figure footer form header hr li main nav ol p pre section summary ul'.split(
    ' ',
  ),
)
const struckTags = new Set(['del', 's', 'strike'])
const silentTags = new Set(['script', 'style', 'template', 'noscript'])

/** The parts of a raw block in order. A table inside a table's cell is read as text of that cell. */
export function readHtml(value: string, at: Place): HtmlPart[] {
  const parts: HtmlPart[] = []
  const placer = createPlacer(value, at)
  let text: Extract<HtmlPart, {kind: 'text' | 'heading'}> | null = null
  let table: Extract<HtmlPart, {kind: 'table'}> | null = null
  let tableDepth = 0
  let row: HtmlRow | null = null
  let cell: HtmlCell | null = null
  let bold = 0
  let struck = 0
  let silent = 0
  let lastTag = ''
  let url: string | undefined

  const add = (words: string, place: Place) => {
    const kind = struck > 0 ? 'delete' : url !== undefined ? 'link' : bold > 0 ? 'strong' : 'text'
    const run: Run = {kind, text: words, place, ...(url === undefined ? {} : {url})}
    if (cell) cell.runs.push(run)
    else if (table) return
    else if (text) {
      text.runs.push(run)
      text.place = {...text.place, endLine: place.endLine, endColumn: place.endColumn}
    } else if (words.trim() !== '') {
      text = {kind: 'text', runs: [run], place, tag: lastTag}
      parts.push(text)
    }
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const place = placer(parser.startIndex, parser.endIndex + 1)
        if (silentTags.has(name)) silent++
        else if (name === 'br') add('\n', place)
        else if (name === 'b' || name === 'strong' || name === 'th') bold++
        else if (struckTags.has(name)) struck++
        if (name === 'a' && attributes['href'] !== undefined) url = attributes['href']
        if (name === 'img' && attributes['src'] !== undefined) {
          if (cell) cell.runs.push({kind: 'image', text: attributes['alt'] ?? '', place, url: attributes['src']})
          else if (!table) {
            text = null
            parts.push({kind: 'image', url: attributes['src'], alt: attributes['alt'] ?? '', place})
          }
        } else if (name === 'table') {
          if (tableDepth++ === 0) {
            text = null
            table = {kind: 'table', rows: [], place}
            parts.push(table)
          }
        } else if (table && tableDepth === 1 && name === 'tr') {
          row = {cells: [], place}
          table.rows.push(row)
          cell = null
        } else if (table && tableDepth === 1 && (name === 'td' || name === 'th')) {
          if (!row) {
            row = {cells: [], place}
            table.rows.push(row)
          }
          cell = {runs: [], colspan: spanOf(attributes['colspan']), rowspan: spanOf(attributes['rowspan']), place}
          row.cells.push(cell)
        } else if (cell && (blockTags.has(name) || name === 'tr') && cell.runs.length > 0) add('\n', place)
        else if (!table && /^h[1-6]$/.test(name)) {
          text = {kind: 'heading', rank: Number(name[1]), runs: [], place, id: attributes['id'] ?? null}
          parts.push(text)
        } else if (!table && blockTags.has(name)) {
          text = null
          lastTag = name
        }
      },
      ontext(words) {
        if (silent === 0) add(words, placer(parser.startIndex, parser.endIndex + 1))
      },
      oncomment(words) {
        parts.push({kind: 'comment', text: words.trim(), place: placer(parser.startIndex, parser.endIndex + 1)})
      },
      onclosetag(name, implied) {
        const end = placer(parser.startIndex, implied ? parser.startIndex : parser.endIndex + 1)
        if (silentTags.has(name)) silent = Math.max(0, silent - 1)
        else if (name === 'b' || name === 'strong' || name === 'th') bold = Math.max(0, bold - 1)
        else if (struckTags.has(name)) struck = Math.max(0, struck - 1)
        if (name === 'a') url = undefined
        if (name === 'table') {
          tableDepth = Math.max(0, tableDepth - 1)
          if (table && tableDepth === 0) {
            table.place = {...table.place, endLine: end.endLine, endColumn: end.endColumn}
            table = row = cell = null
          }
        } else if (tableDepth === 1 && (name === 'td' || name === 'th') && cell) {
          cell.place = {...cell.place, endLine: end.endLine, endColumn: end.endColumn}
          cell = null
        } else if (tableDepth === 1 && name === 'tr' && row) {
          row.place = {...row.place, endLine: end.endLine, endColumn: end.endColumn}
          row = cell = null
        } else if (!table && (/^h[1-6]$/.test(name) || blockTags.has(name))) {
          if (text) text.place = {...text.place, endLine: end.endLine, endColumn: end.endColumn}
          text = null
        }
      },
    },
    {decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true},
  )
  parser.write(value)
  parser.end()
  return parts
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(span) && span > 1 ? Math.min(span, 200) : 1
}
