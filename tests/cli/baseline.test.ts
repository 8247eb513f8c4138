import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const holed =
  '# Refund page\n\n## Goal\n\nFewer calls about refunds: from 300 to 150 a week by June.\n\n## Requirements\n\n- Show the refund\n'
const list = '.prd-lint/baseline.json'

function adopted() {
  const repository = createRepository()
  repository.write('prds/b-refund.md', holed)
  repository.write('prds/a-退款.md', holed)
  const run = (...argv: string[]) => runCli(repository.root, repository.env, ...argv)
  const read = () => fs.readFileSync(path.join(repository.root, list), 'utf8')
  const counts = () => (JSON.parse(read()) as {files: Record<string, Record<string, number>>}).files
  return {repository, run, read, counts}
}

test('Known findings do not fail, and one line counts them', async () => {
  const {run} = adopted()
  expect((await run()).code).toBe(1)
  expect((await run('baseline', 'write')).stdout).toMatch(
    /^\.prd-lint\/baseline\.json: \d+ known findings in 2 documents; commit this file\n$/,
  )
  const {code, stdout, stderr} = await run()
  expect(code).toBe(0)
  expect(stdout).toContain('No findings in 2 documents')
  expect(stderr).toMatch(/^prd-lint: \d+ known findings are not shown \(`\.prd-lint\/baseline\.json`\)\n$/)
})

test('The list is sorted and the same whichever way it is written', async () => {
  const {repository, run, read, counts} = adopted()
  await run('baseline', 'write')
  const whole = read()
  expect(Object.keys(counts())).toEqual(['prds/a-退款.md', 'prds/b-refund.md'])
  for (const rules of Object.values(counts())) expect(Object.keys(rules)).toEqual(Object.keys(rules).toSorted())
  await runCli(path.join(repository.root, 'prds'), repository.env, 'baseline', 'write', 'b-refund.md')
  await run('baseline', 'write', 'prds/b-refund.md', 'prds/a-退款.md')
  expect(read()).toBe(whole)
})

test('A new finding of a known rule fails, with all of its rule in that document', async () => {
  const {repository, run} = adopted()
  repository.write('prds/b-refund.md', `${holed}\n## Risks\n`)
  await run('baseline', 'write')
  expect((await run('--strict')).code).toBe(0)
  repository.write('prds/b-refund.md', `${holed}\n## Risks\n\n## Operations\n`)
  const {code, stdout} = await run('--strict')
  expect(code).toBe(1)
  expect(stdout.match(/prds\/\S+: \w+ .*\[prd-section-not-empty\]/g)).toHaveLength(2)
  expect((await run('baseline', 'check')).stdout).toBe('prds/b-refund.md: prd-section-not-empty: 1 known, 2 found\n')
})

test('`check` fails where the list allows more than there is; `prune` shrinks it and never grows it', async () => {
  const {repository, run, counts} = adopted()
  await run('baseline', 'write')
  expect((await run('baseline', 'check')).code).toBe(0)
  const before = counts()
  repository.write(
    'prds/b-refund.md',
    `${holed}\n## Priorities\n\n| Requirement | Priority |\n| --- | --- |\n| Show the refund | P0 |\n\n## Risks\n`,
  )
  fs.rmSync(path.join(repository.root, 'prds/a-退款.md'))
  const check = await run('baseline', 'check')
  expect(check.code).toBe(1)
  expect(check.stdout).toContain('prds/b-refund.md: prd-priority-required: 1 known, only 0 found')
  expect(check.stdout).toContain('prds/a-退款.md: prd-flow-required: 1 known, only 0 found')
  await run('baseline', 'prune')
  const after = counts()
  expect(Object.keys(after)).toEqual(['prds/b-refund.md'])
  expect(after['prds/b-refund.md']).not.toHaveProperty('prd-priority-required')
  expect(after['prds/b-refund.md']).not.toHaveProperty('prd-section-not-empty')
  for (const [rule, count] of Object.entries(after['prds/b-refund.md']!))
    expect(count).toBeLessThanOrEqual(before['prds/b-refund.md']![rule]!)
})

test('Documents that are not looked at keep their counts', async () => {
  const {run, read} = adopted()
  await run('baseline', 'write')
  const whole = read()
  await run('baseline', 'prune', 'prds/b-refund.md')
  expect(read()).toBe(whole)
})

test.each([
  ['{', 'is no file of known findings'],
  ['{"schemaVersion": 1, "files": {"prds/b-refund.md": {"prd-goal-required": -1}}}', 'no count'],
  ['{"schemaVersion": 2, "files": {}}', 'schemaVersion: 1'],
])('A broken list is said: %s', async (content, reason) => {
  const {repository, run} = adopted()
  repository.write(list, content)
  const {code, stderr} = await run()
  expect(code).toBe(2)
  expect(stderr).toContain(reason)
})

test('Names of hostile documents are names', async () => {
  const {repository, run} = adopted()
  repository.write(list, '{"schemaVersion": 1, "files": {"__proto__": {"constructor": 3}}}')
  expect((await run()).code).toBe(1)
  expect((await run('baseline', 'prune')).code).toBe(0)
  expect(fs.readFileSync(path.join(repository.root, list), 'utf8')).toBe('{\n  "schemaVersion": 1,\n  "files": {}\n}\n')
})

test('Without an action, or with a wrong one, it says which there are', async () => {
  const {run} = adopted()
  expect((await run('baseline')).stderr).toContain('`prd-lint baseline write`, `prd-lint baseline check`, `prd-lint baseline prune`')
  expect((await run('baseline', 'purne')).stderr).toContain('Expected `prd-lint baseline prune`')
  expect((await run('baseline', 'check')).stderr).toContain('`prd-lint baseline write` writes it')
})

test('The list lies where the configuration says, and counts for the gate there too', async () => {
  const repository = createRepository()
  const run = (...argv: string[]) => runCli(repository.root, repository.env, ...argv)
  repository.commit('start', {
    'prd-lint.config.yml': 'knownFindings: quality/known.json\n',
    'prds/refund.md': '# Refund\n\n## Requirements\n\n- Refund\n',
  })
  expect((await run('--lang', 'en')).code).toBe(1)
  expect((await run('baseline', 'write')).stdout).toMatch(/^quality\/known\.json: \d+ known findings/)
  const hidden = await run()
  expect(hidden).toMatchObject({code: 0, stderr: expect.stringContaining('(`quality/known.json`)')})
  expect((await run('baseline', 'check')).code).toBe(0)
  repository.commit('accept')
  expect((await run('--config-from', 'HEAD~1', '--fail-on', 'never')).stderr).toContain('`quality/known.json` differs from `HEAD~1`')
})

test('A list outside of the repository is refused', async () => {
  const repository = createRepository()
  repository.write('prd-lint.config.yml', 'knownFindings: ../known.json\n')
  repository.write('prds/refund.md', '# Refund\n')
  const {code, stderr} = await runCli(repository.root, repository.env)
  expect(code).toBe(2)
  expect(stderr).toContain('`knownFindings` of the configuration leads out of the repository: `../known.json`')
})
