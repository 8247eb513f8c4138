/** Findings as JUnit XML: a suite a document, a case a finding. */
import type {FailOn} from '../engine/config/types.js'
import type {FileResult, Finding, RunResult} from '../engine/types.js'

/** What XML 1.0 has no way to write, not even as a reference. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Findings from `failOn` on are failures; milder ones are cases that pass and say so. */
export function reportLintJunit({files, summary}: RunResult, failOn: FailOn): string {
  const suites = files.map((file) => suiteOf(file, failOn))
  const total = (key: 'tests' | 'failures') => suites.reduce((sum, suite) => sum + suite[key], 0)
  const head = element('testsuites', {name: 'prd-lint', tests: total('tests'), failures: total('failures'), errors: summary.unchecked})
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites.flatMap(({lines}) => lines), '</testsuites>', ''].join('\n')
}

function suiteOf(file: FileResult, failOn: FailOn) {
  const {path, findings, problem} = file
  const failures = findings.filter(({severity}) => isFailure(severity, failOn)).length
  const tests = Math.max(1, findings.length + (problem ? 1 : 0))
  const head = element('testsuite', {name: path, tests, failures, errors: problem ? 1 : 0})
  const cases = findings.map((finding) => caseOf(path, finding, failOn))
  if (problem) cases.push(problemCase(path, problem))
  if (cases.length === 0) cases.push(`    ${element('testcase', {classname: path, name: 'prd-lint', file: path}, true)}`)
  return {tests, failures, lines: [`  ${head}`, ...cases, '  </testsuite>']}
}

function isFailure(severity: Finding['severity'], failOn: FailOn): boolean {
  const rank = {info: 0, warning: 1, error: 2, never: 3}
  return rank[severity] >= rank[failOn]
}

function caseOf(path: string, {rule, severity, line, column, message, note}: Finding, failOn: FailOn): string {
  const head = element('testcase', {classname: path, name: `${rule} ${line}:${column}`, file: path, line})
  const body = `${path}:${line}:${column}: ${severity} ${message}${note ? `\n${note}` : ''}`
  const inside = isFailure(severity, failOn)
    ? `${element('failure', {type: severity, message})}${escapeXml(body)}</failure>`
    : `<system-out>${escapeXml(body)}</system-out>`
  return `    ${head}${inside}</testcase>`
}

function problemCase(path: string, {code, message, remedy}: NonNullable<FileResult['problem']>): string {
  const head = element('testcase', {classname: path, name: code, file: path})
  return `    ${head}${element('error', {type: code, message})}${escapeXml(remedy ?? '')}</error></testcase>`
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, empty = false): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, ' ')}"`)
  return `<${name}${list.join('')}${empty ? '/' : ''}>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'}

function escapeXml(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"']/g, (character) => entities[character]!)
}
