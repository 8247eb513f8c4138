/** Text as a sequence of the smallest things that can change: a Han or kana character, a word or number, a mark. */

const word = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Hangul}\\p{M}\\p{N}_'
const token = new RegExp(`[${word}]+(?:[.,:'’/-][${word}]+)*%?|\\s+|[^\\s]`, 'gu')
const wordToken = new RegExp(`^[${word}]`, 'u')
const hanToken = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Every character of the text belongs to exactly one token, so joining them gives it back. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

/** A token that says something, unlike spaces and marks. */
export function isWord(one: string): boolean {
  return wordToken.test(one) || hanToken.test(one)
}

/** Latin words and numbers, unlike Han characters. */
export function isLatinWord(one: string): boolean {
  return wordToken.test(one)
}
