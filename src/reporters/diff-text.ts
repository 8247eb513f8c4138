/** What changed, for people: requirement by requirement, with both line numbers and the changed words marked. */
import {markWords, type Span} from '../changes/mark-words.js'
import {type Change, type ChangeClass, type ChangeSide, changeClasses, type DocumentChanges} from '../changes/types.js'
import type {DiffResult} from '../engine/types.js'
import {actionNames, areaNames, classNames} from '../names.js'
import {say} from '../words.js'
import {diffWords, logWords, sourceWords} from './diff-words.js'
import {escapePath, escapeText} from './escape.js'
import type {TextOptions} from './lint-text.js'
import {counted, listed} from './report-words.js'

/** Every line starts with something of ours, never with text of a document. */
export function reportDiffText(results: readonly DiffResult[], options: TextOptions): string {
  // One document is shown even when nothing changed; of many, only those that did.
  const shown = results.filter(
    ({changes, problem, notices}) => results.length === 1 || problem || notices.length > 0 || changes?.changes.length,
  )
  const lines = shown.flatMap((result) => [...documentLines(result, options), ''])
  return `${[...lines, totalLine(results, options)].join('\n')}\n`
}

function documentLines(result: DiffResult, options: TextOptions): string[] {
  const {language, paint} = options
  const {path, problem, notices, changes} = result
  const head = `${paint.strong(escapePath(path))}: ${comparedLine(result, options)}`
  if (problem) return [head, `  = ${escapeText(problem.message)}`, `  = ${escapeText(problem.remedy ?? '')}`]
  const said = notices.flatMap(({message, remedy, blind}) => {
    const text = `  = ${escapeText(message)}`
    return [blind ? paint.error(text) : paint.faint(text), paint.faint(`    ${escapeText(remedy)}`)]
  })
  if (!changes) return [head, ...said]
  const coarse = changes.coarse ? [paint.warning(`  = ${say(diffWords.coarse, language)}`)] : []
  return [
    head,
    ...said,
    `  ${classCounts(changes.changes, options)}`,
    ...coarse,
    ...groupLines(changes, options),
    ...minorLines(changes.changes, options),
  ]
}

function comparedLine({path, from, to}: DiffResult, {language, paint}: TextOptions): string {
  if (!from) return paint.faint(say(diffWords.notCompared, language))
  if (from.source === 'file') return paint.faint(`${escapePath(from.path ?? '')} → ${escapePath(path)}`)
  const found = say(sourceWords[from.source], language, {date: from.date?.slice(0, 10) ?? '', round: from.round ?? ''})
    .replace(/ {2,}/g, ' ')
    .trim()
  const revision = from.revision ? ` ${shortRevision(from.revision, language)}` : ''
  const other = from.path !== null && from.path !== path && !path.endsWith(`/${from.path}`)
  const moved = other ? ` (${escapeText(say(diffWords.formerly, language, {path: from.path ?? ''}))})` : ''
  return paint.faint(`${found}${revision}${moved} → ${shortRevision(to.revision, language)}`)
}

function shortRevision(revision: string, language: TextOptions['language']): string {
  if (revision === 'worktree' || revision === 'index' || revision === 'file') return say(diffWords[revision], language)
  return escapeText(revision.slice(0, 8))
}

/** `12 changes: 1 scope, 4 substantive`, strongest first. */
function classCounts(changes: readonly Change[], {language, paint}: TextOptions): string {
  if (changes.length === 0) return paint.good(say(diffWords.nothing, language))
  const counts = changeClasses.toReversed().flatMap((name) => {
    const count = changes.filter((change) => change.class === name).length
    return count > 0 ? [paintClass(name, paint)(`${count} ${say(classNames[name], language)}`)] : []
  })
  return `${counted('change', changes.length, language)}: ${listed(counts, language)}`
}

/** Changes of one requirement, or of one section, under one line; in the order in which the document has them. */
function groupLines({changes, keepsLog}: DocumentChanges, options: TextOptions): string[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes.filter((one) => !isMinor(one))) {
    const key = isRequirement(change) ? change.anchor : `section ${change.section}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()].flatMap((group) => [
    '',
    `  ${groupTitle(group[0]!, options)}`,
    ...group.flatMap((change) => changeLines(change, keepsLog, options)),
  ])
}

function groupTitle(change: Change, {language, paint}: TextOptions): string {
  const section = change.section === '' ? say(diffWords.beginning, language) : escapeText(change.section)
  if (!isRequirement(change)) return paint.strong(section)
  return `${paint.strong(escapeText(change.anchor.slice('req/'.length)))} ${paint.faint(`· ${section}`)}`
}

function changeLines(change: Change, keepsLog: boolean | undefined, options: TextOptions): string[] {
  const {language, paint} = options
  const kind = `${say(areaNames[change.area], language)} ${say(actionNames[change.action], language)}`
  const facts = [
    paintClass(change.class, paint)(say(classNames[change.class], language)),
    kind,
    where(change, options),
    ...logWords(change, keepsLog).map((words) => say(words, language)),
  ]
  const what = change.what.trim()
  return [`    ${facts.join(' · ')}`, ...sideLines(change, what, options)]
}

function where({before, after}: Change, {language}: TextOptions): string {
  if (before && after) return say(diffWords.wasLine, language, {before: before.line, after: after.line})
  if (before) return say(diffWords.goneLine, language, {before: before.line})
  return say(diffWords.line, language, {line: after?.line ?? 1})
}

/** Texts beyond this are cut around what changed. */
const longest = 160

function sideLines({before, after, action}: Change, what: string, options: TextOptions): string[] {
  const {paint} = options
  if (before && after && action !== 'moved') {
    const [was, is] = [flat(before), flat(after)]
    if (was !== is) {
      const marked = markWords(was, is)
      return [
        `      - ${spansText(marked.before, ['[-', '-]'], paint.removed)}`,
        `      + ${spansText(marked.after, ['{+', '+}'], paint.added)}`,
      ]
    }
  }
  if (before && !after) return [`      - ${paint.removed(clipped(flat(before)))}`]
  if (after && !before) return [`      + ${paint.added(clipped(flat(after)))}`]
  return [`      = ${clipped(what === '' ? flat(after ?? before!) : what)}`]
}

/** The changed words marked, by colour and by signs that survive without it; long stretches that did not change are cut. */
function spansText(spans: readonly Span[], [open, close]: readonly [string, string], color: (text: string) => string): string {
  const many = spans.reduce((sum, {text}) => sum + text.length, 0) > longest
  return spans
    .map(({text, changed}, index) => {
      if (changed) return color(`${open}${clipped(text)}${close}`)
      return escapeText(many ? shortened(text, index === 0, index === spans.length - 1) : text)
    })
    .join('')
}

function shortened(text: string, first: boolean, last: boolean): string {
  const characters = [...text]
  if (characters.length <= 40) return text
  const head = first ? '' : characters.slice(0, 18).join('')
  const tail = last ? '' : characters.slice(-18).join('')
  return `${head}…${tail}`
}

function clipped(text: string): string {
  const characters = [...text]
  return escapeText(characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text)
}

/** What means nothing new is only counted and located. */
function minorLines(changes: readonly Change[], {language, paint}: TextOptions): string[] {
  const minor = changes.filter(isMinor)
  if (minor.length === 0) return []
  const lines = [...new Set(minor.map(({after, before}) => (after ?? before)?.line ?? 1))]
  const shown = lines.slice(0, 12).map(String)
  const places = say(diffWords.line, language, {line: listed(lines.length > 12 ? [...shown, '…'] : shown, language)})
  return ['', `  ${paint.faint(`${say(diffWords.minor, language)}: ${counted('change', minor.length, language)} (${places})`)}`]
}

function totalLine(results: readonly DiffResult[], {language, paint}: TextOptions): string {
  const changes = results.flatMap((result) => result.changes?.changes ?? [])
  const documents = counted('document', results.length, language)
  const total = say(diffWords.total, language, {changes: counted('change', changes.length, language), documents})
  const strongest = changeClasses.findLast((name) => changes.some((change) => change.class === name))
  return strongest
    ? `${total}; ${paintClass(strongest, paint)(say(diffWords.strongest, language, {class: say(classNames[strongest], language)}))}`
    : total
}

function isRequirement({anchor}: Change): boolean {
  return anchor.startsWith('req/')
}

function isMinor({class: name}: Change): boolean {
  return name === 'editorial' || name === 'none'
}

function flat({text}: ChangeSide): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function paintClass(name: ChangeClass, paint: TextOptions['paint']): (text: string) => string {
  if (name === 'scope' || name === 'substantive') return paint.error
  return name === 'clarification' ? paint.warning : paint.faint
}
