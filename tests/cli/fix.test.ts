import {spawn} from 'node:child_process'
import {once} from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import {createRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const broken = '# 退款優化\n\n##目標\n\n- **目標：**退款來電降到每週 150 通\n- 到帳時間縮短\n\n＃＃ 流程圖\n\n1. 申請退款\n'
const mended = '# 退款優化\n\n## 目標\n\n- **目標**：退款來電降到每週 150 通\n- 到帳時間縮短\n\n## 流程圖\n\n1. 申請退款\n'

function fileWith(content: string): {folder: string; read: () => string} {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'prd.md'), content)
  return {folder, read: () => fs.readFileSync(path.join(folder, 'prd.md'), 'utf8')}
}

const forms: readonly (readonly [name: string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['a byte order mark and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['mixed line ends', (text) => text.split('\n').reduce((all, line, index) => all + ['\r\n', '\n', '\r'][index % 3] + line)],
  ['no final line end', (text) => text.replace(/\n+$/, '')],
]

test.each(forms)('With %s, `--fix` changes what is wrong and no other byte', async (_, form) => {
  const {folder, read} = fileWith(form(broken))
  const {stdout} = await runCli(folder, {}, '--fix')
  expect(read()).toBe(form(mended))
  expect(stdout).toContain('prd.md: fixed 3: prd-near-heading ×2, prd-broken-emphasis')
  const again = await runCli(folder, {}, '--fix')
  expect(read()).toBe(form(mended))
  expect(again.stdout).not.toContain('fixed')
})

test('What was fixed and what remains are both reported', async () => {
  const {folder} = fileWith(broken)
  const {code, stdout} = await runCli(folder, {}, '--fix', '--format', 'json')
  const [file] = (JSON.parse(stdout) as {files: {fixed: {rule: string; line: number}[]; findings: {rule: string}[]}[]}).files
  expect(file!.fixed.map(({rule, line}) => `${line} ${rule}`)).toEqual([
    '3 prd-near-heading',
    '5 prd-broken-emphasis',
    '8 prd-near-heading',
  ])
  const remaining = file!.findings.map(({rule}) => rule)
  expect(remaining).toContain('prd-copy-required')
  expect(remaining).not.toContain('prd-near-heading')
  expect(code).toBe(1)
})

test('A finding that a comment silences is not fixed', async () => {
  const quiet = broken.replace('##目標', '<!-- prd-lint-disable-next-line near-heading -- kept as the old tool wrote it -->\n##目標')
  const {folder, read} = fileWith(quiet)
  await runCli(folder, {}, '--fix')
  expect(read()).toContain('\n##目標\n')
  expect(read()).toContain('\n## 流程圖\n')
})

test('`--fix --dry-run` prints a patch that git applies, and writes nothing', async () => {
  const repository = createRepository()
  repository.write('docs/退款 prd.md', broken)
  const {code, stdout} = await runCli(path.join(repository.root, 'docs'), repository.env, '--fix', '--dry-run')
  expect(code).toBe(1)
  expect(stdout).toContain('--- a/docs/退款 prd.md\t\n+++ b/docs/退款 prd.md\t\n@@ -1,10 +1,10 @@\n # 退款優化\n \n-##目標\n+## 目標\n')
  expect(fs.readFileSync(path.join(repository.root, 'docs/退款 prd.md'), 'utf8')).toBe(broken)
  repository.gitWith({input: stdout}, 'apply', '-')
  expect(fs.readFileSync(path.join(repository.root, 'docs/退款 prd.md'), 'utf8')).toBe(mended)
  expect(await runCli(repository.root, repository.env, '--fix', '--dry-run')).toEqual({code: 0, stdout: '', stderr: ''})
})

test('A patch shows control characters instead of printing them', async () => {
  const {folder} = fileWith(`${broken}\u001B[2Jgone\n`)
  const {stdout} = await runCli(folder, {}, '--fix', '--dry-run')
  expect(stdout).toContain(' \\u{1B}[2Jgone')
  expect(stdout).not.toContain('\u001B')
})

test('A document from standard input comes out fixed, and is reported on standard error', async () => {
  const out = {stdout: '', stderr: ''}
  const code = await main({
    argv: ['--fix', '--stdin', '--stdin-filename', 'prd.md'],
    cwd: temporaryFolder(),
    env: {},
    stdin: () =>
      (async function* () {
        yield `\uFEFF${broken.replaceAll('\n', '\r\n')}`
      })(),
    stdout: {write: (text: string) => void (out.stdout += text)},
    stderr: {write: (text: string) => void (out.stderr += text)},
  })
  expect(out.stdout).toBe(`\uFEFF${mended.replaceAll('\n', '\r\n')}`)
  expect(out.stderr).toContain('prd.md: fixed 3')
  expect(code).toBe(1)
})

test.each([
  [['--fix', '--staged'], '`--staged` checks the index'],
  [['--dry-run'], '`--dry-run` needs `--fix`'],
  [['--fix', '--dry-run', '--format', 'json'], 'leave out `--format`'],
  [['--fix', '--encoding', 'big5'], 'written as UTF-8'],
])('%j is refused', async (argv, reason) => {
  const {folder, read} = fileWith(broken)
  const {code, stderr} = await runCli(folder, {}, ...argv)
  expect(code).toBe(2)
  expect(stderr).toContain(reason)
  expect(read()).toBe(broken)
})

test('A file that cannot be written ends the run with 2', async () => {
  const repository = createRepository()
  fs.writeFileSync(path.join(repository.root, '..', 'outside.md'), broken)
  fs.symlinkSync('../outside.md', path.join(repository.root, 'prd.md'))
  const {code} = await runCli(repository.root, repository.env, '--fix', 'prd.md')
  expect(code).toBe(2)
  expect(fs.readFileSync(path.join(repository.root, '..', 'outside.md'), 'utf8')).toBe(broken)
  fs.rmSync(path.join(repository.root, '..', 'outside.md'))
})

/** All documents of a folder that the environment names, else the hand-written ones. */
function documents(): readonly string[] {
  const given = process.env['PRD_LINT_DOCUMENTS']
  const folders = given
    ? [given]
    : ['prds', 'good', 'sample'].map((name) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)))
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  )
}

test.each([['--fix'], ['--scaffold']])(
  'On whole documents `%s` a second time changes nothing',
  async (option) => {
    const folder = temporaryFolder()
    const originals = documents()
    expect(originals.length).toBeGreaterThan(10)
    const copies = originals.map((file, index) => {
      const copy = path.join(folder, `${index}-${path.basename(path.dirname(file))}-${path.basename(file)}`)
      fs.copyFileSync(file, copy)
      return copy
    })
    const read = () => copies.map((file) => fs.readFileSync(file, 'utf8'))
    const before = read()
    await runCli(folder, {}, option, '--fail-on', 'never', ...copies)
    const once = read()
    expect(once.filter((text, index) => text !== before[index]).length).toBeGreaterThan(0)
    await runCli(folder, {}, option, '--fail-on', 'never', ...copies)
    expect(read()).toEqual(once)
  },
  600_000,
)

test('Killed at any moment, the document is the old one or the new one', async () => {
  const {folder, read} = fileWith(broken)
  const bundle = await rolldown({input: fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)), platform: 'node'})
  const built = fileURLToPath(new URL(`../../node_modules/.cache/prd-lint-fix-${process.pid}/`, import.meta.url))
  try {
    await bundle.write({dir: built, format: 'esm'})
    const script = `
      import fs from 'node:fs'
      import {main} from ${JSON.stringify(path.join(built, 'main.js'))}
      const quiet = {write: () => true}
      const world = {argv: ['--fix'], cwd: ${JSON.stringify(folder)}, env: {}, stdin: null, stdout: quiet, stderr: quiet}
      process.stdout.write('ready')
      for (;;) {
        await main(world)
        fs.writeFileSync('old', ${JSON.stringify(broken)})
        fs.renameSync('old', 'prd.md')
      }
    `
    // `npm run test:kill` asks for more.
    const kills = Number(process.env['PRD_LINT_KILLS'] ?? 6)
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']})
      await once(child.stdout, 'data')
      await setTimeout((kill * 37) % 150)
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect([broken, mended]).toContain(read())
    }
  } finally {
    fs.rmSync(built, {recursive: true, force: true})
  }
}, 300_000)
