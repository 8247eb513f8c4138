import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

test.each([
  ['en', 'No PRD found in `.`', 'Left out, as templates', 'To begin one: `prd-lint new "Refund progress"`'],
  ['zh-Hant', '在 `.` 找不到 PRD', '不檢查範本', '新建一份：`prd-lint new "退款進度"`'],
  ['zh-Hans', '在 `.` 没有找到 PRD', '不检查模板', '新建一份：`prd-lint new "退款进度"`'],
])('After init a plain run says that the template is none, and how to begin, in %s', async (lang, none, leftOut, begin) => {
  const {root, env} = createRepository()
  await runCli(root, env, 'init', '--lang', lang)
  const {code, stderr} = await runCli(root, env, '--lang', lang)
  expect(code).toBe(2)
  expect(stderr).toContain(none)
  expect(stderr).toMatch(new RegExp(`${leftOut}.*\`prds/template\\.md\``))
  expect(stderr).toContain(begin)
})

test('What init says next leads to a PRD that a plain run checks', async () => {
  const {root, env} = createRepository()
  const {stdout} = await runCli(root, env, 'init')
  const [, title] = /npx prd-lint new "([^"]+)"/.exec(stdout)!
  await runCli(root, env, 'new', title!)
  const checked = await runCli(root, env)
  expect(checked.code).toBe(0)
  expect(checked.stdout).toContain('in 1 document')
})

test('Markdown that nothing calls a PRD is named, with the way to have it checked', async () => {
  const repository = createRepository()
  for (const name of ['a', 'b', 'c', 'd']) repository.write(`docs/${name}.md`, '# Refunds\n')
  repository.write('README.md', '# Refunds\n')
  const {code, stderr} = await runCli(repository.root, repository.env)
  expect(code).toBe(2)
  expect(stderr).toContain('Other Markdown files, none of them called a PRD (4): `docs/a.md`, `docs/b.md`, `docs/c.md` …')
  expect(stderr).toContain('prd-lint derive <folder>')
  expect(stderr).not.toContain('Left out')
})

test('Only the folder that was named is spoken of', async () => {
  const repository = createRepository()
  repository.write('docs/a.md', '# Refunds\n')
  repository.write('other/b.md', '# Refunds\n')
  const {stderr} = await runCli(repository.root, repository.env, 'docs')
  expect(stderr).toContain('No PRD found in `docs`')
  expect(stderr).toContain('Other Markdown files, none of them called a PRD (1): `docs/a.md`')
})

test('Where none need be found one line is enough', async () => {
  const repository = createRepository()
  repository.write('docs/a.md', '# Refunds\n')
  for (const command of ['lint', 'status', 'suppressions']) {
    const {code, stderr} = await runCli(repository.root, repository.env, command, '--pass-with-no-files')
    expect(code).toBe(0)
    expect(stderr).toBe('prd-lint: No PRD found in `.`\n')
    expect((await runCli(repository.root, repository.env, command)).code).toBe(2)
  }
  for (const command of ['lint', 'status', 'suppressions', 'log']) {
    expect((await runCli(repository.root, repository.env, command)).stderr).toContain('Other Markdown files')
  }
})
