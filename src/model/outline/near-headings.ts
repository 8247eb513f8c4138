/** Lines that are not headings in Markdown but look like them to a reader. Whether they act as one is decided later, by what follows. */
import {splitNumbering, withoutInvisible} from '../folding.js'
import type {NearHeadingKind, Run} from '../types.js'
import {textOf} from './runs.js'

export interface NearHeading {
  readonly kind: NearHeadingKind
  readonly rank: number | null
  readonly title: string
}

const longest = 60

/** A line of a paragraph that looks like a heading; null where it reads as text. */
export function nearHeadingIn(line: readonly Run[]): NearHeading | null {
  const text = withoutInvisible(textOf(line)).trim()
  if (text === '' || text.length > longest + 8) return null
  return hashHeading(text) ?? boldHeading(line, text) ?? bracketHeading(text) ?? numberedHeading(text, line)
}

/** `##目標`, `＃＃ 目標`, `##　目標`. One `#` alone may be a hashtag: it needs a line of its own without another one. */
function hashHeading(text: string): NearHeading | null {
  const match = /^([#＃]{1,6})([\s\u3000\u00a0]*)([^#＃\s].*)$/u.exec(text)
  if (!match) return null
  const [, hashes, , rest] = match
  const title = rest!.replace(/(?<![\s#＃])[\s#＃]+$/u, '')
  if (title === '' || endsLikeSentence(title)) return null
  const wide = hashes!.includes('＃')
  if (hashes!.length === 1 && !wide && (/[#＃]/u.test(title) || /^[\d!]/.test(title) || /^[a-z_][\w-]*$/.test(title))) return null
  if (/^\d+$/.test(title)) return null
  return {kind: wide ? 'full-width-hash' : 'no-space', rank: hashes!.length, title}
}

/** A line all of whose words are bold. */
function boldHeading(line: readonly Run[], text: string): NearHeading | null {
  let bold = ''
  let outside = ''
  for (const run of line) {
    if (run.kind === 'strong') bold += run.text
    else if (run.kind === 'text' && bold === '' && /[^\s]/u.test(run.text)) {
      // Only a number or an emoji may stand before the bold words.
      if (!/^[\p{Extended_Pictographic}\s\d.、)）(（一二三四五六七八九十]+$/u.test(withoutInvisible(run.text))) return null
    } else if (run.kind === 'text' || run.kind === 'emphasis') outside += run.text
    else if (run.kind !== 'html') return null
  }
  if (bold.trim() === '' || !/^[\s:：]*$/u.test(outside)) return null
  if (endsLikeSentence(bold) || isLabelled(bold)) return null
  return {kind: 'bold', rank: null, title: text}
}

/** `**版本：1.0**` is a labelled value in bold, not a heading. */
function isLabelled(words: string): boolean {
  return /[：:]\s*\S/u.test(splitNumbering(words).rest) && !/^.{0,12}\d+(?:\.\d+)*\s*[：:]/u.test(words)
}

/** 【目標】 alone on its line. */
function bracketHeading(text: string): NearHeading | null {
  const {rest} = splitNumbering(text)
  const match = /^[【〖［]([^【】〖〗［］]{1,30})[】〗］]\s*[:：]?$/u.exec(rest)
  return match && !endsLikeSentence(match[1]!) ? {kind: 'bracket', rank: null, title: text} : null
}

/** `一、目标` or `2.1 流程` as a line of text. */
function numberedHeading(text: string, line: readonly Run[]): NearHeading | null {
  const {number, rest} = splitNumbering(text)
  if (!number || rest.length > 30 || rest.length < 2 || endsLikeSentence(rest) || /[，,；;：:|=→]/u.test(rest)) return null
  if (!/^(?:第|[（(]?[一二三四五六七八九十]|\d+\.\d)/u.test(number)) return null
  if (line.some((run) => run.kind === 'image' || run.kind === 'code')) return null
  return {kind: 'numbered', rank: null, title: text}
}

function endsLikeSentence(words: string): boolean {
  return /[。！!？?；;，,、…]\s*$/u.test(words) || /[a-z]{3}\.\s*$/.test(words)
}
