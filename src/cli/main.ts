/** One run of the command line: arguments in, exit code out. */
import {Fault} from '../fault.js'
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
    case 'explain':
      return (await import('./commands/explain.js')).runExplain
    case 'rules':
      return (await import('./commands/rules.js')).runRules
    case 'init':
      return (await import('./commands/init.js')).runInit
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
  if (error instanceof Fault) {
    const remedy = error.remedy ? say(error.remedy, language, error.args) : null
    return failureLines(say(error.words, language, error.args), remedy)
  }
  if (isMendable(error)) return failureLines(error.message, error.remedy)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `prd-lint: ${say(bug, language)}\n${stack.split('\n').map(escapeText).join('\n')}\n`
}

function failureLines(message: string, remedy: string | null): string {
  return `prd-lint: ${escapeText(message)}\n${remedy ? `  ${escapeText(remedy)}\n` : ''}`
}

/** Errors of layers that know nobody (git) say what to do in the same field. */
function isMendable(error: unknown): error is Error & {readonly remedy: string | null} {
  return error instanceof Error && 'remedy' in error && (error.remedy === null || typeof error.remedy === 'string')
}
