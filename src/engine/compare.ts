/** Documents against their reviewed state. Git and the comparison load only when a document has one. */
import path from 'node:path'
import type {Baseline, DocumentChanges} from '../changes/types.js'
import type {LedgerFacts} from '../lint-context.js'
import type {Aliases} from '../model/prd.js'
import type {Prd} from '../model/types.js'
import type {ReviewSettings} from '../reviews/settings.js'
import {statementOf} from '../reviews/statement.js'
import {repositoryRootOf} from './config/read-config.js'
import {hasLedger} from './ledgers.js'
import type {Limits} from './limits.js'
import {type BaselineNotice, noticeOf, noticeOfFailure} from './notices.js'
import {sayProblem} from './problem.js'
import {understandWithin} from './understand.js'

/** A document as it is now, in the work tree or in the index. */
export interface DocumentNow {
  /** Absolute path. */
  readonly file: string
  readonly source: string
  readonly prd: Prd
  readonly aliases: Aliases
}

/** What a document is compared with, and what came of it. */
export interface Comparison {
  readonly baseline: Baseline | null
  /** Null where there is nothing to compare with. */
  readonly changes: DocumentChanges | null
  readonly before: Prd | null
  /** Where the document stood then, relative to the top of the repository. */
  readonly path: string | null
  readonly notices: readonly BaselineNotice[]
  /** Null where there is no ledger, and was none. */
  readonly ledger: LedgerFacts | null
}

export interface CompareRequest {
  readonly base?: string | undefined
  readonly since?: string | undefined
  /** Names of folders whose documents count as approved. */
  readonly folders?: readonly string[] | undefined
  /** Who must sign what, and what may follow a review. */
  readonly reviews?: ReviewSettings | undefined
  readonly to: 'worktree' | 'index'
  /** Are changes told that somebody has signed since? A reader who names where he left off has them all to read; a check has not. */
  readonly withSigned?: boolean
  /** Full id of a commit whose ledgers a change may not take away. */
  readonly guard?: string
  /** Is a file there, or was it before the change that is looked at? By absolute path; the work tree answers where this is absent. */
  readonly isOrWas?: (file: string) => boolean
  /** Where the repository is looked for. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly limits: Limits
  readonly now: Date
}

/** Names of folders that teams keep approved documents in. */
export const approvedFolders: readonly string[] = ['accepted', 'approved']

/** Is it worth asking git about a document: was a comparison asked for, or does the document or its folder speak of a review? */
export function hasReview(document: DocumentNow, request: CompareRequest): boolean {
  if (request.base !== undefined || request.since !== undefined) return true
  const {file, prd} = document
  const inside = pathInRepository(file, request.cwd)
  if (inside === null) return false
  if (statementOf(prd) !== null || hasLedger(inside.root, inside.path, prd, request.isOrWas)) return true
  const names = inside.path.split('/').slice(0, -1)
  return (request.folders ?? approvedFolders).some((folder) => names.includes(folder))
}

/** Does a document speak of a review that cannot be looked up, since it lies in no repository, or in another one? */
export function isOutOfReach({file, prd}: DocumentNow, {cwd}: CompareRequest): boolean {
  return pathInRepository(file, cwd) === null && statementOf(prd) !== null
}

function pathInRepository(file: string, cwd: string): {readonly root: string; readonly path: string} | null {
  const root = repositoryRootOf(cwd)
  if (root === null) return null
  const way = path.relative(root, file)
  if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) return null
  return {root, path: way.split(path.sep).join('/')}
}

/** Compare documents with their reviewed states, by absolute path. Throws a `GitProblem` where git cannot answer. */
export async function compareDocuments(documents: readonly DocumentNow[], request: CompareRequest): Promise<Map<string, Comparison>> {
  const [{openRepository}, {reviewedStates, startOf}, {changesByFingerprint, judgedChanges}, {ledgerFacts}] = await Promise.all([
    import('../git/repository.js'),
    import('./baseline.js'),
    import('./judge-changes.js'),
    import('./ledger-facts.js'),
  ])
  const repository = await openRepository(request.cwd, request.env)
  const pathIn = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  const {base, since, folders, to, limits} = request
  const asked = {
    to,
    now: request.now,
    limit: limits.bytes,
    ...(folders ? {folders} : {}),
    ...(request.reviews ? {reviews: request.reviews} : {}),
    ...(request.withSigned ? {withSigned: true} : {}),
  }
  const current = documents.map(({file, source, prd}) => ({path: pathIn(file), source, prd}))
  const states = await reviewedStates(repository, current, {...asked, base, since})
  const origin = base ?? request.guard
  const facts = await ledgerFacts(repository, current, states, {
    start: origin === undefined ? null : await startOf(repository, origin),
    hadLedger: ({path: relative, prd}) => hasLedger(repository.root, relative, prd, request.isOrWas),
    limit: limits.bytes,
    meta: request.reviews?.meta ?? [],
  })

  const comparisons = new Map<string, Comparison>()
  for (const document of documents) {
    const state = states.get(pathIn(document.file))
    const now = {path: pathIn(document.file), source: document.source, prd: document.prd}
    const ledger = facts.get(now.path) ?? null
    // What was not there yet is new as a whole to a reader who named where he left off.
    const isNew = request.withSigned && state?.notices.some(({code}) => code === 'not-in-baseline')
    const source = isNew ? '' : (state?.source ?? null)
    if (!state || source === null) {
      const {baseline = null, notices = []} = state ?? {}
      const changes = state ? changesByFingerprint(now, state) : null
      comparisons.set(document.file, {baseline, notices, changes, before: null, path: null, ledger})
      continue
    }
    const {baseline, notices, path: then} = state
    const before = await understandWithin(source, limits, document.aliases)
    if (before.ok) {
      const changes = await judgedChanges(now, before.prd, state, {...asked, repository})
      comparisons.set(document.file, {baseline, notices, changes, before: before.prd, path: then, ledger})
    } else {
      const unreadable = noticeOf('baseline-unreadable', {reason: sayProblem(before.problem, 'en').message})
      comparisons.set(document.file, {baseline, notices: [...notices, unreadable], changes: null, before: null, path: then, ledger})
    }
  }
  return comparisons
}

/** The same for a run whose business is the documents themselves: where git cannot answer, each of them says so. What was asked for is still an error. */
export async function compareWherePossible(documents: readonly DocumentNow[], request: CompareRequest): Promise<Map<string, Comparison>> {
  try {
    return await compareDocuments(documents, request)
  } catch (error) {
    const {GitProblem} = await import('../git/problem.js')
    if (isAsked(request) || !(error instanceof GitProblem)) throw error
    const notices = [noticeOfFailure(error)]
    const unseen = {baseline: null, changes: null, before: null, path: null, ledger: null, notices}
    return new Map(documents.map(({file}) => [file, unseen]))
  }
}

/** Did a person ask for a comparison, or for a commit to be read? */
function isAsked({base, since, guard, to}: CompareRequest): boolean {
  return base !== undefined || since !== undefined || guard !== undefined || to === 'index'
}

/** Everything that changed between two models, and what of it the later one's own log names; the comparison loads when there is something to compare. */
export async function changesFrom(before: Prd, after: Prd): Promise<DocumentChanges> {
  const [{changesBetween}, {markLogged}] = await Promise.all([import('../changes/between.js'), import('../reviews/logged.js')])
  return markLogged(changesBetween(before, after), before, after)
}
