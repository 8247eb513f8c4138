import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {openBuckets} from '../../../src/engine/results/buckets.js'
import {temporaryFolder} from '../../helpers/repository.js'

const key = (number: number) => number.toString(16).padStart(64, '0')

test('What was kept is found by the next run of the same build, and by no other', () => {
  const folder = path.join(temporaryFolder(), 'cache')
  const first = openBuckets(folder, 'one')
  first.set('prds/refund.md', key(1), {answer: '退款 \ud800'})
  expect(first.save()).toBe(true)
  expect(openBuckets(folder, 'one').get('prds/refund.md', key(1))).toEqual({answer: '退款 \ud800'})
  expect(openBuckets(folder, 'one').get('prds/refund.md', key(2))).toBeUndefined()
  expect(openBuckets(folder, 'one').get('prds/other.md', key(1))).toBeUndefined()
  expect(openBuckets(folder, 'two').knows('prds/refund.md')).toBe(false)
})

test('A document is kept in its three newest states', () => {
  const folder = path.join(temporaryFolder(), 'cache')
  for (let number = 0; number < 6; number += 1) {
    const buckets = openBuckets(folder, 'one')
    buckets.set('prds/refund.md', key(number), number)
    buckets.save()
  }
  const known = [0, 1, 2, 3, 4, 5].map((number) => openBuckets(folder, 'one').get('prds/refund.md', key(number)))
  expect(known).toEqual([undefined, undefined, undefined, 3, 4, 5])
})

test('The size is bounded, and the newest stay', () => {
  const folder = path.join(temporaryFolder(), 'cache')
  const large = 'x'.repeat(100_000)
  for (let number = 0; number < 1500; number += 500) {
    const buckets = openBuckets(folder, 'one')
    for (let count = number; count < number + 500; count += 1) buckets.set(`prds/${count}.md`, key(1), `${count}${large}`)
    buckets.save()
  }
  const sizes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size)
  expect(sizes.length).toBeGreaterThan(40)
  expect(Math.max(...sizes)).toBeLessThanOrEqual((1 << 20) + 1000)
  expect(openBuckets(folder, 'one').get('prds/1499.md', key(1))).toBe(`1499${large}`)
  expect(openBuckets(folder, 'one').knows('prds/0.md')).toBe(false)
})
