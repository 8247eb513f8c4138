/** What a title's words say a section is for, by name and by composition. */
import {fold} from '../folding.js'
import {type Role, roles} from '../types.js'
import {plainNames, roleNames} from '../vocabulary/role-names.js'
import {leadingModifiers, trailingModifiers} from '../vocabulary/title-modifiers.js'

/** `plain`: words that name no role: an overview, what the document says of itself. */
export type Meaning = Role | 'plain'

/** How a name was found, strongest first: the whole, the whole but for modifiers, its head noun, a word in it. */
type Match = 'exact' | 'composed' | 'head' | 'word'

export interface PartReading {
  readonly text: string
  readonly match: Match | null
  readonly meaning: Meaning | null
  /** The name that was found. */
  readonly name: string
}

export interface TitleReading {
  readonly folded: string
  /** The title, or the parts that it joins: 「背景与目标」 has two. Never empty. */
  readonly parts: readonly PartReading[]
  /** What stands in brackets: often the same in another language. */
  readonly aside: PartReading | null
  /** What stands before a colon, when something follows it. */
  readonly label: PartReading | null
}

export type Names = ReadonlyMap<string, Meaning>

let known: Names | undefined
let modifiers: {readonly leading: Index; readonly trailing: Index} | undefined
let starts: Index | undefined
let ends: Index | undefined

/** Words by the characters that they begin or end with, longest first: a title is read without cutting it at every place. */
type Index = ReadonlyMap<string, readonly string[]>

function indexOf(words: Iterable<string>, keyOf: (word: string) => string): Index {
  const index = new Map<string, string[]>()
  for (const word of words) {
    const key = keyOf(word)
    const of = index.get(key)
    if (of) of.push(word)
    else index.set(key, [word])
  }
  for (const of of index.values()) of.sort((a, b) => b.length - a.length)
  return index
}

/** The shipped names, folded; built at first use. */
export function knownNames(): Names {
  if (known) return known
  const names = new Map<string, Meaning>()
  const add = (words: string, meaning: Meaning, folding: boolean) => {
    for (const word of words.split('|')) {
      const name = folding ? fold(word) : word
      if (name !== '' && !names.has(name)) names.set(name, meaning)
    }
  }
  for (const role of roles)
    for (const [language, words] of Object.entries(roleNames[role])) add(words, role, language === 'ja' || language === 'ko')
  add(plainNames, 'plain', true)
  known = names
  return names
}

function knownModifiers() {
  modifiers ??= {
    leading: indexOf(fold(leadingModifiers).split('|'), (word) => word[0]!),
    trailing: indexOf(fold(trailingModifiers).split('|'), (word) => word[word.length - 1]!),
  }
  return modifiers
}

const nothing = (text: string): PartReading => ({text, match: null, meaning: null, name: ''})
const joints = /\s{0,20}(?:[、,;/&+|·・]|与|和|以及|及其|及|と|および|\band\b|\s[-–—]\s|\s및\s)\s*/u
const longestRead = 120
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const latin = /[a-z]{3}/

/** Read a folded title. `own` are names from configuration: they win. */
export function readTitleWords(folded: string, own: Names): TitleReading {
  const title = folded.slice(0, longestRead)
  const bracket = /[([【「『]([^()[\]【】「」『』]*)[)\]】」』]/u.exec(title)
  const outside = (bracket ? title.slice(0, bracket.index) + title.slice(bracket.index + bracket[0].length) : title).trim()
  const main = outside === '' ? title : outside
  const pair = bilingualPair(main)
  if (pair) return {folded: title, parts: [readPart(pair[0], own)], aside: readPart(pair[1], own), label: null}
  const read = withoutRemark(main, own)
  const whole = readPart(read, own)
  const colon = /^(.{1,40}?)\s*:\s*\S/u.exec(main)
  const aside = bracket?.[1]?.trim() ? readPart(bracket[1].trim(), own) : null
  const parts = isName(whole) ? [whole] : partsOf(read, whole, own)
  return {
    folded: title,
    parts: aside && isTranslation(aside, main) && !parts.some(isName) ? [aside] : parts,
    aside,
    label: colon ? readPart(colon[1]!, own) : null,
  }
}

/** 「目标 / Goals」 says one thing twice. */
function bilingualPair(main: string): [string, string] | null {
  const at = main.search(/[/|]/)
  if (at === -1) return null
  const before = main.slice(0, at).trim()
  const after = main.slice(at + 1).trim()
  if (before === '' || after === '' || /[/|]/.test(after)) return null
  return han.test(before) !== han.test(after) && latin.test(before) !== latin.test(after) ? [before, after] : null
}

function isName({match}: PartReading): boolean {
  return match === 'exact' || match === 'composed'
}

/** 「专案范畴 (Scope)」 says in brackets, in another script, what it is. */
function isTranslation(aside: PartReading, main: string): boolean {
  return (
    isName(aside) && aside.meaning !== 'plain' && han.test(aside.text) !== han.test(main) && latin.test(aside.text) !== latin.test(main)
  )
}

/** In 「MVP 范围 — 已完成」 what stands behind the dash only remarks on what is named before it. */
function withoutRemark(main: string, own: Names): string {
  const before = /^(.{2,60}?)\s+[-–—]{1,2}\s+\S/u.exec(main)?.[1]
  if (before === undefined) return main
  const {match} = readPart(before, own)
  return match === 'exact' || match === 'composed' ? before : main
}

/** In 「资源与预算代理」 only the last word is what the section is about: what stands before it counts when that is a name too. */
function partsOf(main: string, whole: PartReading, own: Names): PartReading[] {
  const texts = main.split(joints).filter((text) => text.trim() !== '')
  if (texts.length < 2 || texts.length > 5) return [whole]
  const parts = texts.map((text) => readPart(text.trim(), own))
  const last = parts[parts.length - 1]!
  if (last.match === 'exact' || last.match === 'composed') return parts
  return parts.map((part) => (part.match === 'exact' || part.match === 'composed' ? {...part, match: 'word'} : part))
}

function readPart(text: string, own: Names): PartReading {
  const names = knownNames()
  const lookUp = (words: string) => own.get(words) ?? names.get(words) ?? (han.test(words) ? names.get(compacted(words)) : undefined)
  const meaning = lookUp(text)
  if (meaning) return {text, match: 'exact', meaning, name: text}
  return composedOf(text, lookUp) ?? headOf(text, lookUp) ?? wordIn(text, lookUp) ?? nothing(text)
}

/** 「北极星 KPI」 and 「用户的特点」 are 北极星kpi and 用户特点. */
function compacted(words: string): string {
  return words.replace(/(?<=[\u3040-\u9fff])\s+|\s+(?=[\u3040-\u9fff])|(?<=[\u3400-\u9fff])的(?=[\u3400-\u9fff])/gu, '')
}

type LookUp = (words: string) => Meaning | undefined

/** Modifiers taken off on both sides, longest first, until a name is left. */
function composedOf(text: string, lookUp: LookUp): PartReading | null {
  const {leading, trailing} = knownModifiers()
  let front = text
  for (let step = 0; step <= 3; step++) {
    let back = front
    for (let cut = 0; cut <= 3; cut++) {
      const meaning = step + cut > 0 ? lookUp(back) : undefined
      if (meaning) return {text, match: 'composed', meaning, name: back}
      const size = trailingSize(back, trailing)
      if (size === 0) break
      back = back.slice(0, -size).trim()
    }
    const size = leadingSize(front, leading)
    if (size === 0) break
    front = front.slice(size).trim()
  }
  return null
}

const letter = /[a-z0-9]/

function leadingSize(text: string, words: Index): number {
  for (const word of words.get(text[0] ?? '') ?? []) {
    const size = word.length
    if (size < text.length && text.startsWith(word) && !(letter.test(text[size - 1]!) && letter.test(text[size]!))) return size
  }
  return 0
}

function trailingSize(text: string, words: Index): number {
  for (const word of words.get(text[text.length - 1] ?? '') ?? []) {
    const start = text.length - word.length
    if (start > 0 && text.endsWith(word) && !(letter.test(text[start]!) && letter.test(text[start - 1]!))) return word.length
  }
  return 0
}

const longNames = () => [...knownNames().keys()].filter((name) => name.length >= 2)

/** The longest name that the text ends with; in English also the one before `of` and `for`. */
function headOf(text: string, lookUp: LookUp): PartReading | null {
  ends ??= indexOf(longNames(), (name) => name.slice(-2))
  const head = /^(.*?)\s(?:of|for|in|to|with|from)\s/.exec(text)?.[1]
  for (const end of head ? [head, text] : [text]) {
    for (const name of ends.get(end.slice(-2)) ?? []) {
      const start = end.length - name.length
      if (start < 0 || !end.endsWith(name) || (start > 0 && letter.test(end[start]!) && letter.test(end[start - 1]!))) continue
      return {text, match: 'head', meaning: lookUp(name)!, name}
    }
  }
  return null
}

/** The longest name that stands anywhere in the text; the later one of two. */
function wordIn(text: string, lookUp: LookUp): PartReading | null {
  if (text.length > 40) return null
  starts ??= indexOf(longNames(), (name) => name.slice(0, 2))
  let longest = ''
  for (let start = text.length - 2; start >= 0; start--) {
    if (start > 0 && letter.test(text[start]!) && letter.test(text[start - 1]!)) continue
    for (const name of starts.get(text.slice(start, start + 2)) ?? []) {
      if (name.length <= longest.length) break
      const end = start + name.length
      if (!text.startsWith(name, start) || (end < text.length && letter.test(text[end]!) && letter.test(text[end - 1]!))) continue
      longest = name
      break
    }
  }
  return longest === '' ? null : {text, match: 'word', meaning: lookUp(longest)!, name: longest}
}
