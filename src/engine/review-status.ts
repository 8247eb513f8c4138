/** The review state of documents: who still waits for what. */
import type {Baseline, ChangeClass, DocumentChanges} from '../changes/types.js'
import {openRepository} from '../git/repository.js'
import type {StalePart} from '../reviews/approval.js'
import {graceEnd} from '../reviews/grace.js'
import {defaultReviewSettings} from '../reviews/settings.js'
import {reviewedStates} from './baseline.js'
import type {CompareRequest} from './compare.js'
import {countByClass, isContent} from './history/figures.js'
import {changesByFingerprint, judgedChanges} from './judge-changes.js'
import {type BaselineNotice, noticeOf} from './notices.js'
import type {CurrentDocument, ReviewedState} from './reviewed-state.js'
import {understandWithin} from './understand.js'

export interface DocumentStatus {
  /** From the top of the repository. */
  readonly path: string
  /** `unknown`: the reviewed state could not be seen. */
  readonly state: 'approved' | 'stale' | 'never-reviewed' | 'unknown'
  readonly baseline: Baseline | null
  /** Parts whose content nobody signed, or not all who must. */
  readonly stale: readonly StalePart[]
  /** Open changes by class; null where the reviewed text is out of reach. */
  readonly changes: Readonly<Record<ChangeClass, number>> | null
  /** Changes that wait for a signature. */
  readonly open: number
  /** ISO 8601; null where no grace runs now. */
  readonly graceUntil: string | null
  readonly notices: readonly BaselineNotice[]
}

/** The state of each document, in order. */
export async function reviewStatuses(documents: readonly CurrentDocument[], request: CompareRequest): Promise<DocumentStatus[]> {
  const {folders, reviews = defaultReviewSettings, to, now, limits} = request
  const repository = await openRepository(request.cwd, request.env)
  const asked = {to, now, limit: limits.bytes, reviews, ...(folders ? {folders} : {})}
  const states = await reviewedStates(repository, documents, asked)
  const statuses: DocumentStatus[] = []
  for (const document of documents) {
    const state = states.get(document.path)!
    const before = state.source === null ? null : await understandWithin(state.source, limits)
    const changes = before?.ok ? await judgedChanges(document, before.prd, state, {...asked, repository}) : null
    const end = graceEnd(state.record?.round.at ?? state.baseline?.date ?? null, reviews)
    statuses.push(statusFrom(document, state, changes, end && end > now ? end : null))
  }
  return statuses
}

function statusFrom(
  document: CurrentDocument,
  state: ReviewedState,
  changes: DocumentChanges | null,
  graceUntil: Date | null,
): DocumentStatus {
  const {record, baseline, notices} = state
  const waiting =
    (changes ?? changesByFingerprint(document, state))?.changes.filter((change) => !change.grace && isContent(change.class)) ?? []
  const stale = stillStale(record?.approval.stale ?? [], changes !== null && waiting.length === 0)
  return {
    path: document.path,
    state: stateOf(state, stale.length + waiting.length),
    baseline,
    stale,
    changes: changes ? countByClass(changes.changes) : null,
    open: waiting.length,
    graceUntil: graceUntil?.toISOString() ?? null,
    notices: baseline === null && notices.length === 0 ? [noticeOf('never-reviewed', {path: document.path})] : notices,
  }
}

/** Where the text shows that nothing of content changed, other fingerprints are only another way of writing; a missing signature stays missing. */
function stillStale(stale: readonly StalePart[], isUnchanged: boolean): readonly StalePart[] {
  return isUnchanged ? stale.filter(({reason}) => reason === 'unsigned') : stale
}

function stateOf({baseline, notices}: ReviewedState, waiting: number): DocumentStatus['state'] {
  if (notices.some(({blind}) => blind)) return 'unknown'
  if (baseline === null) return 'never-reviewed'
  return waiting > 0 ? 'stale' : 'approved'
}
