import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

test('A branch cannot weaken the configuration that it is checked with, and what it changed is said', async () => {
  const repository = createRepository()
  repository.commit('base', {
    'prds/refund.md': '# 退款 PRD\n\n## 功能清單\n\n- 申請退款\n- 查詢進度\n',
    'prd-lint.config.yml': 'extends: ./team.yml\n',
    'team.yml': 'preset: recommended\n',
  })
  repository.git('checkout', '--quiet', '-b', 'weaker')
  repository.commit('weaken', {
    'prd-lint.config.yml': 'exclude: ["**"]\n',
    'team.yml': 'failOn: never\n',
    '.prd-lint/reviews/refund.yml': '# forged\n',
  })
  const run = (...args: string[]) => runCli(repository.root, repository.env, '--pass-with-no-files', ...args)
  expect((await run()).code).toBe(0)
  repository.git('rm', '--quiet', '--cached', '.prd-lint/reviews/refund.yml')
  const {code, stdout, stderr} = await run('--config-from', 'main', '--no-cache', 'prds')
  expect([code, stdout]).toEqual([1, expect.stringContaining('prd-goal-required')])
  expect(stderr).toContain('`prd-lint.config.yml` differs from `main`')
  expect((await run('--config-from', 'nowhere')).code).toBe(2)
  expect((await run('--config-from', '--upload-pack=x')).code).toBe(2)
})

const holed = '# 退款 PRD\n\n## 功能清單\n\n- 申請退款\n- 查詢進度\n'
const list = '.prd-lint/baseline.json'

/** A repository whose list of known findings accepts all that is wrong. */
async function accepting(repository: ReturnType<typeof createRepository>): Promise<string> {
  await runCli(repository.root, repository.env, 'baseline', 'write')
  return fs.readFileSync(path.join(repository.root, list), 'utf8')
}

test('A branch cannot accept its own findings: the list of known findings is that of the commit', async () => {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': holed})
  repository.git('checkout', '--quiet', '-b', 'weaker')
  repository.commit('accept', {[list]: await accepting(repository)})
  const run = (...args: string[]) => runCli(repository.root, repository.env, '--no-cache', ...args)
  expect((await run()).code).toBe(0)
  const {code, stdout, stderr} = await run('--config-from', 'main')
  expect([code, stdout]).toEqual([1, expect.stringContaining('prd-goal-required')])
  expect(stderr).toBe(`prd-lint: note: \`${list}\` differs from \`main\`\n`)
  // Without it the branch is believed, but not in silence.
  expect((await run('--base', 'main')).stderr).toContain(`\`${list}\` differs from \`main\``)
})

test('A list that the branch deletes still counts', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', holed)
  repository.commit('base', {[list]: await accepting(repository)})
  repository.git('checkout', '--quiet', '-b', 'work')
  repository.commit('delete', {[list]: null})
  const run = (...args: string[]) => runCli(repository.root, repository.env, '--no-cache', ...args)
  expect((await run()).code).toBe(1)
  expect((await run('--config-from', 'main')).code).toBe(0)
})

test('With `--staged`, the list of known findings is the one that would be committed', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', holed)
  const text = await accepting(repository)
  repository.git('add', 'prds')
  const run = () => runCli(repository.root, repository.env, '--staged', '--no-cache')
  expect((await run()).code).toBe(1)
  repository.git('add', list)
  expect((await run()).code).toBe(0)
  repository.write(list, 'broken')
  expect((await run()).code).toBe(0)
  repository.git('add', list)
  expect(await run()).toMatchObject({code: 2, stderr: expect.stringContaining(list)})
  repository.write(list, text)
  repository.git('rm', '--quiet', '--force', '--cached', list)
  expect((await run()).code).toBe(1)
})

const reviewed = '# Refund page\n\nStatus: in review\n\n## Goal\n\nCalls about refunds fall from 300 to 150 a week by June.\n'

test('A ledger that a change deletes is missed: with `--config-from`, and before it is committed', async () => {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': reviewed})
  const run = (...args: string[]) => runCli(repository.root, repository.env, ...args)
  await run('review', 'prds/refund.md', '--force')
  repository.commit('review')
  const ledger = '.prd-lint/reviews/prds/refund.yml'
  repository.git('checkout', '--quiet', '-b', 'weaker')
  repository.write('prds/refund.md', reviewed.replace('150', '250'))
  repository.git('rm', '--quiet', ledger)
  repository.git('add', 'prds')
  expect((await run('--staged')).stdout).toContain('prd-review-not-reproducible')
  repository.commit('weaken')
  expect((await run('prds')).stdout).not.toContain('prd-review-not-reproducible')
  expect((await run('--config-from', 'main', 'prds')).stdout).toContain('prd-review-not-reproducible')
})

test('A base that a configuration extends is read from the commit, though the branch deletes it', async () => {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': holed, 'prd-lint.config.yml': 'extends: ./team.yml\n', 'team.yml': 'preset: recommended\n'})
  repository.git('checkout', '--quiet', '-b', 'work')
  repository.commit('delete', {'team.yml': null, 'prd-lint.config.yml': 'failOn: never\n'})
  const {code} = await runCli(repository.root, repository.env, '--config-from', 'main')
  expect(code).toBe(1)
})
