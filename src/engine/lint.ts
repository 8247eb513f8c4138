/** A lint run: documents in, findings and counts out. */
import path from 'node:path'
import type {Severity} from '../define-rule.js'
import type {HistoryFacts, LintContext} from '../lint-context.js'
import type {MessageLanguage} from '../model/types.js'
import {messageLanguageFor} from '../words.js'
import {type CompareRequest, type Comparison, compareDocuments, type DocumentNow, hasReview, isOutOfReach} from './compare.js'
import {repositoryRootOf} from './config/read-config.js'
import {settingsReader} from './config/settings.js'
import type {Config, Settings} from './config/types.js'
import type {Target} from './find-documents.js'
import type {Limits} from './limits.js'
import {createLinter, type Linter} from './lint-document.js'
import {noticeOf, sayNotice} from './notices.js'
import {type Problem, sayProblem} from './problem.js'
import type {DocumentStore} from './stores.js'
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
}

/** A document that was read and waits for its comparison or for the rules. */
interface Waiting extends DocumentNow {
  readonly index: number
  readonly target: Target
  readonly settings: Settings
}

/** Check documents; results come in their order. Models are let go of as soon as their document is done. */
export async function lintDocuments(request: LintRequest): Promise<RunResult> {
  const settingsOf = settingsReader(request.config)
  const linters = linterCache(request.config)
  const files: FileResult[] = []
  const reviewed: Waiting[] = []
  for (const [index, target] of request.targets.entries()) {
    const settings = settingsOf(target.relative)
    const document = await readTarget(target, settings, request)
    if ('code' in document) {
      files[index] = uncheckedFile(target.shown, sayProblem(document, request.language))
      continue
    }
    const waiting = {...document, index, target, settings}
    if (hasReview(document, request.compare)) reviewed.push(waiting)
    else files[index] = await lintOne(waiting, null, linters(settings.rules), request)
  }
  const comparisons = reviewed.length > 0 ? await compareAll(reviewed, request) : null
  for (const waiting of reviewed) {
    const comparison = comparisons?.get(waiting.file) ?? null
    files[waiting.index] = await lintOne(waiting, comparison, linters(waiting.settings.rules), request)
  }
  return {files, summary: summaryOf(files)}
}

async function readTarget({file}: Target, {sections = {}}: Settings, {store, limits}: LintRequest): Promise<DocumentNow | Problem> {
  const read = await store.read(file)
  if (!read.ok) return read.problem
  const {source} = read.text
  const understood = await understandWithin(source, limits, sections)
  return understood.ok ? {file, source, prd: understood.prd, aliases: sections} : understood.problem
}

/** Outside a repository there is nothing to ask, unless the user asked for it: then git says why it cannot answer. */
async function compareAll(documents: readonly Waiting[], {compare}: LintRequest): Promise<Map<string, Comparison> | null> {
  const asked = compare.base !== undefined || compare.since !== undefined
  return asked || repositoryRootOf(path.resolve(compare.cwd)) !== null ? compareDocuments(documents, compare) : null
}

async function lintOne(document: Waiting, comparison: Comparison | null, linter: Linter, request: LintRequest): Promise<FileResult> {
  const {target, settings, prd, source} = document
  const notices = comparison?.notices ?? (isOutOfReach(document, request.compare) ? [noticeOf('out-of-reach')] : [])
  const context = contextFor(document, comparison, request)
  const linted = await linter({path: target.shown, source, prd, context})
  const {findings} = linted
  return {
    path: target.shown,
    source,
    status: settings.status ?? prd.status ?? 'in-review',
    examined: linted.examined,
    findings: request.strict ? findings.map(lifted) : findings,
    baseline: comparison?.baseline ?? null,
    notices: notices.map((notice) => ({code: notice.code, blind: notice.blind, ...sayNotice(notice, request.language)})),
    problem: null,
  }
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

function uncheckedFile(shown: string, problem: FileResult['problem']): FileResult {
  return {path: shown, source: '', status: null, examined: null, findings: [], baseline: null, notices: [], problem}
}

/** `--strict`: warnings are errors. */
function lifted(finding: Finding): Finding {
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

function summaryOf(files: readonly FileResult[]): RunResult['summary'] {
  const count = (severity: Severity) =>
    files.reduce((sum, {findings}) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    unchecked: files.filter(({problem}) => problem !== null).length,
  }
}
