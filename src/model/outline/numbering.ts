/** What the numbers of headings say about which stands under which, where their ranks do not. */
import {foldTitle, splitNumbering} from '../folding.js'
import {readTitleWords} from '../roles/read-title.js'
import type {RankedHeading} from './acting-headings.js'
import type {BlockDraft} from './drafts.js'

/** `2.1` part by part, `第三章` and 「三、」 as one part; nothing for titles without a number. */
export function numberOf(title: string): readonly number[] {
  const {number} = splitNumbering(title)
  if (number === null) return []
  if (/^\d/u.test(number)) return number.split(/\D+/u).filter(Boolean).map(Number)
  const word = /[一二三四五六七八九十]{1,3}|\d{1,3}/u.exec(number)?.[0]
  return word === undefined ? [] : [/\d/.test(word) ? Number(word) : toNumber(word)]
}

function toNumber(word: string): number {
  const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word]
  const digit = (text: string | undefined) => '零一二三四五六七八九'.indexOf(text || '零')
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones)
}

/** People write `## 2.1` below `## 2.`: the longer number stands under the shorter one. */
export function isNumberedUnder(number: readonly number[], above: readonly number[]): boolean {
  return above.length > 0 && above.length < number.length && above.every((part, at) => part === number[at])
}

/** `## 第一期` between `## 5.` and `## 6.` stands under 5: by line, the line of the heading that it stands under. What is called like a section of its own is one. */
export function readHosts(drafts: readonly (RankedHeading | BlockDraft)[]): ReadonlyMap<number, number> {
  const hosts = new Map<number, number>()
  const open: Level[] = []
  for (const draft of drafts) {
    if (draft.type === 'block') continue
    const {rank, title, place} = draft
    while (open.length > 0 && open[open.length - 1]!.rank > rank) open.pop()
    const number = numberOf(title)
    const level = open[open.length - 1]?.rank === rank ? open[open.length - 1]! : null
    if (number.length === 0) {
      if (level && !isSection(title)) level.waiting.push(place.line)
      continue
    }
    if (level && follows(number, level.number)) for (const line of level.waiting) hosts.set(line, level.line)
    if (level) open.pop()
    open.push({rank, number, line: place.line, waiting: []})
  }
  return hosts
}

/** The last numbered heading of a rank, and those without a number since. */
interface Level {
  readonly rank: number
  readonly number: readonly number[]
  readonly line: number
  readonly waiting: number[]
}

/** 3 after 2, 2.4 after 2.3, 3 after 2.3. */
function follows(number: readonly number[], last: readonly number[]): boolean {
  const at = number.length - 1
  return at < last.length && number[at] === last[at]! + 1 && number.every((part, index) => index === at || part === last[index])
}

function isSection(title: string): boolean {
  return readTitleWords(foldTitle(title), new Map()).parts.some(({match}) => match === 'exact' || match === 'composed')
}
