/**
 * The comments of remark-lint: `<!--lint disable prd-no-placeholder-->`.
 *
 * As the package `remark-lint` does, compared with it by a test, but without its reader of comments: that one
 * backtracks exponentially (a comment with forty backslashes after `a="` takes seconds), and documents come from strangers.
 */
import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'
import {type Marker, messageControl} from 'unified-message-control'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'

/** A plugin that drops the messages which these comments switch off. */
export function lintComments(this: Processor): undefined {
  // Plugins that are added while the list is being attached run last: after the rules.
  this.use(applyLintComments)
}

function applyLintComments() {
  return (tree: Root, file: VFile): undefined => {
    if (!mayHoldComments(file)) return
    messageControl(tree, {name: 'lint', source: 'remark-lint', file, test: 'html', marker: (node) => markerIn(node as Nodes)})
  }
}

/** Hardly a document holds a comment for linters, and each reader of them walks the whole tree. A tree without its source may. */
export function mayHoldComments({value}: VFile): boolean {
  if (value === undefined || value.length === 0) return true
  const source = typeof value === 'string' ? value : new TextDecoder().decode(value)
  return source.includes('<!--') && source.includes('lint')
}

/** The comments of a document, as written: `disable prd-no-placeholder`. */
export function lintCommentsIn(tree: Root): readonly {readonly line: number; readonly text: string}[] {
  const comments: {line: number; text: string}[] = []
  visit(tree, 'html', (node) => {
    const marker = markerIn(node)
    if (marker) comments.push({line: node.position?.start.line ?? 1, text: String(marker.attributes)})
  })
  return comments
}

/** Longer comments are prose. */
const longest = 2000

function markerIn(node: Nodes): Marker | undefined {
  if (node.type !== 'html' || node.value.length > longest) return undefined
  const found = /^<!--\s*lint\s([\s\S]*?)-->$/.exec(node.value.trim())
  const words = (found?.[1] ?? '').trim()
  // Anything else is somebody's sentence; the package ends the whole run over it.
  return /^(?:enable|disable|ignore)(?:\s|$)/.test(words) ? {name: 'lint', attributes: words} : undefined
}
