/** Control, C1, bidi, zero-width and other characters that change what a reader sees without being seen. Joiners between emoji are among them: what is escaped can still be read. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u3164\uFFA0]/gu

/** One line of any text, safe to print for people: what would move the cursor, reorder the line or hide is shown as `\u{…}`. */
export function escapeText(text: string): string {
  return text.replace(invisible, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)
}

/** Lines for people: none of them begins with what CI systems take for a command, even after spaces. */
export function escapeLineStarts(text: string): string {
  return text.replace(
    /^([ \t]*)(?:(:):|(#)#\[)/gm,
    (_start, space: string, colon?: string) => `${space}${colon ? '\\u{3A}:' : '\\u{23}#['}`,
  )
}

/** A path at the start of a line. CI systems take `::…` and `##…` there for commands, even after spaces. */
export function escapePath(path: string): string {
  const text = escapeText(path)
  return /^\s*(?:::|##)/.test(text) ? `./${text}` : text
}
