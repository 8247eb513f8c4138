import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const prd = '# 退款 PRD\n\n## 目標\n\n退款時長由 5 天降到 2 天。\n\n## 功能清單\n\n- 申請退款 P0\n'

/** Two branches that change the same line of a PRD, in the middle of merging them. */
function conflicted() {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': prd, 'notes.md': '# Notes\n'})
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('P1', {'prds/refund.md': prd.replace('P0', 'P1')})
  repository.git('checkout', '--quiet', 'main')
  repository.commit('P2', {'prds/refund.md': prd.replace('P0', 'P2')})
  expect(() => repository.git('merge', 'topic')).toThrow()
  return repository
}

test.each([['--staged'], ['--staged', 'prds'], ['--staged', 'prds/refund.md']])(
  'A PRD in conflict is no pass: lint %s %s',
  async (...args) => {
    const repository = conflicted()
    const {code, stdout, stderr} = await runCli(repository.root, repository.env, ...args)
    expect(code).toBe(2)
    expect(stdout).toContain('prds/refund.md: not checked: Unresolved merge conflict in the index')
    expect(stdout).toContain('git add -- prds/refund.md')
    expect(stderr).not.toContain('no PRD is staged')
  },
)

test('A conflict that was resolved and staged is checked as it will be committed', async () => {
  const repository = conflicted()
  repository.write('prds/refund.md', prd)
  repository.git('add', 'prds/refund.md')
  const {stdout} = await runCli(repository.root, repository.env, '--staged', 'prds')
  expect(stdout).not.toContain('not checked')
})

test('One side deletes a PRD and the other changes it: that is a conflict too', async () => {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': prd})
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('change', {'prds/refund.md': prd.replace('P0', 'P1')})
  repository.git('checkout', '--quiet', 'main')
  repository.commit('delete', {'prds/refund.md': null})
  expect(() => repository.git('merge', 'topic')).toThrow()
  expect(await runCli(repository.root, repository.env, '--staged')).toMatchObject({code: 2, stdout: expect.stringContaining('Unresolved')})
})

test('A conflict in something else holds up no PRD', async () => {
  const repository = createRepository()
  repository.commit('base', {'prds/refund.md': prd, 'notes.md': 'a\n'})
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('b', {'notes.md': 'b\n'})
  repository.git('checkout', '--quiet', 'main')
  repository.commit('c', {'notes.md': 'c\n'})
  expect(() => repository.git('merge', 'topic')).toThrow()
  const {code, stderr} = await runCli(repository.root, repository.env, '--staged')
  expect([code, stderr]).toEqual([0, 'prd-lint: no PRD is staged\n'])
})

test('A staged PRD is checked whatever stands in its place on disk, and whatever its name looks like', async () => {
  const repository = createRepository()
  repository.write('prds/[refund].md', '# 退款\n')
  repository.write('prds/folder.md', '# 退款\n')
  repository.git('add', 'prds')
  fs.rmSync(path.join(repository.root, 'prds'), {recursive: true})
  fs.mkdirSync(path.join(repository.root, 'prds/folder.md'), {recursive: true})
  const {stdout} = await runCli(repository.root, repository.env, '--staged', '--format', 'json')
  expect((JSON.parse(stdout) as {files: {path: string}[]}).files.map((file) => file.path)).toEqual(['prds/[refund].md', 'prds/folder.md'])
})
