/** What the linear model sees of a section: names of features, each said once. */
import {splitNumbering} from '../folding.js'
import type {OpenSection} from '../outline/build-sections.js'
import type {Role} from '../types.js'
import {cluesOf} from './clues.js'
import type {PartReading, TitleReading} from './read-title.js'

/** What has been decided of sections before this one. */
export interface Decided {
  /** The roles of a section as it stands, inherited ones included. */
  readonly rolesOf: (section: OpenSection) => readonly Role[]
  /** What it opened: a role, `up` (subdivides its parent) or `none`. */
  readonly labelOf: (section: OpenSection) => string
}

export interface Surroundings {
  readonly readings: readonly TitleReading[]
  /** Index of each section among the children of its parent, how many those are, and how many of them have the name of a role. */
  readonly places: readonly {readonly at: number; readonly of: number; readonly named: number}[]
}

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

export function featuresOf(section: OpenSection, around: Surroundings, decided: Decided): string[] {
  const features = new Set<string>(['bias'])
  const reading = around.readings[section.index]!
  titleFeatures(section, reading, features)
  contextFeatures(section, reading, around, decided, features)
  for (const clue of cluesOf(section)) features.add(clue)
  return [...features]
}

function titleFeatures(section: OpenSection, reading: TitleReading, features: Set<string>): void {
  const {folded, parts, aside, label} = reading
  features.add(`title:${folded}`)
  for (const [index, part] of parts.entries()) {
    if (part.match === null) continue
    const strong = part.match === 'exact' || part.match === 'composed'
    features.add(`${strong ? 'named' : part.match}:${part.meaning}`)
    if (part.match === 'exact') features.add(`exact:${part.meaning}`)
    if (index === 0 && parts.length === 1) features.add(`alone-${part.match}:${part.meaning}`)
    if (!strong) features.add(`head-name:${part.name}`)
    if (part.match === 'head' && isTelling(part.name)) features.add(`telling:${part.meaning}`)
  }
  if (aside?.match) features.add(`aside-${aside.match}:${aside.meaning}`)
  if (label) features.add(label.match ? `label-${label.match}:${label.meaning}` : 'label')
  for (const word of wordsOf(folded)) features.add(word)
  shapeFeatures(section.title, folded, features)
}

/** A long name tells more at the end of a title than a single noun: 「退款申请功能需求」 against 「退款功能」. */
function isTelling(name: string): boolean {
  return cjk.test(name) ? name.length >= 4 : name.includes(' ')
}

/** Latin words, and pairs of characters of the scripts that write without spaces. */
function wordsOf(folded: string): string[] {
  const words: string[] = []
  const pieces = folded.match(/[a-z][a-z'-]*|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu) ?? []
  for (const piece of pieces.slice(0, 16)) {
    if (!cjk.test(piece)) words.push(`word:${stem(piece)}`)
    else {
      const run = piece.slice(0, 24)
      for (let at = 0; at + 1 < run.length; at++) words.push(`word:${run.slice(at, at + 2)}`)
      words.push(`start:${run.slice(0, 2)}`)
    }
  }
  return words
}

function stem(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function shapeFeatures(title: string, folded: string, features: Set<string>): void {
  const {number} = splitNumbering(title)
  features.add(number === null ? 'shape:unnumbered' : 'shape:numbered')
  if (/^(?:[a-z]{1,5}[-_ ]?\d|story|epic|feature|module|模块|功能[一二三四五六七八九十\d])/u.test(folded)) features.add('shape:identified')
  if (/[`_{}<>]|\.[jt]sx?\b|[a-z][A-Z]/.test(title)) features.add('shape:code')
  if (/[?？]$/.test(title.trim())) features.add('shape:question')
  if (/\d\.\d/.test(folded)) features.add('shape:version')
  if (/\bp\d\b/.test(folded)) features.add('shape:priority')
  if (/(?:phase|sprint|week|阶段|第.周|里程碑|milestone) ?[\d一二三四五六]/u.test(folded)) features.add('shape:phase')
  const size = cjk.test(folded) ? folded.length : Math.ceil(folded.length / 3)
  features.add(`shape:size${size <= 3 ? 'S' : size <= 7 ? 'M' : size <= 14 ? 'L' : 'XL'}`)
}

function contextFeatures(section: OpenSection, reading: TitleReading, around: Surroundings, decided: Decided, features: Set<string>): void {
  const {at, of, named} = around.places[section.index]!
  const {parent} = section
  const top = parent === null || parent.isTitle
  const inherited = parent && !parent.isTitle ? decided.rolesOf(parent) : []
  const level = top ? 'top' : parent.parent === null || parent.parent.isTitle ? 'second' : 'deep'
  features.add(`level:${level}`)
  for (const role of inherited) features.add(`in:${role}`)
  if (!top && inherited.length === 0) features.add('in:nothing')
  if (!top) features.add(`parent:${decided.labelOf(parent)}`)
  relation(reading.parts, inherited, features)
  if (!top && around.readings[parent.index]!.parts[0]!.meaning === 'plain') {
    for (const {meaning, match} of reading.parts) features.add(`plain>${match === 'exact' || match === 'composed' ? meaning : 'other'}`)
  }
  if (at === 0) features.add(`first-${level}`)
  if (top) features.add(`order:${Math.min(4, Math.floor((5 * at) / Math.max(1, of)))}`)
  if (at === of - 1) features.add('last-sibling')
  features.add(`siblings:${of > 8 ? 'many' : of > 3 ? 'some' : 'few'}`)
  if (!top && of > 1) features.add(named === 0 ? 'siblings-unnamed' : named * 2 > of ? 'siblings-named' : 'siblings-mixed')
  features.add(`children:${section.children.length === 0 ? 'none' : section.children.length < 4 ? 'few' : 'many'}`)
  if (section.own.length === 0) features.add('bare')
  for (const child of section.children.slice(0, 12)) {
    const [part] = around.readings[child.index]!.parts
    if (part!.match === 'exact' || part!.match === 'composed') features.add(`holds:${part!.meaning}`)
  }
}

/** A title of its parent's own role only subdivides it; one of another role may open a section of its own. */
function relation(parts: readonly PartReading[], inherited: readonly Role[], features: Set<string>): void {
  const named = parts.filter(({match}) => match === 'exact' || match === 'composed')
  for (const {meaning} of named) {
    if (meaning === 'plain') features.add('rule:plain')
    else if (!inherited.includes(meaning!)) features.add(`rule:${inherited.length > 0 ? 'inside' : 'open'}:${meaning}`)
  }
  for (const {meaning, match} of parts) {
    if (!meaning || meaning === 'plain') continue
    const strength = match === 'exact' || match === 'composed' ? 'named' : 'near'
    if (inherited.includes(meaning)) features.add(`same-${strength}`)
    else if (inherited.length > 0) {
      features.add(`other-${strength}`)
      features.add(`${inherited[0]}>${meaning}-${strength}`)
    }
  }
}
