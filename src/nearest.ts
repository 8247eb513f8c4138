/** The known name that a mistyped one most likely means; null where none is near. Linear in the number of names, each name bounded. */
export function nearestName(typed: string, known: Iterable<string>): string | null {
  const given = typed.toLowerCase().slice(0, longest)
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const name of known) {
    const candidate = name.toLowerCase().slice(0, longest)
    const distance = editDistance(given, candidate)
    const isStart = given.length >= 3 && candidate.startsWith(given)
    const near = isStart || distance <= Math.max(1, Math.floor(Math.max(given.length, candidate.length) * 0.4))
    if (near && distance < bestDistance) {
      best = name
      bestDistance = distance
    }
  }
  return best
}

const longest = 64

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: to.length + 1}, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[to.length]!
}
