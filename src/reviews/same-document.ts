/** Whether two texts under one path are the same document at two times, or two documents. */

const shared = 0.4
const restored = 0.5

/** A path that is given a new PRD each cycle: another title, and hardly a line of the old one. */
export function isAnotherDocument(before: string, after: string): boolean {
  if (before === after) return false
  const [one, other] = [titleOf(before), titleOf(after)]
  return one !== null && other !== null && one !== other && overlapOf(before, after) < shared
}

/** A document that comes back after it was deleted: at least half of its lines are the old ones. */
export function isRestored(before: string, after: string): boolean {
  return before === after || overlapOf(before, after) >= restored
}

/** Shared distinct lines over the lines of the longer text; blank lines and the marks of tables count for nothing. */
function overlapOf(before: string, after: string): number {
  const one = linesOf(before)
  const other = linesOf(after)
  if (one.size === 0 || other.size === 0) return 0
  let common = 0
  for (const line of one) if (other.has(line)) common += 1
  return common / Math.max(one.size, other.size)
}

function linesOf(text: string): Set<string> {
  const lines = new Set<string>()
  for (const line of text.split(/\r\n?|\n/)) {
    const bare = line.replace(/[\s|:-]+/g, '')
    if (bare !== '') lines.add(bare)
  }
  return lines
}

/** The first heading of the first rank, which is enough to tell documents apart. */
function titleOf(text: string): string | null {
  const title = /^#[ \t]+(\S.*)$/m.exec(text.slice(0, 20_000))?.[1]
  return (
    title
      ?.normalize('NFKC')
      .replace(/[\s\p{P}]+/gu, '')
      .toLowerCase() ?? null
  )
}
