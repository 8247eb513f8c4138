import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultLimits} from '../../src/engine/limits.js'
import type {parseDocument as ParseDocument} from '../../src/engine/parse-document.js'
import {parseMarkdown} from '../../src/syntax.js'

const folder = mkdtempSync(join(tmpdir(), 'prd-lint-parse-'))
let parseDocument: typeof ParseDocument

// A thread loads JavaScript, so what is tested is a bundle, as in the command line.
beforeAll(async () => {
  const bundle = await rolldown({input: new URL('../../src/engine/parse-document.ts', import.meta.url).pathname, platform: 'node'})
  await bundle.write({dir: folder, format: 'esm'})
  ;({parseDocument} = await import(pathToFileURL(join(folder, 'parse-document.js')).href))
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

const parse = (source: string, limits = {}) => parseDocument(source, {...defaultLimits, ...limits})

test('A document parsed under supervision has the same tree', async () => {
  const source = '# 退款優化\n\n| 編號 | 優先級 |\n|-|-|\n| R1 | P0 |\n\n- **目標**\n  - 退款時長降到 2 天\n\n'.repeat(600)
  expect(source.length).toBeGreaterThan(32 * 1024)
  expect(await parse(source)).toEqual({ok: true, tree: parseMarkdown(source)})
})

test('What takes too long is given up in time', async () => {
  const begun = Date.now()
  const result = await parse('a* '.repeat(30_000), {milliseconds: 200, millisecondsPerKilobyte: 1})
  expect(result).toEqual({ok: false, problem: {code: 'too-slow', args: {seconds: 1}}})
  expect(Date.now() - begun).toBeLessThan(5000)
})

test('What takes too much memory is given up, and the process lives', async () => {
  expect(await parse('# 目標 *a* [b](c)\n\n'.repeat(9000), {megabytes: 16})).toEqual({
    ok: false,
    problem: {code: 'not-understood', args: {}},
  })
})

test.each([
  ['quotes in quotes', '> '.repeat(101)],
  ['lists line by line', Array.from({length: 150}, (_, index) => `${' '.repeat(2 * index)}- a\n`).join('')],
  ['emphasis in emphasis', '*a **b '.repeat(150) + ' b** a*'.repeat(150)],
])('What nests too deep is refused: %s', async (_, source) => {
  expect(await parse(source)).toMatchObject({ok: false, problem: {code: 'too-deep'}})
})

test('One hundred quotes are not too many', async () => {
  expect(await parse(`${'> '.repeat(100)}退款`)).toMatchObject({ok: true})
})
