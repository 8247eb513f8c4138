import {spawnSync} from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'rolldown'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import parts from '../../rolldown.config.js'
import {parseQuickly} from '../../src/engine/parse-quickly.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const temporary = mkdtempSync(path.join(tmpdir(), 'prd-lint-compiled-'))
const fresh = path.join(temporary, 'fresh')
const installed = path.join(temporary, 'package')
const program = path.join(installed, 'dist/cli')
const compiled = path.join(program, 'compiled')
const document = path.join(temporary, 'prd.md')

beforeAll(async () => {
  for (const {output, ...input} of parts) {
    const place = 'dir' in output ? {dir: path.join(fresh, output.dir)} : {file: path.join(fresh, output.file)}
    await build({...input, cwd: project, logLevel: 'silent', output: {...output, ...place}})
  }
  cpSync(path.join(project, 'bin'), path.join(fresh, 'bin'), {recursive: true})
})

beforeEach(() => {
  rmSync(installed, {recursive: true, force: true})
  cpSync(fresh, installed, {recursive: true})
  writeFileSync(document, '# 退款優化 PRD\n\n## 背景\n\n退款太慢。\n\n## 需求\n\n| 編號 | 需求 |\n| --- | --- |\n| R1 | 原路退款 |\n')
})

afterAll(() => rmSync(temporary, {recursive: true, force: true}))

function run(args: readonly string[] = ['--no-cache', document], options: readonly string[] = [], env: Record<string, string> = {}) {
  const given = {...process.env, ...env}
  if (!('NODE_V8_COVERAGE' in env)) delete given['NODE_V8_COVERAGE']
  const {status, stdout, stderr} = spawnSync(process.execPath, [...options, path.join(installed, 'bin/prd-lint.js'), ...args], {
    cwd: temporary,
    encoding: 'utf8',
    env: given,
  })
  return {status, stdout, stderr}
}

/** What is kept, each with what tells whether it was written anew. */
function keptFiles(): Map<string, number> {
  const names = existsSync(compiled) ? readdirSync(compiled, {recursive: true, encoding: 'utf8'}) : []
  const files = names.map((name) => path.join(compiled, name)).filter((file) => statSync(file).isFile())
  return new Map(files.map((file) => [file, statSync(file).ino]))
}

function largestKept(): string {
  return [...keptFiles().keys()].toSorted((one, other) => statSync(other).size - statSync(one).size)[0]!
}

test('What one run compiled serves the next, which says the same', () => {
  const first = run()
  expect(first.status).toBe(1)
  expect(first.stdout).toContain('prd-flow-required')
  const kept = keptFiles()
  expect(kept.size).toBeGreaterThan(2)
  expect(run()).toEqual(first)
  expect(keptFiles()).toEqual(kept)
})

test('A run that needs more adds to what is kept, once', () => {
  expect(run(['--version']).status).toBe(0)
  const small = statSync(path.join(path.dirname(largestKept()), 'main.cjs.bin')).size
  run()
  const kept = keptFiles()
  expect(statSync(path.join(path.dirname(largestKept()), 'main.cjs.bin')).size).toBeGreaterThan(small)
  run(['--version'])
  run()
  expect(keptFiles()).toEqual(kept)
})

const damages: readonly (readonly [what: string, damage: (file: string) => void])[] = [
  ['is empty', (file) => writeFileSync(file, '')],
  ['is cut off', (file) => truncateSync(file, 5000)],
  ['is something else', (file) => writeFileSync(file, Buffer.alloc(300_000, 'refund '))],
  [
    'has one wrong byte',
    (file) => {
      const content = readFileSync(file)
      content[content.length >> 1]! ^= 1
      writeFileSync(file, content)
    },
  ],
]

test.each(damages)('What %s is not used, and replaced', (_what, damage) => {
  const first = run()
  const file = largestKept()
  const good = statSync(file).size
  damage(file)
  const damaged = statSync(file).ino
  expect(run()).toEqual(first)
  expect(statSync(file).ino).not.toBe(damaged)
  expect(Math.abs(statSync(file).size - good)).toBeLessThan(good / 10)
})

test('What V8 made under other flags is kept apart, and refused where it lies in the place of ours', () => {
  const first = run()
  const file = largestKept()
  expect(run(undefined, ['--stack-size=900'])).toEqual(first)
  const kinds = readdirSync(compiled)
  expect(kinds).toHaveLength(2)
  const foreign = path.join(compiled, kinds.find((kind) => kind !== path.basename(path.dirname(file)))!, path.basename(file))
  renameSync(foreign, file)
  const {ino} = statSync(file)
  expect(run()).toEqual(first)
  expect(statSync(file).ino).not.toBe(ino)
})

test('Code that changed is never run as it was, even at the same length', () => {
  expect(run(['--version']).stdout).toBe('0.1.0\n')
  const main = path.join(program, 'main.cjs')
  writeFileSync(main, readFileSync(main, 'utf8').replaceAll('0.1.0', '9.8.7'))
  expect(run(['--version']).stdout).toBe('9.8.7\n')
  expect(run(['--version']).stdout).toBe('9.8.7\n')
})

test('A package that cannot be written to says nothing about it', () => {
  const first = run()
  rmSync(compiled, {recursive: true})
  writeFileSync(compiled, 'in the way')
  expect(run()).toEqual(first)
  expect(readFileSync(compiled, 'utf8')).toBe('in the way')
})

test.runIf(process.geteuid?.() === 0)('Nothing is kept in a package of somebody else, nor read of what somebody else wrote', () => {
  const first = run()
  const file = largestKept()
  chownSync(file, 12345, 12345)
  const {ino} = statSync(file)
  expect(run()).toEqual(first)
  expect(statSync(file).ino).not.toBe(ino)
  rmSync(compiled, {recursive: true})
  for (const name of readdirSync(program)) chownSync(path.join(program, name), 12345, 12345)
  expect(run()).toEqual(first)
  expect(existsSync(compiled)).toBe(false)
})

test('Nothing is kept where Node is told to keep nothing, or measures what runs', () => {
  run(undefined, [], {NODE_DISABLE_COMPILE_CACHE: '1'})
  run(undefined, [], {NODE_V8_COVERAGE: path.join(temporary, 'coverage')})
  expect(existsSync(compiled)).toBe(false)
})

test('A few versions of Node share a package; more than that replace one another', () => {
  for (let kind = 0; kind < 8; kind += 1) mkdirSync(path.join(compiled, `old-${kind}`), {recursive: true})
  run()
  expect(readdirSync(compiled)).toHaveLength(8)
  expect(keptFiles().size).toBeGreaterThan(2)
})

test('No part of the program asks Node to load a module: such a call would pass by what is kept', () => {
  const chunks = readdirSync(program).filter((name) => name.endsWith('.cjs'))
  expect(chunks.length).toBeGreaterThan(10)
  for (const name of chunks) expect(readFileSync(path.join(program, name), 'utf8'), name).not.toMatch(/(?<![\w.$])import\(/)
})

test('Without a native parser the same is said', () => {
  const withoutIt = run()
  const parsers = () => [...keptFiles().keys()].map((file) => path.basename(file)).filter((name) => name.startsWith('parser-'))
  expect(parsers()).toHaveLength(1)
  rmSync(compiled, {recursive: true})
  symlinkSync(path.join(project, 'node_modules'), path.join(installed, 'node_modules'))
  expect(run()).toEqual(withoutIt)
  // Where there is no build for the machine that runs this, there is nothing to tell apart.
  if (parseQuickly('') !== null) expect(parsers()).toEqual([])
})
