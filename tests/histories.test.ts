import fs from 'node:fs'
import {expect, test} from 'vitest'
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
  const told: string[] = []
  for (const argv of [['diff'], [path]]) {
    const {code, stdout, stderr} = await runCli(repository.root, repository.env, ...argv)
    expect(code, stderr).not.toBe(2)
    told.push(`$ prd-lint ${argv.join(' ')}`, stdout.trimEnd(), stderr.trimEnd(), `exit ${code}`, '')
  }
  // Commit ids depend on everything before them; what stands in a report is only that there is one.
  const text = told.filter((line, index) => line !== '' || index % 5 === 4).join('\n')
  await expect(text).toMatchFileSnapshot(`../fixtures/histories/${name}/expected.txt`)
})
