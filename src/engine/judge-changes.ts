/** Changes since the review, and what became of each: signed since, waived, logged, or made in the time of grace. */
import {changesBetween} from '../changes/between.js'
import type {Change, DocumentChanges} from '../changes/types.js'
import type {Repository} from '../git/repository.js'
import type {Prd} from '../model/types.js'
import {graceEnd, isInGrace} from '../reviews/grace.js'
import {markLogged} from '../reviews/logged.js'
import {openChanges} from '../reviews/open-changes.js'
import {printsOf} from '../reviews/prints.js'
import {defaultReviewSettings, type ReviewSettings} from '../reviews/settings.js'
import {staleChanges} from '../reviews/stale-changes.js'
import {type BaselineRequest, reviewedStates} from './baseline.js'
import {defaultLimits} from './limits.js'
import {pictureHashes} from './picture-hashes.js'
import type {CurrentDocument, ReviewedState} from './reviewed-state.js'
import {understandWithin} from './understand.js'

export interface JudgeRequest extends Omit<BaselineRequest, 'base' | 'since'> {
  readonly repository: Repository
  /** Are changes told that somebody has signed since? */
  readonly withSigned?: boolean
}

/** Every change from the reviewed text to now, judged. */
export async function judgedChanges(
  document: CurrentDocument,
  before: Prd,
  state: ReviewedState,
  request: JudgeRequest,
): Promise<DocumentChanges> {
  const settings = request.reviews ?? defaultReviewSettings
  const commit = state.baseline?.revision ?? ''
  const then = {path: state.path ?? document.path, prd: before}
  // A name such as `index` is no commit.
  const pictures = /^[0-9a-f]{40,64}$/.test(commit) ? await pictureHashes(request.repository, commit, then, document, request.to) : null
  const all = markLogged(changesBetween(before, document.prd, pictures), before, document.prd)
  const {record} = state
  const open = record && !request.withSigned ? openChanges(all, printsOf(document.prd, settings.meta), record.approval, record.ledger) : all
  return markGrace(open, document, before, state, {...request, settings})
}

/** What can be told without the reviewed text: the parts whose fingerprints nobody signed. Null where there is no ledger to tell it. */
export function changesByFingerprint(document: CurrentDocument, {record, source}: ReviewedState): DocumentChanges | null {
  return record && source === null ? staleChanges(record.approval, printsOf(document.prd)) : null
}

type GraceRequest = JudgeRequest & {readonly settings: ReviewSettings}

async function markGrace(all: DocumentChanges, document: CurrentDocument, before: Prd, state: ReviewedState, request: GraceRequest) {
  const end = graceEnd(reviewedAt(state), request.settings)
  const isWithin = (change: Change, landed: Date | null) => isInGrace(change, landed, end, request.settings)
  if (!end || !all.changes.some((change) => isWithin(change, end))) return all
  const {now} = request
  // While grace lasts, whatever is there came in time; afterwards only what had landed by its end.
  const early = now <= end ? null : await landedBy(end, document, before, request)
  const changes = all.changes.map((change) => {
    const landed = early === null ? now : early.has(change.id) ? end : null
    return isWithin(change, landed) ? {...change, grace: true} : change
  })
  return {...all, changes}
}

/** A comparison that the user asked for says nothing of a review. */
function reviewedAt({baseline, record}: ReviewedState): string | null {
  if (record) return record.round.at
  return baseline === null || baseline.source === 'base' || baseline.source === 'since' ? null : baseline.date
}

/** Ids of the changes that the branch had already at a time. */
async function landedBy(
  end: Date,
  document: CurrentDocument,
  before: Prd,
  {repository, ...request}: GraceRequest,
): Promise<ReadonlySet<string>> {
  const states = await reviewedStates(repository, [document], {...request, since: end.toISOString()})
  const source = states.get(document.path)?.source
  if (typeof source !== 'string') return new Set()
  const then = await understandWithin(source, defaultLimits)
  return new Set(then.ok ? changesBetween(before, then.prd).changes.map(({id}) => id) : [])
}
