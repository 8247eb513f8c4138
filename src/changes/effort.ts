/** How much comparing a pair of documents may cost. Counted in steps, not in time, so the same input always gives the same answer. */
export interface Effort {
  /** Takes steps from what is left; false when they are not there, and from then on: nothing more is compared closely. */
  readonly spend: (steps: number) => boolean
  /** Something was left uncompared. */
  readonly exhausted: () => boolean
}

export function effortOf(steps: number): Effort {
  let left = steps
  return {
    spend(wanted) {
      left -= wanted
      return left >= 0
    },
    exhausted: () => left < 0,
  }
}
