import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {homepage} from '../src/homepage.js'
import {version} from '../src/version.js'

const project = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'))
const lock = JSON.parse(fs.readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, {dev?: boolean; hasInstallScript?: boolean}>
}
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'prd-lint-package-'))
const consumer = path.join(temporary, 'consumer')
const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})

beforeAll(() => {
  // As it was built before the tests: building anew would take the program away from tests that run meanwhile.
  const packed = JSON.parse(npm(project, 'pack', '--json', '--ignore-scripts', '--pack-destination', temporary)) as
    | {filename: string}[]
    | Record<string, {filename: string}>
  const [{filename}] = Object.values(packed) as [{filename: string}]
  fs.mkdirSync(consumer)
  fs.writeFileSync(path.join(consumer, 'package.json'), '{"private": true}')
  npm(consumer, 'install', '--prefer-offline', '--no-audit', '--no-fund', path.join(temporary, path.basename(filename)))
}, 300_000)

afterAll(() => fs.rmSync(temporary, {recursive: true, force: true}))

test('The version and the homepage are those of the manifest', () => {
  expect(manifest.version).toBe(version)
  expect(manifest.homepage ?? homepage).toBe(homepage)
})

test('Nothing of ours or of what we stand on runs when it is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts).not.toHaveProperty(script)
  const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript && !entry.dev)
  expect(scripted.map(([name]) => name)).toEqual([])
})

test('At most 70 packages are needed to run', () => {
  const needed = fs.readdirSync(path.join(consumer, 'node_modules')).flatMap((name) => {
    if (name.startsWith('.')) return []
    return name.startsWith('@') ? fs.readdirSync(path.join(consumer, 'node_modules', name)).map((inner) => `${name}/${inner}`) : [name]
  })
  expect(needed.length).toBeGreaterThan(10)
  expect(needed.filter((name) => name !== 'prd-lint').length).toBeLessThanOrEqual(70)
})

test('What V8 made of the code on this machine stays on this machine', () => {
  expect(fs.existsSync(path.join(consumer, 'node_modules/prd-lint/dist/cli/main.cjs'))).toBe(true)
  expect(fs.existsSync(path.join(consumer, 'node_modules/prd-lint/dist/cli/compiled'))).toBe(false)
})

test('The installed command lints, and explains a rule with its examples', () => {
  fs.mkdirSync(path.join(consumer, 'prds'))
  fs.copyFileSync(path.join(project, 'fixtures/good/en.md'), path.join(consumer, 'prds/good.md'))
  const run = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'prd-lint', ...args], {cwd: consumer, encoding: 'utf8', env: {...process.env, LC_ALL: 'C'}})
  const linted = run()
  expect(linted.stderr).not.toContain('prd-lint')
  expect(linted.stdout).toContain('No findings in 1 document')
  expect(linted.status).toBe(0)
  expect(run('--version').stdout.trim()).toBe(version)
  expect(run('explain', 'goal-required').stdout).toContain('## Examples')
  expect(run('nothing-here.md').status).toBe(2)
})

test('The library, the preset and single rules can be imported, with their types', () => {
  const code = `
    import {parseMarkdown, readPrd, changesBetween} from 'prd-lint'
    import preset from 'prd-lint/preset'
    import rule from 'prd-lint/rules/goal-required'
    const prd = readPrd(parseMarkdown('# 退款\\n\\n## 目標\\n\\n兩天內到帳\\n'))
    console.log(prd.core.goal.present, changesBetween(prd, prd).changes.length, preset.plugins.length > 10, rule.meta.id)
  `
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: consumer, encoding: 'utf8'})
  expect(printed).toBe('true 0 true goal-required\n')
  for (const file of ['dist/src/index.d.ts', 'dist/src/preset.d.ts', 'dist/rules/goal-required/index.d.ts', 'schemas/config.schema.json']) {
    expect(fs.existsSync(path.join(consumer, 'node_modules/prd-lint', file)), file).toBe(true)
  }
})
