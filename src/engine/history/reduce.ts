/**
 * Two versions, reduced to what differs: all headings stay, so that every section
 * keeps its place and role, but only sections whose source differs keep their
 * content. Most versions differ in one section of twenty, and only that is parsed.
 */

interface Piece {
  /** The heading line, or nothing before the first heading. */
  readonly heading: string
  readonly body: string
}

/** The two texts without the bodies that both have under the same heading at the same place; the texts themselves where sections were moved. */
export function reduceToDifference(before: string, after: string): readonly [string, string] {
  const [one, other] = [piecesOf(before), piecesOf(after)]
  const counts = new Map<string, number>()
  for (const {heading, body} of other) add(counts, `${heading}\n${body}`, 1)
  const shared = new Set<string>()
  for (const {heading, body} of one) {
    const key = `${heading}\n${body}`
    if ((counts.get(key) ?? 0) === 1) shared.add(key)
    add(counts, key, -1)
  }
  const order = (pieces: readonly Piece[]) => pieces.map(({heading, body}) => `${heading}\n${body}`).filter((key) => shared.has(key))
  if (order(one).join('\0') !== order(other).join('\0')) return [before, after]
  const reduced = (pieces: readonly Piece[]) =>
    pieces.map(({heading, body}, at) => textOf(heading, body, at > 0 && shared.has(`${heading}\n${body}`))).join('')
  return [reduced(one), reduced(other)]
}

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}

/** A word stays, so that a section with content does not turn into an empty one. */
function textOf(heading: string, body: string, isShared: boolean): string {
  if (!isShared) return heading + body
  return body.trim() === '' ? heading + body : `${heading}\n…\n\n`
}

const fence = /^ {0,3}(`{3,}|~{3,})/

/** Split at ATX headings outside fences. What looks like a heading and is none only makes the pieces smaller. */
function piecesOf(source: string): Piece[] {
  const pieces: {heading: string; body: string[]}[] = [{heading: '', body: []}]
  let open: string | null = null
  let isFrontMatter = source.startsWith('---\n')
  for (const [at, line] of source.split(/(?<=\n)/).entries()) {
    if (isFrontMatter) {
      if (at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) isFrontMatter = false
      pieces.at(-1)!.body.push(line)
      continue
    }
    const mark = fence.exec(line)?.[1]
    if (mark && open === null) open = mark
    else if (mark && open !== null && mark.startsWith(open)) open = null
    if (open === null && /^ {0,3}#{1,6}[ \t]/.test(line)) pieces.push({heading: line, body: []})
    else pieces.at(-1)!.body.push(line)
  }
  return pieces.map(({heading, body}) => ({heading, body: body.join('')}))
}
