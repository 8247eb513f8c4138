import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {commitHistory} from '../helpers/history.js'
import {createRepository, type TestRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const project = new URL('../../', import.meta.url)
const prd = (text: string) =>
  `# 退款優化 PRD\n\n## 目標\n\n${text}\n\n## 功能清單\n\n| 編號 | 功能 | 優先級 |\n| --- | --- | --- |\n| R1 | 申請退款 | P0 |\n`

const run = (repository: TestRepository, ...args: string[]) => runCli(repository.root, repository.env, '--format', 'json', ...args)

function bucketsOf(repository: TestRepository): string[] {
  const folder = path.join(repository.root, '.git/prd-lint')
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : []
}

/** Make every kept result say that nothing was found, so that it can be seen whether it is used. */
function emptyKept(repository: TestRepository): void {
  for (const file of bucketsOf(repository)) {
    const [head, ...lines] = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
    const emptied = lines.map((line) => {
      const kept = JSON.parse(line.slice(99))
      const rest = `${line.slice(17, 98)} ${JSON.stringify({...kept, result: {...kept.result, findings: []}})}`
      return `${createHash('sha256').update(rest).digest('hex').slice(0, 16)} ${rest}`
    })
    fs.writeFileSync(file, [head, ...emptied, ''].join('\n'))
  }
}

test('A second run says the same, byte for byte, without checking anything again', async () => {
  const repository = createRepository()
  for (let count = 0; count < 12; count += 1)
    repository.write(`prds/refund-${count}.md`, prd(`退款在 ${count} 天內到帳，見 [附件](./a${count}.md)`))
  const plain = await run(repository, '--no-cache')
  expect(bucketsOf(repository)).toEqual([])
  const first = await run(repository)
  const second = await run(repository)
  expect(first).toEqual(plain)
  expect(second).toEqual(plain)
  for (const format of ['text', 'github']) {
    const cold = await runCli(repository.root, repository.env, '--format', format, '--no-cache')
    expect(await runCli(repository.root, repository.env, '--format', format)).toEqual(cold)
  }
  expect(JSON.parse(second.stdout).summary.errors).toBeGreaterThan(0)
  emptyKept(repository)
  expect(JSON.parse((await run(repository)).stdout).summary).toMatchObject({files: 12, errors: 0, warnings: 0})
  expect(await run(repository, '--no-cache')).toEqual(plain)
})

test('What changes the answer is seen: the text, a file referred to, the configuration, the language, strictness, a ledger', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', prd('退款在兩天內到帳，見 [附件](./appendix.md)'))
  await run(repository)
  const checks: (() => readonly string[])[] = [
    () => {
      repository.write('prds/appendix.md', '附件')
      return []
    },
    () => {
      repository.write('prds/refund.md', prd('退款待定'))
      return []
    },
    () => {
      repository.write('prd-lint.config.yml', 'rules:\n  copy-required: off\n')
      return []
    },
    () => {
      repository.write('prd-lint.config.yml', 'rules:\n  copy-required: info\n')
      return []
    },
    () => ['--lang', 'en'],
    () => ['--strict'],
  ]
  for (const change of checks) {
    const args = change()
    const kept = await run(repository, ...args)
    expect(kept).toEqual(await run(repository, '--no-cache', ...args))
    expect(await run(repository, ...args)).toEqual(kept)
  }
})

test('A document that was reviewed is compared again when the repository moved on', async () => {
  const repository = createRepository()
  commitHistory(repository, new URL('fixtures/histories/approved-then-changed/', project))
  const first = await run(repository)
  expect(first.stdout).toContain('prd-unreviewed-change')
  expect(await run(repository)).toEqual(first)
  const file = fs
    .readdirSync(repository.root, {recursive: true})
    .find((name) => String(name).endsWith('.md') && !String(name).startsWith('.git'))
  fs.appendFileSync(path.join(repository.root, String(file)), '\n## 風險\n\n支付渠道可能限流。\n')
  expect(await run(repository)).toEqual(await run(repository, '--no-cache'))
  repository.commit('more')
  expect(await run(repository)).toEqual(await run(repository, '--no-cache'))
})

test.each([
  ['--base', 'main'],
  ['--since', '2026-03-02T09:30:00+08:00'],
])('What was kept without %s %s does not serve with it', async (...asked) => {
  const repository = createRepository()
  const text = (priority: string) =>
    `# 退款 PRD\n\n## 功能清單\n\n| 編號 | 需求 | 優先級 |\n|-|-|-|\n| R1 | 申請退款 | ${priority} |\n\n## 變更記錄\n\n- 2026-03-01 初稿\n`
  repository.commit('draft', {'prds/refund.md': text('P0')}, {date: '2026-03-02T09:00:00+08:00'})
  repository.git('checkout', '--quiet', '-b', 'work')
  repository.commit('lower', {'prds/refund.md': text('P2')}, {date: '2026-03-05T09:00:00+08:00'})
  await run(repository)
  const {code, stdout} = await run(repository, ...asked)
  expect(stdout).toContain('prd-unlogged-change')
  expect(await run(repository, ...asked, '--no-cache')).toMatchObject({code, stdout})
  expect((await run(repository)).stdout).not.toContain('prd-unlogged-change')
})

test('Garbage in the cache is not there', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', prd('退款在兩天內到帳'))
  const first = await run(repository)
  for (const file of bucketsOf(repository)) {
    const text = fs.readFileSync(file, 'utf8')
    for (const garbage of [
      '',
      '\0\0\0',
      text.slice(0, text.length / 2),
      text.replaceAll('"findings":[', '"findings":[{},'),
      text.replaceAll('"', "'"),
    ]) {
      fs.writeFileSync(file, garbage)
      expect(await run(repository)).toEqual(first)
    }
    fs.rmSync(file)
    fs.mkdirSync(file)
  }
  const blocked = await run(repository)
  expect(blocked.stdout).toBe(first.stdout)
  expect(blocked.stderr.match(/cannot be written/g)).toHaveLength(1)
})

test('Runs at the same time leave whole files', async () => {
  const repository = createRepository()
  for (let count = 0; count < 8; count += 1) repository.write(`prds/refund-${count}.md`, prd(`退款在 ${count} 天內到帳`))
  const plain = await run(repository, '--no-cache')
  const all = await Promise.all([1, 2, 3, 4].map(() => run(repository)))
  for (const one of all) expect(one).toEqual(plain)
  expect(await run(repository)).toEqual(plain)
  expect(bucketsOf(repository).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('A cache folder that leads out of the git directory is not written through', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', prd('退款在兩天內到帳'))
  const elsewhere = temporaryFolder()
  fs.symlinkSync(elsewhere, path.join(repository.root, '.git/prd-lint'))
  const {stderr} = await run(repository)
  expect(stderr).toContain('cannot be written')
  expect(fs.readdirSync(elsewhere)).toEqual([])
})

test('Outside a repository results are kept below node_modules, where there is one, and nowhere else', async () => {
  const folder = temporaryFolder()
  fs.mkdirSync(path.join(folder, 'prds'))
  fs.writeFileSync(path.join(folder, 'prds/refund.md'), prd('退款在兩天內到帳'))
  await runCli(folder, {})
  expect(fs.readdirSync(folder)).toEqual(['prds'])
  fs.mkdirSync(path.join(folder, 'node_modules'))
  const first = await runCli(folder, {})
  expect(fs.readdirSync(path.join(folder, 'node_modules/.cache/prd-lint')).length).toBe(1)
  expect(await runCli(folder, {})).toEqual(first)
})
