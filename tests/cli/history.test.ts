import {expect, test} from 'vitest'
import {gitProcessesStarted} from '../../src/git/process.js'
import {createRepository, type TestRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const prd = (title: string, days: number) =>
  `---\nstatus: approved\n---\n\n# ${title}\n\n## 目標\n\n${days} 天內退款。\n\n## 流程\n\n1. 送出\n2. 覆核\n3. 退款\n`

async function processesOf(here: TestRepository, ...options: string[]): Promise<number> {
  const before = gitProcessesStarted()
  expect(await runCli(here.root, here.env, 'history', ...options)).toMatchObject({code: 0})
  return gitProcessesStarted() - before
}

test('four git processes tell the whole history, however long it is and however many PRDs there are', async () => {
  const here = createRepository()
  here.git('config', 'uploadpack.allowFilter', 'true')
  here.commit('draft', {'prds/refund.md': prd('退款', 1)})
  here.commit('change', {'prds/refund.md': prd('退款', 2)})
  expect(await processesOf(here, '--no-cache')).toBe(4)
  for (let at = 0; at < 30; at += 1) here.commit(`change ${at}`, {[`prds/${at % 5}.md`]: prd(`退款 ${at % 5}`, at)})
  expect(await processesOf(here, '--no-cache')).toBe(4)
  expect(await processesOf(here, '--no-cache', 'prds/0.md')).toBe(3)
  // A fifth one lists what a partial clone has.
  expect(await processesOf(here.clone('--filter=blob:none'), '--no-cache')).toBe(5)
})

test('what an earlier run learned is not read again', async () => {
  const here = createRepository()
  here.commit('draft', {'prds/refund.md': prd('退款', 1)})
  here.commit('change', {'prds/refund.md': prd('退款', 2)})
  const cold = await runCli(here.root, here.env, 'history', '--format', 'json')
  expect(await processesOf(here)).toBe(3)
  expect(await runCli(here.root, here.env, 'history', '--format', 'json')).toEqual(cold)
})

test('a path that is not in the checked-out commit has no history, whatever it held before', async () => {
  const here = createRepository()
  here.commit('draft', {'prds/refund.md': prd('退款', 1)})
  here.git('mv', 'prds/refund.md', 'prds/renamed.md')
  here.commit('rename')
  here.commit('delete', {'prds/renamed.md': null, 'prds/other.md': prd('其他', 1)})
  here.write('prds/refund.md', prd('退款', 2))
  expect(await runCli(here.root, here.env, 'history', '--lang', 'en', 'prds/refund.md')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/No PRD with a history/),
  })
})
