import {expect, test} from 'vitest'
import rule from '../../rules/unlogged-change/index.js'
import {lintWith} from '../helpers/lint-with.js'

const change = {
  area: 'requirements',
  action: 'modified',
  class: 'substantive',
  section: '功能需求',
  anchor: 'req/R1',
  before: {line: 3, text: 'a'},
  after: {line: 3, text: 'b'},
  what: 'R1 一 | 二 → 三',
}

/** The notes that the rule leaves on a document whose log is this. */
async function notesOn(log: string, changes: unknown[] = [change]): Promise<string[]> {
  const file = await lintWith([rule], `# 退款優化\n\n## 功能需求\n\n正文\n${log}`, {context: {changes, now: '2026-03-09'}})
  return file.messages.map(({note}) => String(note))
}

test('The row that is suggested has the columns of the log that is there, and ends no cell early', async () => {
  const [note] = await notesOn(
    '\n## 修改紀錄\n\n| 日期 | 版本 | 修改人 | 說明 |\n| --- | --- | --- | --- |\n| 2026-03-01 | 1.0 | 林 | 初稿 |\n',
  )
  expect(note).toContain('可以加上：| 2026-03-09 |  |  | 功能需求：R1 一 \\| 二 → 三 |')
  expect(note).toContain('`prd-lint log --write <檔案>`')
})

test('A list is continued as a list, and its source may end lines as Windows does', async () => {
  const list = '\n## 修改紀錄\n\n- 2026-02-01 初稿\n- 2026-03-01 補充\n'
  for (const log of [list, list.replaceAll('\n', '\r\n')]) {
    const [note] = await notesOn(log)
    expect(note).toMatch(/可以加上：- 2026-03-09 功能需求：R1 一 \\\| 二 → 三$/)
  }
})

test('Where no log is there, the one to paste ends no cell early either; the command is told', async () => {
  const [note] = await notesOn('')
  expect(note).toContain('| 2026-03-09 | 功能需求 | R1 一 \\| 二 → 三 |  |')
  expect(note).toContain('`prd-lint log --write <檔案>`')
})

test('Where no row can follow, and beyond a dozen of them, the command alone is told', async () => {
  const table = '<table><tr><th>日期</th><th>說明</th></tr><tr><td>2026-03-01</td><td>初稿</td></tr></table>'
  const [html] = await notesOn(`\n## 修改紀錄\n\n${table}\n`)
  expect(html).not.toContain('可以加上')
  const many = await notesOn(
    '\n## 修改紀錄\n\n- 2026-03-01 初稿\n',
    Array.from({length: 14}, () => change),
  )
  expect(many.map((note) => note.includes('可以加上'))).toEqual([...Array(12).fill(true), false, false])
  expect(many.every((note) => note.includes('prd-lint log --write'))).toBe(true)
})
