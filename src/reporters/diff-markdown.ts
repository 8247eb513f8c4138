/** What changed, for a comment on a pull request: who must re-read what, then each change as before and after. */
import {type Change, type ChangeSide, changeClasses} from '../changes/types.js'
import type {DiffResult} from '../engine/types.js'
import type {MessageLanguage} from '../model/types.js'
import {actionNames, areaNames, classNames} from '../names.js'
import {say} from '../words.js'
import {diffWords, logWords, mustBeLogged} from './diff-words.js'
import {escapeText} from './escape.js'
import {counted, listed} from './report-words.js'

export interface MarkdownOptions {
  readonly language: MessageLanguage
  /** Who must sign a section, by the section's role; `*` for all. */
  readonly signoffs: Readonly<Record<string, readonly string[]>>
}

/** Comments are cut at 65,536 characters by those who show them; what does not fit is counted. */
const longestComment = 60_000
const longestText = 600
const mostPlaces = 12

/** Every text of a document stands in a code span or a fence: nothing in it is markup, a mention or a link. */
export function reportDiffMarkdown(results: readonly DiffResult[], options: MarkdownOptions): string {
  const shown = results.filter(
    ({changes, problem, notices}) => results.length === 1 || problem || notices.length > 0 || changes?.changes.length,
  )
  const sections = shown.map((result) => documentSection(result, options))
  if (sections.length === 0) sections.push([say(diffWords.nothing, options.language), ''])
  const lines: string[] = []
  let length = 0
  let left = 0
  for (const block of sections.flat()) {
    length += block.length + 1
    if (length > longestComment) left++
    else lines.push(block)
  }
  if (left > 0) lines.push('', say(diffWords.cut, options.language, {count: left}))
  return `${lines.join('\n')}\n`
}

/** Blocks of lines; a block is shown whole or not at all, so that no fence stays open. */
function documentSection(result: DiffResult, options: MarkdownOptions): string[] {
  const {language} = options
  const head = `### ${codeSpan(result.path)}\n`
  if (result.problem) return [head, `- ${codeSpan(result.problem.message)}`, '']
  const notices = result.notices.map(({message, remedy}) => `- ${codeSpan(message)}${remedy === '' ? '' : ` ${codeSpan(remedy)}`}`)
  if (notices.length > 0) notices.push('')
  if (!result.changes) return [head, ...notices]
  const {changes, coarse, keepsLog} = result.changes
  if (changes.length === 0) return [head, ...notices, say(diffWords.nothing, language), '']
  const telling = changes.filter(mustBeLogged)
  const minor = changes.filter(({class: name}) => name === 'editorial' || name === 'none').length
  return [
    head,
    ...notices,
    `${counted('change', changes.length, language)}: ${listed(classCounts(changes, language), language)}\n`,
    ...(coarse ? [`${say(diffWords.coarse, language)}\n`] : []),
    ...readers(telling, options),
    ...groups(telling).flatMap((group) => groupBlocks(group, keepsLog, language)),
    ...(minor > 0 ? [`${say(diffWords.minor, language)}: ${counted('change', minor, language)}`, ''] : []),
  ]
}

function classCounts(changes: readonly Change[], language: MessageLanguage): string[] {
  return changeClasses.toReversed().flatMap((name) => {
    const count = changes.filter((change) => change.class === name).length
    return count > 0 ? [`${count} ${say(classNames[name], language)}`] : []
  })
}

/** Those who must sign what changed, each with the places to re-read; where nobody must, by the role of the section. */
function readers(changes: readonly Change[], {language, signoffs}: MarkdownOptions): string[] {
  const places = new Map<string, Set<string>>()
  const add = (reader: string, change: Change) => {
    const own = places.get(reader) ?? new Set<string>()
    places.set(reader, own.add(placeOf(change, language)))
  }
  const byPerson = Object.keys(signoffs).length > 0
  for (const change of changes) {
    if (!byPerson) add(say(areaNames[change.area], language), change)
    else for (const who of signersOf(change, signoffs)) add(codeSpan(who), change)
  }
  if (places.size === 0) return []
  const lines = [...places].map(([reader, own]) => {
    const shown = [...own].slice(0, mostPlaces)
    return `- ${reader}: ${listed(own.size > shown.length ? [...shown, '…'] : shown, language)}`
  })
  return [`**${say(diffWords.reread, language)}**\n`, ...lines, '']
}

function signersOf({area}: Change, signoffs: MarkdownOptions['signoffs']): ReadonlySet<string> {
  const signers = new Set<string>()
  for (const key of ['*', area]) if (Object.hasOwn(signoffs, key)) for (const who of signoffs[key] ?? []) signers.add(who)
  return signers
}

function placeOf(change: Change, language: MessageLanguage): string {
  if (isRequirement(change)) return codeSpan(change.anchor.slice('req/'.length))
  return change.section === '' ? say(diffWords.beginning, language) : codeSpan(change.section)
}

/** Changes of one requirement, or of one section, in the order in which the document has them. */
function groups(changes: readonly Change[]): Change[][] {
  const found = new Map<string, Change[]>()
  for (const change of changes) {
    const key = isRequirement(change) ? change.anchor : `section ${change.section}`
    const group = found.get(key)
    if (group) group.push(change)
    else found.set(key, [change])
  }
  return [...found.values()]
}

function groupBlocks(group: readonly Change[], keepsLog: boolean | undefined, language: MessageLanguage): string[] {
  const first = group[0]!
  const section = isRequirement(first) && first.section !== '' ? ` · ${codeSpan(first.section)}` : ''
  return [`#### ${placeOf(first, language)}${section}\n`, ...group.map((change) => changeBlock(change, keepsLog, language))]
}

function changeBlock(change: Change, keepsLog: boolean | undefined, language: MessageLanguage): string {
  const {before, after, action} = change
  const facts = [
    `**${say(classNames[change.class], language)}**`,
    `${say(areaNames[change.area], language)} ${say(actionNames[action], language)}`,
    where(change, language),
    ...logWords(change, keepsLog).map((words) => say(words, language)),
    `\`${change.id}\``,
  ]
  const lines = action === 'moved' ? [`  ${textOf(after ?? before!)}`] : sides(before, after)
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [`- ${facts.join(' · ')}`, '', `  ${fence}diff`, ...lines.map((line) => `  ${line}`), `  ${fence}`, ''].join('\n')
}

function sides(before: ChangeSide | null, after: ChangeSide | null): string[] {
  return [...(before ? [`- ${textOf(before)}`] : []), ...(after ? [`+ ${textOf(after)}`] : [])]
}

function where({before, after}: Change, language: MessageLanguage): string {
  if (before && after) return say(diffWords.wasLine, language, {before: before.line, after: after.line})
  if (before) return say(diffWords.goneLine, language, {before: before.line})
  return say(diffWords.line, language, {line: after?.line ?? 1})
}

/** On one line, so that nothing but our own sign begins it. */
function textOf({text}: ChangeSide): string {
  return clipped(text.replace(/\s+/gu, ' ').trim(), longestText)
}

function clipped(text: string, length: number): string {
  const characters = [...text]
  return escapeText(characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text)
}

/** Fenced by more backticks than stand inside. */
function codeSpan(text: string): string {
  const line = clipped(text.replace(/\s+/gu, ' ').trim(), 120)
  if (line === '') return '` `'
  const ticks = '`'.repeat(longestRun(line) + 1)
  return line.startsWith('`') || line.endsWith('`') ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`
}

function longestRun(text: string): number {
  return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

function isRequirement({anchor}: Change): boolean {
  return anchor.startsWith('req/')
}
