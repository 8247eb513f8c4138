import {expect, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {summaryOf} from '../../src/engine/summary.js'
import type {FileResult, Finding} from '../../src/engine/types.js'
import {reportLintJunit} from '../../src/reporters/lint-junit.js'
import {reportLintSarif} from '../../src/reporters/lint-sarif.js'

const finding = (over: Partial<Finding>): Finding => ({
  rule: 'prd-goal-required',
  severity: 'error',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 5,
  message: 'Missing goal',
  note: null,
  expected: null,
  actual: null,
  url: null,
  fix: null,
  ...over,
})

const file = (over: Partial<FileResult>): FileResult => ({
  path: 'prds/refund.md',
  source: '# 退款\n\n待定\n待定\n',
  status: 'in-review',
  examined: null,
  findings: [],
  baseline: null,
  notices: [],
  problem: null,
  ...over,
})

const hostile = ']]>\u0000\u001B[31m\u202E\uD800 <script> & "\'\uFFFE\n::error::'
const files = [
  file({
    path: '需求/a b#?%:.md',
    findings: [
      finding({}),
      finding({line: 3, severity: 'warning', message: hostile}),
      finding({line: 4, severity: 'info', message: hostile, endLine: 2, endColumn: 1}),
    ],
  }),
  file({}),
  file({path: 'gone.md', problem: {code: 'missing', message: 'File not found', remedy: null}}),
]
const result = {files, summary: summaryOf(files)}

test('SARIF has what the schema of 2.1.0 requires', () => {
  const text = reportLintSarif(
    result,
    rules.map(({meta}) => meta),
  )
  expect(Buffer.from(text).toString()).toBe(text)
  expect(/\\ud[89a-f]/i.test(text)).toBe(false)
  const log = JSON.parse(text)
  expect(log).toMatchObject({version: '2.1.0', runs: [{columnKind: 'utf16CodeUnits', tool: {driver: {name: 'prd-lint'}}}]})
  const [run] = log.runs
  expect(run.invocations[0].executionSuccessful).toBe(false)
  expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1)
  const ids = run.tool.driver.rules.map(({id}: {id: string}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(rules.length)
  for (const {id, shortDescription, defaultConfiguration} of run.tool.driver.rules) {
    expect([id, shortDescription.text, defaultConfiguration.level]).toEqual([
      expect.stringMatching(/^prd-/),
      expect.stringMatching(/./),
      expect.stringMatching(/^(?:error|warning|note)$/),
    ])
  }
  expect(run.results).toHaveLength(3)
  for (const {ruleId, ruleIndex, level, message, locations, partialFingerprints} of run.results) {
    expect(ids[ruleIndex]).toBe(ruleId)
    expect(['error', 'warning', 'note']).toContain(level)
    expect(message.text).not.toBe('')
    const {artifactLocation, region} = locations[0].physicalLocation
    expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri)
    expect(artifactLocation.uri).toMatch(/^(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$/)
    for (const number of Object.values(region)) expect(number).toBeGreaterThanOrEqual(1)
    expect(Object.keys(partialFingerprints)).toEqual(['prdLint/v1'])
  }
  const prints = run.results.map((one: {partialFingerprints: Record<string, string>}) => one.partialFingerprints['prdLint/v1'])
  expect(new Set(prints).size).toBe(3)
})

test('A fingerprint survives lines that move', () => {
  const printsOf = (source: string, line: number) =>
    JSON.parse(reportLintSarif({...result, files: [file({source, findings: [finding({line})]})]}, [])).runs[0].results[0]
      .partialFingerprints
  expect(printsOf('# 退款\n\n待定\n', 3)).toEqual(printsOf('# 退款\n\n新的一段\n\n待定\n', 5))
  expect(printsOf('# 退款\n\n待定\n', 3)).not.toEqual(printsOf('# 退款\n\n待定\n', 1))
})

test('JUnit holds XML 1.0 characters only, one case a finding, and failures from the given severity on', () => {
  const xml = reportLintJunit(result, 'error')
  expect(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(xml)).toBe(false)
  expect(xml).toContain('<testsuites name="prd-lint" tests="5" failures="1" errors="1">')
  expect(xml.match(/<testcase /g)).toHaveLength(5)
  expect(xml.match(/<failure /g)).toHaveLength(1)
  expect(xml.match(/<error /g)).toHaveLength(1)
  expect(xml).not.toContain('<script>')
  expect(xml).not.toContain(']]>')
  expect(reportLintJunit(result, 'info').match(/<failure /g)).toHaveLength(3)
  expect(reportLintJunit(result, 'never')).not.toContain('<failure ')
})
