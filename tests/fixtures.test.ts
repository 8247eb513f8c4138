import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from './helpers/repository.js'
import {runCli} from './helpers/run-cli.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const prds = foldersIn(new URL('prds/', fixtures))
const good = filesIn(new URL('good/', fixtures))
const sample = filesIn(new URL('sample/', fixtures))

interface Finding {
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly message: string
}

function foldersIn(folder: URL): string[] {
  return fs
    .readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function filesIn(folder: URL): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.md'))
}

/** Lint a copy of a document where there is no repository, so that only the document itself speaks. */
async function lint(document: URL, ...options: string[]): Promise<readonly Finding[]> {
  const folder = temporaryFolder()
  const name = path.basename(fileURLToPath(document))
  fs.copyFileSync(document, path.join(folder, name))
  const {code, stdout, stderr} = await runCli(folder, {PATH: process.env['PATH'] ?? ''}, '--format', 'json', ...options, name)
  expect(code, stderr).toBeLessThan(2)
  const {files} = JSON.parse(stdout) as {files: {findings: Finding[]; examined: {rules: number}}[]}
  expect(files).toHaveLength(1)
  expect(files[0]!.examined.rules).toBeGreaterThan(0)
  return files[0]!.findings
}

test('There are fixtures', () => {
  expect(prds.length).toBeGreaterThanOrEqual(12)
  expect(good).toEqual(['en.md', 'zh-hans.md', 'zh-hant.md'])
  expect(sample.length).toBeGreaterThanOrEqual(2)
})

describe('fixtures/prds', () => {
  test.each(prds)('%s', async (name) => {
    const findings = await lint(new URL(`prds/${name}/input.md`, fixtures))
    const lines = findings.map(({line, column, severity, rule, message}) => `${line}:${column} ${severity} ${rule}: ${message}`)
    await expect(`${lines.join('\n') || 'no findings'}\n`).toMatchFileSnapshot(`../fixtures/prds/${name}/expected.txt`)
  })
})

describe('fixtures/good', () => {
  test.each(good)('%s has nothing open, --strict included', async (name) => {
    expect(await lint(new URL(`good/${name}`, fixtures), '--strict')).toEqual([])
  })
})

describe('fixtures/sample', () => {
  test('One is good, the others have errors', async () => {
    const errors = new Map<string, number>()
    for (const name of sample) {
      const findings = await lint(new URL(`sample/${name}`, fixtures))
      errors.set(name, findings.filter((finding) => finding.severity === 'error').length)
    }
    expect([...errors.values()].filter((count) => count === 0)).toHaveLength(1)
    expect(errors.get('refund-notice.md')).toBe(0)
  })
})
