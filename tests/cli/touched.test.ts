import {expect, test, vi} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

// A version before the first, so that there are rules that came later.
vi.mock('../../src/releases.js', () => ({releases: ['0.0.0', '0.1.0']}))

const old =
  '# Refund page\n\nStatus: in review\n\n## Goal\n\nFewer calls about refunds: from 300 to 150 a week by June.\n\n## Requirements\n\n- Show the refund\n\n## Risks\n'

function repositoryWith(content: string) {
  const repository = createRepository()
  repository.commit('a PRD from before prd-lint', {'prds/refund.md': content})
  const run = (...argv: string[]) => runCli(repository.root, repository.env, '--strict', ...argv)
  const stage = (text: string) => {
    repository.write('prds/refund.md', text)
    repository.git('add', '--all')
  }
  return {repository, run, stage}
}

const rulesIn = (stdout: string) => [...stdout.matchAll(/\[prd-([\w-]+)\]/g)].map(([, rule]) => rule)

test('With `--staged`, what was wrong before the change does not fail it, and is counted', async () => {
  const {run, stage} = repositoryWith(old)
  expect((await run()).code).toBe(1)
  stage(old.replace('- Show the refund', '- Show the refund and its date'))
  const {code, stdout, stderr} = await run('--staged')
  expect(rulesIn(stdout)).toEqual([])
  expect(code).toBe(0)
  expect(stderr).toMatch(/^prd-lint: \d+ findings on lines that this change does not touch are not shown\n$/)
})

test('What the change writes wrong fails', async () => {
  const {run, stage} = repositoryWith(old)
  stage(`${old}\n## Operations\n`)
  const {code, stdout} = await run('--staged')
  expect(code).toBe(1)
  expect(rulesIn(stdout)).toEqual(['section-not-empty'])
  expect(stdout).toContain('Operations')
})

test('What the change takes away is missed, though the finding stands on a line that it leaves alone', async () => {
  const {run, stage} = repositoryWith(old)
  stage(old.replace(/## Goal\n\n.*\n\n/, ''))
  const {code, stdout} = await run('--staged')
  expect(code).toBe(1)
  expect(rulesIn(stdout)).toContain('goal-required')
  expect(rulesIn(stdout)).not.toContain('flow-required')
})

test('A change of the status is judged whole, and so is a new document', async () => {
  const {run, stage, repository} = repositoryWith(old.replace('in review', 'draft'))
  stage(old)
  expect(rulesIn((await run('--staged')).stdout)).toContain('flow-required')
  repository.commit('in review')
  repository.write('prds/new.md', old)
  repository.git('add', '--all')
  expect(rulesIn((await run('--staged')).stdout)).toContain('flow-required')
})

test('With `--base`, a branch answers for what it touched, renamed or not', async () => {
  const {repository, run} = repositoryWith(old)
  repository.git('checkout', '--quiet', '-b', 'work')
  repository.git('mv', 'prds/refund.md', 'prds/refund-page.md')
  repository.commit('move')
  repository.commit('risks', {'prds/refund-page.md': old.replace('## Risks\n', '## Risks\n\n## Operations\n')})
  const {stdout, stderr} = await run('--base', 'main')
  const rules = rulesIn(stdout).filter((rule) => !/change/.test(rule!))
  expect(rules).toEqual(['section-not-empty'])
  expect(stdout).toContain('Operations')
  expect(stderr).toContain('does not touch')
})

test('Before the first commit everything is new', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', old)
  repository.git('add', '--all')
  const {code, stderr} = await runCli(repository.root, repository.env, '--staged')
  expect(code).toBe(1)
  expect(stderr).not.toContain('not shown')
})

test('Counts are in the JSON output', async () => {
  const {run, stage} = repositoryWith(old)
  stage(`${old}\nNothing known.\n`)
  const {stdout} = await run('--staged', '--format', 'json')
  const [file] = (JSON.parse(stdout) as {files: {hidden: {known: number; untouched: number}}[]}).files
  expect(file!.hidden.known).toBe(0)
  expect(file!.hidden.untouched).toBeGreaterThan(2)
})

test('A template that there never was switches nothing off, and is said', async () => {
  const {run} = repositoryWith(`---\ntemplate: 9.9\n---\n\n${old}`)
  const {stdout} = await run()
  expect(stdout).toContain('No version `9.9` of prd-lint')
  expect(rulesIn(stdout)).toContain('flow-required')
})

test('A change that asks for fewer rules is held to the ones it had', async () => {
  const {run, stage} = repositoryWith(old)
  stage(`---\ntemplate: 0.0\n---\n\n${old}\n## Operations\n`)
  const {code, stdout} = await run('--staged')
  expect(rulesIn(stdout)).toEqual(['section-not-empty'])
  expect(code).toBe(1)
})

test('A document is held to its template until its status moves', async () => {
  const draft = `---\ntemplate: 0.0\nstatus: draft\n---\n\n${old.replace('Status: in review\n\n', '')}`
  const {run, stage} = repositoryWith(draft)
  expect(rulesIn((await run()).stdout)).toEqual([])
  stage(draft.replace('status: draft', 'status: in-review'))
  const {code, stdout} = await run('--staged')
  expect(rulesIn(stdout)).toContain('flow-required')
  expect(code).toBe(1)
})
