/** The reviewed state of documents: which content a change is counted from, and how that was found. Asks git once for all documents. */
import type {Baseline} from '../changes/types.js'
import {blobsAt, changedFiles, stagedFiles} from '../git/entries.js'
import {openObjects} from '../git/objects.js'
import {GitProblem} from '../git/problem.js'
import type {Repository} from '../git/repository.js'
import {mergeBase, resolveRevision} from '../git/revisions.js'
import {type Moment, readMoment} from '../reviews/moments.js'
import {defaultReviewSettings, type ReviewSettings} from '../reviews/settings.js'
import {ledgerRecords, stateAtHand} from './ledger-states.js'
import {noticeOf} from './notices.js'
import {type CurrentDocument, type ReviewedState, type ReviewRecord, stateFrom} from './reviewed-state.js'
import {reviewedVersions, type WalkRequest} from './reviewed-version.js'
import {type ReadOldText, textReader} from './texts.js'

export interface BaselineRequest {
  /** A revision that the user named: compared is where the history of the current commit left it. */
  readonly base?: string | undefined
  /** A date that the user named. */
  readonly since?: string | undefined
  /** Names of folders whose documents count as approved. */
  readonly folders?: readonly string[]
  /** Who must sign what, and what may follow a review. */
  readonly reviews?: ReviewSettings
  /** Where `source` comes from; named in the baseline of a review that is not committed yet. */
  readonly to: 'worktree' | 'index'
  /** Bytes of one document. */
  readonly limit: number
  readonly now: Date
}

/** The reviewed state of each document, by its path. Throws a `GitProblem` where a revision that the user named cannot be used. */
export async function reviewedStates(
  repository: Repository,
  documents: readonly CurrentDocument[],
  request: BaselineRequest,
): Promise<Map<string, ReviewedState>> {
  const objects = openObjects(repository, request.limit)
  const {base, to, reviews = defaultReviewSettings} = request
  // A date that cannot be read is said before git is asked anything.
  const since = sinceOf(request.since)
  try {
    const read = textReader(repository, objects, request.limit)
    const records = await ledgerRecords(repository, documents, {to, reviews, read, objects})
    const states =
      base === undefined
        ? await statesByHistory(repository, documents, {...request, since, records, read})
        : await statesAt(repository, documents, base, read)
    return withRecords(repository, states, records)
  } finally {
    await objects.close()
  }
}

/** The ledger decides what waits for somebody, whatever a document is compared with. */
function withRecords(repository: Repository, states: Map<string, ReviewedState>, records: ReadonlyMap<string, ReviewRecord>) {
  const said = repository.replaced ? [noticeOf('replaced-objects')] : []
  const all = new Map<string, ReviewedState>()
  for (const [path, state] of states) {
    const record = records.get(path)
    all.set(path, {...state, notices: [...state.notices, ...said], ...(record ? {record} : {})})
  }
  return all
}

type HistoryRequest = Omit<BaselineRequest, 'since'> & Pick<WalkRequest, 'since' | 'records' | 'read'>

/** What is at hand first; the history is read only for the rest. A date that the user names goes before the ledger. */
async function statesByHistory(
  repository: Repository,
  documents: readonly CurrentDocument[],
  request: HistoryRequest,
): Promise<Map<string, ReviewedState>> {
  const states = new Map<string, ReviewedState>()
  for (const document of documents) {
    const record = request.since ? undefined : request.records.get(document.path)
    const state = record ? await stateAtHand(repository, document, record, request.read) : null
    if (state) states.set(document.path, state)
  }
  const others = documents.filter(({path}) => !states.has(path))
  if (others.length === 0) return states
  const committed = await committedPaths(repository, others)
  const found = await reviewedVersions(others, {...request, repository, committed})
  return new Map([...states, ...found])
}

/** The reviewed state of one document. */
export async function baselineFor(repository: Repository, document: CurrentDocument, request: BaselineRequest): Promise<ReviewedState> {
  return (await reviewedStates(repository, [document], request)).get(document.path)!
}

function sinceOf(since: string | undefined): Moment | null {
  if (since === undefined) return null
  const moment = readMoment(since)
  if (moment) return moment
  throw new GitProblem('bad-date', {date: since.slice(0, 60)})
}

/** Where each document stands in the checked-out commit: under its own path, or under the one that a staged rename gives up. */
async function committedPaths(repository: Repository, documents: readonly CurrentDocument[]): Promise<ReadonlyMap<string, string>> {
  const committed = new Map<string, string>()
  if (repository.head === null) return committed
  const entries = await blobsAt(
    repository,
    repository.head,
    documents.map(({path}) => path),
  )
  const others = documents.filter(({path}) => !entries.has(path))
  const renames = others.length > 0 ? new Map((await stagedFiles(repository)).map(({path, from}) => [path, from])) : new Map()
  for (const {path} of documents) {
    const then = entries.has(path) ? path : renames.get(path)
    if (then) committed.set(path, then)
  }
  return committed
}

/** Each document at the commit where the current history left the named one. */
async function statesAt(
  repository: Repository,
  documents: readonly CurrentDocument[],
  base: string,
  read: ReadOldText,
): Promise<Map<string, ReviewedState>> {
  const commit = await startOf(repository, base)
  const baseline: Baseline = {source: 'base', revision: commit, round: null, date: null}
  const before = await pathsAt(repository, commit, documents)
  const states = new Map<string, ReviewedState>()
  for (const {path, source} of documents) {
    const entry = before.get(path)
    const text = entry ? await read(entry.id) : null
    states.set(path, stateFrom({baseline, path: entry?.path ?? null, text, now: source, revision: base}))
  }
  return states
}

/** Where the current history left a commit that the user named. */
export async function startOf(repository: Repository, base: string): Promise<string> {
  const named = await resolveRevision(repository, base)
  if (repository.head === null) throw new GitProblem('no-commits')
  const commit = await mergeBase(repository, named, repository.head)
  if (commit) return commit
  throw new GitProblem(repository.shallow ? 'shallow' : 'unrelated-histories', {revision: base})
}

/** Documents by their path now; a path that is new since then is looked up by where git saw it renamed from. */
async function pathsAt(repository: Repository, commit: string, documents: readonly CurrentDocument[]) {
  const entries = await blobsAt(
    repository,
    commit,
    documents.map(({path}) => path),
  )
  const before = new Map([...entries].filter(([, {kind}]) => kind === 'file'))
  const others = documents.filter(({path}) => !entries.has(path))
  if (others.length === 0) return before
  const renames = new Map((await renamesSince(repository, commit)).map(({path, from}) => [path, from]))
  const then = await blobsAt(
    repository,
    commit,
    others.flatMap(({path}) => renames.get(path) ?? []),
  )
  for (const {path} of others) {
    const entry = then.get(renames.get(path) ?? '')
    if (entry) before.set(path, entry)
  }
  return before
}

/** Renames committed since, and those only staged. */
async function renamesSince(repository: Repository, commit: string) {
  const staged = (await stagedFiles(repository, commit)).filter(({from}) => from !== null)
  if (repository.head === null) return staged
  return [...staged, ...(await changedFiles(repository, commit, repository.head)).filter(({from}) => from !== null)]
}
