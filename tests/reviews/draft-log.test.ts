import {describe, expect, test} from 'vitest'
import type {Change} from '../../src/changes/types.js'
import {understand} from '../../src/engine/understand.js'
import {draftRow, insertLines} from '../../src/reviews/draft-log.js'

const signature = {date: '2026-03-09', author: 'lin'}
const change: Change = {
  id: 'a1b2c3d4e5f6',
  area: 'goal',
  action: 'modified',
  class: 'substantive',
  section: '目標',
  anchor: 'section/目標',
  before: null,
  after: null,
  what: '5 天 → 20 天 | <b>',
  logged: false,
  grace: false,
}

async function logged(source: string, changes: readonly Change[] = [change]): Promise<string> {
  const row = draftRow(await understand(source), source, changes, signature)
  return typeof row === 'string' ? row : insertLines(source, row)
}

describe('draftRow', () => {
  test('a table gets a row of its own columns after the newest one, its text escaped', async () => {
    const table = '| 日期 | 版本 | 修改人 | 修改内容 |\n| --- | --- | --- | --- |\n| 2026-02-01 | 0.1 | 王 | 初稿 |\n'
    const source = `# 退款\n\n## 修改记录\n\n${table}\n## 目标\n\n5 天\n`
    expect(await logged(source)).toBe(source.replace(table, `${table}| 2026-03-09 |  | lin | 目標：5 天 → 20 天 \\| \\<b\\> |\n`))
  })

  test('a table with the newest row first gets it there, without outer pipes where it has none', async () => {
    const source = '# 退款\n\n## 变更记录\n\n日期 | 内容\n--- | ---\n2026-02-02 | 改文案\n2026-02-01 | 初稿\n\n## 目标\n\n5 天\n'
    expect(await logged(source)).toBe(source.replace('--- | ---\n', '--- | ---\n2026-03-09 | 目標：5 天 → 20 天 \\| \\<b\\>\n'))
  })

  test('a document without a log gets one at its end', async () => {
    const text = await logged('# 退款\n\n## 目标\n\n5 天')
    expect(text).toBe(
      '# 退款\n\n## 目标\n\n5 天\n\n## 修改记录\n\n| 日期 | 修改人 | 修改内容 |\n| --- | --- | --- |\n| 2026-03-09 | lin | 目標：5 天 → 20 天 \\| \\<b\\> |\n',
    )
  })

  test('what is logged, in grace or needs no row is not drafted', async () => {
    const source = '# 退款\n\n## 目标\n\n5 天\n'
    const none = [
      {...change, logged: true},
      {...change, grace: true},
      {...change, class: 'editorial' as const},
    ]
    expect(await logged(source, none)).toBe('nothing-unlogged')
  })
})

describe('insertLines', () => {
  test.each([
    ['CRLF line ends', '\uFEFFa\r\nb\r\nc', 2, '\uFEFFa\r\nb\r\nx\r\nc'],
    ['a last line without an end', 'a\nb', 2, 'a\nb\nx'],
    ['the top', 'a\nb\n', 0, 'x\na\nb\n'],
    ['the end', 'a\r\nb', null, 'a\r\nb\r\nx\r\n'],
    ['old Mac line ends', 'a\rb\r', 1, 'a\rx\rb\r'],
  ])('%s: every other byte stays', (_name, original, after, expected) => {
    expect(insertLines(original, {after, lines: ['x']})).toBe(expected)
  })
})
