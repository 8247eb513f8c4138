import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {FileResult, RunResult} from '../../src/engine/types.js'
import {columnsOf} from '../../src/reporters/columns.js'
import {escapePath, escapeText} from '../../src/reporters/escape.js'
import {reportLintGithub} from '../../src/reporters/lint-github.js'
import {reportLintText} from '../../src/reporters/lint-text.js'
import {createPaint} from '../../src/reporters/paint.js'
import {underlineIn} from '../../src/reporters/source-line.js'

test.each([
  ['退款\u0007', '退款\\u{7}'],
  ['a\u001B[2Jb', 'a\\u{1B}[2Jb'],
  ['\u009B31m', '\\u{9B}31m'],
  ['a\u202Eb', 'a\\u{202E}b'],
  ['P\u200B0', 'P\\u{200B}0'],
  ['\uFEFF', '\\u{FEFF}'],
  ['\u2028', '\\u{2028}'],
  ['\uD800', '\\u{D800}'],
  ['👍 優先級 P0', '👍 優先級 P0'],
])('%j is shown as %j', (text, shown) => {
  expect(escapeText(text)).toBe(shown)
})

test('A path cannot be taken for a command of a CI system', () => {
  expect(escapePath('::error::x.md')).toBe('./::error::x.md')
  expect(escapePath('##[group]x.md')).toBe('./##[group]x.md')
  expect(escapePath('prds/x.md')).toBe('prds/x.md')
})

test.each([
  ['abc', 3],
  ['退款', 4],
  ['ａＰ', 4],
  ['👍🏽', 2],
  ['⚠️', 2],
  ['é', 1],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

test('The caret stands below full-width words', () => {
  expect(underlineIn('| 退款完成 | 待補充 |', 10, 13)).toEqual({text: '| 退款完成 | 待補充 |', underline: `${' '.repeat(13)}^^^^^^`})
})

test('A long line is cut around the finding', () => {
  const line = `${'前'.repeat(500)}待補充${'後'.repeat(500)}`
  const excerpt = underlineIn(line, 501, 504)!
  expect(excerpt.text).toMatch(/^…前{30}待補充後+…$/)
  expect(excerpt.underline).toBe(`${' '.repeat(61)}^^^^^^`)
})

const fileWith = (text: string): FileResult => ({
  path: text,
  source: `${text}\n${text}`,
  status: 'draft',
  examined: {characters: 1, sections: 1, requirements: 0, flows: 0, copy: 0, rules: 1, changes: null},
  findings: [
    {
      rule: 'prd-x',
      severity: 'error',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 3,
      message: text,
      note: text,
      expected: null,
      actual: text,
      url: null,
      fix: null,
    },
  ],
  baseline: null,
  notices: [],
  problem: null,
})
const runOf = (file: FileResult): RunResult => ({files: [file], summary: {files: 1, errors: 1, warnings: 0, infos: 0, unchecked: 0}})

const dangerous = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/

test('No text of a document moves the cursor, reorders a line or starts one', () => {
  const hostile = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom('::error::x', '\n::set-output name=x::y', '\r::warning::', '##[error]', '\u202E::', '%0A::error::', '\u001B]0;x\u0007'),
  )
  fc.assert(
    fc.property(hostile, (text) => {
      const printed = reportLintText(runOf(fileWith(text)), {language: 'en', paint: createPaint(false)})
      expect(printed).not.toMatch(dangerous)
      for (const line of printed.split('\n')) expect(line).not.toMatch(/^\s*(?:::|##)/)

      const annotations = reportLintGithub(runOf(fileWith(text)))
      expect(annotations).not.toMatch(dangerous)
      expect(annotations.trimEnd().split('\n')).toHaveLength(1)
      expect(annotations).toMatch(/^::error file=[^,:]*,line=1,endLine=1,col=1,endColumn=3,title=prd-x::/)
    }),
  )
})

test('Annotations spell out what ends them', () => {
  const file = {
    ...fileWith('a,b:c%.md'),
    findings: [{...fileWith('').findings[0]!, severity: 'info' as const, message: '50%', note: 'why\nhow'}],
  }
  expect(reportLintGithub(runOf(file))).toBe(
    '::notice file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=3,title=prd-x::50%25%0A%0Awhy%0Ahow\n',
  )
})
