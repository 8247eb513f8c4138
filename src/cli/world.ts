/** Everything that a run of the command line touches outside itself, handed in so that tests can stand in for it. */
export interface World {
  /** Without the runtime and the script. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Asked for only with `--stdin`: opening it costs time and can keep a process alive. */
  readonly stdin: () => AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
}

/** The part of a stream that prd-lint writes to. */
export interface Output {
  write(text: string): unknown
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** 0 clean, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2
