/** Finds the version of each document that was reviewed by walking back along the first parents, all documents in one walk. */
import type {Baseline} from '../changes/types.js'
import {readLog} from '../git/log.js'
import type {Repository} from '../git/repository.js'
import {isAfter, isBy, isoOf, type Moment} from '../reviews/moments.js'
import {isAnotherDocument, isRestored} from '../reviews/same-document.js'
import {isSameStatement, type ReviewStatement, statementOf} from '../reviews/statement.js'
import {hasFingerprint} from './ledger-states.js'
import {defaultLimits} from './limits.js'
import {endingsOf, followFrom, type Lineage, stepBack, type Version} from './lineage.js'
import {noticeOf} from './notices.js'
import {type CurrentDocument, type ReviewedState, type ReviewRecord, stateFrom, withoutBaseline} from './reviewed-state.js'
import {fetchCommand, type OldText, type ReadOldText} from './texts.js'
import {understandWithin} from './understand.js'

export interface WalkRequest {
  readonly repository: Repository
  readonly since: Moment | null
  readonly folders?: readonly string[]
  readonly to: 'worktree' | 'index'
  readonly now: Date
  /** Path in the checked-out commit by path now; absent where the document was never committed. */
  readonly committed: ReadonlyMap<string, string>
  readonly read: ReadOldText
  /** What the ledgers say, by path now. */
  readonly records: ReadonlyMap<string, ReviewRecord>
}

/** What a walk looks for. */
type Sought =
  | {readonly by: 'since'; readonly moment: Moment}
  | {readonly by: 'statement'; readonly statement: ReviewStatement}
  | {readonly by: 'folder'; readonly folder: string}
  | {readonly by: 'ledger'; readonly record: ReviewRecord}

interface Search {
  readonly document: CurrentDocument
  readonly lineage: Lineage
  readonly sought: Sought
  /** The oldest version seen so far that still is what is sought, and its text; null while that is the content now. */
  oldest: {readonly version: Version; readonly text: OldText} | null
}

const defaultFolders = ['accepted', 'approved']

/** The reviewed state of each document by its own statement, its folder, or a date. */
export async function reviewedVersions(documents: readonly CurrentDocument[], request: WalkRequest): Promise<Map<string, ReviewedState>> {
  const states = new Map<string, ReviewedState>()
  const searches = new Set<Search>()
  for (const document of documents) {
    const search = searchFor(document, request)
    if ('lineage' in search) searches.add(search)
    else states.set(document.path, search)
  }
  const {head} = request.repository
  if (head !== null && searches.size > 0) await walk(head, searches, states, request)
  // The history ended, and all of it is what was sought, or too young.
  for (const search of searches) states.set(search.document.path, atTheBeginning(search, request))
  return states
}

/** The history was cut off before the answer. */
function beyond({sought}: Search, repository: Repository): ReviewedState {
  return sought.by === 'ledger' ? unseen(sought.record, repository) : withoutBaseline(noticeOf('history-cut'))
}

/** The reviewed text is out of reach; the verdict by fingerprints stands. */
function unseen(record: ReviewRecord, repository: Repository): ReviewedState {
  const {round, at, locator} = record.round
  const wanted = locator?.commit ?? locator?.blob ?? 'HEAD'
  const object = repository.partial && locator?.blob ? locator.blob : wanted
  const command = fetchCommand(repository, object)
  return {
    baseline: {source: 'ledger', revision: null, round, date: at},
    path: locator?.path ?? null,
    source: null,
    notices: [noticeOf('reviewed-text-unseen', {round, command})],
    record,
  }
}

function searchFor(document: CurrentDocument, request: WalkRequest): Search | ReviewedState {
  const {committed, now} = request
  const sought = soughtFor(document, request)
  if (!sought) return withoutBaseline(noticeOf('never-reviewed', {path: document.path}))
  const moment = momentOf(sought)
  if (moment && isAfter(moment, now)) return withoutBaseline(noticeOf('future-review', {date: isoOf(moment)}))
  const path = committed.get(document.path)
  if (path === undefined)
    return sought.by === 'ledger' ? unseen(sought.record, request.repository) : withoutBaseline(noticeOf('never-committed'))
  return {document, lineage: followFrom(document.path, path), sought, oldest: null}
}

function soughtFor({path, prd}: CurrentDocument, {since, folders = defaultFolders, records}: WalkRequest): Sought | null {
  if (since) return {by: 'since', moment: since}
  const record = records.get(path)
  if (record) return {by: 'ledger', record}
  const statement = statementOf(prd)
  if (statement) return {by: 'statement', statement}
  const folder = folders.find((name) => isInFolder(path, name))
  return folder === undefined ? null : {by: 'folder', folder}
}

function momentOf(sought: Sought): Moment | null {
  if (sought.by === 'since') return sought.moment
  return sought.by === 'statement' ? sought.statement.moment : null
}

function isInFolder(path: string, folder: string): boolean {
  return path.split('/').slice(0, -1).includes(folder)
}

async function walk(tip: string, searches: Set<Search>, states: Map<string, ReviewedState>, request: WalkRequest) {
  const endings = endingsOf([...searches].map(({lineage}) => lineage.path))
  const lineages = new Map([...searches].map((search) => [search.lineage, search]))
  for await (const revision of readLog(request.repository, {tip, ...(endings ? {extensions: endings} : {})})) {
    for (const [lineage, version] of stepBack(lineages.keys(), revision)) {
      const search = lineages.get(lineage)!
      settle(search, await judge(search, version, request))
    }
    if (revision.boundary) for (const search of searches) settle(search, beyond(search, request.repository))
    if (searches.size === 0) return
  }

  function settle(search: Search, state: ReviewedState | null): void {
    if (!state) return
    states.set(search.document.path, state)
    searches.delete(search)
    lineages.delete(search.lineage)
  }
}

/** The answer, when this version decides it; else null, and the walk goes on. */
async function judge(search: Search, version: Version, request: WalkRequest): Promise<ReviewedState | null> {
  const {document, sought} = search
  const newer = search.oldest?.text.ok ? search.oldest.text.source : document.source
  if (version.blob === null) {
    const deleted = version.change.before ? await request.read(version.change.before) : null
    return deleted?.ok && isRestored(deleted.source, newer) ? null : atTheBeginning(search, request)
  }
  const text = await request.read(version.blob)
  if (sought.by === 'ledger') {
    const isSigned = text.ok && (await hasFingerprint(text.source, sought.record.round.fingerprint))
    return isSigned ? stateOf(search, version, text) : keep(search, version, text)
  }
  if (sought.by === 'since')
    return isBy(version.revision.date, sought.moment) ? stateOf(search, version, text) : keep(search, version, text)
  if (!text.ok) return {...withoutBaseline(text.notice), path: version.path}
  if (isAnotherDocument(text.source, newer) || !(await holds(sought, version, text.source))) return atOldest(search, request)
  if (sought.by === 'statement' && sought.statement.moment && isBy(version.revision.date, sought.statement.moment))
    return stateOf(search, version, text)
  return keep(search, version, text)
}

async function holds(sought: Exclude<Sought, {by: 'since' | 'ledger'}>, version: Version, source: string): Promise<boolean> {
  if (sought.by === 'folder') return isInFolder(version.path, sought.folder)
  const understood = await understandWithin(source, defaultLimits)
  return understood.ok && isSameStatement(sought.statement, statementOf(understood.prd))
}

function keep(search: Search, version: Version, text: OldText): null {
  search.oldest = {version, text}
  return null
}

/** The version that brought what is sought: the last one that still had it, walking back. */
function atOldest(search: Search, {to}: WalkRequest): ReviewedState {
  if (search.oldest) return stateOf(search, search.oldest.version, search.oldest.text)
  const {path, source} = search.document
  const baseline: Baseline = {source: sourceOf(search.sought), revision: to, round: null, date: null}
  return {baseline, path, source, notices: [noticeOf('review-not-committed')]}
}

/** The document's first version is reached. */
function atTheBeginning(search: Search, request: WalkRequest): ReviewedState {
  const {sought} = search
  if (sought.by === 'ledger') return unseen(sought.record, request.repository)
  if (sought.by !== 'since') return atOldest(search, request)
  const date = isoOf(sought.moment)
  return stateFrom({baseline: {source: 'since', revision: null, round: null, date}, path: null, text: null, now: '', revision: date})
}

function stateOf({document, sought}: Search, {revision, path}: Version, text: OldText): ReviewedState {
  const signed = sought.by === 'ledger' ? sought.record.round : null
  const baseline: Baseline = {
    source: sourceOf(sought),
    revision: revision.commit,
    round: signed?.round ?? null,
    date: signed?.at ?? revision.date,
  }
  return stateFrom({baseline, path, text, now: document.source, revision: revision.commit.slice(0, 12)})
}

function sourceOf(sought: Sought): Baseline['source'] {
  return sought.by === 'statement' ? sought.statement.source : sought.by
}
