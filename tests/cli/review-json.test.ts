import fs from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {commitHistory} from '../helpers/history.js'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const project = new URL('../../', import.meta.url)
const lives = fs.readdirSync(new URL('fixtures/histories/', project))

function validate<Output>(name: string, json: string): Output {
  const schema = JSON.parse(fs.readFileSync(new URL(`schemas/${name}.schema.json`, project), 'utf8'))
  const ajv = new Ajv({allErrors: true})
  const valid = ajv.validate(schema, JSON.parse(json))
  expect(ajv.errorsText(), json.slice(0, 300)).toBe('No errors')
  expect(valid).toBe(true)
  return JSON.parse(json)
}

test.each(lives)('The review state and the history of %s have the shape of the published schemas', async (life) => {
  const {root, env, ...here} = createRepository()
  commitHistory({root, env, ...here}, new URL(`fixtures/histories/${life}/`, project))
  const status = await runCli(root, env, 'status', '--format', 'json')
  expect(validate<{documents: unknown[]}>('status', status.stdout).documents).toHaveLength(1)
  const history = await runCli(root, env, 'history', '--no-cache', '--format', 'json')
  const {documents} = validate<{documents: {steps: unknown[]}[]}>('history', history.stdout)
  expect(documents.flatMap(({steps}) => steps).length).toBeGreaterThan(1)
})

test('A review, its drafted log row and its stale parts have the shape of the published schemas', async () => {
  const here = createRepository()
  here.git('config', 'user.email', 'lin@example.com')
  const file = 'prds/refund.md'
  const text = fs.readFileSync(new URL('fixtures/good/en.md', project), 'utf8')
  here.commit('draft', {[file]: text})
  const run = (...argv: string[]) => runCli(here.root, here.env, ...argv, '--format', 'json')
  const {stdout: reviewed} = await run('review', file, '--as', 'pm', '--snapshot', '--force')
  expect(validate<{reviews: unknown[]}>('review', reviewed).reviews).toMatchObject([
    {round: 1, kind: 'full', by: 'pm', who: 'lin@example.com'},
  ])
  const {stdout: partial} = await run('review', file, '--as', 'legal', '--sections', 'goal', '--force')
  expect(validate<{reviews: unknown[]}>('review', partial).reviews).toMatchObject([{round: 2, kind: 'partial', signed: ['goal']}])
  here.commit('reviewed')

  fs.writeFileSync(path.join(here.root, file), text.replace(/(\| R1 \|[^|]*?)(\w+) \|/, '$1$2 for 90 days |'))
  const {stdout: stale} = await run('status')
  expect(validate<{documents: unknown[]}>('status', stale).documents).toMatchObject([
    {state: 'stale', stale: [{key: 'req/R1', reason: 'changed'}]},
  ])
  const {stdout: row} = await run('log', file)
  expect(validate<{documents: {lines: string[]}[]}>('log', row).documents[0]?.lines[0]).toContain('90 days')
  const {stdout: life} = await run('history')
  expect(validate<{documents: {rounds: unknown[]}[]}>('history', life).documents[0]?.rounds).toHaveLength(2)
})

test('With `--staged` the ledger of the index counts, not that of the work tree', async () => {
  const here = createRepository()
  here.git('config', 'user.email', 'lin@example.com')
  const file = 'prds/refund.md'
  const text = fs.readFileSync(new URL('fixtures/good/en.md', project), 'utf8')
  here.commit('draft', {[file]: text})
  await runCli(here.root, here.env, 'review', file, '--as', 'pm', '--force')
  here.commit('reviewed')
  here.write(file, text.replace(/(\| R1 \|[^|]*?)(\w+) \|/, '$1$2 for 90 days |'))
  here.git('add', file)
  await runCli(here.root, here.env, 'review', file, '--as', 'pm', '--force')
  const codes = async (...argv: string[]) => {
    const {stdout} = await runCli(here.root, here.env, '--no-cache', '--format', 'json', ...argv)
    const {files} = JSON.parse(stdout) as {files: {findings: {rule: string}[]}[]}
    return files[0]!.findings.map(({rule}) => rule).filter((rule) => rule === 'prd-unreviewed-change')
  }
  expect(await codes('--staged')).not.toEqual([])
  expect(await codes(file)).toEqual([])
  here.git('add', '--all')
  expect(await codes('--staged')).toEqual([])
})
