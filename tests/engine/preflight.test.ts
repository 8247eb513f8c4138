import fc from 'fast-check'
import {expect, test} from 'vitest'
import {preflight} from '../../src/engine/preflight.js'

test.each([
  ['# 退款\n\n- R1\n  - R2\n    - R3\n', 3, 5],
  ['> > - 1. 退款', 4, 1],
  ['- a\n- b\n- c\n', 1, 1],
  ['退款\n\n1) a\n2) b\n   * c\n\nd\n', 2, 5],
  ['2026. 年目標\n-5 元\n**目標**\n', 1, 1],
  ['-\t-\ta\n', 2, 1],
  ['', 0, 1],
])('%j nests %d deep, first in line %d', (source, depth, line) => {
  expect(preflight(source)).toMatchObject({depth, line})
})

test('An ordinary document costs next to nothing', () => {
  const rows = Array.from({length: 40}, (_, index) => `| R${index} | **退款** 到 \`餘額\` | P${index % 3} | [說明](#r${index}) |`)
  const source = ['# 退款優化', '', '- 目標', '  - 時長', '', '| 編號 | 需求 | 優先級 | 說明 |', '|-|-|-|-|', ...rows, ''].join('\n')
  expect(preflight(source).cost).toBeLessThan(250)
})

test.each([
  ['images in images', '!['.repeat(1000) + ']()'.repeat(1000)],
  ['stars that close', 'a* '.repeat(3000)],
  ['a label that stays open', `[${'a\n'.repeat(8000)}`],
  ['nested lists without end', '- a\n  - b\n'.repeat(2000)],
  ['quotes apart', '> a\n\n'.repeat(2000)],
  ['lists apart', '- a\n\nb\n\n'.repeat(1500)],
  ['lists that take turns', '- a\n+ b\n'.repeat(1000)],
  ['underlined headings', 'a\n=\n\n'.repeat(1500)],
  ['underlined headings behind empty items', '\n---\n*'.repeat(1500)],
])('Costly: %s', (_, source) => {
  expect(preflight(source).cost).toBeGreaterThan(300)
})

test('One long list, or one long quote, costs what its text costs', () => {
  expect(preflight('- 退款\n'.repeat(1000)).cost).toBeLessThan(50)
  expect(preflight('- 退款\n  - 到帳\n  - 餘額\n'.repeat(30)).cost).toBeLessThan(50)
  expect(preflight('> 退款\n'.repeat(1000)).cost).toBeLessThan(50)
})

test('Markup that is spread over paragraphs costs less than in one', () => {
  const one = preflight('*退款* '.repeat(400)).cost
  const many = preflight('*退款* \n\n'.repeat(400)).cost
  expect(many).toBeLessThan(one / 50)
})

test('Any text is counted, in time that grows with its length', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 200}), (source) => {
      const {depth, line, cost} = preflight(source)
      expect(depth).toBeLessThanOrEqual(source.length)
      expect(line).toBeLessThanOrEqual(source.split('\n').length)
      expect(cost).toBeGreaterThanOrEqual(0)
    }),
  )
})
