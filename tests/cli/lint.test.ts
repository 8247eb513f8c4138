import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import {createRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const good = fs.readFileSync(new URL('../../fixtures/good/en.md', import.meta.url), 'utf8')
const holed = '# Refund page\n\n## Requirements\n\n| ID | Requirement |\n| --- | --- |\n| R1 | Show the refund |\n'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

test('A good document is clean, and the report says what was examined', async () => {
  const {code, stdout} = await runCli(folderWith({'prd.md': good}), {}, '--strict')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^No findings in 1 document\nExamined: [1-9]\d* sections/m)
})

test('A document with holes fails, with its source line and each note once', async () => {
  const {code, stdout} = await runCli(folderWith({'prd.md': holed}), {})
  expect(code).toBe(1)
  expect(stdout).toContain('prd.md:1:1: error ')
  expect(stdout).toContain('  1 │ # Refund page\n    │ ^^^^^^^^^^^^^\n')
})

test.each([
  ['never', 0],
  ['error', 1],
  ['info', 1],
])('`--fail-on %s` ends a document with errors with %i', async (level, expected) => {
  const {code} = await runCli(folderWith({'prd.md': holed}), {}, '--fail-on', level)
  expect(code).toBe(expected)
})

test('`--strict` makes warnings fail', async () => {
  const folder = folderWith({'prd.md': `${good}\n## Risks\n`, 'prd-lint.config.yml': 'status: in-review\n'})
  const lenient = await runCli(folder, {})
  expect(lenient.stdout).toContain('warning')
  expect(lenient.code).toBe(0)
  expect((await runCli(folder, {}, '--strict')).code).toBe(1)
})

test('PRDs are found by name and by front matter, templates and readmes left out', async () => {
  const folder = folderWith({
    'PRD.md': good,
    'docs/refund-prd.md': good,
    'prds/a/b.md': good,
    'prd/c.markdown': good,
    '退款需求.md': good,
    'notes/typed.md': good.replace(/^(?:---\n)?/, '---\ntype: prd\n').replace(/^(---\ntype: prd\n)(?!.*\n---)/, '$1---\n\n'),
    'notes/other.md': '# Notes\n',
    'prds/README.md': '# Index\n',
    'prds/template.md': '# Blank\n',
    'node_modules/x/prd.md': '# Somebody else’s\n',
  })
  const {stdout} = await runCli(folder, {}, '--format', 'json')
  const paths = (JSON.parse(stdout) as {files: {path: string}[]}).files.map((file) => file.path)
  expect(paths.toSorted()).toEqual(['PRD.md', 'docs/refund-prd.md', 'notes/typed.md', 'prd/c.markdown', 'prds/a/b.md', '退款需求.md'])
})

test('In a repository ignored files are not looked for', async () => {
  const repository = createRepository()
  repository.write('.gitignore', 'drafts/\n')
  repository.write('drafts/prd.md', holed)
  repository.write('prds/good.md', good)
  const {code, stdout} = await runCli(repository.root, repository.env, '--format', 'json')
  expect((JSON.parse(stdout) as {files: {path: string}[]}).files.map((file) => file.path)).toEqual(['prds/good.md'])
  expect(code).toBe(0)
})

test('A file named on the command line is linted whatever its name', async () => {
  const {stdout} = await runCli(folderWith({'notes.md': holed}), {}, 'notes.md')
  expect(stdout).toContain('notes.md:')
})

test('Nothing examined is no success, unless that was asked for', async () => {
  const folder = folderWith({'notes.md': '# Notes\n'})
  const none = await runCli(folder, {})
  expect(none.code).toBe(2)
  expect(none.stderr).toContain('No PRD found')
  expect((await runCli(folder, {}, '--pass-with-no-files')).code).toBe(0)
  expect((await runCli(folder, {}, '--filter', 'notes.md')).code).toBe(2)
})

test('What cannot be read is said, the rest is checked, and the run ends with 2', async () => {
  const folder = folderWith({'prd.md': good, 'big5-prd.md': Buffer.from('b0a8b3b9a67e2ab5a5a6b3b9', 'hex'), 'dir.md/x.md': ''})
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')])
  const {code, stdout, stderr} = await runCli(folder, {}, 'prd.md', 'big5-prd.md', 'missing.md', 'pipe.md')
  expect(code).toBe(2)
  expect(stdout).toContain('big5-prd.md: not checked: Not UTF-8')
  expect(stdout).toContain('missing.md: not checked: File not found')
  expect(stdout).toContain('pipe.md: not checked: Unexpected named pipe')
  expect(stdout).toContain('3 not checked')
  expect(stdout + stderr).not.toMatch(/^\s+at /m)
})

test('A document from standard input is checked under its name', async () => {
  const out: string[] = []
  const code = await main({
    argv: ['--stdin', '--stdin-filename', 'prds/typed.md'],
    cwd: temporaryFolder(),
    env: {},
    stdin: () =>
      (async function* () {
        yield holed.slice(0, 9)
        yield Buffer.from(holed.slice(9))
      })(),
    stdout: {write: (text: string) => out.push(text)},
    stderr: {write: () => true},
  })
  expect(code).toBe(1)
  expect(out.join('')).toContain('prds/typed.md:1:1: error')
})

test('`--output` writes the report whole and prints nothing', async () => {
  const folder = folderWith({'prd.md': good})
  const {code, stdout} = await runCli(folder, {}, '--format', 'json', '--output', 'report.json')
  expect(code).toBe(0)
  expect(stdout).toBe('')
  expect(JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8'))).toHaveProperty('schemaVersion', 1)
  const failed = await runCli(folder, {}, '--output', 'no/such/report.json')
  expect(failed.code).toBe(2)
  expect(failed.stderr).toContain('no/such/report.json')
})

test('`--staged` reads the index, not the work tree', async () => {
  const repository = createRepository()
  repository.commit('start', {'readme.md': 'x'})
  const idle = await runCli(repository.root, repository.env, '--staged')
  expect([idle.code, idle.stderr]).toEqual([0, 'prd-lint: no PRD is staged\n'])

  repository.write('prds/refund.md', holed)
  repository.git('add', 'prds/refund.md')
  repository.write('prds/refund.md', good)
  expect((await runCli(repository.root, repository.env, '--staged')).code).toBe(1)
  repository.git('add', 'prds/refund.md')
  repository.write('prds/refund.md', holed)
  expect((await runCli(repository.root, repository.env, '--staged')).code).toBe(0)
})

test('Colours are on when asked for, off for NO_COLOR and for a pipe', async () => {
  const folder = folderWith({'prd.md': holed})
  expect((await runCli(folder, {})).stdout).not.toContain('\u001B[')
  expect((await runCli(folder, {FORCE_COLOR: '1'})).stdout).toContain('\u001B[31m')
  expect((await runCli(folder, {FORCE_COLOR: '1', NO_COLOR: '1'})).stdout).not.toContain('\u001B[')
  expect((await runCli(folder, {NO_COLOR: '1'}, '--color')).stdout).toContain('\u001B[31m')
})

test('Messages speak the language that was asked for', async () => {
  const {stdout} = await runCli(folderWith({'prd.md': holed}), {}, '--lang', 'zh-Hant')
  expect(stdout).toContain('找不到目標')
})

test('A reader that goes away is no error', async () => {
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  const stdout = {
    write() {
      for (const listener of listeners) listener(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}))
    },
    on: (_event: 'error', listener: (error: NodeJS.ErrnoException) => void) => listeners.push(listener),
  }
  const code = await main({
    argv: ['prd.md'],
    cwd: folderWith({'prd.md': good}),
    env: {},
    stdin: () => (async function* () {})(),
    stdout,
    stderr: {write: () => true},
  })
  expect(code).toBe(0)
})
