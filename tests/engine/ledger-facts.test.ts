import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository, type TestRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const good = readFileSync(new URL('../../fixtures/good/en.md', import.meta.url), 'utf8').replace(/^---\n[\s\S]*?\n---\n\s*/, '')
const file = 'prds/refund.md'
const ledger = '.prd-lint/reviews/prds/refund.yml'

function prepared(): TestRepository {
  const here = createRepository()
  here.git('config', 'user.name', 'Lin')
  here.git('config', 'user.email', 'lin@example.com')
  here.commit('draft', {[file]: good})
  return here
}

/** Findings of the rules about the history, by rule. */
async function said(here: TestRepository, ...more: string[]): Promise<{code: number; findings: [string, string][]}> {
  const {code, stdout} = await runCli(here.root, here.env, '--format', 'json', '--no-cache', ...more, file)
  const {files} = JSON.parse(stdout) as {files: {findings: {rule: string; message: string}[]}[]}
  const ours = new Set(['prd-review-with-change', 'prd-review-not-reproducible', 'prd-history-incomplete'])
  return {code, findings: files[0]!.findings.filter(({rule}) => ours.has(rule)).map(({rule, message}) => [rule, message])}
}

const review = (here: TestRepository) => runCli(here.root, here.env, 'review', file, '--as', 'pm', '--force')
const raise = (text: string) => text.replace(/(\| R1 \|[^|]*?)(\w+) \|/, '$1$2 for 90 days |')
const raised = (here: TestRepository) => writeFileSync(path.join(here.root, file), raise(good))

test('A round recorded together with the content that it approves is told, one in a commit of its own is not', async () => {
  const here = prepared()
  await review(here)
  expect((await said(here)).findings).toEqual([])
  const base = here.commit('first review')

  raised(here)
  await review(here)
  expect((await said(here)).findings).toEqual([['prd-review-with-change', expect.stringMatching(/^Round 2 .*R1/)]])
  here.git('add', '--all')
  expect((await said(here, '--staged')).findings).toHaveLength(1)
  here.commit('changed and signed')
  expect((await said(here)).findings).toEqual([])
  expect((await said(here, '--base', base)).findings).toEqual([['prd-review-with-change', expect.stringMatching(/^Round 2 .*R1/)]])
})

test('A change and its review in two commits of one branch are let pass, merged or not', async () => {
  const here = prepared()
  await review(here)
  const base = here.commit('first review')
  here.git('checkout', '--quiet', '-b', 'topic')
  raised(here)
  here.commit('changed')
  await review(here)
  here.commit('signed')
  expect((await said(here, '--base', base)).findings).toEqual([])
  here.git('checkout', '--quiet', 'main')
  here.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic')
  expect((await said(here, '--base', base)).findings).toEqual([])
})

test('A ledger that was deleted or shortened is told, against the last commit and against a base', async () => {
  const here = prepared()
  await review(here)
  here.commit('first review')
  const one = readFileSync(path.join(here.root, ledger), 'utf8')
  raised(here)
  here.commit('changed')
  await review(here)
  const base = here.commit('second review')

  here.write(ledger, one)
  const shortened = ['prd-review-not-reproducible', expect.stringContaining('rewritten: 2,')]
  expect((await said(here)).findings).toEqual([shortened])
  here.commit('shortened')
  expect((await said(here)).findings).toEqual([])
  expect((await said(here, '--base', base)).findings).toEqual([shortened])

  here.commit('deleted', {[ledger]: null})
  expect((await said(here, '--base', base)).findings).toEqual([
    ['prd-review-not-reproducible', expect.stringContaining('rewritten: 1, 2,')],
  ])
})

test('A round whose content no revision has is told where the whole history is here, and only there', async () => {
  const here = prepared()
  here.commit('changed', {[file]: raise(good)})
  await review(here)
  const text = readFileSync(path.join(here.root, ledger), 'utf8')
  // As a squash leaves it: the signed text was rewritten before it landed.
  here.git('reset', '--quiet', '--hard', 'HEAD~1')
  here.commit('squashed', {
    [file]: good.replace('## Change log', '## Change log\n\nKept by Lin.'),
    [ledger]: text.replace(/blob: [^,}\n]*/, 'blob: null').replace(/commit: [^,}\n]*/, 'commit: null'),
  })
  expect((await said(here)).findings).toEqual([['prd-review-not-reproducible', expect.stringMatching(/^No revision .* round 1/)]])
  here.commit('later', {'other.md': '# Other\n'})
  expect((await said(here.clone('--depth=1'))).findings).toEqual([
    ['prd-history-incomplete', expect.stringMatching(/^The text of round 1/)],
  ])
})

test('A stated review that a shallow clone cannot show is told, and fails the run where it was asked for', async () => {
  const here = createRepository()
  here.commit('approved', {[file]: `---\nstatus: approved\n---\n\n${good}`})
  here.commit('changed', {[file]: `---\nstatus: approved\n---\n\n${raise(good)}`})
  const shallow = here.clone('--depth=1')
  expect((await said(shallow)).findings).toEqual([['prd-history-incomplete', expect.stringMatching(/^The clone is shallow/)]])
  expect((await runCli(shallow.root, shallow.env, '--since', '2026-03-01', file)).code).toBe(2)
})
