/** Arguments to a command: what can be typed, and how wrong arguments are answered. */
import {Command, CommanderError, Option} from 'commander'
import {type FailOn, failOnLevels} from '../engine/config/types.js'
import {Fault} from '../fault.js'
import type {MessageLanguage} from '../model/types.js'
import {version} from '../version.js'
import {say} from '../words.js'
import {commandWords, helpTitles, listWords, optionWords} from './help-words.js'
import {parseLanguage} from './languages.js'

/** What the options of any command come down to; each command reads its own. */
export interface Options {
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'junit' | 'blob' | 'markdown'
  readonly output?: string
  readonly config?: string
  readonly lang?: MessageLanguage
  readonly color?: boolean
  readonly failOn?: FailOn
  readonly staged?: boolean
  readonly stdin?: boolean
  readonly why?: boolean
  readonly stdinFilename?: string
  readonly strict?: boolean
  readonly shard?: string
  readonly configFrom?: string
  readonly fix?: boolean
  readonly scaffold?: boolean
  readonly dryRun?: boolean
  readonly passWithNoFiles?: boolean
  readonly base?: string
  readonly since?: string
  readonly git?: boolean
  readonly force?: boolean
  readonly filter?: boolean
  readonly encoding?: string
  readonly sections?: string
  readonly as?: string
  readonly by?: string
  readonly tag?: string
  readonly snapshot?: boolean
  readonly cache?: boolean
  readonly write?: boolean
  readonly print?: boolean
  readonly reason?: string
  readonly ci?: 'github' | 'gitlab' | 'none'
}

/** What was typed, read. */
export interface Invocation {
  readonly command: CommandName
  /** Operands before `--`. */
  readonly operands: readonly string[]
  /** Operands after `--`: never options, never revisions. */
  readonly rest: readonly string[]
  readonly options: Options
}

export type CommandName = Exclude<keyof typeof commandWords, 'program'>

export const commandNames = Object.keys(commandWords).filter((name): name is CommandName => name !== 'program')

/** Read the arguments; null when help or the version was asked for and has been written with `write`. */
export function parseArguments(argv: readonly string[], language: MessageLanguage, write: (text: string) => void): Invocation | null {
  const end = argv.indexOf('--')
  const before = end === -1 ? argv : argv.slice(0, end)
  const rest = end === -1 ? [] : argv.slice(end + 1)
  let invocation: Invocation | null = null
  const program = createProgram(language, write, (command, operands, options) => {
    invocation = {command, operands, rest, options}
  })
  try {
    program.parse(before, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return null
    throw faultOf(error, language)
  }
  return invocation
}

const lintFormats = ['text', 'json', 'github', 'sarif', 'junit']

type Chosen = (command: CommandName, operands: readonly string[], options: Options) => void

function createProgram(language: MessageLanguage, write: (text: string) => void, chosen: Chosen): Command {
  const text = (key: keyof typeof optionWords) => say(optionWords[key], language)
  const option = (flags: string, key: keyof typeof optionWords) => new Option(flags, text(key))

  const dress = (command: Command, name: keyof typeof commandWords) =>
    command
      .description(say(commandWords[name], language))
      .helpOption('-h, --help', text('help'))
      .helpCommand(false)
      .exitOverride()
      .allowExcessArguments(false)
      .configureOutput({writeOut: write, writeErr: () => {}})
      .configureHelp({
        styleTitle: (title) => (helpTitles[title] ? say(helpTitles[title], language) : title),
        optionDescription: (described) => describeOption(described, language),
      })

  const program = dress(new Command('prd-lint'), 'program')
    .version(version, '-V, --version', text('version'))
    .enablePositionalOptions()
    .usage('[command] [options] [paths…]')

  const define = (name: CommandName, operands: string, formats: readonly string[]) => {
    const command = dress(program.command(`${name} ${operands}`.trim(), {isDefault: name === 'lint'}), name)
    command.action((...given: unknown[]) => {
      const values = command.processedArgs.flat().filter((value): value is string => typeof value === 'string')
      chosen(name, values, given.at(-2) as Options)
    })
    if (formats.length > 0) {
      command.addOption(option('-f, --format <format>', 'format').choices(formats).default('text'))
      command.addOption(option('-o, --output <file>', 'output'))
      command.addOption(option('--color', 'color')).addOption(option('--no-color', 'noColor'))
    }
    command.addOption(option('--lang <lang>', 'lang').argParser(parseLanguage))
    return command
  }
  const withConfig = (command: Command) => command.addOption(option('-c, --config <file>', 'config'))
  const withReading = (command: Command) => withConfig(command).addOption(option('--encoding <label>', 'encoding'))
  const withBaseline = (command: Command) => command.addOption(option('--base <rev>', 'base')).addOption(option('--since <date>', 'since'))

  withBaseline(withReading(define('lint', '[paths...]', [...lintFormats, 'blob'])))
    .addOption(option('--fail-on <severity>', 'failOn').choices(failOnLevels))
    .addOption(option('--strict', 'strict'))
    .addOption(option('--fix', 'fix'))
    .addOption(option('--scaffold', 'scaffold'))
    .addOption(option('--dry-run', 'dryRun'))
    .addOption(option('--config-from <rev>', 'configFrom'))
    .addOption(option('--shard <i/n>', 'shard'))
    .addOption(option('--cache', 'cache'))
    .addOption(option('--no-cache', 'noCache'))
    .addOption(option('--staged', 'staged'))
    .addOption(option('--stdin', 'stdin'))
    .addOption(option('--stdin-filename <path>', 'stdinFilename'))
    .addOption(option('--filter', 'filter'))
    .addOption(option('--pass-with-no-files', 'passWithNoFiles'))
  withReading(define('inspect', '[files...]', ['text', 'json']))
    .addOption(option('--why', 'why'))
    .addOption(option('--stdin', 'stdin'))
    .addOption(option('--stdin-filename <path>', 'stdinFilename'))
  withBaseline(withReading(define('diff', '[revisions...]', ['text', 'json', 'markdown'])))
    .usage('[options] [from] [to] [-- paths…]')
    .addOption(option('--staged', 'diffStaged'))
    .addOption(option('--fail-on <severity>', 'failOnChange').choices(failOnLevels))
    .addOption(option('--no-git', 'noGit'))
    .addOption(option('--pass-with-no-files', 'passWithNoFiles'))
  define('diff-driver', '', [])
    .usage('-- <path> <old-file> <old-hex> <old-mode> <new-file> <new-hex> <new-mode>')
    .addOption(option('--color', 'color'))
  define('merge', '[blobs...]', lintFormats).addOption(option('--fail-on <severity>', 'failOn').choices(failOnLevels))
  withBaseline(withReading(define('explain', '[rule-or-line]', ['text', 'json'])))
  withConfig(define('rules', '', ['text', 'json']))
  const redescribe = (command: Command, long: string, key: keyof typeof optionWords) => {
    for (const known of command.options) if (known.long === long) known.description = text(key)
    return command
  }
  redescribe(withConfig(define('new', '[title...]', [])), '--lang', 'newLang')
    .addOption(option('-o, --output <file>', 'newOutput'))
    .addOption(option('--force', 'force'))
  redescribe(withReading(define('derive', '[paths...]', ['text', 'json'])), '--output', 'deriveOutput')
    .addOption(option('--write', 'writeConfig'))
    .addOption(option('--force', 'force'))
  define('init', '', [])
    .addOption(option('--force', 'force'))
    .addOption(option('--ci <host>', 'ci').choices(['github', 'gitlab', 'none']))
  withReading(define('review', '[files...]', ['text', 'json']))
    .addOption(option('--sections <list>', 'sections'))
    .addOption(option('--as <role>', 'as'))
    .addOption(option('--by <person>', 'by'))
    .addOption(option('--tag <name>', 'tag'))
    .addOption(option('--snapshot', 'snapshot'))
    .addOption(option('--force', 'forceReview'))
  withReading(define('status', '[paths...]', ['text', 'json'])).addOption(option('--pass-with-no-files', 'passWithNoFiles'))
  withReading(define('history', '[paths...]', ['text', 'json']))
    .addOption(option('--no-cache', 'noCache'))
    .addOption(option('--pass-with-no-files', 'passWithNoFiles'))
  withBaseline(withReading(define('log', '[files...]', ['text', 'json']))).addOption(option('--write', 'write'))
  withConfig(define('allow', '[change...]', []))
    .addOption(option('--reason <text>', 'reason'))
    .addOption(option('--by <person>', 'by'))
  withReading(define('suppressions', '[paths...]', ['text', 'json'])).addOption(option('--pass-with-no-files', 'passWithNoFiles'))
  withReading(define('baseline', '[action] [paths...]', [])).usage('[options] write|check|prune [paths…]')
  withConfig(define('config', '[document]', ['text', 'json']))
    .addOption(option('--print', 'print'))
    .addOption(option('--fail-on <severity>', 'failOn').choices(failOnLevels))
    .addOption(option('--strict', 'strict'))
  return program
}

/** With its choices and its default, as commander adds them in English only. */
function describeOption({description, argChoices, defaultValue}: Option, language: MessageLanguage): string {
  const rest = {choices: argChoices?.join(say(listWords.joint, language)) ?? '', value: String(defaultValue)}
  if (argChoices === undefined) return description
  return description + say(defaultValue === undefined ? listWords.choices : listWords.choicesAndDefault, language, rest)
}

const usage = {
  unknownOption: {
    en: 'Unknown option `{name}`{meant}',
    'zh-Hant': '沒有 `{name}` 這個選項{meant}',
    'zh-Hans': '没有 `{name}` 这个选项{meant}',
  },
  meant: {en: ', did you mean `{name}`?', 'zh-Hant': '，是否要寫 `{name}`？', 'zh-Hans': '，是不是想写 `{name}`？'},
  needsValue: {en: 'Option `{name}` needs a value', 'zh-Hant': '選項 `{name}` 需要一個值', 'zh-Hans': '选项 `{name}` 需要一个值'},
  tooMany: {
    en: 'Too many arguments, expected at most {most}',
    'zh-Hant': '引數太多，最多 {most} 個',
    'zh-Hans': '参数太多，最多 {most} 个',
  },
  badChoice: {
    en: 'Unexpected value `{value}` for `{name}`, expected one of {choices}',
    'zh-Hant': '選項 `{name}` 的值 `{value}` 不對，可用的值：{choices}',
    'zh-Hans': '选项 `{name}` 的值 `{value}` 不对，可用的值：{choices}',
  },
  seeHelp: {
    en: 'See `prd-lint --help`',
    'zh-Hant': '用法見 `prd-lint --help`',
    'zh-Hans': '用法见 `prd-lint --help`',
  },
} as const

/** Commander's errors are English sentences with the names in quotes; the code says which sentence it is. */
function faultOf(error: CommanderError, language: MessageLanguage): Fault {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const flag = name.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? name
  switch (error.code) {
    case 'commander.unknownOption': {
      const near = /Did you mean ([^?]*)\?/
        .exec(error.message)?.[1]
        ?.replace(/^one of /, '')
        .split(', ')[0]
      return new Fault(usage.unknownOption, {name, meant: near ? say(usage.meant, language, {name: near}) : ''}, usage.seeHelp)
    }
    case 'commander.optionMissingArgument':
      return new Fault(usage.needsValue, {name: flag}, usage.seeHelp)
    case 'commander.excessArguments':
      return new Fault(usage.tooMany, {most: /Expected (\d+)/.exec(error.message)?.[1] ?? '0'}, usage.seeHelp)
    case 'commander.invalidArgument': {
      const value = /argument '([\s\S]*)' is invalid/.exec(error.message)?.[1] ?? ''
      const choices = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1]?.split(', ') ?? []
      return new Fault(usage.badChoice, {name: flag, value, choices}, usage.seeHelp)
    }
    default: {
      const message = error.message.replace(/^error: /, '')
      return new Fault({en: '{message}', 'zh-Hant': '{message}', 'zh-Hans': '{message}'}, {message}, usage.seeHelp)
    }
  }
}
