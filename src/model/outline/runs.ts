/** Inline content, flattened: what a reader sees, piece by piece, each with the strongest thing that it is. */
import type {Definition, Delete, Nodes, PhrasingContent} from 'mdast'
import type {Place, Run} from '../types.js'
import {placeOf} from './places.js'

export type Definitions = ReadonlyMap<string, Definition>

interface Frame {
  readonly nodes: readonly PhrasingContent[]
  at: number
  readonly kind: Run['kind']
  readonly url: string | undefined
}

/** Which kind wins when marks are nested: a link in bold is a link, and whatever is struck through is struck. */
const strength: Readonly<Partial<Record<Run['kind'], number>>> = {text: 0, emphasis: 1, strong: 2, link: 3, delete: 4}

/** Nested marks are walked with a stack of our own: hostile nesting is deeper than any call stack. */
export function runsOf(nodes: readonly PhrasingContent[], definitions: Definitions): Run[] {
  const runs: Run[] = []
  const stack: Frame[] = [{nodes, at: 0, kind: 'text', url: undefined}]
  const open = {bold: 0, struck: 0}

  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const node = frame.nodes[frame.at++]
    if (!node) stack.pop()
    else if (node.type === 'html') {
      const tag = /^<(\/?)\s*(?:(b|strong)|s|del|strike)\b/i.exec(node.value)
      const mark = tag?.[2] ? 'bold' : 'struck'
      if (tag) open[mark] = Math.max(0, open[mark] + (tag[1] ? -1 : 1))
      runs.push(htmlRun(node.value, placeOf(node)))
    } else if ('children' in node) stack.push(childFrame(node, frame, definitions))
    else addLeaf(runs, node, {...frame, kind: kindUnder(frame.kind, open)}, definitions)
  }

  return runs
}

/** Marks written as tags count like those of Markdown. */
function kindUnder(kind: Run['kind'], {bold, struck}: {readonly bold: number; readonly struck: number}): Run['kind'] {
  if (struck > 0) return 'delete'
  return bold > 0 && kind === 'text' ? 'strong' : kind
}

function childFrame(node: Nodes & {children: PhrasingContent[]}, frame: Frame, definitions: Definitions): Frame {
  const kind = kindOf(node)
  const stronger = (strength[kind] ?? 0) > (strength[frame.kind] ?? 0)
  const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined
  const nodes = node.type === 'delete' && kind === 'text' ? withTildes(node) : node.children
  return {nodes, at: 0, kind: stronger ? kind : frame.kind, url: url ?? frame.url}
}

/** Some parsers take 「1~2 天，3~5 元」 for a struck text: one tilde is a range. */
function isRange({children, position}: Delete): boolean {
  const [start, first] = [position?.start.offset, children[0]?.position?.start.offset]
  return start !== undefined && first !== undefined && first - start === 1
}

function withTildes({children, position}: Delete): PhrasingContent[] {
  const tilde: PhrasingContent = {type: 'text', value: '~', ...(position ? {position} : {})}
  return [tilde, ...children, tilde]
}

function kindOf(node: Nodes): Run['kind'] {
  if (node.type === 'link' || node.type === 'linkReference') return 'link'
  if (node.type === 'delete') return isRange(node) ? 'text' : 'delete'
  return node.type === 'strong' || node.type === 'emphasis' ? node.type : 'text'
}

function addLeaf(runs: Run[], node: PhrasingContent, frame: {kind: Run['kind']; url: string | undefined}, definitions: Definitions): void {
  const place = placeOf(node)
  if (node.type === 'text') addText(runs, {kind: frame.kind, text: node.value, place, ...(frame.url === undefined ? {} : {url: frame.url})})
  else if (node.type === 'inlineCode') runs.push({kind: frame.kind === 'delete' ? 'delete' : 'code', text: node.value, place})
  else if (node.type === 'break') runs.push({kind: 'break', text: '\n', place})
  else if (node.type === 'image') runs.push({kind: 'image', text: node.alt ?? '', place, url: node.url})
  else if (node.type === 'imageReference') {
    runs.push({kind: 'image', text: node.alt ?? '', place, url: definitions.get(node.identifier)?.url ?? ''})
  }
}

/** `**a *b* c**` is one bold run, not three. */
function addText(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1]
  if (last && last.kind === run.kind && last.kind !== 'text' && last.url === run.url && touches(last.place, run.place)) {
    const place = {...last.place, endLine: run.place.endLine, endColumn: run.place.endColumn}
    runs[runs.length - 1] = {...last, text: last.text + run.text, place}
  } else runs.push(run)
}

function touches(before: Place, after: Place): boolean {
  return before.endLine === after.line && after.column - before.endColumn <= 2
}

function htmlRun(value: string, place: Place): Run {
  if (/^<br\s*\/?>$/i.test(value)) return {kind: 'break', text: '\n', place}
  const source = /^<img\b/i.test(value) ? attributeOf(value, 'src') : null
  if (source !== null) return {kind: 'image', text: attributeOf(value, 'alt') ?? '', place, url: source}
  return {kind: 'html', text: value, place}
}

/** An attribute of one tag. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag.slice(0, 4000))
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null
}

/** The words of runs as a reader takes them: raw tags and comments are not seen, and what is struck is not said. */
export function textOf(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) if (run.kind !== 'html' && run.kind !== 'delete') text += run.text
  return text
}

/** Runs line by line: a soft or a hard break ends a line. */
export function linesOf(runs: readonly Run[], column: number): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'break') lines.push([])
    else if (run.kind === 'html' || run.kind === 'image' || !run.text.includes('\n')) lines[lines.length - 1]!.push(run)
    else splitRun(run, column, lines)
  }
  return lines
}

function splitRun(run: Run, column: number, lines: Run[][]): void {
  const parts = run.text.split('\n')
  for (const [index, text] of parts.entries()) {
    if (index > 0) lines.push([])
    if (text === '') continue
    const line = Math.min(run.place.line + index, run.place.endLine)
    const start = index === 0 ? run.place.column : column
    const endColumn = index === parts.length - 1 && line === run.place.endLine ? run.place.endColumn : start + text.length
    lines[lines.length - 1]!.push({...run, text, place: {line, column: start, endLine: line, endColumn}})
  }
}
