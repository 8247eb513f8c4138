import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository, type TestRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const good = readFileSync(new URL('../../fixtures/good/en.md', import.meta.url), 'utf8').replace(/^---\n[\s\S]*?\n---\n\s*/, '')
const log = '\n## Change log\n\n| Date | Author | What changed |\n| --- | --- | --- |\n| 2026-03-01 | Lin | First draft |\n'
const file = 'prds/refund.md'

function prepared(): TestRepository {
  const here = createRepository()
  here.git('config', 'user.name', 'Lin')
  here.git('config', 'user.email', 'lin@example.com')
  here.commit('draft', {[file]: good + log})
  return here
}

const prd = (here: TestRepository, ...argv: string[]) => runCli(here.root, here.env, ...argv)
const edit = (here: TestRepository, change: (text: string) => string) => {
  const target = path.join(here.root, file)
  writeFileSync(target, change(readFileSync(target, 'utf8')))
}
/** Takes a word of prose and puts a number there that was not agreed on. */
const raise = (text: string) => text.replace(/(\| R1 \|[^|]*?)(\w+) \|/, '$1$2 for 90 days |')

test('A review is recorded, a change after it is stale, a logged row is drafted, a second review approves it', async () => {
  const here = prepared()
  expect((await prd(here, 'status', '--format', 'json')).stdout).toContain('"round": null')

  const review = await prd(here, 'review', file, '--as', 'pm', '--tag', 'refund/1')
  expect(review).toMatchObject({code: 0, stderr: ''})
  expect(review.stdout).toContain('round 1 recorded, signed by lin@example.com as pm')
  expect(here.git('rev-parse', 'refund/1')).toBe(here.git('rev-parse', 'HEAD'))
  const ledger = readFileSync(path.join(here.root, '.prd-lint/reviews/prds/refund.yml'), 'utf8')
  expect(ledger).toContain('document: prds/refund\nrounds:\n  - round: 1\n    kind: full\n')
  here.commit('review')
  expect(await prd(here, 'status')).toMatchObject({code: 0, stdout: expect.stringContaining('approved (round 1')})

  edit(here, raise)
  const stale = await prd(here, 'status')
  expect(stale.stdout).toContain('changed since the review')
  expect(stale.stdout).toContain('R1')
  expect(await prd(here, '--fail-on', 'error', file)).toMatchObject({code: 1, stdout: expect.stringContaining('prd-unreviewed-change')})

  const before = readFileSync(path.join(here.root, file), 'utf8')
  expect((await prd(here, 'log', file)).stdout).toContain('--write')
  expect(readFileSync(path.join(here.root, file), 'utf8')).toBe(before)
  expect((await prd(here, 'log', file, '--write')).stdout).toContain('written')
  const after = readFileSync(path.join(here.root, file), 'utf8')
  expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toHaveLength(1)
  expect((await prd(here, 'log', file)).stdout).toContain('nothing to log')

  expect(await prd(here, 'review', file, '--as', 'pm')).toMatchObject({code: 0})
  expect((await prd(here, 'status')).stdout).toContain('approved (round 2')
  expect(readFileSync(path.join(here.root, '.prd-lint/reviews/prds/refund.yml'), 'utf8').startsWith(ledger)).toBe(true)
})

test('A waived change is let pass, and only as long as its content stays', async () => {
  const here = prepared()
  await prd(here, 'review', file)
  here.commit('review')
  edit(here, raise)
  const diff = JSON.parse((await prd(here, 'diff', '--format', 'json')).stdout) as {documents: [{changes: {id: string}[]}]}
  const ids = diff.documents[0].changes.map(({id}) => id)
  expect(ids).toHaveLength(1)
  expect(await prd(here, 'allow', ids[0]!)).toMatchObject({code: 2, stderr: expect.stringContaining('--reason')})
  expect(await prd(here, 'allow', 'ffffffffffff', '--reason', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('No open change'),
  })
  expect(await prd(here, 'allow', ids[0]!, '--reason', 'agreed with legal')).toMatchObject({code: 0})
  expect((await prd(here, file)).stdout).not.toContain('prd-unreviewed-change')
  edit(here, (text) => text.replace('90 days', '120 days'))
  expect((await prd(here, file)).stdout).toContain('prd-unreviewed-change')
})

test('Without the id of a change, or with something else, it is said where ids are found', async () => {
  const here = prepared()
  const where = {
    en: '`prd-lint diff --format markdown` and `--format json` show the ids',
    'zh-Hant': '`prd-lint diff --format markdown` 與 `--format json` 會列出 id',
    'zh-Hans': '`prd-lint diff --format markdown` 和 `--format json` 会列出 id',
  }
  for (const [language, words] of Object.entries(where)) {
    const none = await prd(here, 'allow', '--lang', language)
    expect(none).toMatchObject({code: 2, stderr: expect.stringContaining(words)})
    expect(none.stderr).not.toContain('``')
    const other = await prd(here, 'allow', 'R4', '--reason', 'x', '--lang', language)
    expect(other).toMatchObject({code: 2, stderr: expect.stringContaining(words)})
    expect(other.stderr).toContain('`R4`')
  }
  expect((await prd(here, 'allow', '--help')).stdout).toMatch(/prd-lint diff\s+--format\s+markdown/)
})

test('Where the configuration says who signs, another role is refused unless told', async () => {
  const here = prepared()
  const ledger = path.join(here.root, '.prd-lint/reviews/prds/refund.yml')
  here.write('prd-lint.config.yml', 'reviews:\n  signoffs:\n    "*": [product]\n    copy: [product, design]\n')
  const mistyped = await prd(here, 'review', file, '--as', 'prodcut')
  expect(mistyped).toMatchObject({code: 2, stdout: ''})
  expect(mistyped.stderr).toContain('Unknown role `prodcut` in `--as`, did you mean `product`? `signoffs` names `product`, `design`')
  expect(mistyped.stderr).toContain('--force')
  const strange = await prd(here, 'review', file, '--as', 'zookeeper', '--lang', 'zh-Hant')
  expect(strange).toMatchObject({code: 2, stderr: expect.stringContaining('`--as` 的角色 `zookeeper` 不存在，`signoffs` 列出的有')})
  expect(strange.stderr).not.toContain('是不是')
  expect(existsSync(ledger)).toBe(false)
  expect(await prd(here, 'review', file, '--as', 'design')).toMatchObject({code: 0, stdout: expect.stringContaining('as design')})
  expect(await prd(here, 'review', file, '--as', 'zookeeper', '--force')).toMatchObject({code: 0})
})

test('Where the configuration names nobody, any role signs', async () => {
  const here = prepared()
  here.write('prd-lint.config.yml', 'reviews:\n  signoffs:\n    copy: []\n')
  expect(await prd(here, 'review', file, '--as', 'zookeeper')).toMatchObject({code: 0})
})

test('A document with errors is not signed unless told, and unknown sections are refused', async () => {
  const here = prepared()
  here.write(file, '# Refund page\n\n## Requirements\n\n| ID | Requirement |\n| --- | --- |\n| R1 | Show the refund |\n')
  expect(await prd(here, 'review', file)).toMatchObject({code: 2, stderr: expect.stringContaining('--force')})
  expect(await prd(here, 'review', file, '--force', '--sections', 'nonsense')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nonsense'),
  })
  expect(await prd(here, 'review', file, '--force', '--sections', 'requirements')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('some sections'),
  })
  expect(await prd(here, 'review')).toMatchObject({code: 2})
})

test('A broken ledger is no missing one', async () => {
  const here = prepared()
  here.write('.prd-lint/reviews/prds/refund.yml', 'schema: 1\ndocument: prds/refund\nrounds: [oops\n')
  expect(await prd(here, file)).toMatchObject({code: 2, stderr: expect.stringContaining('.prd-lint/reviews/prds/refund.yml')})
})

test('The history names its figures with both of their parts, as text and as JSON', async () => {
  const here = prepared()
  await prd(here, 'review', file)
  here.commit('review')
  edit(here, raise)
  here.commit('raise')
  const {code, stdout} = await prd(here, 'history')
  expect(code).toBe(0)
  expect(stdout).toMatch(/Volatility: 1\/\d+ \(\d+ %\)/)
  const {documents} = JSON.parse((await prd(here, 'history', file, '--format', 'json')).stdout) as {
    documents: [{steps: {subject: string}[]; figures: object}]
  }
  expect(documents[0].steps.map(({subject}) => subject)).toEqual(['draft', 'raise'])
  expect(documents[0].figures).toMatchObject({unlogged: {numerator: 1, denominator: 1}})
  expect(await prd(here.clone('--depth=1'), 'history')).toMatchObject({code: 0, stdout: expect.stringContaining('Incomplete')})
})

test('Commands that need a repository say so in one line', async () => {
  const here = createRepository()
  here.write(file, good)
  expect(await prd(here, 'history')).toMatchObject({code: 2, stdout: '', stderr: expect.stringMatching(/no commits/)})
})

test('Whoever names where he left off is told all changes, those too that were signed since', async () => {
  const here = prepared()
  const left = here.git('rev-parse', 'HEAD')
  edit(here, raise)
  here.commit('ninety days')
  expect(await prd(here, 'review', file, '--as', 'pm')).toMatchObject({code: 0})
  here.commit('review')
  const since = JSON.parse((await prd(here, 'diff', '--base', left, '--format', 'json')).stdout)
  const between = JSON.parse((await prd(here, 'diff', left, 'HEAD', '--format', 'json')).stdout)
  const ids = ({documents}: {documents: [{changes: {id: string}[]}]}) => documents[0].changes.map(({id}) => id)
  expect(ids(since).length).toBeGreaterThan(0)
  expect(ids(since)).toEqual(ids(between))
  expect((await prd(here, '--base', left, file)).stdout, 'a check lets pass what was signed').not.toContain('prd-unreviewed-change')
})

test('A document that was not there at the named time is new as a whole', async () => {
  const here = prepared()
  const {stdout} = await prd(here, 'diff', '--since', '2001-01-01', '--format', 'json', file)
  const {documents} = JSON.parse(stdout) as {documents: [{changes: {class: string; action: string}[]}]}
  expect(documents[0].changes.filter(({action}) => action === 'added').length).toBeGreaterThan(10)
})
