/** How alike two texts are, for matching only: a score never lowers the class of a change. */

/** What is compared of a text: its Han characters and its pairs of neighbours, as sorted numbers. Long texts are sampled by their first characters. */
export type Grams = Uint32Array

const longest = 1200
/** From this many grams on, a text that is found whole in another one counts as kept. */
const shortestKept = 8
const kept = 0.6

export function gramsOf(text: string): Grams {
  const letters = text.slice(0, longest)
  const grams = new Uint32Array(letters.length * 2)
  let total = 0
  for (let at = 0; at < letters.length; at++) {
    const one = letters.charCodeAt(at)
    if (one >= 0x3040) grams[total++] = one << 16
    if (at + 1 < letters.length) grams[total++] = (one << 16) | letters.charCodeAt(at + 1)
  }
  if (total === 0 && letters !== '') grams[total++] = letters.charCodeAt(0) << 16
  return grams.slice(0, total).sort()
}

/** Dice coefficient over grams: 1 for equal texts, 0 for texts that share nothing. */
export function likeness(one: Grams, other: Grams): number {
  const all = one.length + other.length
  if (all === 0) return 1
  let [common, left, right] = [0, 0, 0]
  while (left < one.length && right < other.length) {
    const difference = one[left]! - other[right]!
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  const score = (2 * common) / all
  const shorter = Math.min(one.length, other.length)
  // A text that was only added to is still the same text.
  return shorter >= shortestKept && common >= 0.95 * shorter ? Math.max(score, kept) : score
}
