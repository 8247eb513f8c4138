/** Inline content, flattened: what a reader sees, piece by piece, each with the strongest thing that it is. */
import type {Definition, Nodes, PhrasingContent} from 'mdast'
import type {Place, Run} from '../types.js'
import {placeOf} from './places.js'

export type Definitions = ReadonlyMap<string, Definition>

interface Frame {
  readonly nodes: readonly PhrasingContent[]
  at: number
  readonly kind: Run['kind']
  readonly url: string | undefined
}

/** Which kind wins when marks are nested: a link in bold is a link. */
const strength: Readonly<Partial<Record<Run['kind'], number>>> = {text: 0, delete: 1, emphasis: 2, strong: 3, link: 4}

/** Nested marks are walked with a stack of our own: hostile nesting is deeper than any call stack. */
export function runsOf(nodes: readonly PhrasingContent[], definitions: Definitions): Run[] {
  const runs: Run[] = []
  const stack: Frame[] = [{nodes, at: 0, kind: 'text', url: undefined}]
  let bold = 0

  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const node = frame.nodes[frame.at++]
    if (!node) stack.pop()
    else if (node.type === 'html') {
      const tag = /^<(\/?)\s*(b|strong)\b/i.exec(node.value)
      if (tag) bold = Math.max(0, bold + (tag[1] ? -1 : 1))
      runs.push(htmlRun(node.value, placeOf(node)))
    } else if ('children' in node) stack.push(childFrame(node, frame, definitions))
    else addLeaf(runs, node, bold > 0 && frame.kind === 'text' ? {...frame, kind: 'strong'} : frame, definitions)
  }

  return runs
}

function childFrame(node: Nodes & {children: PhrasingContent[]}, frame: Frame, definitions: Definitions): Frame {
  const kind = kindOf(node)
  const stronger = (strength[kind] ?? 0) > (strength[frame.kind] ?? 0)
  const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined
  return {nodes: node.children, at: 0, kind: stronger ? kind : frame.kind, url: url ?? frame.url}
}

function kindOf(node: Nodes): Run['kind'] {
  if (node.type === 'link' || node.type === 'linkReference') return 'link'
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' ? node.type : 'text'
}

function addLeaf(runs: Run[], node: PhrasingContent, frame: {kind: Run['kind']; url: string | undefined}, definitions: Definitions): void {
  const place = placeOf(node)
  if (node.type === 'text') addText(runs, {kind: frame.kind, text: node.value, place, ...(frame.url === undefined ? {} : {url: frame.url})})
  else if (node.type === 'inlineCode') runs.push({kind: 'code', text: node.value, place})
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

/** The words of runs as a reader sees them: raw tags and comments are not seen. */
export function textOf(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) if (run.kind !== 'html') text += run.text
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
