/** Which near-headings act as headings, and at which rank. */
import {foldTitle, splitNumbering} from '../folding.js'
import {readTitleWords} from '../roles/read-title.js'
import type {NearHeadingKind} from '../types.js'
import type {BlockDraft, Draft, HeadingDraft} from './drafts.js'

/** A heading whose rank is settled. */
export type RankedHeading = HeadingDraft & {readonly rank: number}

/** Near-headings that do not act as headings become text again; the others get the rank that their surroundings give them. */
export function settleHeadings(drafts: readonly Draft[]): (RankedHeading | BlockDraft)[] {
  const kept = keepActing(drafts)
  const settled: (RankedHeading | BlockDraft)[] = []
  let real = 0
  let styles: string[] = []

  for (const draft of kept) {
    if (draft.type === 'block') settled.push(draft)
    else if (draft.rank !== null) {
      real = draft.rank
      styles = []
      settled.push({...draft, rank: draft.rank})
    } else {
      const style = styleOf(draft)
      const at = styles.indexOf(style)
      styles = at === -1 ? [...styles, style] : styles.slice(0, at + 1)
      settled.push({...draft, rank: Math.min(6, real + styles.length)})
    }
  }

  return settled
}

/** Headings without a rank are equal when they look alike: the same markup, the same kind of numbering. */
function styleOf(draft: HeadingDraft): string {
  const {number} = splitNumbering(draft.title)
  if (number === null) return draft.near as NearHeadingKind
  if (/^第/.test(number)) return 'chapter'
  if (/^[（(]/.test(number)) return 'bracketed'
  if (/^[一二三四五六七八九十]/.test(number)) return 'chinese'
  return `decimal ${number.split(/[.-]/).filter(Boolean).length}`
}

function keepActing(drafts: readonly Draft[]): Draft[] {
  const numbered = countNumbered(drafts)
  const unquoted = drafts.some((draft) => draft.type === 'heading' && !isWeak(draft) && draft.near !== 'quoted')
  return drafts.map((draft, index) => {
    if (draft.type === 'block' || draft.otherwise === null) return draft
    if (draft.near === 'html') return draft.otherwise
    if (draft.near === 'quoted') return unquoted ? draft.otherwise : draft
    if (!isWeak(draft)) return draft
    if (draft.near === 'numbered' && numbered < 2) return draft.otherwise
    return hasContent(drafts, index, draft) ? draft : draft.otherwise
  })
}

/** Numbered lines of text are mostly items and steps: they act as headings where several are called what sections are called. */
function countNumbered(drafts: readonly Draft[]): number {
  let count = 0
  for (const draft of drafts) {
    if (draft.type !== 'heading' || draft.near !== 'numbered') continue
    const named = readTitleWords(foldTitle(draft.title), new Map()).parts.some(({match}) => match === 'exact' || match === 'composed')
    if (named) count++
  }
  return count
}

/** What sections are called. */
function isNamed({title}: HeadingDraft): boolean {
  const {parts} = readTitleWords(foldTitle(title), new Map())
  return parts.every(({match, meaning}) => (match === 'exact' || match === 'composed') && meaning !== 'plain')
}

/** Markup that people also use for other things than headings. */
function isWeak(draft: HeadingDraft): boolean {
  return draft.near === 'bold' || draft.near === 'bracket' || draft.near === 'numbered'
}

/** A line acts as a heading when something stands under it: content, or a numbered one of the next level. */
function hasContent(drafts: readonly Draft[], index: number, draft: HeadingDraft): boolean {
  const next = drafts[index + 1]
  if (!next) return false
  if (next.type === 'block') return next.kind !== 'rule'
  if (!isWeak(next)) return false
  return styleOf(next) === styleOf(draft) ? isNamed(draft) : splitNumbering(draft.title).number !== null
}
