import {expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {linesOf, lintWith} from './helpers/lint-with.js'

const known = rules.map(({meta}) => meta.id)
const named = (...ids: string[]) => rules.filter(({meta}) => ids.includes(meta.id))
const placeholders = named('no-placeholder', 'unknown-rule', 'unused-suppression', 'suppression-reason', 'suppression-expired')
const now = {now: '2026-03-01T00:00:00Z'}

async function idsAfter(lines: readonly string[], chosen = placeholders): Promise<string[]> {
  const file = await lintWith(chosen, ['# 退款優化', '', ...lines].join('\n'), {known, context: now})
  return file.messages.map(({ruleId, line}) => `${line} ${ruleId}`)
}

test('A comment silences the line below it, and no other', async () => {
  const lines = ['<!-- prd-lint-disable-next-line no-placeholder -- 等法務 -->', '上線日期：待定', '', '負責人：待定']
  expect(await idsAfter(lines)).toEqual(['6 prd-no-placeholder'])
})

test('A blank line between the comment and what it silences does not matter', async () => {
  expect(await idsAfter(['<!-- prd-lint-disable-next-line no-placeholder -- 等法務 -->', '', '上線日期：待定'])).toEqual([])
})

test('A comment above a table covers its rows', async () => {
  const table = ['| 項目 | 值 |', '| --- | --- |', '| 上線日期 | 待定 |']
  expect(await idsAfter(['<!-- prd-lint-disable-next-line no-placeholder -- 等法務 -->', '', ...table])).toEqual([])
})

test('A region ends where it is enabled again', async () => {
  const disable = '<!-- prd-lint-disable no-placeholder -- 等法務 -->'
  const lines = [disable, '', '上線日期：待定', '', '<!-- prd-lint-enable no-placeholder -->', '', '負責人：待定']
  expect(await idsAfter(lines)).toEqual(['9 prd-no-placeholder'])
})

test('A comment for the file covers what stands before it', async () => {
  expect(await idsAfter(['上線日期：待定', '', '<!-- prd-lint-disable-file no-placeholder -- 範例 -->'])).toEqual([])
})

test('The prefix of reports may be written or left out', async () => {
  expect(await idsAfter(['<!-- prd-lint-disable-next-line prd-no-placeholder -- 等法務 -->', '上線日期：待定'])).toEqual([])
})

test('A comment without rules silences all of them', async () => {
  expect(await idsAfter(['<!-- prd-lint-disable-next-line -- 等法務 -->', '上線日期：待定'])).toEqual([])
})

test('Full-width punctuation is understood', async () => {
  const lines = ['<!-- prd-lint-disable-next-line no-placeholder，near-heading until：2026-12-31 ——等法務 -->', '上線日期：待定']
  expect(await idsAfter(lines)).toEqual([])
})

test('An expired comment silences nothing and is reported', async () => {
  const lines = ['<!-- prd-lint-disable-next-line no-placeholder until=2026-02-28 -- 等法務 -->', '上線日期：待定']
  expect(await idsAfter(lines)).toEqual(['4 prd-no-placeholder', '3 prd-suppression-expired'])
})

test('The last day of a comment counts', async () => {
  expect(await idsAfter(['<!-- prd-lint-disable-next-line no-placeholder until=2026-03-01 -- 等法務 -->', '上線日期：待定'])).toEqual([])
})

test('What silences nothing, names no rule and gives no reason is reported once for each', async () => {
  const file = await lintWith(placeholders, '# 退款優化\n\n<!-- prd-lint-disable-next-line no-placeholder gaol-required -->\n上線', {
    known,
    context: now,
  })
  expect(linesOf(file).map((line) => line.split(': ')[1])).toEqual(['error', 'warning', 'warning'])
  expect(file.messages[0]?.reason).toContain('`goal-required`')
})

test('A rule that did not run is not called unused', async () => {
  expect(await idsAfter(['<!-- prd-lint-disable-next-line goal-required -- 等法務 -->', '上線'])).toEqual([])
})

test('Comments in code are code', async () => {
  const lines = ['```html', '<!-- prd-lint-disable-file no-placeholder -- 範例 -->', '```', '', '上線日期：待定']
  expect(await idsAfter(lines)).toEqual(['7 prd-no-placeholder'])
})

test('A very long comment is prose', async () => {
  expect(await idsAfter([`<!-- prd-lint-disable-file ${'x'.repeat(5000)} -->`, '', '上線日期：待定'])).toEqual(['5 prd-no-placeholder'])
})
