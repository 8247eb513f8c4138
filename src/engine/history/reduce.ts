/**
 * Two versions, reduced to the sections whose source differs, each below the
 * headings that it stands under, so that it keeps its rank and its role. Most
 * versions differ in one section of twenty, and only that is parsed.
 */

interface Piece {
  /** The heading line, or nothing before the first heading. */
  readonly heading: string
  readonly body: string
}

/** The two texts without the sections that both have in the same order; the texts themselves where sections were moved. */
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
  return [reducedText(one, shared), reducedText(other, shared)]
}

/** What stands before the first heading always stays: the front matter is there, and a shared title alone changes nothing. */
function reducedText(pieces: readonly Piece[], shared: ReadonlySet<string>): string {
  const parts: string[] = []
  const above: {depth: number; heading: string; isWritten: boolean}[] = []
  for (const {heading, body} of pieces) {
    const depth = depthOf(heading)
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
    const isKept = depth === 0 || !shared.has(`${heading}\n${body}`)
    if (isKept) {
      for (const one of above) {
        if (!one.isWritten) parts.push(`${one.heading}\n`)
        one.isWritten = true
      }
      parts.push(heading + body)
    }
    if (depth > 0) above.push({depth, heading, isWritten: isKept})
  }
  return parts.join('')
}

function depthOf(heading: string): number {
  return /^ {0,3}(#+)/.exec(heading)?.[1]?.length ?? 0
}

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}

/** Front matter that is the same on both sides changes nothing, and YAML is slow to read. */
export function withoutSharedFrontMatter(before: string, after: string): readonly [string, string] {
  const end = before.startsWith('---\n') ? before.indexOf('\n---\n', 3) : -1
  if (end === -1) return [before, after]
  const head = before.slice(0, end + 5)
  const isShared = after.startsWith(head) && ![before, after].some((text) => text.startsWith('---', head.length))
  return isShared ? [before.slice(head.length), after.slice(head.length)] : [before, after]
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
