/** What becomes of a lint result, whether it was found now or merged: the report, what is said beside it, the exit code. */
import type {FailOn} from '../engine/config/types.js'
import type {RunResult} from '../engine/types.js'
import {escapePath, escapeText} from '../reporters/escape.js'
import {say, type Words} from '../words.js'
import {paintFor} from './deliver.js'
import type {Run} from './main.js'
import type {ExitCode} from './world.js'

/** A result in the format that was asked for. */
export async function reportLint(result: RunResult, run: Run, failOn: FailOn): Promise<string> {
  switch (run.options.format) {
    case 'json':
      return (await import('../reporters/lint-json.js')).reportLintJson(result)
    case 'github':
      return (await import('../reporters/lint-github.js')).reportLintGithub(result)
    case 'sarif': {
      const [{reportLintSarif}, {rules}] = await Promise.all([import('../reporters/lint-sarif.js'), import('../../rules/index.js')])
      return reportLintSarif(
        result,
        rules.map(({meta}) => meta),
      )
    }
    case 'junit':
      return (await import('../reporters/lint-junit.js')).reportLintJunit(result, failOn)
    default:
      return (await import('../reporters/lint-text.js')).reportLintText(result, {language: run.language, paint: paintFor(run)})
  }
}

/** What could not be checked, or not compared although it was asked for, comes before what was found. */
export function exitCodeOf({files, summary}: RunResult, failOn: FailOn, asked: boolean): ExitCode {
  if (summary.unchecked > 0) return 2
  if (asked && files.some(({notices}) => notices.some(({blind}) => blind))) return 2
  const {errors, warnings, infos} = summary
  const counted = {error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0}
  return counted[failOn] > 0 ? 1 : 0
}

/** A report for machines may not be read by anyone: say on standard error what was not checked. */
export function tellProblems({files}: RunResult, run: Run): void {
  if (run.options.format === 'text' && run.options.output === undefined) return
  for (const {path: shown, problem} of files) {
    if (problem) run.console.talk(`${escapePath(shown)}: ${say(notChecked, run.language)}: ${escapeText(problem.message)}\n`)
  }
}

const notChecked: Words = {en: 'not checked', 'zh-Hant': '未檢查', 'zh-Hans': '未检查'}
