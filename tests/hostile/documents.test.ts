import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {fileNames} from './file-names.js'
import {frontMatters} from './front-matters.js'
import {families} from './markdown.js'
import {complaintsAbout, expectedCode, filesOf, runPrdLint} from './runs.js'
import {texts} from './texts.js'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'prd-lint-hostile-')))
  execFileSync('git', ['init', '--quiet', folder])
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** One file for each case; names of files are the names of cases. */
function place(cases: Iterable<readonly [string, string | Uint8Array]>): string[] {
  const names = [...cases].map(([name, content]) => {
    writeFileSync(join(folder, `${name}.md`), content)
    return `${name}.md`
  })
  expect(names.length).toBeGreaterThan(15)
  return names
}

/** Lint files as JSON: no complaint, no file missing from the report, the exit code that follows from it. */
async function lintAll(names: readonly string[]) {
  const run = await runPrdLint(['--format', 'json', ...names], {cwd: folder, patience: 120_000})
  expect(complaintsAbout(run)).toEqual([])
  const files = filesOf(run)
  expect(files.map(({path}) => path).toSorted()).toEqual([...names].toSorted())
  expect(run.code).toBe(expectedCode(files))
  return new Map(files.map((file) => [file.path.replace(/\.md$/, ''), file]))
}

describe('Markdown', () => {
  test.each([300, 3000])('All families at %d bytes are examined or refused', {timeout: 120_000}, async (bytes) => {
    const names = place([...families].map(([name, family]) => [name, family(bytes)]))
    const files = await lintAll(names)
    const refused = [...files.values()].flatMap(({path, problem}) => (problem ? [`${path}: ${problem.code}`] : []))
    // A cap, so that refusing everything is no way to pass.
    expect(refused.filter((line) => !/: (too-deep|too-slow|not-understood)$/.test(line))).toEqual([])
    expect(refused.length).toBeLessThan(families.size / 4)
  })

  test.each([['--format', 'text'], ['--format', 'github'], ['inspect']])('%s %s says it without control characters', async (...args) => {
    const names = place([...families].map(([name, family]) => [name, family(200)]))
    const run = await runPrdLint([...args, ...names], {cwd: folder, patience: 120_000})
    expect(complaintsAbout(run)).toEqual([])
  })
})

describe('bytes', () => {
  test('Each text is examined, or refused with its reason', async () => {
    const files = await lintAll(place([...texts].map(([name, {bytes}]) => [name, bytes])))
    const problems = new Map([...files].map(([name, {problem}]) => [name, problem?.code ?? null]))
    expect(problems).toEqual(new Map([...texts].map(([name, {problem}]) => [name, problem])))
  })

  test.each(['text', 'github'])('Format %s says it without control characters', async (format) => {
    const names = place([...texts].map(([name, {bytes}]) => [name, bytes]))
    expect(complaintsAbout(await runPrdLint(['--format', format, ...names], {cwd: folder}))).toEqual([])
  })

  test('Line ends and marks change nothing in what is found', async () => {
    const files = await lintAll(place([...texts].map(([name, {bytes}]) => [name, bytes])))
    const findings = (name: string) => files.get(name)?.findings
    for (const name of ['with mark', 'CRLF line ends', 'CR line ends', 'mixed line ends']) expect(findings(name)).toEqual(findings('plain'))
  })
})

test('Front matter neither stops a run nor is believed blindly', async () => {
  const names = place(frontMatters)
  await lintAll(names)
  const text = await runPrdLint(names, {cwd: folder})
  expect(complaintsAbout(text)).toEqual([])
  expect(readdirSync(folder).filter((name) => !name.endsWith('.md'))).toEqual(['.git'])
})

describe('file names', () => {
  const content = '# 退款優化\n\nTBD\n'

  beforeEach(() => {
    mkdirSync(join(folder, 'prds'))
    for (const name of fileNames) writeFileSync(Buffer.concat([Buffer.from(`${folder}/prds/`), Buffer.from(name)]), content)
  })

  test.each(['text', 'github', 'json'])('All files of a folder are found and named safely: %s', async (format) => {
    const run = await runPrdLint(['--format', format, 'prds'], {cwd: folder})
    expect(complaintsAbout(run)).toEqual([])
    if (format === 'json') expect(filesOf(run).length).toBe(fileNames.length)
    expect(readdirSync(folder).toSorted()).toEqual(['.git', 'prds'])
  })

  test('Each name is taken literally on the command line', async () => {
    const names = fileNames.filter((name): name is string => typeof name === 'string')
    const run = await runPrdLint(['--format', 'json', '--', ...names], {cwd: join(folder, 'prds')})
    expect(complaintsAbout(run)).toEqual([])
    expect(filesOf(run).filter(({problem}) => problem !== null)).toEqual([])
    expect(filesOf(run).length).toBe(names.length)
  })
})
