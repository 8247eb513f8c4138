/** Where links inside a document may lead: the anchors of its headings and of its HTML. */
import type {Prd, Run} from './model/types.js'

/** The inline content of all blocks, table cells included. */
export function runsWithCells(prd: Prd): readonly Run[] {
  return prd.blocks.flatMap(({runs, table}) => {
    const cells = table ? [table.header, ...table.rows].flatMap((row) => row.cells.flatMap((cell) => cell.runs)) : []
    return [...runs, ...cells]
  })
}

/** Every renderer makes its own anchors; all agree on the letters and digits of the title. Numbers that set equal titles apart are cut off. */
export function anchorsOf(prd: Prd): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const {title, folded, id} of prd.sections) {
    for (const name of [title, folded, id ?? '']) anchors.add(bare(name))
    // `目標 {#goal}` and its like.
    for (const number of ['1', '2', '3', '4', '5']) anchors.add(bare(title) + number)
  }
  for (const {text} of prd.withdrawn) anchors.add(bare(text))
  for (const {node} of prd.blocks) {
    if (node.type !== 'html') continue
    for (const [, name] of node.value.matchAll(/(?:id|name)\s?=\s?["']?([^"'\s>]{1,80})/giu)) anchors.add(bare(name!))
  }
  for (const {runs} of prd.blocks) {
    for (const {kind, text} of runs) {
      if (kind === 'html') for (const [, name] of text.matchAll(/(?:id|name)\s?=\s?["']?([^"'\s>]{1,80})/giu)) anchors.add(bare(name!))
    }
  }
  return anchors
}

/** Does `#退款流程` lead to one of the anchors? */
export function isAnchorAmong(anchors: ReadonlySet<string>, url: string): boolean {
  return anchors.has(bare(url))
}

function bare(anchor: string): string {
  let text = anchor
  try {
    text = decodeURIComponent(anchor)
  } catch {
    // A stray `%` is part of the name.
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
