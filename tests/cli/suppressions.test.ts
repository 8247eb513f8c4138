import fs from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const document = `# Refund page

<!-- prd-lint-disable-file goal-measurable until=2020-01-31 -- figures come with the pilot -->

## Goal

<!-- prd-lint-disable-next-line no-placeholder -- the supplier answers in May -->
Refund date: TBD

<!--lint disable prd-flow-required-->

## Tracking

N/A: the page has events of its own already

## Requirements

- Show the refund
`

function written() {
  const repository = createRepository()
  repository.write('prds/refund.md', document)
  return (...argv: string[]) => runCli(repository.root, repository.env, 'suppressions', ...argv)
}

test('Every comment and every waiver is listed with its place, reason and end', async () => {
  const {code, stdout} = await written()()
  expect(stdout.split('\n')).toEqual([
    'prds/refund.md:3: file goal-measurable: figures come with the pilot; expired on 2020-01-31',
    'prds/refund.md:7: next-line no-placeholder: the supplier answers in May',
    'prds/refund.md:10: lint disable flow-required: no reason given',
    'prds/refund.md:14: waived “Tracking”: the page has events of its own already',
    'suppressions: 3, waivers: 1, documents: 1',
    '',
  ])
  expect(code).toBe(0)
})

test('The JSON output has the shape of the published schema', async () => {
  const {stdout} = await written()('--format', 'json')
  const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/suppressions.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv({allErrors: true, allowUnionTypes: true})
  ajv.validate(schema, JSON.parse(stdout))
  expect(ajv.errorsText()).toBe('No errors')
  const {documents} = JSON.parse(stdout) as {documents: {suppressions: {by: string; expired: boolean}[]; waivers: {roles: string[]}[]}[]}
  expect(documents[0]!.suppressions.map(({by, expired}) => [by, expired])).toEqual([
    ['prd-lint', true],
    ['prd-lint', false],
    ['remark-lint', false],
  ])
  expect(documents[0]!.waivers).toHaveLength(1)
})

test('A comment with nothing to silence is told', async () => {
  const repository = createRepository()
  repository.write(
    'prds/refund.md',
    `${document}\n<!-- prd-lint-disable-next-line no-placeholder -- was open -->\nRefund within two days.\n`,
  )
  const {stdout} = await runCli(repository.root, repository.env, 'suppressions', '--lang', 'en')
  expect(stdout).toContain('was open; nothing to silence: no-placeholder')
})

test('A file that cannot be read ends with 2', async () => {
  const {code, stderr} = await written()('missing.md')
  expect(code).toBe(2)
  expect(stderr).toContain('missing.md: File not found')
})
