/** Words that a rule looks for: its own list, as a project extends and shortens it. */

export interface WordOptions {
  /** Words of one's own. */
  readonly add: readonly string[]
  /** Words of the built-in list that the project does not mind. */
  readonly remove: readonly string[]
}

export const wordDefaults: WordOptions = {add: [], remove: []}

/** The words to look for, lower case: a word that is taken out is taken out however it is written. */
export function wordsOf(builtIn: readonly string[], {add, remove}: WordOptions): readonly string[] {
  const removed = new Set(remove.map((word) => word.toLowerCase()))
  return [...builtIn, ...add].map((word) => word.toLowerCase()).filter((word) => word !== '' && !removed.has(word))
}

/** The first word of a list that stands in a text, as the text writes it. Latin words stand alone, Chinese ones behind none that turns them around (不合理, 去人性化). */
export function findWord(words: readonly string[], text: string): string | null {
  const lower = text.toLowerCase()
  // Some letters change their length with their case; then places in the one are none in the other.
  const written = lower.length === text.length ? text : lower
  for (const word of words) {
    for (let index = lower.indexOf(word); index >= 0; index = lower.indexOf(word, index + word.length)) {
      if (stands(word, lower[index - 1] ?? ' ', lower[index + word.length] ?? ' ')) return written.slice(index, index + word.length)
    }
  }
  return null
}

function stands(word: string, before: string, after: string): boolean {
  const opensAsWord = !/^[a-z]/u.test(word) || !/[a-z\d/\\_]/u.test(before)
  const closesAsWord = !/[a-z]$/u.test(word) || !/[a-z\d/\\_]/u.test(after)
  return opensAsWord && closesAsWord && (/^[a-z]/u.test(word) || !/[不去非]/u.test(before))
}
