/** Text left to be filled in: open values, slots and prompts of a template, filler. Never code, never prose about placeholders. */
import {fold, foldTitle} from './folding.js'
import {isWords, type Line, labelOf, linesIn, linesOfBlock, wordsOf} from './labels.js'
import type {Block, Cell, Place, Placeholder, Prd, Run, Section, Table} from './types.js'
import {
  genericNouns,
  genericValues,
  laterPattern,
  openPattern,
  openValues,
  promptPattern,
  slotPattern,
} from './vocabulary/placeholder-words.js'

/** A stretch of text with the runs that say where it stands. `value` is the part that a reader would fill in. */
interface Passage {
  readonly text: string
  readonly value: string
  readonly runs: readonly Run[]
  readonly place: Place
  readonly section: Section | null
  /** States of orders and approvals stand here: `待确认` is one of them. */
  readonly states: boolean
  readonly kind: 'line' | 'cell' | 'heading'
  /** An item that is to be ticked off. */
  readonly task: boolean
}

interface Hit {
  readonly text: string
  readonly index: number
}

/** From so many values that are nothing but a bracket on, a document is a template and every bracket of it a slot. */
const templateFrom = 4

/** Text left to be filled in. */
export function readPlaceholders(prd: Prd): readonly Placeholder[] {
  const passages = passagesOf(prd)
  const slots = passages.filter(
    ({value, runs}) => bracketOnly.test(value) && !isOpenValue(value) && !runs.some(({kind}) => kind === 'code'),
  )
  const template = slots.length >= templateFrom || templateTitle.test(fold(prd.title ?? ''))
  const found: Placeholder[] = []
  for (const passage of passages) for (const hit of hitsIn(passage, template)) found.push(placeholder(passage, hit))
  found.push(...promptsIn(prd), ...genericItems(prd), ...openFields(prd))
  return inOrder(found)
}

/** Whether a whole value is left open: `TBD`, `待补充`, `[待填写]`, `xxx`, `??`. */
export function isOpenValue(value: string, states = false): boolean {
  const folded = fold(value.slice(0, 60))
    .replace(/^[\s*_`~[(【<「{]+/u, '')
    .replace(/[\s*_`~\])】>」}。.!！…:：]{1,20}$/u, '')
  if (folded === '') return /^[?？]{2,}$/.test(value.trim())
  if (openValues.has(folded) || /^(?:x{2,}|\?{2,}|？{2,}|_{3,})$/.test(folded)) return true
  const pattern = openPattern.exec(folded)
  if (pattern) return !(states && pattern[2])
  const [head, ...rest] = folded.split(/[\s(（,，:：;；/-]+/, 2)
  return rest.length > 0 && folded.length <= 40 && /^(?:tbd|tbc|tba|待定|待补充|待填写)$/.test(head!)
}

function passagesOf(prd: Prd): Passage[] {
  const passages: Passage[] = []
  for (const section of prd.sections) {
    const runs: Run[] = [{kind: 'text', text: section.title, place: {...section.place, column: columnOfTitle(section)}}]
    passages.push({
      text: section.title,
      value: section.title.replace(/^.{1,40}?[:：]/u, '').trim(),
      runs,
      place: section.place,
      section,
      states: false,
      kind: 'heading',
      task: false,
    })
  }
  for (const line of linesIn(prd)) passages.push(passageOfLine(line))
  for (const table of prd.tables) {
    for (const row of table.rows)
      for (const [column, cell] of row.cells.entries()) if (!cell.inherited) passages.push(passageOfCell(cell, column, table))
  }
  return passages
}

function columnOfTitle({node, place, title}: Section): number {
  return node.type === 'heading' && /^(?:#|[^#])/.test(title) && node.position ? place.column + node.depth + 1 : place.column
}

function passageOfLine(line: Line): Passage {
  const label = labelOf(line)
  const {text, runs, block} = line
  const states = label !== null && stateName.test(label.folded)
  const value = (label?.value ?? text).trim()
  return {
    text,
    value,
    runs,
    place: runs[0]!.place,
    section: block.section,
    states: states || block.kind === 'item',
    kind: 'line',
    task: typeof block.checked === 'boolean',
  }
}

function passageOfCell(cell: Cell, column: number, {header, section}: Table): Passage {
  const name = foldTitle(header.cells[column]?.text ?? '')
  const states = column === 0 || stateName.test(name)
  return {text: wordsOf(cell.runs), value: cell.text, runs: cell.runs, place: cell.place, section, states, kind: 'cell', task: false}
}

const stateName = /状态|进度|进展|阶段|枚举|取值|status|state|stage|progress|条件|结果|触发/u
const bracketOnly = /^[*_\s]*[[【<{]{1,2}[^[\]【】<>{}]{1,80}[\]】>}]{1,2}[*_\s。.]*$/u
const bracketed = /\[([^[\]\n]{1,80})\](?!\()|【([^【】\n]{1,80})】|<([^<>\n]{1,60})>|\{\{([^{}\n]{1,60})\}\}/gu
const inBrackets = /[（(【[]([^（()）【】[\]\n]{2,24})[）)】\]]/gu
const atEnd = /(?:^|[\s:：])(TBD|TBC|TBA)[\s.。)）!！]{0,9}$|[:：,，。；;(（]\s?(TODO)[\s.。…)）!！]{0,9}$/u
const leading = /^\s*(?:TODO|FIXME|TBD|TBC)\s*[:：]\s*\S/u
const filler = /lorem ipsum/iu
const templateTitle = /模板|样板|范本|template|テンプレート|템플릿/u
/** More in one passage is no document but an attack. */
const mostHits = 50
const slotLike =
  /(?<![\p{L}\d./@_-])(?:v?[xX]\.[xX](?:\.[xX])?|YYYY[-/年]MM(?:[-/月]DD日?)?|[xX]{3,}|[xX]{2,}年[xX]{1,2}月(?:[xX]{1,2}日)?)(?![\p{L}\d@_-]|\.[a-z])/u

function hitsIn(passage: Passage, template: boolean): Hit[] {
  const {text, value, section} = passage
  if (text.trim() === '') return []
  const asked = section?.roles.includes('questions') ?? false
  const hits: Hit[] = []
  if (!asked || template) hits.push(...slotsIn(passage, template))
  if (asked || passage.task || passage.runs.every(({kind, text: words}) => kind === 'code' || words.trim() === '')) return hits
  if (passage.kind !== 'heading' && isOpenValue(value, passage.states))
    hits.push({text: value.trim(), index: Math.max(0, text.lastIndexOf(value.trim()))})
  let looked = 0
  for (const match of text.matchAll(inBrackets)) {
    if (looked++ >= mostHits) break
    if (isInCode(passage.runs, match.index + 1)) continue
    if (isOpenValue(match[1]!, passage.states || passage.kind === 'line') || laterPattern.test(match[1]!))
      hits.push({text: match[1]!.trim(), index: match.index + 1})
  }
  const end = passage.kind === 'heading' ? null : atEnd.exec(text)
  if (end) hits.push({text: (end[1] ?? end[2])!, index: text.lastIndexOf((end[1] ?? end[2])!)})
  if (leading.test(text)) hits.push({text: text.trim(), index: text.length - text.trimStart().length})
  const latin = filler.exec(text)
  if (latin) hits.push({text: latin[0], index: latin.index})
  return hits
}

/** `[在此填写]`, `{{name}}`, `<填写…>`. A variable inside a sentence that the product will say is no slot. */
function slotsIn({text, value, runs, kind, section}: Passage, template: boolean): Hit[] {
  const hits: Hit[] = []
  const whole = bracketOnly.test(value)
  const says = section?.roles.some((role) => role === 'copy' || role === 'notifications') ?? false
  let looked = 0
  for (const match of text.matchAll(bracketed)) {
    if (looked++ >= mostHits) break
    const inner = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim()
    const curly = match[4] !== undefined
    const wide = match[2] !== undefined
    if (isMark(inner) || isInCode(runs, match.index) || isInLink(runs, match.index)) continue
    const fits = curly
      ? whole || kind === 'heading' || (template && !says)
      : wide
        ? whole && slotPattern.test(fold(inner)) && asksToWrite(inner)
        : whole
          ? template || slotPattern.test(fold(inner))
          : template || asksToWrite(inner)
    if (fits) hits.push({text: match[0], index: match.index})
  }
  if (
    /[xX]\.?[xX]|YYYY/.test(text) &&
    !/格式|format|フォーマット|형식/iu.test(text) &&
    (kind === 'heading' || whole || template || slotLike.exec(value)?.[0] === value.trim())
  ) {
    const slot = slotLike.exec(text)
    if (slot && !isQuoted(text, slot.index) && !isInCode(runs, slot.index)) hits.push({text: slot[0], index: slot.index})
  }
  for (const run of runs) {
    if (hits.length >= mostHits) break
    if (
      run.kind === 'html' &&
      /^<(?:your|insert|enter|todo|tbd|[a-z]+[ _-](?:name|date|description|link|url|title|here))\b[^<>="/]*>$/i.test(run.text)
    ) {
      hits.push({text: run.text, index: offsetOf(runs, run)})
    }
  }
  return hits
}

/** Inside a sentence only what plainly asks its writer to write is a slot: `点击[确定]` names a button. */
function asksToWrite(inner: string): boolean {
  const folded = fold(inner)
  return (
    /填写|填入|在此|此处|^请(?:输入|补充|描述|说明)|^待|^(?:insert|enter|fill|your|describe|add|todo|tbd)\b|\bhere$/u.test(folded) &&
    folded.length >= 2
  )
}

/** Task boxes, footnotes, priorities, references, numbers. */
function isMark(inner: string): boolean {
  return /^(?:[ xX✓✔-]|\^.*|!.*|[\d.,%]+|P\d|[A-Z]{1,5}-?\d+(?:[-.]\d+)*|必填|选填|選填|可选|可選|可见|可見|是|否|optional|required)$/iu.test(
    inner,
  )
}

/** Between quotation marks `XXX` stands for what the product will put there. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index)
  return /[「『“"][^」』”"]*$/u.test(before) && /^[^「『“"]*[」』”"]/u.test(text.slice(index, index + 60))
}

/** Sections that say nothing but what their writer should write there, set apart as a quote, in italics or in brackets. */
function promptsIn(prd: Prd): Placeholder[] {
  const found: Placeholder[] = []
  for (const section of prd.sections) {
    if (section.children.length > 0 || section.roles.includes('copy') || section.roles.includes('questions')) continue
    const own = section.own.filter(({kind, text}) => kind !== 'rule' && (kind === 'image' || text.trim() !== ''))
    if (own.length === 0 || own.length > 6 || !own.every(isSetApart)) continue
    for (const line of own.flatMap(linesOfBlock)) {
      const words = line.text.trim()
      if (words.length >= 6 && promptPattern.test(fold(words.slice(0, 300)).replace(/^[（(]/, '')))
        found.push(placeholder(passageOfLine(line), {text: words, index: 0}))
    }
  }
  return found
}

function isSetApart({kind, quoted, runs, text}: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'item') return false
  return quoted || runs.every((run) => run.kind === 'emphasis' || run.text.trim() === '') || /^[（(][^（()）]*[)）]$/u.test(text.trim())
}

/** Fields of the front matter that are still open, wherever they are nested. */
function openFields({tree}: Prd): Placeholder[] {
  const node = tree.children.find(({type}) => type === 'yaml')
  if (node?.type !== 'yaml' || !node.position) return []
  const {line: start} = node.position.start
  return node.value.split('\n').flatMap((text, index) => {
    const value = /^\s*(?:-\s+)*(?:[^\s:#][^:]{0,60}:\s+)?(\S.*)$/
      .exec(text.slice(0, 300))?.[1]
      ?.replace(/^["']|["']$/g, '')
      .trim()
    if (!value || value.endsWith(':') || !isOpenValue(value)) return []
    const line = start + 1 + index
    const column = text.lastIndexOf(value) + 1
    return [{line, column, text: value.slice(0, 60), place: {line, column, endLine: line, endColumn: column + value.length}}]
  })
}

/** `Objective 1`, `Objective 2`: items that a template numbers and nobody has named. */
function genericItems(prd: Prd): Placeholder[] {
  const found: Placeholder[] = []
  let before: {noun: string; number: string; placeholder: Placeholder; listed: boolean} | null = null
  for (const line of linesIn(prd)) {
    const noun = line.block.kind === 'item' ? genericNoun(line.text) : null
    if (!noun) {
      before = null
      continue
    }
    const current = {...noun, placeholder: placeholder(passageOfLine(line), {text: line.text.trim(), index: 0}), listed: false}
    if (before && before.noun === current.noun && before.number !== current.number) {
      if (!before.listed) found.push(before.placeholder)
      found.push(current.placeholder)
      current.listed = true
    }
    before = current
  }
  return found
}

function genericNoun(text: string): {noun: string; number: string} | null {
  const match = /^(.{1,16}?)\s?([0-9]{1,2}|[a-e]|[一二三四五])(?:\s?[:：]\s?(.{0,80}))?$/u.exec(
    fold(text)
      .replace(/[[\]【】]/g, '')
      .trim(),
  )
  if (!match || !genericNouns.has(match[1]!)) return null
  const value = match[3]?.replace(/\s*\(.*$/, '').trim()
  return value === undefined || value === '' || genericValues.has(value) ? {noun: match[1]!, number: match[2]!} : null
}

function placeholder({runs, place}: Passage, {text, index}: Hit): Placeholder {
  let offset = index
  for (const run of runs) {
    if (!isWords(run)) continue
    if (offset < run.text.length || run === runs.at(-1)) {
      const {line, column} = run.place
      const start = column + Math.min(offset, run.text.length)
      return {line, column: start, text: text.slice(0, 60), place: {line, column: start, endLine: line, endColumn: start + text.length}}
    }
    offset -= run.text.length
  }
  return {line: place.line, column: place.column, text: text.slice(0, 60), place}
}

function runAt(runs: readonly Run[], index: number): Run | undefined {
  let offset = index
  for (const run of runs) {
    if (!isWords(run)) continue
    if (offset < run.text.length) return run
    offset -= run.text.length
  }
  return undefined
}

function isInCode(runs: readonly Run[], index: number): boolean {
  return runAt(runs, index)?.kind === 'code'
}

function isInLink(runs: readonly Run[], index: number): boolean {
  return runAt(runs, index)?.kind === 'link'
}

function offsetOf(runs: readonly Run[], wanted: Run): number {
  let offset = 0
  for (const run of runs) {
    if (run === wanted) break
    if (isWords(run)) offset += run.text.length
  }
  return offset
}

/** By place; what starts inside another is the same placeholder. */
function inOrder(found: readonly Placeholder[]): Placeholder[] {
  const kept: Placeholder[] = []
  for (const next of found.toSorted((a, b) => a.line - b.line || a.column - b.column || b.text.length - a.text.length)) {
    const last = kept.at(-1)
    if (!last || last.line !== next.line || next.column >= last.column + last.text.length) kept.push(next)
  }
  return kept
}
