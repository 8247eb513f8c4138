/** Answers that are kept: the same words are read in every version of a document, and in one document for one facet after the other. */

interface Bounds {
  /** Characters; longer texts are hardly ever seen again. */
  readonly longest: number
  /** Answers; beyond, all are let go. */
  readonly most: number
}

/** A pure function of a text that answers the second time without reading. Few are kept: a piece of a text holds on to the whole. */
export function kept<Answer>(
  read: (text: string) => Answer,
  {longest, most}: Bounds = {longest: 80, most: 1000},
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    let answer = known.get(text)
    if (answer !== undefined || text.length > longest) return answer ?? read(text)
    answer = read(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}
