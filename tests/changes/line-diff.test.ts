import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unifiedDiff, untouchedLines} from '../../src/changes/line-diff.js'

const text = fc.array(fc.constantFrom('退款', '到帳', ''), {maxLength: 8}).map((lines) => lines.join('\n'))

test('Untouched lines read the same in both texts, in the same order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [old, now] = [before.split('\n'), after.split('\n')]
      let last = 0
      for (const [line, then] of untouchedLines(before, after)) {
        expect(now[line - 1]).toBe(old[then - 1])
        expect(then).toBeGreaterThan(last)
        last = then
      }
    }),
  )
  expect([...untouchedLines('a\nb\nc\n', 'a\nx\nb\nd\n')]).toEqual([
    [1, 1],
    [3, 2],
  ])
  expect(untouchedLines('a\nb\n', 'a\nb\n').size).toBe(2)
})

test('A missing line end is written as git writes it', () => {
  const tail = '-b\n\\ No newline at end of file\n+b\n'
  expect(unifiedDiff('prd.md', 'a\nb', 'a\nb\n')).toBe(`--- a/prd.md\n+++ b/prd.md\n@@ -1,2 +1,2 @@\n a\n${tail}`)
})

test('Texts too far apart are compared in no time: all of it is touched', () => {
  const [before, after] = ['a', 'b'].map((letter) => Array.from({length: 20_000}, (_, line) => `${letter}${line}\n`).join(''))
  const start = process.cpuUsage().user
  expect(untouchedLines(before!, after!).size).toBe(0)
  const patch = unifiedDiff('prd.md', before!, after!)
  expect(process.cpuUsage().user - start).toBeLessThan(5_000_000)
  expect(patch.startsWith('--- a/prd.md\n+++ b/prd.md\n@@ -1,20000 +1,20000 @@\n-a0\n')).toBe(true)
  expect(patch.endsWith('+b19999\n')).toBe(true)
})
