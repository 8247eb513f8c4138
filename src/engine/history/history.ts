/** The life of documents: rounds, changes by class, who, when, and the churn figures since the last review. Two git processes read it, whatever its length. */
import {changesBetween} from '../../changes/between.js'
import {blobsAt} from '../../git/entries.js'
import {openObjects} from '../../git/objects.js'
import type {Repository} from '../../git/repository.js'
import type {Prd} from '../../model/types.js'
import type {Ledger} from '../../reviews/ledger.js'
import {markLogged} from '../../reviews/logged.js'
import {isBy} from '../../reviews/moments.js'
import {isSameStatement} from '../../reviews/statement.js'
import {ledgerName, parseLedger, readLedgerText} from '../ledgers.js'
import type {Limits} from '../limits.js'
import {decodeDocument} from '../read-document.js'
import {understandWithin} from '../understand.js'
import {openCache} from './cache.js'
import {type Figures, figuresOf, hoursBetween, isContent} from './figures.js'
import {type Learned, type Step, type StepReader, stepsOf} from './steps.js'
import {type LoggedDocument, walkHistory} from './walk.js'

/** One review as the history knows it. */
interface PastRound {
  readonly source: 'ledger' | 'front-matter' | 'status-line'
  readonly round: number
  readonly at: string
  readonly by: readonly string[]
  /** The commit that holds what was reviewed. */
  readonly commit: string
}

export interface DocumentHistory {
  readonly path: string
  readonly deleted: boolean
  readonly rounds: readonly PastRound[]
  /** Oldest first. */
  readonly steps: readonly Step[]
  /** Null for a document that was never reviewed, is gone, or whose texts are out of reach. */
  readonly figures: Figures | null
  /** Versions whose text could not be read; their changes are unknown, not none. */
  readonly unread: number
  /** Versions that are dated in the future, or before the one that they follow: times and rounds by date are in doubt. */
  readonly misdated: number
}

export interface Histories {
  readonly documents: readonly DocumentHistory[]
  /** The clone holds only a part of the history: everything before it is unknown. */
  readonly incomplete: boolean
}

export interface HistoryRequest {
  /** Paths of documents from the top of the repository. */
  readonly paths: readonly string[]
  readonly isDeletedDocument?: ((path: string) => boolean) | undefined
  readonly limits: Limits
  readonly useCache: boolean
}

/** Read the history of documents in the checked-out commit. */
export async function readHistories(repository: Repository, request: HistoryRequest): Promise<Histories> {
  const {paths, isDeletedDocument, limits, useCache} = request
  const committed = repository.head === null ? new Map() : await blobsAt(repository, repository.head, paths)
  const {documents, cut} = await walkHistory(repository, {paths: paths.filter((path) => committed.has(path)), isDeletedDocument})
  const objects = openObjects(repository, limits.bytes)
  const cache = openCache<Learned>(useCache ? repository.cacheFolder : null, 'history')
  try {
    const histories: DocumentHistory[] = []
    for (const document of documents) {
      if (document.versions.length > 0) histories.push(await historyOf(repository, document, {objects, cache}, limits))
    }
    return {documents: histories, incomplete: cut}
  } finally {
    await objects.close()
    cache.save()
  }
}

async function historyOf(repository: Repository, document: LoggedDocument, reader: StepReader, limits: Limits): Promise<DocumentHistory> {
  const all = await stepsOf(document.versions, reader)
  // What the path held before another document took it is that one's history.
  const start = all.findLastIndex(({kind}) => kind === 'replaced')
  const steps = start === -1 ? all : all.slice(start).map((step, at) => (at === 0 ? {...step, kind: 'created' as const} : step))
  const {path, deleted} = document
  const unread = steps.filter((step) => step.unread).length
  const now = deleted ? null : await modelOf(steps.at(-1)?.after ?? null, reader, limits)
  const rounds = now ? await roundsOf(repository, document, now, steps) : roundsByStatement(steps)
  const figures = now ? await figuresSince(rounds, steps, now, reader, limits) : null
  return {path, deleted, rounds, steps, figures, unread, misdated: countMisdated(steps, Date.now())}
}

/** Clocks of two people differ a little, and a rebase within a minute is no matter. */
const tolerance = 5 * 60 * 1000

function countMisdated(steps: readonly Step[], now: number): number {
  let latest = Number.NEGATIVE_INFINITY
  let count = 0
  for (const {date} of steps) {
    const time = Date.parse(date)
    if (time > now + tolerance || time < latest - tolerance) count += 1
    // One date in the future must not put all that follow in doubt.
    if (time <= now + tolerance) latest = Math.max(latest, time)
  }
  return count
}

async function modelOf(blob: string | null, {objects}: StepReader, limits: Limits): Promise<Prd | null> {
  const content = blob === null ? null : await objects.read(blob)
  const decoded = content?.found ? decodeDocument(content.bytes, {limits}) : null
  const understood = decoded?.ok ? await understandWithin(decoded.text.source, limits) : null
  return understood?.ok ? understood.prd : null
}

async function roundsOf(repository: Repository, {path}: LoggedDocument, now: Prd, steps: readonly Step[]): Promise<PastRound[]> {
  const name = ledgerName(path, now)
  const text = readLedgerText(repository.root, name)
  const rounds = text === null ? [] : roundsByLedger(await parseLedger(text, name), steps)
  return rounds.length > 0 ? rounds : roundsByStatement(steps)
}

/** The version that a round signed: the one of the same blob, else the last one that had landed by then. */
function roundsByLedger({rounds}: Ledger, steps: readonly Step[]): PastRound[] {
  return rounds.flatMap(({round, at, signoffs, locator}) => {
    const moment = {kind: 'instant', time: Date.parse(at)} as const
    const step =
      steps.findLast(({after}) => after !== null && after === locator?.blob) ?? steps.findLast(({date}) => isBy(date, moment)) ?? steps[0]
    return step ? [{source: 'ledger' as const, round, at, by: signoffs.map(({by}) => by), commit: step.commit}] : []
  })
}

/** Each new statement of the document is a round; a dated one goes on to the end of its day. */
function roundsByStatement(steps: readonly Step[]): PastRound[] {
  const rounds: PastRound[] = []
  for (const [at, step] of steps.entries()) {
    const {statement} = step
    if (!statement || isSameStatement(statement, steps[at - 1]?.statement ?? null)) continue
    const {moment} = statement
    const end = steps.findIndex((later, index) => index > at && !isSameStatement(statement, later.statement))
    const stretch = steps.slice(at, end === -1 ? undefined : end)
    const reviewed = (moment && stretch.findLast(({date}) => isBy(date, moment))) ?? step
    rounds.push({source: statement.source, round: rounds.length + 1, at: reviewed.date, by: [], commit: reviewed.commit})
  }
  return rounds
}

async function figuresSince(
  rounds: readonly PastRound[],
  steps: readonly Step[],
  after: Prd,
  reader: StepReader,
  limits: Limits,
): Promise<Figures | null> {
  const last = rounds.at(-1)
  const at = steps.findIndex(({commit}) => commit === last?.commit)
  const before = at === -1 ? null : await modelOf(steps[at]?.after ?? null, reader, limits)
  if (!last || !before) return null
  const changes = markLogged(changesBetween(before, after), before, after)
  return figuresOf({before, after, changes, since: steps.slice(at + 1), reviewedAt: last.at, lags: lagsBetween(rounds, steps)})
}

/** How long changed content waited for the review that followed. */
function lagsBetween(rounds: readonly PastRound[], steps: readonly Step[]): number[] {
  return rounds.slice(1).flatMap((round, index) => {
    const [from, to] = [rounds[index], round].map((one) => steps.findIndex(({commit}) => commit === one?.commit))
    const first = steps.slice((from ?? 0) + 1, (to ?? 0) + 1).find(({maxClass}) => isContent(maxClass))
    return first ? [hoursBetween(first.date, round.at)] : []
  })
}
