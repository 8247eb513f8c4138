/** Bounds on what one run takes in. Reaching one is always a visible result, never a silent cut. */
export interface Limits {
  /** Bytes of one document. */
  readonly bytes: number
  /** Lines of one document. */
  readonly lines: number
  /** Depth of quotes, lists and brackets inside one another. */
  readonly nesting: number
}

export const defaultLimits: Limits = {bytes: 1024 * 1024, lines: 20_000, nesting: 100}
