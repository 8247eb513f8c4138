import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Pluggable, unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Change, ChangeClass} from '../../src/changes/types.js'
import {changeClasses} from '../../src/changes/types.js'
import type {Fix, Rule, RuleMessage} from '../../src/define-rule.js'
import type {LintContext, Presence} from '../../src/lint-context.js'
import {controlSuppressions} from '../../src/suppressions.js'
import {syntax} from '../../src/syntax.js'

export interface LintOptions {
  options?: unknown
  context?: Record<string, unknown>
  positions?: boolean
  /** Ids that comments may name; given, comments are obeyed. */
  known?: readonly string[]
}

/** Run rules over a document as the engine would; examples are taken for PRDs unless their context says otherwise. */
export async function lintWith(rules: readonly Rule[], input: string, given: LintOptions = {}): Promise<VFile> {
  const file = new VFile(input)
  file.data.prdLint = contextFrom({isPrd: true, ...given.context})
  const control = given.known ? [controlSuppressions(given.known)] : []
  const plugins = rules.map((rule): Pluggable => [rule, given.options] as Pluggable)
  const processor = unified()
    .use(remarkParse)
    .use([...syntax, ...control, ...plugins])
  const tree = processor.parse(file) as Root
  if (given.positions === false) visit(tree, (node) => void delete node.position)
  await processor.run(tree, file)
  return file
}

/** One line a message: place, severity, text. */
export function linesOf(file: VFile): string[] {
  return file.messages.map((message) => {
    const severity = message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
    return `${message.name}: ${severity}: ${message.reason}`
  })
}

/** The source with all fixes made, last one first. */
export function fixedBy(file: VFile): string {
  const fixes = file.messages.map((message) => (message as RuleMessage).fix).filter((fix): fix is Fix => fix != null)
  fixes.sort((left, right) => right.start - left.start)
  return fixes.reduce((text, {start, end, text: replacement}) => text.slice(0, start) + replacement + text.slice(end), String(file))
}

function contextFrom({files, changes, now, isPrd, reviewedOn, ...rest}: Record<string, unknown>): LintContext {
  return {
    ...rest,
    ...(isPrd === undefined ? {} : {isPrd: isPrd as boolean}),
    ...(now === undefined ? {} : {now: new Date(now as string)}),
    ...(files === undefined ? {} : {presenceOf: (path: string) => presenceAmong(files as string[], path)}),
    ...(changes === undefined ? {} : {changes: changesFrom(changes as Partial<Change>[], (reviewedOn as string) ?? '2026-03-02')}),
  }
}

function presenceAmong(files: string[], path: string): Presence {
  const wanted = path.replace(/^\.\//, '')
  if (wanted.startsWith('../')) return 'outside'
  if (files.includes(wanted)) return 'present'
  return files.some((file) => file.toLowerCase() === wanted.toLowerCase()) ? 'case' : 'absent'
}

function changesFrom(given: Partial<Change>[], date: string): NonNullable<LintContext['changes']> {
  const changes = given.map(
    (change, index) => ({id: String(index).padStart(12, '0'), logged: false, grace: false, ...change, ...sidesOf(change)}) as Change,
  )
  const strongest = Math.max(0, ...changes.map((change) => changeClasses.indexOf(change.class)))
  const maxClass = changeClasses[strongest] as ChangeClass
  return {changes, maxClass, coarse: false, baseline: {source: 'ledger', revision: null, round: 1, date: `${date}T10:00:00+08:00`}}
}

function sidesOf({before, after}: Partial<Change>): Pick<Change, 'before' | 'after'> {
  return {
    before: before ? {...before, endLine: before.endLine ?? before.line} : null,
    after: after ? {...after, endLine: after.endLine ?? after.line} : null,
  }
}
