/** Labelled values: `**目標**：…` on a line, `| 狀態 | 草稿 |` in a table of the document's own facts. */
import {foldTitle} from './folding.js'
import {linesOf} from './outline/runs.js'
import type {Block, Place, Prd, Run, Section, Table} from './types.js'

export interface Label {
  readonly label: string
  /** Folded, without numbering and decoration. */
  readonly folded: string
  readonly value: string
  /** Label and value as written, markup removed. */
  readonly text: string
  readonly line: number
  readonly place: Place
  readonly section: Section | null
  readonly form: 'line' | 'row'
  /** The label is bold. */
  readonly strong: boolean
  /** The paragraph or item; null for rows. */
  readonly block: Block | null
}

/** One line of prose as a reader sees it. */
export interface Line {
  readonly text: string
  readonly line: number
  readonly runs: readonly Run[]
  readonly block: Block
}

const longestLabel = 24
const linesRead = new WeakMap<Prd, readonly Line[]>()
const labelsRead = new WeakMap<Prd, readonly Label[]>()

/** Every line of paragraphs, items and HTML text, in order; code, tables and pictures are left out. */
export function linesIn(prd: Prd): readonly Line[] {
  let lines = linesRead.get(prd)
  if (!lines) {
    lines = prd.blocks.flatMap(linesOfBlock)
    linesRead.set(prd, lines)
  }
  return lines
}

/** The lines of one block. */
export function linesOfBlock(block: Block): Line[] {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'rule' || block.kind === 'math') return []
  const lines: Line[] = []
  for (const runs of linesOf(block.runs, block.place.column)) {
    const text = wordsOf(runs)
    if (text.trim() !== '') lines.push({text, line: runs[0]!.place.line, runs, block})
  }
  return lines
}

/** Every labelled value, in order: lines first within a block, rows of two-column tables. */
export function labelsIn(prd: Prd): readonly Label[] {
  const known = labelsRead.get(prd)
  if (known) return known
  const found: Label[] = []
  for (const line of linesIn(prd)) {
    for (const part of partsOf(line)) {
      const label = labelOf(part)
      if (label) found.push(label)
    }
  }
  for (const table of prd.tables) found.push(...labelsOfTable(table))
  const labels = found.toSorted((a, b) => a.line - b.line)
  labelsRead.set(prd, labels)
  return labels
}

/** `**版本**：v1 **状态**：定稿` and `版本：v1 ｜ 状态：定稿` are several labels on one line. */
function partsOf(line: Line): Line[] {
  const {runs} = line
  const starts = runs.flatMap((run, index) => {
    const labelled = /[:：]\s*$/.test(run.text) || /^\s*[:：]/.test(runs[index + 1]?.text ?? '')
    return index > 0 && run.kind === 'strong' && labelled ? [index] : []
  })
  const groups = [0, ...starts].map((start, index) => runs.slice(start, starts[index]))
  return groups.flatMap((group) => partsAtBars({...line, runs: group, text: starts.length === 0 ? line.text : wordsOf(group)}))
}

/** Does a bar stand between two colons? Then the line holds labels side by side. */
function hasLabelsApart(text: string): boolean {
  const first = text.search(/[:：]/u)
  const last = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  return first < last && /\s[|｜]|｜/u.test(text.slice(first + 1, last))
}

function partsAtBars(line: Line): Line[] {
  const pieces = hasLabelsApart(line.text) ? line.text.split(/\s[|｜]\s?|｜/u) : [line.text]
  return pieces.length < 2 ? [line] : pieces.slice(0, 12).map((text) => ({...line, text: text.trim()}))
}

/** `label: value` of a line; null where it does not begin with a label. */
export function labelOf({text, line, runs, block}: Line): Label | null {
  const colon = text.slice(0, longestLabel * 2).search(/[:：]/)
  if (colon < 1) return null
  const label = text.slice(0, colon).trim()
  if (label === '' || label.length > longestLabel || /[。，,；;！？!?「」“”"]|https?$/i.test(label)) return null
  const value = text.slice(colon + 1).trim()
  const first = runs.find((run) => run.text.trim() !== '')
  const place = {...runs[0]!.place, endLine: runs.at(-1)!.place.endLine, endColumn: runs.at(-1)!.place.endColumn}
  const strong = first?.kind === 'strong'
  return {label, folded: foldTitle(label), value, text: text.trim(), line, place, section: block.section, form: 'line', strong, block}
}

/** A table of facts: two columns (or pairs of columns), short labels at the left, no column of running numbers. */
function labelsOfTable(table: Table): Label[] {
  const columns = table.header.cells.length
  if (columns !== 2 && columns !== 4) return []
  const labels: Label[] = []
  for (const row of [table.header, ...table.rows]) {
    for (let at = 0; at + 1 < row.cells.length; at += 2) {
      const [name, value] = [row.cells[at]!, row.cells[at + 1]!]
      const label = name.text.replace(/[:：]\s*$/, '').trim()
      if (label === '' || label.length > longestLabel) continue
      const {line} = name.place
      const place = {...name.place, endLine: value.place.endLine, endColumn: value.place.endColumn}
      const text = `${label}: ${value.text}`
      const strong = name.runs[0]?.kind === 'strong'
      labels.push({
        label,
        folded: foldTitle(label),
        value: value.text,
        text,
        line,
        place,
        section: table.section,
        form: 'row',
        strong,
        block: null,
      })
    }
  }
  return labels
}

/** Whether a folded label or header is one of the words, or ends with one of them after a modifier of its own field. */
export function isNamed(folded: string, names: ReadonlySet<string>): boolean {
  if (names.has(folded)) return true
  const outside = folded.replace(/(?<!\s)\s*[([][^()[\]]{0,40}[)\]]$/, '')
  if (outside !== folded && outside !== '' && names.has(outside)) return true
  const inside = /[([]([^()[\]]{1,40})[)\]]$/.exec(folded)
  return inside !== null && names.has(inside[1]!.trim())
}

/** Whether a run is part of a line's text: pictures, tags, line ends and what is struck through are not. */
export function isWords({kind}: Run): boolean {
  return kind !== 'html' && kind !== 'break' && kind !== 'image' && kind !== 'delete'
}

/** The text of runs, in the same characters that `isWords` runs have. */
export function wordsOf(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) if (isWords(run)) text += run.text
  return text
}
