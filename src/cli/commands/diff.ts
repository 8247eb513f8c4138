import {existsSync} from 'node:fs'
import path from 'node:path'
import {rules} from '../../../rules/index.js'
import type {ChangeClass} from '../../changes/types.js'
import {readConfig} from '../../engine/config/read-config.js'
import {settingsReader} from '../../engine/config/settings.js'
import type {FailOn} from '../../engine/config/types.js'
import {diffFiles, diffSinceReview} from '../../engine/diff.js'
import {diffRevisions} from '../../engine/diff-revisions.js'
import {prdNameTest, targetOf} from '../../engine/find-documents.js'
import {defaultLimits} from '../../engine/limits.js'
import type {DiffResult} from '../../engine/types.js'
import {Fault} from '../../fault.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import type {ReviewSettings} from '../../reviews/settings.js'
import {say, type Words} from '../../words.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

type Signoffs = ReviewSettings['signoffs']

/** Show what changed: since the review, between revisions, or between two files. */
export async function runDiff(run: Run): Promise<ExitCode> {
  const found = run.options.git === false ? {results: await withoutGit(run), signoffs: {}} : await withGit(run)
  if (found === null) return 0
  const {results, signoffs} = found
  deliver(run, await report(results, signoffs, run))
  if (run.options.format !== 'text' || run.options.output !== undefined) tellProblems(results, run)
  return exitCodeOf(results, run.options.failOn ?? 'never')
}

async function withoutGit(run: Run): Promise<readonly DiffResult[]> {
  const {options, world, language} = run
  const [before, after, ...others] = [...run.operands, ...run.rest]
  if (before === undefined || after === undefined || others.length > 0) throw new Fault(texts.twoFiles)
  const given = [options.staged, options.base, options.since].some((option) => option !== undefined)
  if (given) throw new Fault(texts.gitOption)
  const config = await readConfig(world.cwd, options.config, rules)
  const [one, other] = [before, after].map((file) => targetOf(path.resolve(world.cwd, file), true, {cwd: world.cwd, config}))
  const aliases = settingsReader(config)(other!.relative).sections ?? {}
  const limits = {...defaultLimits, ...config.limits}
  return diffFiles(one!, other!, {limits, language, root: world.cwd, aliases, encoding: options.encoding})
}

/** Null where there is nothing to look at and that is fine. */
async function withGit(run: Run): Promise<{results: readonly DiffResult[]; signoffs: Signoffs} | null> {
  const {revisions, paths} = sortOperands(run)
  const [from, to] = revisions
  if (from !== undefined && (run.options.base !== undefined || run.options.since !== undefined)) throw new Fault(texts.fromAndBase)
  if (to !== undefined && run.options.staged) throw new Fault(texts.toAndStaged)
  const prepared = await prepare({...run, operands: [], rest: paths})
  try {
    const {config, targets} = prepared
    const request = {...prepared, language: run.language}
    const signoffs = prepared.compare.reviews?.signoffs ?? {}
    if (from === undefined) return targets.length > 0 ? {results: await diffSinceReview(request), signoffs} : nothingFound(run)
    const asked = new Set(paths.map((file) => path.resolve(run.world.cwd, file)))
    const isAsked = (file: string) => asked.size === 0 || [...asked].some((one) => file === one || file.startsWith(one + path.sep))
    const isNamed = prdNameTest(config)
    const isPrd = (file: string) => {
      const absolute = path.join(prepared.root, file)
      return isAsked(absolute) && (asked.has(absolute) || isNamed(path.relative(config.folder, absolute)))
    }
    const shownOf = (root: string, file: string) => path.relative(run.world.cwd, path.join(root, file)).split(path.sep).join('/')
    const results = await diffRevisions({...request, from, to: to ?? null, isPrd, shownOf})
    return results.length > 0 || to !== undefined ? {results, signoffs} : nothingFound(run)
  } finally {
    await prepared.store.close?.()
  }
}

/** `prd-lint diff prds/refund.md` means the document, as no revision ends in `.md`. */
function sortOperands({operands, rest, world}: Run): {revisions: readonly string[]; paths: readonly string[]} {
  const isPath = (operand: string) => /\.(?:md|markdown)$/i.test(operand) && existsSync(path.resolve(world.cwd, operand))
  const at = operands.findIndex(isPath)
  const cut = at === -1 ? operands.length : at
  return {revisions: operands.slice(0, cut), paths: [...operands.slice(cut), ...rest]}
}

function nothingFound(run: Run): null {
  if (!run.options.passWithNoFiles && !run.options.staged) throw new Fault(texts.none)
  run.console.talk(`prd-lint: ${say(texts.none, run.language)}\n`)
  return null
}

async function report(results: readonly DiffResult[], signoffs: Signoffs, run: Run): Promise<string> {
  if (run.options.format === 'markdown')
    return (await import('../../reporters/diff-markdown.js')).reportDiffMarkdown(results, {language: run.language, signoffs})
  if (run.options.format === 'json') return (await import('../../reporters/diff-json.js')).reportDiffJson(results)
  return (await import('../../reporters/diff-text.js')).reportDiffText(results, {language: run.language, paint: paintFor(run)})
}

const levels: Readonly<Record<ChangeClass, number>> = {none: 0, editorial: 1, addendum: 1, clarification: 2, substantive: 3, scope: 3}
const thresholds: Readonly<Record<FailOn, number>> = {info: 1, warning: 2, error: 3, never: 4}

/** What could not be compared comes before what changed. */
function exitCodeOf(results: readonly DiffResult[], failOn: FailOn): ExitCode {
  if (results.some(({problem, notices}) => problem || notices.some(({blind}) => blind))) return 2
  return results.some(({changes}) => changes && levels[changes.maxClass] >= thresholds[failOn]) ? 1 : 0
}

function tellProblems(results: readonly DiffResult[], run: Run): void {
  for (const {path: shown, problem, notices} of results) {
    const messages = [...(problem ? [problem.message] : []), ...notices.filter(({blind}) => blind).map(({message}) => message)]
    for (const message of messages) run.console.talk(`${escapePath(shown)}: ${escapeText(message)}\n`)
  }
}

const texts = {
  twoFiles: {
    en: 'Two files are needed: `prd-lint diff --no-git <before.md> <after.md>`',
    'zh-Hant': '需要兩個檔案：`prd-lint diff --no-git <前.md> <後.md>`',
    'zh-Hans': '需要两个文件：`prd-lint diff --no-git <前.md> <后.md>`',
  },
  gitOption: {
    en: '`--staged`, `--base` and `--since` need git; leave out `--no-git`',
    'zh-Hant': '`--staged`、`--base`、`--since` 需要 git，請拿掉 `--no-git`',
    'zh-Hans': '`--staged`、`--base`、`--since` 需要 git，请去掉 `--no-git`',
  },
  fromAndBase: {
    en: 'Both a revision to start from and `--base` or `--since`, expected one of them',
    'zh-Hant': '起點版本與 `--base`、`--since` 只能擇一',
    'zh-Hans': '起点版本和 `--base`、`--since` 只能选一个',
  },
  toAndStaged: {
    en: 'Both a revision to end at and `--staged`, expected one of them',
    'zh-Hant': '終點版本與 `--staged` 只能擇一',
    'zh-Hans': '终点版本和 `--staged` 只能选一个',
  },
  none: {en: 'No PRD to compare', 'zh-Hant': '沒有可比較的 PRD', 'zh-Hans': '没有可比较的 PRD'},
} satisfies Record<string, Words>
