/** Bounds on what one run takes in. Reaching one is always a visible result, never a silent cut. */
export interface Limits {
  /** Bytes of one document. */
  readonly bytes: number
  /** Lines of one document. */
  readonly lines: number
  /** Depth of quotes, lists and inline markup inside one another. */
  readonly nesting: number
  /** Time for the parse of one document, in part fixed, in part by its length. */
  readonly milliseconds: number
  readonly millisecondsPerKilobyte: number
  /** Memory for the parse of one document that looks costly. */
  readonly megabytes: number
  /** Documents of one run. */
  readonly files: number
}

export const defaultLimits: Limits = {
  bytes: 1024 * 1024,
  lines: 20_000,
  nesting: 100,
  milliseconds: 2000,
  millisecondsPerKilobyte: 50,
  megabytes: 256,
  files: 10_000,
}
