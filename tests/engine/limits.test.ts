import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const good = '# 退款\n\n## 目標\n\n退款在兩天內到帳。\n'
const deep = `${'> '.repeat(12)}退款\n`

/** A limit, a document beyond it, and the code that says so. */
const cases: [string, number, string, string][] = [
  ['bytes', 200, `# 退款\n\n${'退款說明'.repeat(40)}\n`, 'too-large'],
  ['lines', 20, `# 退款\n${'\n退款\n'.repeat(20)}`, 'too-many-lines'],
  ['nesting', 10, `# 退款\n\n${deep}`, 'too-deep'],
]

test.each(cases)('`limits.%s` is said when it is hit, and the other documents are checked', async (name, limit, text, code) => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'prd-lint.config.yml'), `limits:\n  ${name}: ${limit}\n`)
  fs.writeFileSync(path.join(folder, 'prd-a.md'), text)
  fs.writeFileSync(path.join(folder, 'prd-b.md'), good)
  const limited = await runCli(folder, {}, '--format', 'json')
  expect(limited.code).toBe(2)
  const {files} = JSON.parse(limited.stdout)
  expect(files.map((file: {problem: {code: string} | null}) => file.problem?.code ?? null)).toEqual([code, null])
  expect(files[1].examined.rules).toBeGreaterThan(0)
  fs.rmSync(path.join(folder, 'prd-lint.config.yml'))
  const {summary} = JSON.parse((await runCli(folder, {}, '--format', 'json')).stdout)
  expect(summary.unchecked).toBe(0)
})

test('Documents beyond `limits.files` are named, and those within it are checked', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'prd-lint.config.yml'), 'limits:\n  files: 2\n')
  for (const name of ['prd-a.md', 'prd-b.md', 'prd-c.md', 'prd-d.md']) fs.writeFileSync(path.join(folder, name), good)
  const {code, stdout, stderr} = await runCli(folder, {}, '--format', 'json')
  expect(code).toBe(2)
  const codes = JSON.parse(stdout).files.map((file: {problem: {code: string} | null}) => file.problem?.code ?? null)
  expect(codes).toEqual([null, null, 'too-many-files', 'too-many-files'])
  expect(stderr).toContain('prd-d.md')
})
