/** Folding: one form for what a reader takes for the same words. For comparing and recognising only, never for showing. */
import {from, to} from './data/script-table.js'
import {kept} from './kept.js'
import {regionalWords} from './vocabulary/regional-words.js'

/** By UTF-16 unit of a Traditional character, that of the Simplified one; 0 where there is none. A map of as many takes milliseconds to fill. */
let table: Uint16Array | undefined

/** Zero-width marks, soft hyphens, direction marks, variation selectors, tag characters: what hides inside a word without showing. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
const plain = /^[\0-\x7f]*$/

/** Characters that a reader does not see. */
export function withoutInvisible(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, '')
}

/** Width, invisible characters, Traditional/Simplified and regional words, case: folded. Spaces become one ASCII space. */
export function fold(text: string): string {
  return plain.test(text) ? text.toLowerCase().replace(/\s+/g, ' ').trim() : foldWide(text)
}

const foldWide = kept((text) => {
  const narrow = text.normalize('NFKC').replace(invisible, '').toLowerCase()
  return foldRegion(foldScript(narrow)).replace(/\s+/g, ' ').trim()
})

/** Traditional characters to Simplified ones, character by character: phrases are never touched. */
export function foldScript(text: string): string {
  table ??= unitsOf(from, to)
  let folded = ''
  let copied = 0
  for (let index = 0; index < text.length; index++) {
    const target = table[text.charCodeAt(index)]!
    if (target === 0) continue
    folded += text.slice(copied, index) + String.fromCharCode(target)
    copied = index + 1
  }
  return copied === 0 ? text : folded + text.slice(copied)
}

function unitsOf(characters: string, folded: string): Uint16Array {
  const units = new Uint16Array(0x1_00_00)
  for (let index = 0; index < characters.length; index++) units[characters.charCodeAt(index)] = folded.charCodeAt(index)
  return units
}

let regional: {pattern: RegExp; words: Map<string, string>} | undefined

function foldRegion(text: string): string {
  if (!regional) {
    const words = new Map(regionalWords.map(([there, here]) => [foldScript(there), foldScript(here)]))
    regional = {words, pattern: new RegExp([...words.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g')}
  }
  const {words, pattern} = regional
  return text.replace(pattern, (word) => words.get(word)!)
}

const chinese = '[零〇一二三四五六七八九十百两]'
const digits = '[0-9]{1,3}'
/** Each stands at the start of a title; the groups are tried in order. Folded text only: width is ASCII by now. */
const numberings: readonly RegExp[] = [
  new RegExp(`^第 ?(?:${chinese}{1,4}|${digits}) ?(?:[章节篇]|部分|部)[ .、:：-]*`, 'u'),
  new RegExp(`^(?:chapter|part|section|제) ?(?:${digits}(?:\\.${digits})*|[ivx]{1,5})(?: ?[장절])?(?:[ .:、-]+|$)`, 'u'),
  new RegExp(`^[([](?:${chinese}{1,4}|${digits}|[a-z]|[ivx]{1,5})[)\\]][ .、:]*`, 'u'),
  new RegExp(`^${chinese}{1,4}(?:[、.,:)]|(?= ))[ ]*`, 'u'),
  /^§ ?[0-9]{1,3}(?:\.[0-9]{1,3})*\.?\s*/u,
  // 1.2 目标, 1.2.3目标, 1-2 目标; not 2.0 版本
  /^[0-9]{1,3}(?:[.-][0-9]{1,3})+(?:[.、)]\s*|\s+(?!版|期|倍|%)|(?=[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af])(?!版|期|倍|年|月|折|个|亿|万))/u,
  // 1. 目标, 1、目标, 1) 目标; not 2.0
  /^[0-9]{1,3}(?:[.](?![0-9])|[、):])\s*/u,
  // 1 目标; not 2025 年目标, 3 天内, 3D
  /^[0-9]{1,2}\s+(?=\S)(?![年月日天个次种类期版阶周分秒小倍人万亿%元条级号])/u,
  /^(?:[a-z]|[ivx]{2,5})(?:[.](?![a-z0-9]\.?)|[、)])\s*/u,
]
const circled = /^[①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉❶-❿➀-➉]\s*[.、]?\s*/u
const keycap = /^[0-9]{1,2}\u20e3\s*/u
const decoration = /^[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}■□◆◇●○★☆▶►▪▫◼◻✦✧※→»›•·#*_~>|:：、,，.。\-–—]+/u
const trailing = /[\s\p{Extended_Pictographic}\p{Emoji_Modifier}★☆:：。.、,，;；#*_~|\-–—]{1,40}$/u

interface Numbered {
  readonly number: string | null
  readonly rest: string
}

/** A title's numbering taken off: the rest, and the numbering as written (null where there is none). */
export const splitNumbering = kept((title): Numbered => {
  const seen = withoutInvisible(title).trim()
  const special = circled.exec(seen) ?? keycap.exec(seen)
  if (special) return {number: special[0].trim(), rest: seen.slice(special[0].length)}
  const narrow = seen.slice(0, 24).normalize('NFKC')
  // NFKC may change lengths (㎏ → kg), never in what a numbering is made of: characters map one to one there.
  for (const pattern of numberings) {
    const match = pattern.exec(narrow.toLowerCase())
    if (match && match[0].length < seen.length)
      return {number: seen.slice(0, match[0].length).trim(), rest: seen.slice(match[0].length).trim()}
  }
  return {number: null, rest: seen}
})

/** A title as compared: no numbering, no decoration, no brackets around it, folded. */
export const foldTitle = kept((title) => {
  let words = withoutInvisible(title).slice(0, 300).replace(decoration, '')
  words = splitNumbering(words).rest.replace(decoration, '')
  const bracketed = /^[【[〔《「『(（](.*)[】\]〕》」』)）]\s*[:：]?$/u.exec(words.trim())
  if (bracketed && !/[【[〔《「『(（】\]〕》」』)）]/u.test(bracketed[1]!)) words = splitNumbering(bracketed[1]!).rest
  const folded = fold(words)
  return trimEnd(folded) || folded
})

function trimEnd(text: string): string {
  return text.length > 40 ? text.slice(0, -40) + text.slice(-40).replace(trailing, '') : text.replace(trailing, '')
}
