/** Text as it is compared: strict ignores markup and wrapping, lenient also ignores typography and script. */
import {foldScript, withoutInvisible} from '../model/folding.js'
import {kept} from '../model/kept.js'

/** Two versions of a document say mostly the same, and a history says it hundreds of times. */
const bounds = {longest: 2000, most: 4000}

const wide = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef'
const afterWide = new RegExp(`([${wide}]) `, 'gu')
const beforeWide = new RegExp(` (?=[${wide}])`, 'gu')

/** Words without the layout of their source: one Unicode form, one space between words, none beside a wide character, since a wrapped line there says nothing. */
export const strictText = kept(
  (text) => withoutInvisible(text).normalize('NFC').replace(/\s+/gu, ' ').replace(afterWide, '$1').replace(beforeWide, '').trim(),
  bounds,
)

const dashes = /[‐‑‒–—―−]/gu
const quotes = /[「」『』“”„‟‘’‚‛"'`´《》〈〉«»]/gu
/** Beside Chinese punctuation Markdown leaves these as they stand; whoever wrote them meant bold. Between two letters or digits they are an operator. */
const strayStrong = /(?<![a-z0-9])\*\*|\*\*(?![a-z0-9])/gu
const emptyMarks = /[\p{P}\p{So}\s|~^]+/gu
/** Marks that carry meaning wherever they stand. */
const carrying = new Set([...'%‰#@&/+*\\_✅✔☑❌✖✗☐⭕🚫⛔🔴🟠🟡🟢🔵⚪⚫°'])
/** Between two letters or digits these are part of a number, a name or a path. */
const joining = new Set([...'.,:/-_@'])
const numeric = /[\p{N}]/u
const alphanumeric = /[\p{L}\p{N}]/u

/** The same for texts that differ in width, punctuation, quotation marks, case or Chinese script only. A mark inside a number, a name or a path, and a sign before a number, stay. */
export const lenientText = kept((text) => {
  const plain = foldScript(strictText(text).normalize('NFKC').toLowerCase())
    .replace(dashes, '-')
    .replace(quotes, '')
    .replace(strayStrong, '')
  return plain.replace(emptyMarks, (marks, at: number) => {
    const before = at > 0 ? plain[at - 1]! : ''
    const after = plain[at + marks.length] ?? ''
    const kept = [...marks].filter((mark) => carrying.has(mark)).join('')
    if (kept !== '' || marks.includes('�')) return kept
    if (marks.trim() === '-' && numeric.test(after) && !alphanumeric.test(marks.startsWith('-') ? before : '')) return '-'
    if (marks.length === 1 && joining.has(marks) && isLatinOrNumber(before) && isLatinOrNumber(after)) return marks
    return isLatinOrNumber(before) && isLatinOrNumber(after) ? ' ' : ''
  })
}, bounds)

function isLatinOrNumber(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(character)
}
