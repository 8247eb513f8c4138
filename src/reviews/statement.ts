/** What a document says of its own review, as far as a baseline can be found by it. */
import {frontMatterText} from '../model/front-matter.js'
import type {Prd} from '../model/types.js'
import {type Moment, readMoment} from './moments.js'

export interface ReviewStatement {
  readonly source: 'front-matter' | 'status-line'
  /** Null where the document says that it was reviewed, but not when. */
  readonly moment: Moment | null
}

const refusals = /^(?:false|no|none|null|n\/a|否|無|无|待定|tbd|-+)$/i

/** The statement that a document was reviewed or approved; null where it says nothing, or that it was not. */
export function statementOf(prd: Prd): ReviewStatement | null {
  const written = frontMatterText(prd.frontMatter, 'reviewed', 'approved', 'reviewedAt', 'reviewed_at', 'approvedAt', 'approved_at')
  const stated = written !== null && !refusals.test(written)
  // A status that takes the review back outweighs the date of the last one.
  if (prd.status !== null && prd.status !== 'approved' && !stated) return null
  if (stated) return {source: 'front-matter', moment: momentIn(written)}
  const {review, frontMatter} = prd
  if (!review || (review.status !== 'approved' && prd.status !== 'approved')) return null
  const isInFrontMatter = frontMatter !== null && review.line <= frontMatter.place.endLine
  return {source: isInFrontMatter ? 'front-matter' : 'status-line', moment: review.date ? readMoment(review.date) : null}
}

/** Are two versions speaking of the same review? */
export function isSameStatement(one: ReviewStatement, other: ReviewStatement | null): boolean {
  return other !== null && JSON.stringify(one.moment) === JSON.stringify(other.moment)
}

function momentIn(written: string): Moment | null {
  const first = /^\S+(?: \d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?/.exec(written)?.[0] ?? ''
  return readMoment(first) ?? readMoment(first.split(/[\s,;，；（(]/)[0] ?? '')
}
