import fs from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {commitHistory} from '../helpers/history.js'
import {createRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const project = new URL('../../', import.meta.url)
const sample = new URL('fixtures/sample/', project)
const samples = fs.readdirSync(sample).map((name) => new URL(name, sample).pathname)
const lives = fs.readdirSync(new URL('fixtures/histories/', project))

function validate(name: string, json: string): unknown {
  const schema = JSON.parse(fs.readFileSync(new URL(`schemas/${name}.schema.json`, project), 'utf8'))
  const ajv = new Ajv({allErrors: true, allowUnionTypes: true})
  const valid = ajv.validate(schema, JSON.parse(json))
  expect(ajv.errorsText(), json.slice(0, 300)).toBe('No errors')
  expect(valid).toBe(true)
  return JSON.parse(json)
}

test('Findings have the shape of the published schema', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(`${folder}/latin1.md`, Buffer.from([0x23, 0x20, 0xe9, 0xe8, 0x0a]))
  const {code, stdout} = await runCli(folder, {}, '--format', 'json', ...samples, 'latin1.md', 'absent.md')
  expect(code).toBe(2)
  const {files, summary} = validate('lint', stdout) as {files: {findings: unknown[]}[]; summary: {errors: number; unchecked: number}}
  expect(files).toHaveLength(samples.length + 2)
  expect(summary.unchecked).toBe(2)
  expect(summary.errors).toBeGreaterThan(0)
})

test('What is read has the shape of the published schema', async () => {
  const {code, stdout} = await runCli(temporaryFolder(), {}, 'inspect', '--format', 'json', ...samples)
  expect(code).toBe(0)
  const {documents} = validate('inspect', stdout) as {documents: {sections: unknown[]}[]}
  expect(documents).toHaveLength(samples.length)
  for (const {sections} of documents) expect(sections.length).toBeGreaterThan(0)
})

test.each(lives)('Changes of %s have the shape of the published schema', async (life) => {
  const repository = createRepository()
  commitHistory(repository, new URL(`fixtures/histories/${life}/`, project))
  const {code, stdout} = await runCli(repository.root, repository.env, 'diff', '--format', 'json')
  expect(code).toBe(0)
  const {documents} = validate('diff', stdout) as {documents: unknown[]}
  expect(documents).toHaveLength(1)
})

test('Changes of a lint run are counted, and findings about them carry the schema’s shape', async () => {
  const repository = createRepository()
  commitHistory(repository, new URL('fixtures/histories/approved-then-changed/', project))
  const {code, stdout} = await runCli(repository.root, repository.env, '--format', 'json')
  expect(code).toBe(1)
  const {files} = validate('lint', stdout) as {
    files: {baseline: {source: string}; examined: {changes: number}; findings: {rule: string}[]}[]
  }
  expect(files[0]?.baseline.source).toBe('status-line')
  expect(files[0]?.examined.changes).toBeGreaterThan(0)
  expect(files[0]?.findings.map(({rule}) => rule)).toContain('prd-unreviewed-change')
})
