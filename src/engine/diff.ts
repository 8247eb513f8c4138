/** Typed changes of documents since their review, or between two files. */
import type {Aliases} from '../model/prd.js'
import type {MessageLanguage, Prd} from '../model/types.js'
import {type CompareRequest, changesFrom, compareDocuments, type DocumentNow, hasReview} from './compare.js'
import {repositoryRootOf} from './config/read-config.js'
import {settingsReader} from './config/settings.js'
import type {Config} from './config/types.js'
import type {Target} from './find-documents.js'
import type {Limits} from './limits.js'
import {type BaselineNotice, noticeOf, sayNotice} from './notices.js'
import {sayProblem} from './problem.js'
import {readDocument} from './read-document.js'
import type {DocumentStore} from './stores.js'
import type {DiffResult, SaidNotice} from './types.js'
import {understandWithin} from './understand.js'

export interface DiffRequest {
  readonly targets: readonly Target[]
  readonly store: DocumentStore
  readonly config: Config
  readonly limits: Limits
  readonly compare: CompareRequest
  readonly language: MessageLanguage
}

/** Each document against its reviewed state, or against what `--base` or `--since` name. */
export async function diffSinceReview(request: DiffRequest): Promise<readonly DiffResult[]> {
  const {targets, compare, language} = request
  const {documents, results} = await readDocuments(request)
  const asked = [...documents.values()].filter((document) => hasReview(document, compare))
  // Outside a repository git says that there is none.
  const comparable = asked.length > 0 || repositoryRootOf(compare.cwd) === null
  const withSigned = compare.base !== undefined || compare.since !== undefined
  const comparisons = comparable ? await compareDocuments(asked, {...compare, withSigned}) : new Map()
  return targets.map((target) => {
    const failed = results.get(target.file)
    if (failed) return failed
    const comparison = comparisons.get(target.file)
    const notices: readonly BaselineNotice[] = comparison?.notices ?? [noticeOf('never-reviewed', {path: target.shown})]
    return {
      path: target.shown,
      from: comparison?.baseline ? {...comparison.baseline, path: comparison.path} : null,
      to: {revision: compare.to},
      changes: comparison?.changes ?? null,
      notices: saidNotices(notices, language),
      problem: null,
    }
  })
}

const nothing = {ok: true, text: {source: ''}} as const

/** Two files of whatever kind, without git; null where a document did not exist on that side. */
export async function diffFiles(
  before: Target | null,
  after: Target | null,
  {
    limits,
    language,
    root,
    aliases,
    encoding,
  }: {limits: Limits; language: MessageLanguage; root: string; aliases: Aliases; encoding: string | undefined},
): Promise<readonly DiffResult[]> {
  const models: Prd[] = []
  const shown = (after ?? before)!
  for (const target of [before, after]) {
    const read = target ? readDocument(target.file, {root, limits, encoding}) : nothing
    const understood = read.ok ? await understandWithin(read.text.source, limits, aliases) : read
    if (!understood.ok) return [notComparable((target ?? shown).shown, sayProblem(understood.problem, language))]
    models.push(understood.prd)
  }
  const changes = await changesFrom(models[0]!, models[1]!)
  const from = {source: 'file', revision: null, round: null, date: null, path: (before ?? shown).shown} as const
  return [{path: shown.shown, from, to: {revision: 'file'}, changes, notices: [], problem: null}]
}

async function readDocuments({targets, store, config, limits, language}: DiffRequest) {
  const settingsOf = settingsReader(config)
  const documents = new Map<string, DocumentNow>()
  const results = new Map<string, DiffResult>()
  for (const {file, shown, relative} of targets) {
    const aliases = settingsOf(relative).sections ?? {}
    const read = await store.read(file)
    const understood = read.ok ? await understandWithin(read.text.source, limits, aliases) : read
    if (read.ok && understood.ok) documents.set(file, {file, source: read.text.source, prd: understood.prd, aliases})
    else if (!understood.ok) results.set(file, notComparable(shown, sayProblem(understood.problem, language)))
  }
  return {documents, results}
}

function notComparable(shown: string, problem: DiffResult['problem']): DiffResult {
  return {path: shown, from: null, to: {revision: 'worktree'}, changes: null, notices: [], problem}
}

function saidNotices(notices: readonly BaselineNotice[], language: MessageLanguage): SaidNotice[] {
  return notices.map((notice) => ({code: notice.code, blind: notice.blind, ...sayNotice(notice, language)}))
}
