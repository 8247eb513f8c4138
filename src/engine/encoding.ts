/** Bytes to text, strictly: what is not UTF-8 is named as what it looks like, never guessed into text. */
import {TextDecoder} from 'node:util'
import type {Problem} from './problem.js'

type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'

/** The text of a document as rules see it. */
export interface DecodedText {
  /** Without byte order mark, every line end one LF: lines and columns are those of the file, offsets may not be. */
  readonly source: string
  /** As decoded, byte order mark and line ends included; `originalOffsets` maps into it. */
  readonly original: string
  readonly bom: boolean
  readonly lineEnds: LineEnds
}

const byteOrderMark = '\uFEFF'

/** Decode bytes, as UTF-8 unless another encoding is forced by a WHATWG label. */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText | Problem {
  const decoded = encoding === undefined ? decodeUtf8(bytes) : decodeAs(bytes, encoding)
  if (typeof decoded !== 'string') return decoded
  const nul = decoded.indexOf('\0')
  if (nul !== -1) return {code: 'nul-character', args: {line: lineAt(decoded, nul)}}
  return normalise(decoded)
}

/** Maps offsets of `source` to those of `original`. The two halves of a CRLF are one place. */
export function originalOffsets({source, original, bom, lineEnds}: DecodedText): (offset: number) => number {
  const mark = bom ? 1 : 0
  if (lineEnds !== 'crlf' && lineEnds !== 'mixed') return (offset) => offset + mark
  const pairs: number[] = []
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    if (original.startsWith('\r\n', at + mark + pairs.length)) pairs.push(at)
  }
  return (offset) => offset + mark + countBelow(pairs, offset)
}

/** How many of the ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A decoded text as rules see it. */
export function normalise(original: string): DecodedText {
  const bom = original.startsWith(byteOrderMark)
  const text = bom ? original.slice(1) : original
  const hasReturn = text.includes('\r')
  const source = hasReturn ? text.replace(/\r\n?/g, '\n') : text
  return {source, original, bom, lineEnds: hasReturn ? lineEndsOf(text) : text.includes('\n') ? 'lf' : 'none'}
}

function lineEndsOf(text: string): LineEnds {
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : 'none'
  const found = new Set<LineEnds>()
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    found.add(end === '\r\n' ? 'crlf' : end === '\r' ? 'cr' : 'lf')
    if (found.size > 1) return 'mixed'
  }
  return [...found][0] ?? 'none'
}

function decodeUtf8(bytes: Uint8Array): string | Problem {
  const format = signatureOf(bytes)
  if (format) return {code: 'binary', args: {format}}
  const other = utf16ByMark(bytes) ?? utf16ByZeros(bytes.subarray(0, 4096))
  if (other) return notUtf8(other)
  if (isMostlyControls(bytes.subarray(0, 4096))) return {code: 'binary', args: {format: `0x${startOf(bytes)}`}}
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return explainBytes(bytes)
  }
}

function decodeAs(bytes: Uint8Array, label: string): string | Problem {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label, {fatal: true, ignoreBOM: true})
  } catch {
    return {code: 'unknown-encoding', args: {label}}
  }
  try {
    return decoder.decode(bytes)
  } catch {
    return {code: 'not-in-encoding', args: {label}}
  }
}

const guesses = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  big5: 'Big5',
  gbk: 'GBK',
  shift_jis: 'Shift_JIS',
  'windows-1252': 'Windows-1252',
} as const

type Guess = keyof typeof guesses

function notUtf8(label: Guess): Problem {
  return {code: 'not-utf-8', args: {guess: guesses[label], label}}
}

function utf16ByMark([first, second]: Uint8Array): Guess | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** A text has line ends, spaces or `#`: in UTF-16 their zero bytes lie on the same side, those of ideographs like U+9000 are few. */
function utf16ByZeros(head: Uint8Array): Guess | null {
  if (!head.includes(0)) return null
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1
  const [even, odd] = zeros as [number, number]
  const enough = Math.max(2, head.length / 50)
  if (odd >= enough && even <= odd / 4) return 'utf-16le'
  if (even >= enough && odd <= even / 4) return 'utf-16be'
  return null
}

const signatures: readonly (readonly [format: string, hex: string])[] = [
  ['gzip', '1f8b'],
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '474946383761'],
  ['GIF', '474946383961'],
  ['ZIP, as in .docx and .xlsx', '504b0304'],
  ['PDF', '255044462d'],
  ['Microsoft Office', 'd0cf11e0a1b11ae1'],
  ['7-Zip', '377abcaf271c'],
  ['Zstandard', '28b52ffd'],
  ['ELF', '7f454c46'],
]

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex')
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const start = startOf(bytes)
  return signatures.find(([, hex]) => start.startsWith(hex))?.[0]
}

/** Text has tabs, line ends, form feeds and now and then an escape, hardly other controls. */
function isMostlyControls(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  return (text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0) > head.length / 10
}

/** A few damaged bytes in UTF-8, or another encoding altogether. */
function explainBytes(bytes: Uint8Array): Problem {
  const {valid, invalid, first} = surveyUtf8(bytes)
  if (invalid * 2 <= valid || isCutShort(bytes)) return brokenUtf8(bytes, first)
  const guess = guessLegacy(bytes)
  return guess ? notUtf8(guess) : brokenUtf8(bytes, first)
}

/** UTF-8 up to its last character, which is not complete. */
function isCutShort(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

function brokenUtf8(bytes: Uint8Array, at: number): Problem {
  let line = 1
  for (let index = 0; index < at; index += 1) if (isLineEnd(bytes, index)) line += 1
  return {code: 'broken-utf-8', args: {line, byte: bytes[at]!.toString(16).padStart(2, '0')}}
}

function isLineEnd(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10)
}

/** How many sequences of several bytes are well-formed UTF-8, how many bytes are not, and where the first of those is. */
function surveyUtf8(bytes: Uint8Array): {readonly valid: number; readonly invalid: number; readonly first: number} {
  let valid = 0
  let invalid = 0
  let first = -1
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index)
    if (length > 1) valid += 1
    if (length === 0) {
      invalid += 1
      if (first === -1) first = index
    }
    index += length || 1
  }
  return {valid, invalid, first}
}

/** Bytes of the well-formed sequence at an index (RFC 3629, section 4), or 0. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let next = 1; next < length; next += 1) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[index + 1] ?? 0
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  return length
}

/**
 * Big5, GBK or Shift_JIS by where the pairs of bytes lie: the frequent characters of Big5 have the lead bytes A4–C6,
 * those of GBK lead B0–D7 with a second byte from A1, Japanese is full of kana (82 9F–F1, 83 40–96).
 */
function guessLegacy(bytes: Uint8Array): Guess | null {
  let pairs = 0
  let alone = 0
  const common = {big5: 0, gbk: 0, shift_jis: 0}
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index]!
    if (lead < 0x80) continue
    const trail = bytes[index + 1] ?? 0
    if (lead === 0x80 || lead === 0xff || trail < 0x40) {
      alone += 1
      continue
    }
    pairs += 1
    index += 1
    if ((lead >= 0xa4 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1)) || lead === 0xa1) common.big5 += 1
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)) common.gbk += 1
    if ((lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96) || lead === 0x81) common.shift_jis += 1
  }
  if (pairs === 0) return alone > 0 ? 'windows-1252' : null
  const [label, count] = Object.entries(common).reduce((best, next) => (next[1] > best[1] ? next : best)) as [Guess, number]
  return count * 2 > pairs + alone ? label : 'windows-1252'
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (const _ of text.slice(0, offset).matchAll(/\r\n?|\n/g)) line += 1
  return line
}
