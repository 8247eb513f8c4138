/** A lint run: documents in, findings and counts out. */
import type {Severity} from '../define-rule.js'
import type {LintContext} from '../lint-context.js'
import {attachFrontMatter} from '../model/front-matter.js'
import {readPrd} from '../model/prd.js'
import type {MessageLanguage} from '../model/types.js'
import {parseMarkdown} from '../syntax.js'
import {settingsReader} from './config/settings.js'
import type {Config, Settings} from './config/types.js'
import type {Target} from './find-documents.js'
import {createLinter, type Linter} from './lint-document.js'
import {sayProblem} from './problem.js'
import type {DocumentStore} from './stores.js'
import type {FileResult, Finding, RunResult} from './types.js'

export interface LintRequest {
  readonly targets: readonly Target[]
  readonly store: DocumentStore
  readonly config: Config
  /** The language of findings where neither the command line nor the configuration sets one is the document's own. */
  readonly lang?: MessageLanguage | undefined
  /** The language in which the run itself speaks: why a file could not be checked. */
  readonly language: MessageLanguage
  readonly strict: boolean
  readonly now: Date
}

/** Check documents, in order. */
export async function lintDocuments(request: LintRequest): Promise<RunResult> {
  const settingsOf = settingsReader(request.config)
  const linters = linterCache(request.config)
  const files: FileResult[] = []
  for (const target of request.targets) {
    const settings = settingsOf(target.relative)
    files.push(await lintTarget(target, settings, linters(settings.rules), request))
  }
  return {files, summary: summaryOf(files)}
}

async function lintTarget(target: Target, settings: Settings, linter: Linter, request: LintRequest): Promise<FileResult> {
  const {store, lang, language, strict, now} = request
  const result = await store.read(target.file)
  if (!result.ok) return uncheckedFile(target.shown, sayProblem(result.problem, language))

  const {source} = result.text
  const tree = parseMarkdown(source)
  await attachFrontMatter(tree)
  const aliases = settings.sections ?? {}
  const prd = readPrd(tree, aliases)
  const spoken = lang ?? settings.lang
  const context: LintContext = {
    aliases,
    now,
    presenceOf: store.presenceFor(target.file),
    ...(spoken ? {language: spoken} : {}),
    ...(settings.status ? {status: settings.status} : {}),
  }
  const {findings, examined} = await linter({path: target.shown, source, prd, context})
  return {
    path: target.shown,
    source,
    status: settings.status ?? prd.status ?? 'in-review',
    examined,
    findings: strict ? findings.map(lifted) : findings,
    baseline: null,
    problem: null,
  }
}

function uncheckedFile(shown: string, problem: FileResult['problem']): FileResult {
  return {path: shown, source: '', status: null, examined: null, findings: [], baseline: null, problem}
}

/** `--strict`: warnings are errors. */
function lifted(finding: Finding): Finding {
  return finding.severity === 'warning' ? {...finding, severity: 'error'} : finding
}

/** Documents with the same rules share one processor. */
function linterCache(config: Config): (rules: Settings['rules']) => Linter {
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
