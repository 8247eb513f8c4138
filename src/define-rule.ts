/** Meta + check → a remark-lint plugin that works in prd-lint and in remark-cli alike. */
import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {urlOf} from './homepage.js'
import {contextOf, isTakenForPrd, type LintContext} from './lint-context.js'
import {attachFrontMatter} from './model/front-matter.js'
import {readPrd} from './model/prd.js'
import type {MessageLanguage, Place, Prd, Status} from './model/types.js'
import {syntax} from './prd-syntax.js'
import {type Level, type LevelName, readRuleConfig} from './rule-config.js'
import {cameAfter, templateOf} from './template-version.js'
import {messageLanguageFor, say, type WordArguments, type Words} from './words.js'

export type Severity = 'error' | 'warning' | 'info'

/** T1 deterministic, may be an error; T2 heuristic, never above warning; T3 off unless asked for. */
export type Tier = 1 | 2 | 3

/** An edit that cannot change meaning: replace the source between two offsets (UTF-16 units). */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The words of a rule: what `messages.ts` beside it holds. */
export interface RuleWords {
  readonly summary: Words
  readonly note: Words
  readonly messages: Readonly<Record<string, Words>>
}

/** What a rule says about itself. `readme.md` beside the rule is checked against it. */
export interface RuleMeta<Options extends object, Key extends string> {
  /** Kebab-case; equals the folder name; reports carry it with the prefix `prd-`. */
  readonly id: string
  /** One sentence; the English one equals the first paragraph of the readme. */
  readonly summary: Words
  readonly tier: Tier
  /** Severity by the document's status; null is off. An unknown status counts as in-review. */
  readonly severity: Readonly<Record<Status, Severity | null>>
  /** Every option with its default. Keys not listed here, and values of another type, are rejected. */
  readonly defaults: Options
  readonly fix?: 'safe' | 'scaffold'
  /** `changes`: the rule is silent where no baseline was found. `suppressions`: the rule runs after all others, when it is known what comments silenced. */
  readonly needs?: 'changes' | 'suppressions'
  /** Off unless asked for, whatever its tier: measured below the bar of its tier. */
  readonly offByDefault?: true
  /** Also looks at documents that do not read as a PRD. */
  readonly anyDocument?: true
  /** First version of prd-lint that has the rule. */
  readonly since: string
  /** What is wrong, and the good state that was expected; no full stop. */
  readonly messages: Readonly<Record<Key, Words>>
  /** Why it matters and what to do; printed once a rule. */
  readonly note: Words
}

/** What a check reports; words are chosen by key and said in the reader's language. */
interface Report<Key extends string> {
  readonly message: Key
  readonly args?: WordArguments
  readonly place: Place
  /** Replaces the severity that the status gives, for findings milder than the rule. Never raises it. */
  readonly atMost?: Severity
  readonly actual?: string
  readonly expected?: readonly string[]
  /** Added to the note: a near miss, a skeleton to paste. */
  readonly hint?: string
  readonly fix?: Fix
  /** What `--scaffold` would insert: a section that is missing, with placeholders to fill in. */
  readonly scaffold?: Fix
}

export interface CheckWorld<Options extends object, Key extends string> {
  readonly options: Options
  readonly status: Status
  readonly language: MessageLanguage
  readonly context: LintContext
  /** The source as it came, and where a line and column (1-based) stand in it: for fixes. */
  readonly source: string
  readonly offsetAt: (line: number, column: number) => number
  readonly report: (finding: Report<Key>) => void
}

export type Check<Options extends object, Key extends string> = (prd: Prd, world: CheckWorld<Options, Key>) => void

/** As in any `remark-lint` rule: options, a level, or `[level, options]`. */
type RuleConfig<Options> = Partial<Options> | LevelName | readonly [level: LevelName, options?: Partial<Options>]

/** A remark plugin that says what it checks. `Rule` alone stands for any rule. */
export interface Rule<Options extends object = never> extends Plugin<[RuleConfig<Options>?], Root> {
  readonly meta: RuleMeta<object, string>
}

/** What a rule leaves on a message beside vfile's own fields. */
export interface RuleMessage extends VFileMessage {
  fix?: Fix | null
  scaffold?: Fix
  /** What was expected where it cannot simply stand in the message's place. */
  expectation?: string[]
}

/** A heuristic rule speaks this often in a file, then says how many more there are. */
const heuristicLimit = 3

const more: Words = {en: ' (and {count} more)', 'zh-Hant': '（另有 {count} 處）', 'zh-Hans': '（另有 {count} 处）'}

/**
 * Make a remark plugin out of a check.
 *
 * `unified-lint-rule` turns what is thrown inside a rule into a warning and sets `fatal` on all that a rule reports.
 * So options are checked here, when the plugin is attached; the check runs outside of it, where a throw stops the run;
 * and the severity is set after it. `message.fatal` is true for an error, false for a warning, undefined for an info;
 * `note`, `expected`, `actual`, `url` and `fix` (see `RuleMessage`) carry the rest, which the engine reads back.
 */
export function defineRule<Options extends object, Key extends string>(
  meta: RuleMeta<Options, Key>,
  check: Check<Options, Key>,
): Rule<Options> {
  const origin = `remark-lint:prd-${meta.id}`

  function plugin(this: Processor, config?: RuleConfig<Options>) {
    const {level, options} = readRuleConfig(meta, config)
    if (level === 'off') return
    // Without tables and front matter a rule would be blind: a single rule brings its own syntax along.
    this.use([...syntax])

    const transform = (tree: Root, file: VFile): undefined | Promise<undefined> => {
      if (tree.children[0]?.type !== 'yaml') return lint(tree, file, level, options)
      return attachFrontMatter(tree).then(() => lint(tree, file, level, options))
    }
    if (meta.needs !== 'suppressions') return transform
    // Added while the list is being attached, so that it runs after all that is on the list.
    this.use(() => transform)
    return
  }

  function lint(tree: Root, file: VFile, level: Level, options: Options): undefined {
    const context = contextOf(file)
    const prd = readPrd(tree, context.aliases)
    const status = context.status ?? prd.status ?? 'in-review'
    const severity = severityOf(level, meta.severity[status])
    if (severity === null || !applies(meta, prd, context)) return

    file.data.prdLintRan ??= new Set()
    file.data.prdLintRan.add(meta.id)
    const language = context.language ?? messageLanguageFor(prd.language)
    const reports: Report<Key>[] = []
    const source = String(file)
    const report = (finding: Report<Key>) => void reports.push(finding)
    const offsetAt = offsetsIn(source)
    check(prd, {options, status, language, context, source, offsetAt, report})

    const shown = shownOf(meta, reports)
    const textAt = ({line, column, endLine, endColumn}: Place) => source.slice(offsetAt(line, column), offsetAt(endLine, endColumn))
    const stamp = lintRule<Root, undefined>({origin, url: urlOf(meta.id)}, () => {
      for (const [index, finding] of shown.entries()) {
        const rest = index === shown.length - 1 ? reports.length - shown.length : 0
        const text = say(meta.messages[finding.message], language, finding.args) + (rest > 0 ? say(more, language, {count: rest}) : '')
        write(file, tree, text, say(meta.note, language, finding.args), finding, textAt)
      }
    })
    const first = file.messages.length
    // Not asynchronous inside, so the messages are there when the call returns.
    stamp.call(undefined as unknown as Processor, [1, undefined] as never)?.(tree, file, () => undefined)
    for (const [index, finding] of shown.entries()) {
      setSeverity(file.messages[first + index]!, milder(severity, finding.atMost))
    }
  }

  Object.defineProperty(plugin, 'name', {value: origin})
  return Object.assign(plugin, {meta}) as Rule<Options>
}

/** Does a rule run where nothing is configured? */
export function isOnByDefault(meta: {readonly tier: Tier; readonly offByDefault?: true}): boolean {
  return meta.tier !== 3 && meta.offByDefault !== true
}

function severityOf(level: Level, byStatus: Severity | null): Severity | null {
  if (level === 'milder') return byStatus === 'error' ? 'warning' : byStatus && 'info'
  return level === 'on' ? byStatus : (level as Severity)
}

function applies<Options extends object, Key extends string>(meta: RuleMeta<Options, Key>, prd: Prd, context: LintContext): boolean {
  // A document that was reviewed is held to its review, whatever it looks like today.
  if (meta.needs === 'changes') return context.changes !== undefined
  if (meta.needs === 'suppressions') return context.suppressions !== undefined
  const template = context.statusMoved ? null : templateOf(prd)
  if (template !== null && cameAfter(meta.since, template)) return false
  return meta.anyDocument === true || isTakenForPrd(prd, context)
}

function shownOf<Options extends object, Key extends string>(meta: RuleMeta<Options, Key>, reports: Report<Key>[]): Report<Key>[] {
  reports.sort((left, right) => left.place.line - right.place.line || left.place.column - right.place.column)
  return meta.tier === 1 ? reports : reports.slice(0, heuristicLimit)
}

function write<Key extends string>(
  file: VFile,
  tree: Root,
  text: string,
  note: string,
  finding: Report<Key>,
  textAt: (place: Place) => string,
): void {
  const {line, column, endLine, endColumn} = insideOf(tree, finding.place)
  const message: RuleMessage = file.message(text, {place: {start: {line, column}, end: {line: endLine, column: endColumn}}})
  message.note = finding.hint === undefined ? note : `${note}\n\n${finding.hint}`
  // Editors offer to put `expected` into the place of a message: a heading that is missing would replace the title.
  const isReplacement = finding.actual !== undefined && textAt(finding.place) === finding.actual
  if (finding.expected) message[isReplacement ? 'expected' : 'expectation'] = [...finding.expected]
  if (finding.actual !== undefined) message.actual = finding.actual
  message.fix = finding.fix ?? null
  if (finding.scaffold) message.scaffold = finding.scaffold
}

/** remark-lint drops messages that stand outside of every block, such as line 1 of a document that begins with a blank line. */
function insideOf(tree: Root, place: Place): Place {
  const start = tree.children[0]?.position?.start
  if (!start || place.line > start.line || (place.line === start.line && place.column >= start.column)) return place
  return {line: start.line, column: start.column, endLine: start.line, endColumn: start.column}
}

function setSeverity(message: VFileMessage, severity: Severity): void {
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
}

const strength: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

function milder(severity: Severity, atMost: Severity | undefined): Severity {
  return atMost !== undefined && strength[atMost] < strength[severity] ? atMost : severity
}

/** Offsets by line and column. Lines are counted in the source as it came, so that a byte order mark shifts nothing but its own line. */
function offsetsIn(source: string): (line: number, column: number) => number {
  let starts: number[] | undefined

  return (line, column) => {
    starts ??= [source.startsWith('\uFEFF') ? 1 : 0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
    return (starts[line - 1] ?? source.length) + column - 1
  }
}
