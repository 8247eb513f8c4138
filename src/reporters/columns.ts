/** How many columns of a terminal a text takes. */
import {eastAsianWidth} from 'get-east-asian-width'

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u
const emojiStyle = '\uFE0F'

/** Of escaped text: what is invisible has been spelled out before, so that no grapheme needs to be pieced together. */
export function columnsOf(text: string): number {
  let columns = 0
  let last = 0
  for (const character of text) {
    if (character === emojiStyle) {
      // Asks for the wide picture of a narrow sign: ⚠ and ⚠️.
      if (last === 1) columns += 1
      last = 0
      continue
    }
    last = zeroWidth.test(character) || isSkinTone(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)
    columns += last
  }
  return columns
}

function isSkinTone(character: string): boolean {
  const code = character.codePointAt(0)!
  return code >= 0x1f3fb && code <= 0x1f3ff
}
