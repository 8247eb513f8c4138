import {describe, expect, test} from 'vitest'
import {frontMatterText} from '../../src/model/front-matter.js'
import {readWhole} from '../helpers/read.js'

const frontMatterOf = async (yaml: string) =>
  (await readWhole(`---\n${yaml}${yaml.endsWith('\n') || yaml === '' ? '' : '\n'}---\n\n# 退款優化\n`)).frontMatter!

test('Scalars stay as they are written', async () => {
  const {fields, error} = await frontMatterOf('date: 2026-03-02\nmarket: NO\nversion: 1.10\nbaseline: 1e10\nnested: {on: yes}')
  expect(error).toBeNull()
  expect([...fields.values()].slice(0, 4)).toEqual(['2026-03-02', 'NO', '1.10', '1e10'])
  expect(fields.get('nested')).toEqual(Object.assign(Object.create(null), {on: 'yes'}))
})

test('A field knows its line in the document', async () => {
  const {lines} = await frontMatterOf('title: 退款\nstatus: draft')
  expect([...lines]).toEqual([
    ['title', 2],
    ['status', 3],
  ])
})

test('Nothing, null and a document without front matter are no errors', async () => {
  expect((await frontMatterOf('')).error).toBeNull()
  expect((await frontMatterOf('~')).error).toBeNull()
  expect((await readWhole('# 退款優化\n')).frontMatter).toBeNull()
})

describe('is refused, with its place', () => {
  test.each([
    ['an alias', 'a: &a [x]\nb: *a', 3],
    ['an alias of itself', 'a: &a [*a]', 2],
    ['a merge key', 'a: x\n<<: {b: 1}', 3],
    ['a tag', 'a: x\nb: !evil y', 3],
    ['a JavaScript function', 'a: !!js/function "function(){}"', 2],
    ['a prototype key', 'a: x\n__proto__: {polluted: 1}', 3],
    ['a constructor', 'constructor: {prototype: {polluted: 1}}', 2],
    ['a key given twice', 'status: reviewed\nstatus: draft', 3],
    ['a second document', 'a: 1\n...\nb: 2', 4],
    ['a list', '- a\n- b', 2],
    ['a word', 'hello', 2],
    ['a full-width colon', '標題：退款', 2],
    ['a tab as indentation', 'a:\n\tb: 1', 3],
    ['NUL', 'a: "x\0y"', 2],
    ['flow nesting', '['.repeat(2000), 2],
    ['block nesting', '- '.repeat(2000), 2],
    ['deep maps', Array.from({length: 100}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 22],
  ])('%s', async (_, yaml, line) => {
    const {error, fields} = await frontMatterOf(yaml)
    expect(error).toMatchObject({line})
    expect(error!.message).not.toBe('')
    expect(fields.size).toBe(0)
  })

  test('what is too long to have been written by hand', async () => {
    expect((await frontMatterOf(`a: ${'x'.repeat(600_000)}`)).error).not.toBeNull()
  })
})

test('Thousands of keys are read, and nobody is polluted', async () => {
  const {fields, error} = await frontMatterOf(
    `${Array.from({length: 20_000}, (_, index) => `k${index}: v`).join('\n')}\ntoString: x\nlength: -1`,
  )
  expect(error).toBeNull()
  expect(fields.size).toBe(20_002)
  expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
})

test('A list of names reads as one text', async () => {
  expect(frontMatterText(await frontMatterOf('reviewers: [王小明, 陳美]'), 'owner', 'reviewers')).toBe('王小明, 陳美')
})
