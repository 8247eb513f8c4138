import {defineRule} from '../../src/define-rule.js'
import {localPathOf} from '../../src/local-path.js'
import type {Prd, Run} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'links-resolve',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    const flows = new Set(prd.flows.filter(({form}) => form === 'image').map(({url}) => url))
    let anchors: Set<string> | undefined

    for (const {kind, url, place} of runsOf(prd)) {
      // Pictures of flows are flow-image-exists' business.
      if (!url || (kind !== 'link' && kind !== 'image') || (kind === 'image' && flows.has(url))) continue
      if (kind === 'link' && url.startsWith('#') && url.length > 1) {
        anchors ??= anchorsOf(prd)
        if (!anchors.has(bare(url))) report({message: 'anchor', args: {url}, place, actual: url})
        continue
      }
      const path = localPathOf(url)
      const presence = path === null ? 'present' : (context.presenceOf?.(path) ?? 'present')
      if (presence === 'absent' || presence === 'case') report({message: presence, args: {url}, place, actual: url})
    }
  },
)

function runsOf(prd: Prd): Run[] {
  return prd.blocks.flatMap(({runs, table}) => {
    const cells = table ? [table.header, ...table.rows].flatMap((row) => row.cells.flatMap((cell) => cell.runs)) : []
    return [...runs, ...cells]
  })
}

/** Every renderer makes its own anchors; all agree on the letters and digits of the title. Numbers that set equal titles apart are cut off. */
function anchorsOf(prd: Prd): Set<string> {
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
