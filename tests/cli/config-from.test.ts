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
