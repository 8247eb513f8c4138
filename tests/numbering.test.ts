import {expect, test} from 'vitest'
import {nextNumber, numberBefore} from '../src/numbering.js'

test.each([
  ['一、', '〇、', '二、'],
  ['九、', '八、', '十、'],
  ['（十）', '（九）', '（十一）'],
  ['二十、', '十九、', '二十一、'],
  ['第3章', '第2章', '第4章'],
  ['1.', '0.', '2.'],
  ['1.9', '1.8', '1.10'],
  ['②', '①', '③'],
  ['IV.', 'III.', 'V.'],
])('Around %s stand %s and %s', (number, before, after) => {
  expect(numberBefore(number)).toBe(before)
  expect(nextNumber(number)).toBe(after)
})

test('What has no neighbour has none', () => {
  expect(numberBefore('0.')).toBeNull()
  expect(numberBefore('①')).toBeNull()
  expect(nextNumber('⑳')).toBeNull()
  expect(nextNumber('九十九、')).toBeNull()
  expect(nextNumber('§')).toBeNull()
})
