import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {rolldown} from 'rolldown'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeFileAtomically} from '../../src/engine/write-file.js'

let base: string
let root: string
let path: string

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'prd-lint-write-')))
  root = join(base, 'repository')
  path = join(root, 'refund.md')
  mkdirSync(root)
})

afterEach(() => rmSync(base, {recursive: true, force: true}))

/** A process of its own needs JavaScript. */
async function build(): Promise<string> {
  const bundle = await rolldown({input: new URL('../../src/engine/write-file.ts', import.meta.url).pathname, platform: 'node'})
  await bundle.write({dir: join(base, 'built'), format: 'esm', entryFileNames: 'write-file.mjs'})
  return join(base, 'built/write-file.mjs')
}

const write = (content: string, to = path) => writeFileAtomically(to, content, {root})

test('A new file is written, nothing is left beside it', () => {
  expect(write('# 退款\n')).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe('# 退款\n')
  expect(readdirSync(root)).toEqual(['refund.md'])
})

test('An old file keeps its mode', () => {
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  expect(write('new')).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

test('A name as long as names can be is written', () => {
  expect(write('new', join(root, `${'a'.repeat(252)}.md`))).toBeNull()
})

test('A link inside the root stays a link, one out of it is refused', () => {
  writeFileSync(path, 'old')
  symlinkSync('refund.md', join(root, 'link.md'))
  expect(write('new', join(root, 'link.md'))).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(lstatSync(join(root, 'link.md')).isSymbolicLink()).toBe(true)

  writeFileSync(join(base, 'secret.md'), 'secret')
  symlinkSync('../secret.md', join(root, 'out.md'))
  symlinkSync('..', join(root, 'folder'))
  expect(write('new', join(root, 'out.md'))).toMatchObject({code: 'outside-root'})
  expect(write('new', join(root, 'folder/fresh.md'))).toMatchObject({code: 'outside-root'})
  expect(readFileSync(join(base, 'secret.md'), 'utf8')).toBe('secret')
  expect(readdirSync(base).toSorted()).toEqual(['repository', 'secret.md'])
})

test('A folder, a missing folder and a refusing file system are problems', () => {
  expect(write('new', root)).toMatchObject({code: 'not-a-file', kind: 'directory'})
  expect(write('new', join(root, 'nowhere/refund.md'))).toEqual({code: 'unwritable', args: {reason: 'ENOENT'}})
  expect(writeFileAtomically('/proc/refund.md', 'new', {root})).toMatchObject({code: 'unwritable'})
})

test('A device is not replaced', () => {
  expect(writeFileAtomically('/dev/full', 'new', {root})).toMatchObject({code: 'not-a-file', kind: 'device'})
})

test('When there is no room, the old content stays, nothing is left beside it, and it is said', async () => {
  writeFileSync(path, 'old')
  const script = `
    import {writeFileAtomically} from ${JSON.stringify(await build())}
    console.log(JSON.stringify(writeFileAtomically(${JSON.stringify(path)}, 'x'.repeat(100_000), {root: ${JSON.stringify(root)}})))
  `
  // A limit of the shell on the size of files stands in for a full disk.
  const run = spawnSync('bash', ['-c', 'ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, script], {encoding: 'utf8'})
  expect(JSON.parse(run.stdout)).toEqual({code: 'unwritable', args: {reason: 'EFBIG'}})
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(root)).toEqual(['refund.md'])
})

test('Killed at any moment, the file holds the old content or the new', async () => {
  const built = await build()
  const size = 4 * 1024 * 1024
  const script = `
    import {writeFileAtomically} from ${JSON.stringify(built)}
    process.stdout.write('ready')
    for (let turn = 0; ; turn += 1) writeFileAtomically(${JSON.stringify(path)}, String(turn % 10).repeat(${size}), {root: ${JSON.stringify(root)}})
  `
  writeFileSync(path, '0'.repeat(size))
  for (let kill = 0; kill < 8; kill += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', 'inherit']})
    await once(child.stdout, 'data')
    await setTimeout(5 + kill * 7)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const content = readFileSync(path, 'utf8')
    expect(content.length).toBe(size)
    expect(content).toBe(content[0]!.repeat(size))
  }
})

test('A new file takes nobody’s place, also not that of one that came a moment ago', () => {
  mkdirSync(root, {recursive: true})
  expect(writeFileAtomically(path, 'first\n', {root, isNew: true})).toBeNull()
  expect(writeFileAtomically(path, 'second\n', {root, isNew: true})).toMatchObject({code: 'exists'})
  expect(readFileSync(path, 'utf8')).toBe('first\n')
  expect(readdirSync(root)).toEqual(['refund.md'])
})
