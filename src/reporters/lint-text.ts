/** Findings for people: the source line with a caret, each note once, and what was examined. */
import type {FileResult, Finding, RunResult} from '../engine/types.js'
import type {MessageLanguage} from '../model/types.js'
import {say} from '../words.js'
import {escapePath, escapeText} from './escape.js'
import type {Paint} from './paint.js'
import {counted, listed, reportWords, severityWords} from './report-words.js'
import {underlineIn} from './source-line.js'

export interface TextOptions {
  /** The language of the report around the findings. */
  readonly language: MessageLanguage
  readonly paint: Paint
}

/** Every line starts with something of ours, never with text of a document: CI systems take commands from the start of a line. */
export function reportLintText(result: RunResult, options: TextOptions): string {
  const notes = new Set<string>()
  const parts = result.files.flatMap((file) => [
    ...problemLines(file, options),
    ...fixedLines(file, options),
    ...findingLines(file, notes, options),
    ...noticeLines(file, options),
  ])
  return `${[...parts, ...summaryLines(result, options)].join('\n')}\n`
}

function problemLines({path, problem}: FileResult, {language, paint}: TextOptions): string[] {
  if (!problem) return []
  const head = `${paint.strong(escapePath(path))}: ${paint.error(say(reportWords.notChecked, language))}: ${escapeText(problem.message)}`
  return [head, ...(problem.remedy ? [`    = ${escapeText(problem.remedy)}`] : []), '']
}

/** What could not be compared is a finding; this is how the rest was. */
function noticeLines({path, notices}: FileResult, {paint}: TextOptions): string[] {
  return notices
    .filter(({blind}) => !blind)
    .flatMap(({message, remedy}) => [
      `${escapePath(path)}: ${paint.faint(escapeText(message))}`,
      paint.faint(`    = ${escapeText(remedy)}`),
      '',
    ])
}

/** One line a document: each rule with how often it was mended. */
function fixedLines({path, fixed = []}: FileResult, {language, paint}: TextOptions): string[] {
  if (fixed.length === 0) return []
  const counts = new Map<string, number>()
  for (const {rule} of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const rules = [...counts].map(([rule, count]) => (count === 1 ? escapeText(rule) : `${escapeText(rule)} ×${count}`))
  const said = say(reportWords.fixed, language, {count: fixed.length, rules})
  return [`${paint.strong(escapePath(path))}: ${paint.good(said)}`, '']
}

function findingLines(file: FileResult, notes: Set<string>, {language, paint}: TextOptions): string[] {
  if (file.findings.length === 0) return []
  const lines = file.source.split('\n')
  const headOf = (finding: Finding) => {
    const severity = paint[finding.severity](say(severityWords[finding.severity], language))
    const where = paint.strong(`${escapePath(file.path)}:${finding.line}:${finding.column}`)
    return `${where}: ${severity} ${escapeText(finding.message)} ${paint.faint(`[${escapeText(finding.rule)}]`)}`
  }
  return groupsByPlace(file.findings).flatMap((group) => [
    ...group.map(headOf),
    ...excerptLines(group[0]!, lines, paint),
    ...group.flatMap((finding) => noteLines(finding, notes, paint, group.length > 1)),
    '',
  ])
}

const ranks = {error: 0, warning: 1, info: 2}

/** What is missing is missed at the title: such findings are one list over one source line, the worst first. */
function groupsByPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const {line, column, endLine, endColumn} = finding
    const place = [line, column, endLine, endColumn].join(' ')
    const group = groups.get(place)
    if (group) group.push(finding)
    else groups.set(place, [finding])
  }
  return [...groups.values()].map((group) => group.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]))
}

function excerptLines({line, column, endLine, endColumn}: Finding, lines: readonly string[], paint: Paint): string[] {
  const source = lines[line - 1]
  if (source === undefined) return []
  const excerpt = underlineIn(source, column, endLine === line ? endColumn : source.length + 1)
  if (!excerpt) return []
  const gutter = String(line)
  return [
    `  ${paint.faint(`${gutter} │`)} ${excerpt.text}`,
    `  ${paint.faint(`${' '.repeat(gutter.length)} │`)} ${paint.error(excerpt.underline)}`,
  ]
}

/** Why it matters is said once; what differs from place to place is said at each. Among others, a note says whose it is. */
function noteLines({note, rule}: Finding, notes: Set<string>, paint: Paint, amongOthers: boolean): string[] {
  if (!note || notes.has(note)) return []
  notes.add(note)
  const text = amongOthers ? `${rule}: ${note}` : note
  return text.split('\n').map((line, index) => paint.faint(`    ${index === 0 ? '=' : '│'} ${escapeText(line)}`.trimEnd()))
}

function summaryLines({files, summary}: RunResult, {language, paint}: TextOptions): string[] {
  const {errors, warnings, infos, unchecked} = summary
  const counts = [
    ...(errors > 0 ? [paint.error(counted('error', errors, language))] : []),
    ...(warnings > 0 ? [paint.warning(counted('warning', warnings, language))] : []),
    ...(infos > 0 ? [paint.info(counted('info', infos, language))] : []),
    ...(unchecked > 0 ? [paint.error(counted('unchecked', unchecked, language))] : []),
  ]
  const found = counts.length > 0 ? listed(counts, language) : paint.good(say(reportWords.clean, language))
  const total = counted('document', summary.files, language)
  return [say(reportWords.summary, language, {counts: found, files: total}), paint.faint(examinedLine(files, language))]
}

/** A clean result with nothing examined must be visible. */
function examinedLine(files: readonly FileResult[], language: MessageLanguage): string {
  const examined = files.flatMap(({examined}) => examined ?? [])
  const sum = (key: 'sections' | 'requirements' | 'flows' | 'copy') => examined.reduce((total, one) => total + one[key], 0)
  const compared = examined.filter(({changes}) => changes !== null)
  const changes = compared.reduce((total, one) => total + (one.changes ?? 0), 0)
  const counts = [
    counted('section', sum('sections'), language),
    counted('requirement', sum('requirements'), language),
    counted('flow', sum('flows'), language),
    counted('copy', sum('copy'), language),
    counted('rule', Math.max(0, ...examined.map(({rules}) => rules)), language),
    ...(compared.length > 0 ? [counted('change', changes, language)] : []),
  ]
  return say(reportWords.examined, language, {counts: listed(counts, language)})
}
