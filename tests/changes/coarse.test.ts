import {expect, test} from 'vitest'
import {compare} from './compare.js'

const table = (rows: number, limit: (at: number) => number) => {
  const lines = Array.from(
    {length: rows},
    (_row, at) => `| R${at + 1} | Refund case ${at + 1} of shop ${at % 97} | up to ${limit(at)} EUR |`,
  )
  return `# Refunds\n\n## Requirements\n\n| ID | Requirement | Limit |\n|---|---|---|\n${lines.join('\n')}\n`
}

test('More changed rows than anybody reads are compared coarsely, which is said', async () => {
  const {changes, coarse, maxClass} = await compare(
    table(2200, () => 100),
    table(2200, () => 200),
  )
  expect({coarse, maxClass}).toEqual({coarse: true, maxClass: 'substantive'})
  expect(changes.length).toBeLessThan(20)
  expect(changes.some(({what}) => /\(\+\d+\)/.test(what))).toBe(true)
})

test('A long table with few changed rows is compared closely', async () => {
  const {changes, coarse} = await compare(
    table(2200, () => 100),
    table(2200, (at) => (at === 1500 ? 200 : 100)),
  )
  expect(coarse).toBe(false)
  expect(changes.map(({anchor}) => anchor)).toEqual(['req/R1501'])
})

test('The coarse rows mirror too', async () => {
  const [before, after] = [table(2100, () => 100), table(2100, () => 200)]
  const [there, back] = [await compare(before, after), await compare(after, before)]
  expect(back.changes.map(({class: one}) => one)).toEqual(there.changes.map(({class: one}) => one))
  expect(back.changes.map((change) => change.after?.text)).toEqual(there.changes.map((change) => change.before?.text))
})
