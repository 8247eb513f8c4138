/** Findings as SARIF 2.1.0. */
import {createHash} from 'node:crypto'
import type {RuleMeta, Severity} from '../define-rule.js'
import type {FileResult, Finding, RunResult} from '../engine/types.js'
import {homepage, urlOf} from '../homepage.js'
import {version} from '../version.js'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}

type Meta = Pick<RuleMeta<object, string>, 'id' | 'summary' | 'note' | 'severity' | 'tier'>

/** A log of one run; `rules` are described in it whether they found something or not. */
export function reportLintSarif({files, summary}: RunResult, rules: readonly Meta[]): string {
  const described = descriptionsOf(rules, files)
  const indexes = new Map(described.map(({id}, index) => [id, index]))
  const run = {
    tool: {driver: {name: 'prd-lint', version, semanticVersion: version, informationUri: homepage, rules: described}},
    columnKind: 'utf16CodeUnits',
    invocations: [{executionSuccessful: summary.unchecked === 0, toolExecutionNotifications: files.flatMap(notificationOf)}],
    artifacts: files.map(({path}) => ({location: {uri: uriOf(path)}, sourceLanguage: 'markdown'})),
    results: files.flatMap((file, index) => resultsOf(file, index, indexes)),
  }
  const log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return `${JSON.stringify(log, wellFormed, 2)}\n`
}

/** Half of a surrogate pair has no UTF-8. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value
}

function descriptionsOf(rules: readonly Meta[], files: readonly FileResult[]) {
  const described = rules.map(({id, summary, note, severity, tier}) => ({
    id: `prd-${id}`,
    shortDescription: {text: summary.en},
    help: {text: note.en},
    helpUri: urlOf(id),
    defaultConfiguration: {level: levels[severity['in-review'] ?? 'info'], enabled: tier !== 3},
  }))
  const known = new Set(described.map(({id}) => id))
  // The engine itself reports a little, and comments may name what does not exist.
  const others = [...new Set(files.flatMap(({findings}) => findings.map(({rule}) => rule)))].filter((id) => !known.has(id))
  return [...described, ...others.map((id) => ({id}))]
}

function resultsOf(file: FileResult, index: number, rules: ReadonlyMap<string, number>) {
  const lines = file.source.split('\n')
  const seen = new Map<string, number>()
  return file.findings.map((finding) => {
    const {rule, severity, message, note} = finding
    const print = fingerprintOf(file.path, finding, lines)
    const count = seen.get(print) ?? 0
    seen.set(print, count + 1)
    return {
      ruleId: rule,
      ruleIndex: rules.get(rule) ?? -1,
      level: levels[severity],
      message: {text: note ? `${message}\n\n${note}` : message},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(file.path), index}, region: regionOf(finding)}}],
      // Lines move, what stands in them stays: the same text a second time is the second finding.
      partialFingerprints: {'prdLint/v1': `${print}:${count + 1}`},
    }
  })
}

function regionOf({line, column, endLine, endColumn}: Finding) {
  const start = {startLine: Math.max(1, line), startColumn: Math.max(1, column)}
  const isAfter = endLine > line || (endLine === line && endColumn >= column)
  return isAfter ? {...start, endLine, endColumn: Math.max(1, endColumn)} : start
}

function fingerprintOf(path: string, {rule, line, message}: Finding, lines: readonly string[]): string {
  const content = [rule, path, (lines[line - 1] ?? '').trim(), message]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
}

function notificationOf({path, problem}: FileResult) {
  if (!problem) return []
  const text = problem.remedy ? `${problem.message}\n${problem.remedy}` : problem.message
  return [
    {
      descriptor: {id: problem.code},
      level: 'error',
      message: {text},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path)}}}],
    },
  ]
}

/** A relative reference: each name is escaped, and a colon in the first is no scheme. */
function uriOf(path: string): string {
  const uri = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return uri
}
