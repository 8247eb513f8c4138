import fs from 'node:fs'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {commitHistory, readHistory} from './helpers/history.js'
import {createRepository} from './helpers/repository.js'
import {runCli} from './helpers/run-cli.js'

const folder = new URL('../fixtures/histories/', import.meta.url)
const lives = fs
  .readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

test('There are lives to tell', () => {
  expect(lives.length).toBeGreaterThanOrEqual(8)
})

test.each(lives)('%s uses every document in its folder', (name) => {
  const base = new URL(`${name}/`, folder)
  const used = readHistory(base).flatMap((commit) => commit.file ?? [])
  expect(fs.readdirSync(base).filter((file) => file.endsWith('.md'))).toEqual(used.toSorted())
})

test.each(lives)('%s is told as expected', async (name) => {
  const repository = createRepository()
  const path = commitHistory(repository, new URL(`${name}/`, folder))
  const diff = await runCli(repository.root, repository.env, 'diff')
  expect(diff.code, diff.stderr).toBe(0)
  const lint = await runCli(repository.root, repository.env, '--format', 'json', path)
  expect(lint.code, lint.stderr).toBeLessThan(2)
  const text = `$ prd-lint diff\n${diff.stdout}${diff.stderr}\n$ prd-lint ${path}\n${changeFindings(lint.stdout)}`
  await expect(text).toMatchFileSnapshot(`../fixtures/histories/${name}/expected.txt`)
})

const changeRules = new Set(rules.filter(({meta}) => meta.needs === 'changes').map(({meta}) => `prd-${meta.id}`))

interface Finding {
  readonly rule: string
  readonly line: number
  readonly severity: string
  readonly message: string
}

/** What the change rules say, a line each; what other rules say about the text is not what a life is about. */
function changeFindings(json: string): string {
  const {files} = JSON.parse(json) as {files: {findings: Finding[]}[]}
  const found = files.flatMap((file) => file.findings).filter((finding) => changeRules.has(finding.rule))
  return (
    found.map(({line, severity, rule, message}) => `${line} ${severity} ${rule}: ${message}\n`).join('') || 'no findings about changes\n'
  )
}
