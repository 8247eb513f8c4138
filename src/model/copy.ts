/** The wording that users of the product will see, as far as the document fixes it. */
import {foldTitle} from './folding.js'
import {isNamed, type Line, labelOf, linesIn, linesOfBlock} from './labels.js'
import type {CopyText, Place, Prd, Row, Section, Table} from './types.js'
import {copyHeaders, screenText, shown} from './vocabulary/core-words.js'

/** So many quoted texts beside what shows them are wording that was decided, not an example in passing. */
const decidedFrom = 4
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
  const quoted = fromQuotes(prd).filter(({place}) => !taken.has(place.line))
  return [...fixed, ...(quoted.length >= decidedFrom ? quoted : [])].toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  )
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
    if (
      roles.includes('copy') ||
      roles.some(
        (role) =>
          role === 'data' ||
          role === 'technical' ||
          role === 'changelog' ||
          role === 'glossary' ||
          role === 'tracking' ||
          role === 'references',
      )
    )
      return []
    const column = columnOf(table)
    return column === null ? [] : textsOfTable(table, column, 'column')
  })
}

/** The column of texts; null where the table has none. */
function columnOf({header, rows}: Table): number | null {
  const index = header.cells.findIndex(({text}) => isNamed(foldTitle(text), copyHeaders))
  if (index < 1 || rows.length === 0) return null
  // Words that are also used of other things need rows that read as wording.
  if (!vagueHeaders.has(foldTitle(header.cells[index]!.text))) return index
  const messages = rows.filter(({cells}) => isMessage(cells[index]?.text ?? '') || /^[「“"『]/u.test(cells[index]?.text ?? ''))
  return messages.length >= 2 && messages.length >= rows.length / 2 ? index : null
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

const quotation = /「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|“([^“”\n]{1,80})”|"([^"\n]{1,80})"|‘([^‘’\n]{2,80})’/gu

/** What a screen says, in quotation marks or behind a label such as `标题`. A button that is only named in passing is no wording that was decided. */
function fromQuotes(prd: Prd): CopyText[] {
  const texts: CopyText[] = []
  for (const line of linesIn(prd)) {
    const {section, quoted} = line.block
    if (quoted || section?.roles.some((role) => notShown.has(role))) continue
    const label = labelOf(line)
    const screen = label !== null && screenText.has(label.folded)
    const add = (text: string) => texts.push({key: label?.label ?? null, text, place: placeOf(line), section, form: 'quoted-list'})
    let found = false
    for (const match of line.text.matchAll(quotation)) {
      const text = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!.trim()
      if (!isWording(text) || !(screen || (isMessage(text) && shown.test(line.text)))) continue
      add(text)
      found = true
    }
    if (!found && screen && isShortText(label.value)) add(unquoted(label.value))
  }
  return texts
}

/** A sentence or a phrase that speaks to somebody; a name of a button or a tab is shorter. */
function isMessage(text: string): boolean {
  const han = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0
  if (han > 0) return han >= 6 || (han >= 4 && /[，。！？!?～~…：:]/u.test(text))
  return text.split(/\s+/).length >= 4 || (/[.!?]$/.test(text) && text.includes(' '))
}

function isShortText(value: string): boolean {
  return (
    value.length >= 2 &&
    value.length <= 40 &&
    isWording(value) &&
    !/[，,；;、/|+×]|px|#[0-9a-f]{3}|\d+\s?(?:px|pt|dp|rem|字)|(?:颜色|字号|居中|显示|点击|左|右|上|下|按钮|图标|输入|跳转|bold|font|color|icon|size)/iu.test(
      value,
    )
  )
}

const notShown: ReadonlySet<string> = new Set([
  'background',
  'competitors',
  'users',
  'data',
  'technical',
  'changelog',
  'review',
  'glossary',
  'references',
  'risks',
  'questions',
  'schedule',
  'stakeholders',
  'goal',
  'metrics',
  'scope',
  'operations',
  'tracking',
  'nonfunctional',
])

/** Words for people: no code, no path, no number. */
function isWording(text: string): boolean {
  return /[\p{L}]/u.test(text) && !/^[\w./:#?&=@$-]*[_/=:@.][\w./:#?&=@$-]*$/.test(text)
}

function unquoted(text: string): string {
  const match = /^[「『“"‘]([^「」『』“”"]*)[」』”"’][。.]?$/u.exec(text.trim())
  return match ? match[1]!.trim() : text.trim()
}

function placeOf({runs}: Line): Place {
  const last = runs.at(-1)!.place
  return {...runs[0]!.place, endLine: last.endLine, endColumn: last.endColumn}
}
