/** One run of the command line: arguments in, exit code out. */
import type {Fault} from '../fault.js'
import type {MessageLanguage} from '../model/types.js'
import {escapeText} from '../reporters/escape.js'
import type {Words} from '../words.js'
import {say} from '../words.js'
import {type Console, openConsole} from './console.js'
import {interfaceLanguage} from './languages.js'
import {type Invocation, parseArguments} from './program.js'
import type {ExitCode, World} from './world.js'

/** What a command is given, and how it speaks. */
export interface Run extends Invocation {
  readonly world: World
  readonly console: Console
  /** The language of the command line itself; findings speak their document's. */
  readonly language: MessageLanguage
}

/** Never throws for what a person can cause, never ends the process itself. */
export async function main(world: World): Promise<ExitCode> {
  const console = openConsole(world)
  const language = interfaceLanguage(world)
  try {
    const invocation = parseArguments(world.argv, language, console.result)
    if (!invocation) return 0
    const run = await loadCommand(invocation.command)
    return await run({...invocation, world, console, language})
  } catch (error) {
    console.talk(describeFailure(error, language))
    return 2
  }
}

type RunCommand = (run: Run) => Promise<ExitCode>

/** Commands load when used. */
async function loadCommand(command: Invocation['command']): Promise<RunCommand> {
  switch (command) {
    case 'lint':
      return (await import('./commands/lint.js')).runLint
    case 'inspect':
      return (await import('./commands/inspect.js')).runInspect
    case 'diff':
      return (await import('./commands/diff.js')).runDiff
    case 'diff-driver':
      return (await import('./commands/diff-driver.js')).runDiffDriver
    case 'merge':
      return (await import('./commands/merge.js')).runMerge
    case 'explain':
      return (await import('./commands/explain.js')).runExplain
    case 'rules':
      return (await import('./commands/rules.js')).runRules
    case 'new':
      return (await import('./commands/new.js')).runNew
    case 'derive':
      return (await import('./commands/derive.js')).runDerive
    case 'init':
      return (await import('./commands/init.js')).runInit
    case 'review':
      return (await import('./commands/review.js')).runReview
    case 'status':
      return (await import('./commands/status.js')).runStatus
    case 'history':
      return (await import('./commands/history.js')).runHistory
    case 'log':
      return (await import('./commands/log.js')).runLog
    case 'allow':
      return (await import('./commands/allow.js')).runAllow
    case 'suppressions':
      return (await import('./commands/suppressions.js')).runSuppressions
    case 'baseline':
      return (await import('./commands/baseline.js')).runBaseline
    case 'config':
      return (await import('./commands/config.js')).runConfig
  }
}

const bug: Words = {
  en: 'prd-lint failed in a way that it should not; please report this',
  'zh-Hant': 'prd-lint 出了不該出的錯，請回報以下內容',
  'zh-Hans': 'prd-lint 出了不该出的错，请反馈以下内容',
}

/** Known failures are one line and what to type next; unknown ones keep their stack. */
function describeFailure(error: unknown, language: MessageLanguage): string {
  if (isMendable(error)) {
    const remedy = error.remedy ? `  ${escapeText(say(error.remedy, language, error.args))}\n` : ''
    return `prd-lint: ${escapeText(say(error.words, language, error.args))}\n${remedy}`
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `prd-lint: ${say(bug, language)}\n${stack.split('\n').map(escapeText).join('\n')}\n`
}

/** A `Fault`, or an error of the same shape from a layer that knows nobody (git). */
function isMendable(error: unknown): error is Pick<Fault, 'words' | 'args' | 'remedy'> {
  return error instanceof Error && 'words' in error && 'args' in error && 'remedy' in error
}
