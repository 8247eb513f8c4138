/** The life of documents: rounds, changes by class, who, when, and the churn figures since the last review. Two git processes read it, whatever its length. */
import {openObjects} from '../../git/objects.js'
import type {Repository} from '../../git/repository.js'
import {type Ledger, ledgerNameOf} from '../../reviews/ledger.js'
import {isBy} from '../../reviews/moments.js'
import {isSameStatement} from '../../reviews/statement.js'
import {parseLedger, readLedgerText} from '../ledgers.js'
import type {Limits} from '../limits.js'
import {openCache} from './cache.js'
import {type Figures, figuresOf, hoursBetween, isContent, type Measured} from './figures.js'
import {openStudy} from './learn-all.js'
import {type Learned, type Pair, pairsOf, type Step, stepsOf} from './steps.js'
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
export async function readHistories(
  repository: Repository,
  {paths, isDeletedDocument, limits, useCache}: HistoryRequest,
): Promise<Histories> {
  const {documents, cut} = await walkHistory(repository, {paths, isDeletedDocument})
  const lived = documents.filter(({versions}) => versions.length > 0)
  const folder = useCache ? repository.cacheFolder : null
  const [steps, figures] = [openCache<Learned>(folder, 'history'), openCache<Measured>(folder, 'figures')]
  const objects = openObjects(repository, limits.bytes)
  const study = openStudy(objects, limits)
  try {
    const learned = await study.learn(
      lived.flatMap(({versions}) => pairsOf(versions)),
      steps,
    )
    const lives = await Promise.all(lived.map((document) => lifeOf(repository, document, stepsOf(document.versions, learned))))
    const measured = await study.measure(
      lives.flatMap(({reviewed}) => reviewed ?? []),
      figures,
    )
    return {documents: lives.map((life) => historyOf(life, measured)), incomplete: cut}
  } finally {
    study.close()
    await objects.close()
    steps.save()
    figures.save()
  }
}

/** A document's steps and rounds, and the two texts that its figures are about. */
interface Life {
  readonly document: LoggedDocument
  readonly steps: readonly Step[]
  readonly rounds: readonly PastRound[]
  readonly reviewed: Pair | null
}

async function lifeOf(repository: Repository, document: LoggedDocument, all: readonly Step[]): Promise<Life> {
  // What the path held before another document took it is that one's history.
  const start = all.findLastIndex(({kind}) => kind === 'replaced')
  const steps = start === -1 ? all : all.slice(start).map((step, at) => (at === 0 ? {...step, kind: 'created' as const} : step))
  const now = steps.at(-1)!
  if (document.deleted || now.after === null || now.unread) return {document, steps, rounds: roundsByStatement(steps), reviewed: null}
  const rounds = await roundsOf(repository, document, now, steps)
  const before = steps.find(({commit}) => commit === rounds.at(-1)?.commit)?.after
  return {document, steps, rounds, reviewed: before ? {before, after: now.after, isAdded: false} : null}
}

function historyOf({document: {path, deleted}, steps, rounds, reviewed}: Life, measured: (pair: Pair) => Measured | null): DocumentHistory {
  const unread = steps.filter((step) => step.unread).length
  const figures = reviewed ? figuresSince(rounds, steps, measured(reviewed)) : null
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

async function roundsOf(repository: Repository, {path}: LoggedDocument, now: Step, steps: readonly Step[]): Promise<PastRound[]> {
  const name = ledgerNameOf(path, now.document)
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

function figuresSince(rounds: readonly PastRound[], steps: readonly Step[], measured: Measured | null): Figures | null {
  const last = rounds.at(-1)
  if (!last || !measured) return null
  const at = steps.findIndex(({commit}) => commit === last.commit)
  return figuresOf({measured, since: steps.slice(at + 1), reviewedAt: last.at, lags: lagsBetween(rounds, steps)})
}

/** How long changed content waited for the review that followed. */
function lagsBetween(rounds: readonly PastRound[], steps: readonly Step[]): number[] {
  return rounds.slice(1).flatMap((round, index) => {
    const [from, to] = [rounds[index], round].map((one) => steps.findIndex(({commit}) => commit === one?.commit))
    const first = steps.slice((from ?? 0) + 1, (to ?? 0) + 1).find(({maxClass}) => isContent(maxClass))
    return first ? [hoursBetween(first.date, round.at)] : []
  })
}
