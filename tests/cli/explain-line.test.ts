import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const document = `---
type: prd
---

# 退款優化

## 目標

<!-- prd-lint-disable-next-line no-placeholder -- 等財務確認 -->
待定

## 優先級

| 編號 | 需求 | 優先級 |
| --- | --- | --- |
| R1 | 退款進度 | P0 |
`

async function explain(line: number, ...more: string[]) {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'refund.md'), document)
  fs.writeFileSync(path.join(folder, 'prd-lint.config.yml'), 'rules:\n  copy-length: off\n')
  return runCli(folder, {}, 'explain', `refund.md:${line}`, ...more)
}

interface Explained {
  line: {readings: {kind: string; text: string}[]; rules: {id: string; quiet: string | null; source: unknown; findings: unknown[]}[]}
}

test('Every rule either speaks of the line or says why it is quiet', async () => {
  const {code, stdout} = await explain(10, '--format', 'json')
  const {line} = JSON.parse(stdout) as Explained
  expect(code).toBe(0)
  expect(line.rules.map(({id}) => id)).toEqual(rules.map(({meta}) => meta.id))
  for (const {quiet, findings} of line.rules) expect(quiet === null).toBe(findings.length > 0)
  const quietOf = Object.fromEntries(line.rules.map(({id, quiet}) => [id, quiet]))
  expect(quietOf).toMatchObject({
    'no-placeholder': 'suppressed',
    'copy-length': 'off',
    'goal-chain': 'off',
    'unlogged-change': 'no-baseline',
    'flow-required': 'elsewhere',
    'stakeholders-signoff': 'status',
    'priority-each': 'nothing',
  })
  expect(line.rules.find(({id}) => id === 'copy-length')?.source).toEqual([{file: 'prd-lint.config.yml', line: 2}])
})

test('The model says what it reads on the line, and by what', async () => {
  const {line} = JSON.parse((await explain(16, '--format', 'json')).stdout) as Explained
  expect(line.readings).toContainEqual({kind: 'requirement', text: 'R1 · 退款進度 · P0'})
  const {stdout} = await explain(5, '--lang', 'en')
  expect(stdout).toContain('error prd-flow-required: Missing flow')
})

test('A file that is not there is said', async () => {
  const {code, stderr} = await runCli(temporaryFolder(), {}, 'explain', 'absent.md:3')
  expect(code).toBe(2)
  expect(stderr).toContain('absent.md')
})
