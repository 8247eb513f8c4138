/** How alike two texts are, for matching only: a score never lowers the class of a change. */

/** What is compared of a text: its characters and their neighbours, counted. Long texts are sampled by their first characters. */
export interface Grams {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

const longest = 1200
/** From this many grams on, a text that is found whole in another one counts as kept. */
const shortestKept = 8
const kept = 0.6

export function gramsOf(text: string): Grams {
  const counts = new Map<string, number>()
  let total = 0
  const add = (gram: string) => {
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
    total++
  }
  const letters = text.slice(0, longest)
  const han = /\p{Script=Han}/u
  for (let at = 0; at < letters.length; at++) {
    const one = letters[at]!
    if (han.test(one)) add(one)
    if (at + 1 < letters.length) add(one + letters[at + 1]!)
  }
  if (total === 0 && letters !== '') add(letters)
  return {counts, total}
}

/** Dice coefficient over grams: 1 for equal texts, 0 for texts that share nothing. */
export function likeness(one: Grams, other: Grams): number {
  if (one.total + other.total === 0) return 1
  // The smaller side is walked, so comparing a word with a page is cheap.
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  let common = 0
  for (const [gram, count] of small.counts) common += Math.min(count, large.counts.get(gram) ?? 0)
  const score = (2 * common) / (one.total + other.total)
  // A text that was only added to is still the same text.
  return small.total >= shortestKept && common >= 0.95 * Math.min(one.total, other.total) ? Math.max(score, kept) : score
}
