/** Walks over a text once, counting its lines. */
export class Cursor {
  at = 0
  line: number
  #lineEnd = -1

  constructor(
    readonly text: string,
    firstLine: number,
  ) {
    this.line = firstLine
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  get here(): string {
    return this.text[this.at] ?? ''
  }

  startsWith(words: string): boolean {
    return this.text.startsWith(words, this.at)
  }

  /** Move to an index further on. */
  moveTo(index: number): void {
    const end = Math.min(index, this.text.length)
    for (; this.at < end; this.at++) if (this.text.charCodeAt(this.at) === 10) this.line++
  }

  move(count: number): void {
    this.moveTo(this.at + count)
  }

  skipSpaces(): void {
    while (isSpace(this.here)) this.at++
  }

  skipBlank(): void {
    while (isSpace(this.here) || this.here === '\n') this.move(1)
  }

  /** Index of the next line break, or of the end; looked up once a line. */
  lineEnd(): number {
    if (this.#lineEnd < this.at) {
      const end = this.text.indexOf('\n', this.at)
      this.#lineEnd = end === -1 ? this.text.length : end
    }
    return this.#lineEnd
  }

  /** Index of the words on the rest of this line, or -1; never looks further, so that a missing end costs one line. */
  findOnLine(words: string): number {
    const end = this.lineEnd() - words.length
    for (let index = this.at; index <= end; index++) if (this.text.startsWith(words, index)) return index
    return -1
  }

  /** The rest of the line, which is left behind. */
  takeLine(): string {
    const end = this.lineEnd()
    const rest = this.text.slice(this.at, end)
    this.moveTo(end)
    return rest
  }

  /** How often the character stands here in a row. */
  run(character: string): number {
    let count = 0
    while (this.text[this.at + count] === character) count++
    return count
  }
}

/** Blank within a line, full-width space included. */
export function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\u3000' || character === '\u00a0'
}
