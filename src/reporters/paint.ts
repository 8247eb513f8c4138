/** Colours of the terminal, or none. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly good: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
}

const codes: Readonly<Record<keyof Paint, readonly [on: number, off: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  good: [32, 39],
  strong: [1, 22],
  faint: [2, 22],
  added: [32, 39],
  removed: [31, 39],
}

/** Wraps text in escape sequences; the text itself must be escaped already. */
export function createPaint(colored: boolean): Paint {
  const painter = (name: keyof Paint) => {
    const [on, off] = codes[name]
    return colored ? (text: string) => `\u001B[${on}m${text}\u001B[${off}m` : (text: string) => text
  }
  return {
    error: painter('error'),
    warning: painter('warning'),
    info: painter('info'),
    good: painter('good'),
    strong: painter('strong'),
    faint: painter('faint'),
    added: painter('added'),
    removed: painter('removed'),
  }
}
