/** The links of mermaid flowcharts: `-->`, `---|label|`, `-- label -->`, `-.->`, `==>`, `~~~`, with heads at either end. */
import type {Cursor} from './cursor.js'
import {plainLabel} from './mermaid-shape.js'

export interface Link {
  readonly label: string
  /** `e1@-->` gives the link a name of its own. */
  readonly name: string | null
  /** False where the label is written but the line does not go on behind it. */
  readonly closed: boolean
}

type Body = Pick<Link, 'label' | 'closed'>
const bare: Body = {label: '', closed: true}

/** Read a link where the cursor stands; null, without moving, where none begins. */
export function readLink(cursor: Cursor): Link | null {
  const start = cursor.at
  const name = takeName(cursor)
  if (isHead(cursor.here, '<') && '-=~'.includes(cursor.text[cursor.at + 1] ?? ' ')) cursor.at++
  const body = readBody(cursor)
  if (!body) {
    cursor.at = start
    return null
  }
  cursor.skipSpaces()
  return cursor.here === '|' && body.closed ? {...readPipes(cursor), name} : {...body, name}
}

function takeName(cursor: Cursor): string | null {
  let at = cursor.at
  const limit = at + 40
  while (at < limit && /\w/.test(cursor.text[at] ?? '')) at++
  if (at === cursor.at || cursor.text[at] !== '@' || cursor.text[at + 1] === '{') return null
  const name = cursor.text.slice(cursor.at, at)
  cursor.at = at + 1
  return name
}

function readBody(cursor: Cursor): Body | null {
  if (cursor.startsWith('~~~')) {
    cursor.move(cursor.run('~'))
    return bare
  }
  if (cursor.startsWith('-.')) return readDotted(cursor)
  if (cursor.startsWith('--')) return readSolid(cursor, '-')
  if (cursor.startsWith('==')) return readSolid(cursor, '=')
  return null
}

function readSolid(cursor: Cursor, stroke: '-' | '='): Body {
  const count = cursor.run(stroke)
  cursor.move(count)
  if (takeHead(cursor) || count > 2) return bare
  return readLabel(cursor, stroke + stroke, () => cursor.move(cursor.run(stroke)))
}

function readDotted(cursor: Cursor): Body {
  cursor.move(1)
  cursor.move(cursor.run('.'))
  if (cursor.here !== '-') {
    return readLabel(cursor, '.-', () => {
      cursor.move(cursor.run('.'))
      cursor.move(cursor.run('-'))
    })
  }
  cursor.move(cursor.run('-'))
  takeHead(cursor)
  return bare
}

function readLabel(cursor: Cursor, closing: string, skipClosing: () => void): Body {
  const end = cursor.findOnLine(closing)
  if (end === -1) return {label: plainLabel(cursor.takeLine()), closed: false}
  const label = plainLabel(cursor.text.slice(cursor.at, end).replace(/\.{1,40}$/, ''))
  cursor.moveTo(end)
  skipClosing()
  takeHead(cursor)
  return {label, closed: true}
}

function takeHead(cursor: Cursor): boolean {
  if (!isHead(cursor.here, '>')) return false
  cursor.move(1)
  return true
}

function isHead(character: string, arrow: '<' | '>'): boolean {
  return character === arrow || character === 'x' || character === 'o'
}

/** `|label|`; an unclosed one is read to the end of its line. */
function readPipes(cursor: Cursor): Body {
  cursor.move(1)
  cursor.skipSpaces()
  const quoted = cursor.here === '"' ? cursor.findOnLine('"|') : -1
  const end = quoted === -1 ? cursor.findOnLine('|') : quoted + 1
  if (end === -1) return {label: plainLabel(cursor.takeLine()), closed: false}
  const label = plainLabel(cursor.text.slice(cursor.at, end))
  cursor.moveTo(end + 1)
  return {label, closed: true}
}
