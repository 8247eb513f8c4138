/** Arrow chains: `申请 → 审核 → 退款` on a line of its own. */
import {type Graph, GraphBuilder} from './graph.js'
import {namesFlow, namesPath} from './words.js'

// Bounded, so that a rule of dashes is not tried from each of its dashes.
const arrow = /[-─—=]{0,12}[→➔➜➡⇒⟶▶►▸]\ufe0f?|[-─—]{1,12}>|={1,3}>/g
/** Longer lines are prose. */
const longestChain = 1000
const sentenceEnd = /[。！？；!?;]/

export interface Chain {
  readonly label: string | null
  readonly steps: readonly string[]
}

/** The pieces between arrows, trimmed; one piece where there is no arrow. What stands in brackets is left whole. */
export function splitAtArrows(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const match of text.replace(/[（(][^（()）]{1,200}[)）]/g, (inside) => ' '.repeat(inside.length)).matchAll(arrow)) {
    pieces.push(text.slice(start, match.index).trim())
    start = match.index + match[0].length
  }
  return [...pieces, text.slice(start).trim()]
}

/** Whether there is an arrow in the text. */
export function hasArrow(text: string): boolean {
  return text.search(arrow) !== -1
}

/**
 * A line that is a chain: nothing but short steps, a label in front allowed.
 *
 * Where nothing says that it is a flow (`named`), only a long run of short steps is one: three pieces with arrows
 * are as often a path through menus or a piece of prose.
 */
export function readChain(line: string, named: boolean): Chain | null {
  const text = line.trim()
  if (text.length > longestChain) return null
  const pieces = splitAtArrows(text)
  if (pieces.length < 3) return null
  const {label, step} = splitLabel(pieces[0]!)
  const steps = [step, ...pieces.slice(1)].map(withoutEnd)
  if (steps.some((piece) => piece === '') || (label !== null && namesPath(label))) return null
  const known = named || (label !== null && namesFlow(label))
  if (steps.some((piece) => sentenceEnd.test(piece) || widthOf(piece) > (known ? 80 : 36))) return null
  if (known) return {label, steps}
  return steps.length >= 4 && !steps.some((piece) => /[，,]/.test(outsideBrackets(piece))) ? {label, steps} : null
}

/** Steps one after the other, all on one line of the document. */
export function graphOfChain(chain: Chain, line: number): Graph {
  const builder = new GraphBuilder()
  const ids = chain.steps.map((step) => builder.node(step, line))
  for (const [index, id] of ids.entries()) if (index > 0) builder.edge(ids[index - 1]!, id, '', line)
  return builder.finish('flowchart')
}

function splitLabel(piece: string): {label: string | null; step: string} {
  const colon = piece.search(/[:：]/)
  if (colon < 1 || colon > 40 || piece.slice(colon, colon + 3) === '://') return {label: null, step: piece}
  return {label: piece.slice(0, colon).trim(), step: piece.slice(colon + 1).trim()}
}

/** Without the full stop of a sentence, and without the number of a list. */
function withoutEnd(piece: string): string {
  return piece.replace(/[。.；;，,]$/, '').trim()
}

function outsideBrackets(piece: string): string {
  return piece.replace(/[（([【「『][^）)\]】」』]{0,200}[）)\]】」』]/g, '')
}

/** Chinese characters count double. */
function widthOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) > 0x2e80 ? 2 : 1
  return width
}
