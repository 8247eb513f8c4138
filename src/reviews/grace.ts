/** Grace: the time after a review in which named areas may still be completed. */
import type {Change} from '../changes/types.js'
import type {ReviewSettings} from './settings.js'

const day = 24 * 60 * 60 * 1000
const mild: ReadonlySet<Change['class']> = new Set(['none', 'editorial', 'addendum', 'clarification'])

/** The end of the grace that a review opens; null where it opens none, or where its time is unknown. */
export function graceEnd(reviewedAt: string | null, {grace}: Pick<ReviewSettings, 'grace'>): Date | null {
  if (reviewedAt === null || grace.days <= 0) return null
  // A date alone is counted from its end, wherever on earth it was meant.
  const start = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(reviewedAt) ? `${reviewedAt}T23:59:59Z` : reviewedAt)
  return Number.isNaN(start) ? null : new Date(start + grace.days * day)
}

/** May a change still be made without a new review? `landed` is when it came into the branch, or now in a commit hook; unknown is too late. */
export function isInGrace(change: Change, landed: Date | null, end: Date | null, {grace}: Pick<ReviewSettings, 'grace'>): boolean {
  if (landed === null || end === null || landed > end || !grace.areas.includes(change.area)) return false
  // To complete is to add; what was reviewed there may be made clearer, not changed.
  return change.action === 'added' || mild.has(change.class)
}
