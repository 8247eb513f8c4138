/** HTML tables that blank lines have torn into several nodes of the tree, with Markdown between them. */
import type {Code, Html, Nodes} from 'mdast'

/** How many nodes one table may span: a table that is never closed must not swallow the document, nor be looked for again and again. */
const farthest = 400

/** The whole table as one node, and where to go on; null where the node holds all that it opens. No node where the table is never closed. */
export function spreadTable(siblings: readonly Nodes[], index: number): {readonly html: Html | null; readonly next: number} | null {
  const first = siblings[index] as Html
  let open = balanceOf(first.value)
  if (open <= 0) return null
  let end = index
  while (open > 0) {
    const node = siblings[++end]
    if (!node || end - index > farthest || node.type === 'heading') return {html: null, next: end}
    if (node.type === 'html' || isIndentedHtml(node)) open += balanceOf(node.value)
  }
  return {html: joined(siblings.slice(index, end + 1)), next: end + 1}
}

/** Exports indent the tags of a table: after a blank line Markdown takes them for code, a reader does not. Without fences the lines are the code's own. */
export function isIndentedHtml(node: Nodes): node is Code {
  if (node.type !== 'code' || node.lang || !node.position || !/^\s*<\/?[a-z]/iu.test(node.value)) return false
  return node.position.end.line - node.position.start.line + 1 === countOf(node.value, /\n/g) + 1
}

function balanceOf(html: string): number {
  return countOf(html, /<table\b/gi) - countOf(html, /<\/table\s*>/gi)
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

/** Blank lines are kept, so that lines of the whole are lines of the document. */
function joined(nodes: readonly Nodes[]): Html {
  let value = ''
  let line = nodes[0]!.position?.start.line ?? 1
  for (const node of nodes) {
    const {start, end} = node.position ?? {start: {line}, end: {line}}
    value += '\n'.repeat(Math.max(0, start.line - line))
    const text = node.type === 'html' || isIndentedHtml(node) ? node.value : escaped(wordsOf(node))
    value += text
    line = node.type === 'html' || isIndentedHtml(node) ? end.line : start.line + countOf(text, /\n/g)
  }
  const last = nodes[nodes.length - 1]!.position
  const position = nodes[0]!.position && last ? {start: nodes[0]!.position.start, end: last.end} : undefined
  return {type: 'html', value, ...(position ? {position} : {})}
}

function wordsOf(node: Nodes): string {
  let words = ''
  const stack: Nodes[] = [node]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === 'break') words += '\n'
    else if ('value' in top) words += top.value
    else if (top.type === 'image') words += top.alt ?? ''
    if ('children' in top) for (let index = top.children.length - 1; index >= 0; index--) stack.push(top.children[index]!)
  }
  return words
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
