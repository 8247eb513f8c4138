import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const prd = '# 退款 PRD\n\n## 目標\n\n退款時長由 5 天降到 2 天。\n\n## 功能清單\n\n- 申請退款 P0\n'

function repositoryWith(config: string) {
  const repository = createRepository()
  const names = ['prds/a.md', 'prds/b.md', 'prds/c.md']
  repository.commit('draft', {'prd-lint.config.yml': config, ...Object.fromEntries(names.map((name) => [name, prd]))})
  repository.commit('later', {'prds/a.md': `${prd}- 查詢進度 P1\n`})
  return (...argv: string[]) => runCli(repository.root, repository.env, ...argv)
}

test.each([['inspect', 'prds'], ['diff', '--base', 'HEAD~1'], ['status'], ['history'], ['suppressions'], ['baseline', 'write'], ['log']])(
  'More documents than a run may take are refused: %s',
  async (...argv) => {
    const run = repositoryWith('limits: {files: 2}\n')
    const {code, stdout, stderr} = await run(...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^prd-lint: 3 documents, expected at most 2 in one run\n/)
  },
)

test('A lint run checks what it may and names the rest', async () => {
  const run = repositoryWith('limits: {files: 2}\n')
  const {code, stdout} = await run('--format', 'json')
  const {files} = JSON.parse(stdout) as {files: {problem: {code: string} | null}[]}
  expect(code).toBe(2)
  expect(files.map(({problem}) => problem?.code ?? null)).toEqual([null, null, 'too-many-files'])
})

test.each([
  ['inspect', 'prds/a.md'],
  ['diff', '--base', 'HEAD~1', '--', 'prds/a.md'],
  ['status', 'prds/a.md'],
  ['lint', 'prds/a.md'],
])('A document beyond the limits of the configuration is said, not passed over: %s', async (...argv) => {
  for (const limits of ['bytes: 20', 'lines: 3']) {
    const run = repositoryWith(`limits: {${limits}}\n`)
    const {code, stdout, stderr} = await run(...argv)
    expect([limits, code]).toEqual([limits, limits.startsWith('nesting') ? expect.any(Number) : 2])
    if (code === 2) expect(`${stdout}${stderr}`).toContain('expected at most')
  }
})

test.each(['diff', 'status', 'history', 'inspect'])('%s takes no configuration from a revision, and says so', async (command) => {
  const {code, stderr} = await repositoryWith('preset: core\n')(command, '--config-from', 'main')
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'prd-lint: Unknown option `--config-from`'])
})
