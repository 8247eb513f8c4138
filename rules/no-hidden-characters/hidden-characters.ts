/** Characters that nobody sees: they turn text around, split words that read as one, or carry text of their own. */
export interface HiddenCharacter {
  /** UTF-16 units from the start of the line. */
  readonly index: number
  readonly length: number
  /** `U+202E RIGHT-TO-LEFT OVERRIDE` */
  readonly name: string
  /** Does it change the order in which the line is read? */
  readonly turns: boolean
}

const names: ReadonlyMap<number, string> = new Map([
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
])

const hidden = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
const turning = /[\u202A-\u202E\u2066-\u2069]/
const marks = /[\u061C\u200E\u200F]/
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** Scripts in which joiners choose the form of a letter. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Scripts without spaces, in which a zero-width one says where a line may break. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F/u

/** The hidden characters of a line, without those that a script or an emoji needs. */
export function hiddenCharactersIn(line: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = []
  let isTag = false
  let turnsAnyway: boolean | null = null
  for (const match of line.matchAll(hidden)) {
    const {index, 0: character} = match
    const before = lastOf(line.slice(Math.max(0, index - 2), index))
    // The flags of England, Scotland and Wales are spelt with them.
    isTag = /[\u{E0020}-\u{E007F}]/u.test(character) && (before === '\u{1F3F4}' || (isTag && /[\u{E0020}-\u{E007F}]/u.test(before)))
    if (isTag) continue
    const after = String.fromCodePoint(line.codePointAt(index + character.length) ?? 0)
    if (isNeeded(character, before, after)) continue
    if (marks.test(character) && (turnsAnyway ??= rightToLeft.test(line))) continue
    found.push({index, length: character.length, name: nameOf(character), turns: turning.test(character)})
  }
  return found
}

function isNeeded(character: string, before: string, after: string): boolean {
  if (character === '\u200D' && pictograph.test(before) && pictograph.test(after)) return true
  if (character === '\u200C' || character === '\u200D') return joined.test(before) || joined.test(after)
  return character === '\u200B' && (unspaced.test(before) || unspaced.test(after))
}

/** Do they all stand in front of the words of a line, or behind them? */
export function areOutside(found: readonly HiddenCharacter[], line: string): boolean {
  const at = new Set(found.map(({index}) => index))
  const isWord = (index: number) => !at.has(index) && /\S/.test(line[index]!)
  let [first, last] = [0, line.length - 1]
  while (first < line.length && !isWord(first)) first += 1
  while (last >= 0 && !isWord(last)) last -= 1
  return found.every(({index}) => index < first || index > last)
}

/** The last character of a piece that may begin inside one. */
function lastOf(piece: string): string {
  return [...piece].at(-1) ?? ''
}

function nameOf(character: string): string {
  const code = character.codePointAt(0)!
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const name = names.get(code)
  return name ? `${number} ${name}` : number
}
