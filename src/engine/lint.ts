/** A lint run: documents in, findings and counts out. */
import path from 'node:path'
import type {HistoryFacts, LedgerFacts, LintContext, Presence} from '../lint-context.js'
import type {MessageLanguage} from '../model/types.js'
import {graceEnd} from '../reviews/grace.js'
import {defaultReviewSettings} from '../reviews/settings.js'
import {messageLanguageFor} from '../words.js'
import {type CompareRequest, type Comparison, compareWherePossible, type DocumentNow, hasReview, isOutOfReach} from './compare.js'
import {repositoryRootOf} from './config/read-config.js'
import {settingsReader} from './config/settings.js'
import type {Config, Settings} from './config/types.js'
import type {Target} from './find-documents.js'
import {ledgerName, ledgerPath} from './ledgers.js'
import type {Limits} from './limits.js'
import {createLinter, type Linter} from './lint-document.js'
import {noticeOf, sayNotice} from './notices.js'
import {type Problem, sayProblem} from './problem.js'
import type {KeptResults, Surroundings} from './results/kept-results.js'
import type {DocumentStore} from './stores.js'
import {summaryOf, uncheckedFile} from './summary.js'
import type {FileResult, Finding, RunResult} from './types.js'
import {understandWithin} from './understand.js'

export interface LintRequest {
  readonly targets: readonly Target[]
  readonly store: DocumentStore
  readonly config: Config
  readonly limits: Limits
  /** Where the reviewed states of documents are looked for. */
  readonly compare: CompareRequest
  /** The language of findings; where neither this nor the configuration sets one, the document's own. */
  readonly lang?: MessageLanguage | undefined
  /** The language in which the run itself speaks: why a file could not be checked. */
  readonly language: MessageLanguage
  readonly strict: boolean
  /** Where results are kept for later runs. */
  readonly results?: KeptResults | undefined
  /** Told after each document. */
  readonly onChecked?: (() => void) | undefined
}

/** A document that was read and waits for its comparison or for the rules. */
interface Waiting extends DocumentNow {
  readonly index: number
  readonly target: Target
  readonly settings: Settings
  /** Under which its result is kept; null where none are. */
  readonly key: string | null
}

type ReadTarget = DocumentNow & Pick<Waiting, 'key'>

/** Check documents; results come in their order. Models are let go of as soon as their document is done. */
export async function lintDocuments(request: LintRequest): Promise<RunResult> {
  const settingsOf = settingsReader(request.config)
  const linters = linterCache(request.config)
  const files: FileResult[] = []
  const reviewed: Waiting[] = []
  for (const [index, target] of request.targets.entries()) {
    const settings = settingsOf(target.relative)
    const linter = linters(settings.rules)
    const document = await orProblem(() => readTarget(target, settings, request))
    if ('code' in document) {
      files[index] = refused(target, document, request)
      continue
    }
    const waiting = {...document, index, target, settings}
    if (hasReview(document, request.compare)) reviewed.push(waiting)
    else files[index] = await lintOrRefuse(waiting, null, linter, request)
  }
  const comparisons = reviewed.length > 0 ? await compareAll(reviewed, request) : null
  for (const waiting of reviewed) {
    const comparison = comparisons?.get(waiting.file) ?? null
    files[waiting.index] = await lintOrRefuse(waiting, comparison, linters(waiting.settings.rules), request)
  }
  return {files, summary: summaryOf(files)}
}

async function lintOrRefuse(document: Waiting, comparison: Comparison | null, linter: Linter, request: LintRequest): Promise<FileResult> {
  const result = await orProblem(() => lintOne(document, comparison, linter, request))
  return 'code' in result ? refused(document.target, result, request) : result
}

function refused({shown}: Target, problem: Problem, {language, onChecked}: LintRequest): FileResult {
  onChecked?.()
  return uncheckedFile(shown, sayProblem(problem, language))
}

/** Our own mistake with one document is that document's problem; all others are still checked. What a person can mend ends the run. */
async function orProblem<Result extends object>(work: () => Promise<Result | Problem>): Promise<Result | Problem> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'remedy' in error) throw error
    const reason = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ').slice(0, 300) : String(error)
    return {code: 'bug', args: {reason}}
  }
}

async function readTarget(target: Target, {sections = {}}: Settings, request: LintRequest): Promise<ReadTarget | Problem> {
  const {file} = target
  const {store, limits, results} = request
  const read = await store.read(file)
  if (!read.ok) return read.problem
  const {source} = read.text
  const understood = await understandWithin(source, limits, sections)
  if (!understood.ok) return understood.problem
  return {file, source, prd: understood.prd, aliases: sections, key: results?.keyFor(target, read.bytes) ?? null}
}

/** Outside a repository there is nothing to ask, unless the user asked for it: then git says why it cannot answer. */
async function compareAll(documents: readonly Waiting[], {compare}: LintRequest): Promise<Map<string, Comparison> | null> {
  const asked = compare.base !== undefined || compare.since !== undefined
  return asked || repositoryRootOf(path.resolve(compare.cwd)) !== null ? compareWherePossible(documents, compare) : null
}

async function lintOne(document: Waiting, comparison: Comparison | null, linter: Linter, request: LintRequest): Promise<FileResult> {
  const {target, settings, prd, source} = document
  const seen: Seen = {now: false, presence: new Map()}
  const notices = comparison?.notices ?? (isOutOfReach(document, request.compare) ? [noticeOf('out-of-reach')] : [])
  const context = watchContext(contextFor(document, comparison, request), seen)
  const linted = await linter({path: target.shown, source, prd, context})
  const {findings} = linted
  const result: FileResult = {
    path: target.shown,
    // What nobody will quote need not be held.
    source: findings.length > 0 ? source : '',
    status: settings.status ?? prd.status ?? 'in-review',
    examined: linted.examined,
    findings: request.strict ? findings.map(lifted) : findings,
    baseline: comparison?.baseline ?? null,
    notices: notices.map((notice) => ({code: notice.code, blind: notice.blind, ...sayNotice(notice, request.language)})),
    problem: null,
  }
  keepResult(result, document, comparison, seen, request)
  request.onChecked?.()
  return result
}

/** What the rules asked for beside the document itself. */
interface Seen {
  now: boolean
  readonly presence: Map<string, Presence>
}

/** The same context, which remembers what is asked of it. */
function watchContext({now, presenceOf, ...context}: LintContext, seen: Seen): LintContext {
  return {
    ...context,
    get now() {
      seen.now = true
      return now ?? new Date()
    },
    ...(presenceOf ? {presenceOf: (relative: string) => remember(seen.presence, relative, presenceOf(relative))} : {}),
  }
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value)
  return value
}

/** A commit alone, with no change to a file, makes such a finding go away. */
function hangsOnCommits({lost, withChange, withoutText}: LedgerFacts): boolean {
  return lost.length > 0 || withChange.length > 0 || withoutText !== null
}

/** Keep a result for later runs, unless it hangs on what only git can tell: a named revision, a text out of reach. */
function keepResult(result: FileResult, {key, target, prd}: Waiting, comparison: Comparison | null, seen: Seen, request: LintRequest) {
  const {results, compare} = request
  if (!results || key === null) return
  if (comparison && (!comparison.baseline?.revision || result.notices.some(({blind}) => blind))) return
  if (comparison?.ledger && hangsOnCommits(comparison.ledger)) return
  const root = repositoryRootOf(path.resolve(compare.cwd)) ?? compare.cwd
  const relative = path.relative(root, target.file).split(path.sep).join('/')
  const grace = graceEnd(comparison?.baseline?.date ?? null, compare.reviews ?? defaultReviewSettings)
  const surroundings: Surroundings = {
    day: seen.now || comparison ? compare.now.toISOString().slice(0, 10) : null,
    until: grace && grace > compare.now ? grace.getTime() : null,
    presence: [...seen.presence],
    ledger: path.join(root, ledgerPath(ledgerName(relative, prd))),
    compared: comparison !== null,
  }
  results.keep(target, key, result, surroundings)
}

/** What git told of the document, and what it could not tell, for the rules that speak of it. */
function historyFrom({ledger, notices}: Comparison, language: MessageLanguage): HistoryFacts {
  const gaps = notices
    // Where no revision has the text, nothing that could be fetched would show it.
    .filter(({blind, code}) => blind || (code === 'reviewed-text-unseen' && (ledger?.withoutText ?? null) === null))
    .map((notice) => {
      const {message, remedy} = sayNotice(notice, language)
      return {what: message, remedy, isMinor: !notice.blind}
    })
  return {ledger, gaps}
}

/** What rules are told beside the document itself. */
export function contextFor(
  {file, prd, settings, aliases}: Pick<Waiting, 'file' | 'prd' | 'settings' | 'aliases'>,
  comparison: Comparison | null,
  request: Pick<LintRequest, 'lang' | 'compare' | 'store'>,
): LintContext {
  const spoken = request.lang ?? settings.lang
  const {baseline = null, changes = null} = comparison ?? {}
  return {
    aliases,
    now: request.compare.now,
    presenceOf: request.store.presenceFor(file),
    ...(spoken ? {language: spoken} : {}),
    ...(settings.status ? {status: settings.status} : {}),
    ...(baseline && changes ? {changes: {...changes, baseline}} : {}),
    ...(comparison ? {history: historyFrom(comparison, spoken ?? messageLanguageFor(prd.language))} : {}),
  }
}

/** `--strict`: warnings are errors. */
export function lifted(finding: Finding): Finding {
  return finding.severity === 'warning' ? {...finding, severity: 'error'} : finding
}

/** Documents with the same rules share one processor. */
export function linterCache(config: Config): (rules: Settings['rules']) => Linter {
  const linters = new Map<string, Linter>()
  return (rules = {}) => {
    const key = JSON.stringify(rules)
    let linter = linters.get(key)
    if (!linter) {
      linter = createLinter(config.preset, rules)
      linters.set(key, linter)
    }
    return linter
  }
}
