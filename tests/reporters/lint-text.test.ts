import {expect, test} from 'vitest'
import type {FileResult, Finding, RunResult} from '../../src/engine/types.js'
import {reportLintText} from '../../src/reporters/lint-text.js'
import {createPaint} from '../../src/reporters/paint.js'

const source = '# Refunds\n\n- Show the refund\n'

function finding(rule: string, severity: Finding['severity'], place: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 10,
    message: `Missing ${rule}`,
    note: `Why ${rule} matters\n\n## ${rule}`,
    expected: null,
    actual: null,
    url: null,
    fix: null,
    ...place,
  }
}

function reported(...findings: Finding[]): string[] {
  const file: FileResult = {path: 'a.md', source, status: 'in-review', examined: null, findings, baseline: null, notices: [], problem: null}
  const result: RunResult = {files: [file], summary: {files: 1, errors: 0, warnings: 0, infos: 0, unchecked: 0}}
  return reportLintText(result, {language: 'en', paint: createPaint(false)})
    .split('\n')
    .slice(0, -3)
}

test('Findings at one place are one list over one source line, the worst first, each note under the name of its rule', () => {
  const lines = reported(finding('scope', 'info'), finding('goal', 'error'), finding('copy', 'error'))
  expect(lines).toEqual([
    'a.md:1:1: error Missing goal [goal]',
    'a.md:1:1: error Missing copy [copy]',
    'a.md:1:1: info Missing scope [scope]',
    '  1 │ # Refunds',
    '    │ ^^^^^^^^^',
    '    = goal: Why goal matters',
    '    │',
    '    │ ## goal',
    '    = copy: Why copy matters',
    '    │',
    '    │ ## copy',
    '    = scope: Why scope matters',
    '    │',
    '    │ ## scope',
    '',
  ])
})

test('Findings at different places stay apart, though on one line', () => {
  const lines = reported(finding('goal', 'error', {endColumn: 3}), finding('copy', 'error'))
  expect(lines.filter((line) => line.includes('# Refunds'))).toHaveLength(2)
  expect(lines).toContain('    = Why goal matters')
})
