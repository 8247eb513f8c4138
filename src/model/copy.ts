/** The wording that users of the product will see, as far as the document fixes it. */

import {copyInCells, copyInQuotes, isMessage, placeOf, unquoted} from './copy-quotes.js'
import {foldTitle} from './folding.js'
import {isNamed, type Line, labelOf, linesOfBlock} from './labels.js'
import type {CopyText, Prd, Row, Section, Table} from './types.js'
import {copyHeaders, copyHeads, keyHeaders, languageHeaders} from './vocabulary/copy-words.js'

const vagueHeaders: ReadonlySet<string> = new Set([
  'text',
  'label',
  'labels',
  'message',
  'string',
  '提示',
  '文字内容',
  '通知内容',
  '消息内容',
  'メッセージ',
  '메시지',
])

/** The user-visible wording that the document fixes, in order. */
export function readCopy(prd: Prd): readonly CopyText[] {
  const fixed = [...fromSections(prd), ...fromColumns(prd)]
  const taken = new Set(fixed.map(({place}) => place.line))
  const quoted = copyInQuotes(prd).filter(({place}) => !taken.has(place.line))
  return [...fixed, ...quoted].toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

function fromSections(prd: Prd): CopyText[] {
  const texts: CopyText[] = []
  for (const block of prd.blocks) {
    const {section} = block
    if (!section?.roles.includes('copy')) continue
    if (block.table) texts.push(...textsOfTable(block.table, columnOf(block.table) ?? block.table.header.cells.length - 1, 'section'))
    else for (const line of linesOfBlock(block)) texts.push(textOfLine(line, section))
  }
  return texts
}

function textOfLine(line: Line, section: Section): CopyText {
  const label = labelOf(line)
  const [key, text] = label && label.value !== '' ? [label.label, label.value] : [null, line.text.trim()]
  return {key, text: unquoted(text), place: placeOf(line), section, form: 'section'}
}

/** A column of texts, in any section but those of data and of the document itself. */
function fromColumns(prd: Prd): CopyText[] {
  return prd.tables.flatMap((table) => {
    const roles = table.section?.roles ?? []
    if (roles.some((role) => role === 'copy' || withoutCopy.has(role))) return []
    const column = columnOf(table)
    return column === null ? copyInCells(table) : textsOfTable(table, column, 'column')
  })
}

const withoutCopy: ReadonlySet<string> = new Set(['data', 'technical', 'changelog', 'glossary', 'tracking', 'references'])

/** The column of texts; null where the table has none. */
function columnOf({header, rows}: Table): number | null {
  if (rows.length === 0 || header.cells.length < 2) return null
  const names = header.cells.map(({text}) => foldTitle(text))
  const coded = names.some((name) => codes.test(name))
  const index = names.findIndex((name) => isNamed(name, copyHeaders) || copyHeads.test(name))
  if (index === -1) return translatedColumn(names)
  // Words that are also used of other things need rows that read as wording.
  const vague =
    vagueHeaders.has(names[index]!) || index === 0 || (coded && !/文案|用户|前端|显示|user|display|文言|문구/u.test(names[index]!))
  if (!vague) return index
  const messages = rows.filter(({cells}) => speaks(cells[index]?.text ?? ''))
  return messages.length >= 2 && messages.length >= rows.length / 2 ? index : null
}

/** The first of several languages beside a key. */
function translatedColumn(names: readonly string[]): number | null {
  const languages = names.filter((name) => languageHeaders.test(name)).length
  return languages >= 2 && names.some((name) => keyHeaders.test(name)) ? names.findIndex((name) => languageHeaders.test(name)) : null
}

/** Codes of an API come with messages for those who call it. */
const codes = /^(?:(?:错误|状态|返回|响应|业务)?码|错误代码|状态代码|http.*|(?:error |status )?code|エラーコード)$/u

/** Words to somebody: quoted, a sentence to its end, or with an address. A list of what a message holds is none. */
function speaks(text: string): boolean {
  return (
    /^[「“"『]/u.test(text) ||
    (isMessage(text) && (/[。！？!?.]$|[您你请請]|\byour?\b|ください|しました|세요|습니다/iu.test(text) || !/[、,，/+]/u.test(text)))
  )
}

function textsOfTable(table: Table, column: number, form: CopyText['form']): CopyText[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell && !cell.inherited
      ? [{key: keyOf(row, column), text: unquoted(cell.text), place: cell.place, section: table.section, form}]
      : []
  })
}

function keyOf({cells}: Row, column: number): string | null {
  return cells.find(({text}, index) => index !== column && text.trim() !== '')?.text.trim() ?? null
}
