/** Wording that stands in quotation marks beside what shows it: in sentences, behind labels, in cells, in a block of its own. */
import {fold} from './folding.js'
import {type Line, labelOf, linesIn} from './labels.js'
import type {Block, CopyText, Place, Prd, Section, Table} from './types.js'
import {
  announced,
  announces,
  expectations,
  introduced,
  screenText,
  shows,
  voices,
  wordingLabel,
  wordingLead,
} from './vocabulary/copy-words.js'

/** So many texts beside what shows them are wording that was decided, not an example in passing. */
const decidedFrom = 3
/** A message that is written out as a block of its own is more than an example. */
const blockCounts = 2

const quotation = /「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|“([^“”\n]{1,80})”|"([^"\n]{1,80})"|‘([^‘’\n]{2,80})’/gu
/** `提示：请先登录` in a cell: the word for what shows it, and the text up to the end of the sentence. */
const told = /(?:提示|提醒|报错|報錯|彈窗|弹窗|toast)(?:信息|訊息|文字|文案|语|語)?\s*[:：]\s*([^「」“”"，,;；|\n]{4,60})/giu

/** What a screen says, in quotation marks or behind a label such as `标题`. A button that is only named in passing is no wording that was decided. */
export function copyInQuotes(prd: Prd): CopyText[] {
  const lines = linesIn(prd).flatMap(textsOfLine)
  const blocks = prd.blocks.flatMap((block, index) => textOfBlock(block, prd.blocks[index - 1]))
  const called = new Set(lines.filter(({key}) => key !== null && wordingLabel.test(fold(key))).map(({place}) => place.line)).size
  const places = new Set(lines.map(({place}) => place.line)).size + called
  const weight = blocks.reduce((sum, {decided}) => sum + (decided ? decidedFrom : blockCounts), places)
  return weight >= decidedFrom ? [...lines, ...blocks.map(({text}) => text)] : []
}

/** Columns that are not called by wording, and whose cells say again and again what users are told. */
export function copyInCells(table: Table): CopyText[] {
  const {rows, section} = table
  const texts: CopyText[] = []
  for (const column of table.header.cells.keys()) {
    const found = rows.flatMap(({cells}): CopyText[] => {
      const cell = cells[column]
      if (!cell || cell.inherited) return []
      const said = [...quotesIn(cell.text), ...[...cell.text.matchAll(told)].map((match) => match[1]!.trim())]
      const key = cells.find(({text}, index) => index !== column && text.trim() !== '')?.text.trim() ?? null
      return said.map((text) => ({key, text, place: cell.place, section, form: 'column' as const}))
    })
    if (new Set(found.map(({place}) => place.line)).size >= decidedFrom) texts.push(...found)
  }
  return texts
}

function textsOfLine(line: Line): CopyText[] {
  const {section, quoted} = line.block
  if (quoted || isElsewhere(section)) return []
  const label = labelOf(line)
  if (label && expectations.test(label.folded)) return []
  const screen = label !== null && screenText.has(label.folded)
  const texts = quotesIn(line.text, screen || (label !== null && voices.test(label.folded)))
  if (texts.length === 0 && screen && isShortText(label.value)) texts.push(unquoted(label.value))
  return texts.map((text) => ({key: label?.label ?? null, text, place: placeOf(line), section, form: 'quoted-list'}))
}

/** The quotations that something shows. Behind the label of a part of the screen every one is. */
function quotesIn(text: string, screen = false): string[] {
  const texts: string[] = []
  for (const match of text.matchAll(quotation)) {
    const words = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!.trim()
    if (!isWording(words)) continue
    const before = fold(text.slice(Math.max(0, match.index - 24), match.index))
    const after = fold(text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    const told = announces.test(before) || announced.test(after)
    if (screen || (told && words.length >= 3) || (shows.test(before) && isMessage(words))) texts.push(words)
  }
  return texts
}

/** A message written out below the line that says that it is sent or shown: in a fence, or as a quote under the word for wording. */
function textOfBlock(block: Block, before: Block | undefined): {text: CopyText; decided: boolean}[] {
  if (!before || isElsewhere(block.section) || before.section !== block.section) return []
  const lead = fold(before.text.slice(-80))
  const decided = wordingLead.test(lead)
  if (!(block.kind === 'code' ? isPlainFence(block) && introduced.test(lead) : isQuote(block, before) && decided)) return []
  if (
    /prompt|プロンプト|提示词|llm|api|json/iu.test(fold(before.text)) ||
    /[{}<>;]\s*$|^[ \t]*[{[<$]|[{[]\s*\n|→|->|[│─┌+]-/mu.test(block.text)
  )
    return []
  if (!isMessage(block.text)) return []
  const text: CopyText = {key: null, text: block.text.trim(), place: block.place, section: block.section, form: 'quoted-list'}
  return [{text, decided}]
}

function isPlainFence({lang}: Block): boolean {
  return !lang || lang === 'text' || lang === 'txt'
}

function isQuote({kind, quoted}: Block, before: Block): boolean {
  return kind === 'paragraph' && quoted && !before.quoted
}

/** A sentence or a phrase that speaks to somebody; a name of a button or a tab is shorter. */
export function isMessage(text: string): boolean {
  const han = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0
  if (han > 0) return han >= 6 || (han >= 4 && /[，。！？!?～~…：:]/u.test(text))
  return text.split(/\s+/).length >= 4 || (/[.!?]$/.test(text) && text.includes(' '))
}

function isShortText(value: string): boolean {
  return (
    value.length >= 2 &&
    value.length <= 40 &&
    isWording(value) &&
    !/[，,；;、/|+×]|px|#[0-9a-f]{3}|\d\s?(?:px|pt|dp|rem|字)|(?:颜色|字号|居中|显示|点击|左|右|上|下|按钮|图标|输入|跳转|bold|font|color|icon|size)/iu.test(
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
  'acceptance',
])

function isElsewhere(section: Section | null): boolean {
  return section?.roles.some((role) => notShown.has(role)) ?? false
}

/** Words for people: no code, no path, no number. */
function isWording(text: string): boolean {
  return /[\p{L}]/u.test(text) && !(/^[\w./:#?&=@$-]*$/.test(text) && /[_/=:@.]/.test(text))
}

export function unquoted(text: string): string {
  const match = /^[「『“"‘]([^「」『』“”"]*)[」』”"’][。.]?$/u.exec(text.trim())
  return match ? match[1]!.trim() : text.trim()
}

export function placeOf({runs}: Line): Place {
  const last = runs.at(-1)!.place
  return {...runs[0]!.place, endLine: last.endLine, endColumn: last.endColumn}
}
