import {writeBlob} from '../../engine/blobs.js'
import type {FixedDocument} from '../../engine/fix-documents.js'
import {lintTargets} from '../../engine/lint-targets.js'
import {cacheFolderFor} from '../../engine/results/cache-folder.js'
import {openResults} from '../../engine/results/kept-results.js'
import {readShard, takeShard} from '../../engine/shards.js'
import type {RunResult} from '../../engine/types.js'
import {nearestName} from '../../nearest.js'
import {escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {deliver} from '../deliver.js'
import {hideFindings} from '../hidden-findings.js'
import {exitCodeOf, reportLint, tellProblems} from '../lint-outcome.js'
import type {Run} from '../main.js'
import {type Prepared, prepare} from '../prepare.js'
import {commandNames} from '../program.js'
import {showProgress} from '../progress.js'
import type {ExitCode} from '../world.js'

/** Check PRDs. */
export async function runLint(run: Run): Promise<ExitCode> {
  const {fix, scaffold, dryRun} = run.options
  const fixing = fix || scaffold || dryRun ? await import('./fix.js') : null
  const fixes = fixing?.wantsFixes(run) ?? false
  const whole = await prepare(run)
  const shard = run.options.shard === undefined ? {index: 1, count: 1} : readShard(run.options.shard, run.world.env)
  const {positions, targets: taken} = takeShard(whole.targets, shard, whole.root)
  const found = {...whole, targets: taken}
  if (whole.targets.length === 0) return await nothingExamined(run, whole)
  try {
    if (fixing && dryRun) return await fixing.showFixes(run, found)
    const fixed = fixing ? await fixing.makeFixes(run, found) : null
    const prepared = fixing && fixed ? await fixing.afterFixes(run, found, fixed) : found
    const {config, store, targets, limits, compare} = prepared
    const strict = run.options.strict ?? config.strict ?? false
    const {lang} = run.options
    const request = {targets, store, config, limits, compare, lang, language: run.language, strict}
    const asked = compare.base !== undefined || compare.since !== undefined
    // A revision or a date that is asked for means another commit tomorrow: nothing is kept, and nothing that was kept without it serves.
    const isKept = run.options.cache !== false && !run.options.stdin && !asked
    const folder = isKept ? cacheFolderFor(run.world.cwd) : null
    const results = folder === null ? undefined : openResults({...request, folder, encoding: run.options.encoding})
    const progress = showProgress(run.world, targets.length, run.language)
    const linted = await lintTargets({...request, results, onChecked: progress.step}).finally(progress.end)
    if (results?.save() === false) run.console.talk(`prd-lint: ${escapeText(say(texts.noCache, run.language, {folder: folder ?? ''}))}\n`)
    const shown = await hideFindings(linted, run, prepared)
    const result = fixed ? withFixes(shown, fixed) : shown
    const failOn = run.options.failOn ?? config.failOn ?? 'error'
    const {file: _file, folder: _folder, ...contents} = config
    const {base, since, to} = compare
    const settings = [contents, limits, strict, lang, run.language, base, since, to]
    const text =
      run.options.format === 'blob'
        ? writeBlob(result, {shard, positions, targets: whole.targets, settings, failOn, asked})
        : await reportLint(result, run, failOn)
    // Standard output holds the fixed document then.
    if (fixes && run.options.stdin && run.options.output === undefined) run.console.talk(text)
    else deliver(run, text)
    if (fixed?.some(({problem}) => problem !== null)) return 2
    tellProblems(result, run)
    hintAtCommand(result, run)
    return exitCodeOf(result, failOn, asked)
  } finally {
    await found.store.close?.()
  }
}

function withFixes(result: RunResult, documents: readonly FixedDocument[]): RunResult {
  const fixes = new Map(documents.map(({target, fixed, problem}) => [target.shown, problem ? [] : fixed]))
  return {...result, files: result.files.map((file) => ({...file, fixed: fixes.get(file.path) ?? []}))}
}

/** `prd-lint inpsect a.md`: the first word is no file, but nearly a command. */
function hintAtCommand({files}: RunResult, run: Run): void {
  const first = run.operands[0]
  const missing = files.some(({path: shown, problem}) => shown === first && problem?.code === 'missing')
  const near = first && missing && !/[./\\]/.test(first) ? nearestName(first, commandNames) : null
  if (near) run.console.talk(`prd-lint: ${escapeText(say(texts.didYouMean, run.language, {near}))}\n`)
}

/** Nothing examined is no success, unless nothing was to be examined. */
async function nothingExamined(run: Run, prepared: Prepared): Promise<ExitCode> {
  const {staged, passWithNoFiles, format} = run.options
  const operands = [...run.operands, ...run.rest]
  if (staged && operands.length === 0) {
    run.console.talk(`prd-lint: ${say(texts.noneStaged, run.language)}\n`)
  } else {
    const {tellNothingFound} = await import('../nothing-found.js')
    await tellNothingFound(run, prepared)
    if (!passWithNoFiles) return 2
  }
  if (format === 'json') deliver(run, `${JSON.stringify({schemaVersion: 1, files: [], summary: emptySummary}, null, 2)}\n`)
  return 0
}

const emptySummary: RunResult['summary'] = {files: 0, errors: 0, warnings: 0, infos: 0, unchecked: 0}

const texts = {
  noCache: {
    en: 'results are not kept for the next run: `{folder}` cannot be written',
    'zh-Hant': '無法寫入 `{folder}`，這次的結果不會留給下次使用',
    'zh-Hans': '无法写入 `{folder}`，这次的结果不会留给下次使用',
  },
  didYouMean: {
    en: 'did you mean the command `prd-lint {near}`?',
    'zh-Hant': '是不是要執行 `prd-lint {near}`？',
    'zh-Hans': '是不是想运行 `prd-lint {near}`？',
  },
  noneStaged: {en: 'no PRD is staged', 'zh-Hant': '暫存區沒有 PRD', 'zh-Hans': '暂存区没有 PRD'},
} satisfies Record<string, Words>
