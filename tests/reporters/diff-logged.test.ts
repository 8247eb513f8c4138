import {expect, test} from 'vitest'
import {changesFrom} from '../../src/engine/compare.js'
import type {DiffResult} from '../../src/engine/types.js'
import {understand} from '../../src/engine/understand.js'
import {reportDiffJson} from '../../src/reporters/diff-json.js'
import {reportDiffMarkdown} from '../../src/reporters/diff-markdown.js'
import {reportDiffText} from '../../src/reporters/diff-text.js'
import {createPaint} from '../../src/reporters/paint.js'

const requirements = (limit: string) => `# 退款\n\n## 功能需求\n\n- 單筆上限 ${limit} 元\n`
const log = '\n## 變更記錄\n\n| 日期 | 內容 |\n|---|---|\n| 2026-03-01 | 初稿 |\n'
const row = '| 2026-03-08 | 功能需求：調高單筆上限 |\n'

/** Two files, as `diff --no-git` compares them. */
async function diff(before: string, after: string): Promise<DiffResult[]> {
  const changes = await changesFrom(await understand(before), await understand(after))
  const from = {source: 'file', revision: null, round: null, date: null, path: 'a.md'} as const
  return [{path: 'b.md', from, to: {revision: 'file'}, changes, notices: [], problem: null}]
}

async function said(before: string, after: string) {
  const results = await diff(before, after)
  return {
    text: reportDiffText(results, {language: 'en', paint: createPaint(false)}),
    markdown: reportDiffMarkdown(results, {language: 'en', signoffs: {}}),
    json: JSON.parse(reportDiffJson(results)).documents[0].changes.map(({logged}: {logged: boolean}) => logged),
  }
}

test('A change that a new row of the log names is logged, between any two documents', async () => {
  const {text, markdown, json} = await said(requirements('500') + log, requirements('800') + log + row)
  for (const report of [text, markdown]) expect(report).toMatch(/· logged/)
  expect(json).toContain(true)
})

test('A change that the log does not name is said to be missing from it', async () => {
  const {text, markdown, json} = await said(requirements('500') + log, requirements('800') + log)
  for (const report of [text, markdown]) expect(report).toContain('not in the change log')
  expect(json).toEqual([false])
})

test('Nothing is missing from a log that nobody keeps', async () => {
  const {text, markdown} = await said(requirements('500'), requirements('800'))
  for (const report of [text, markdown]) expect(report).not.toContain('change log')
})
