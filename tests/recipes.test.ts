/** The shell of the recipes in docs/hooks-and-ci.md, run for real: with git, with the built prd-lint, with the variables that each system sets. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeEach, expect, test} from 'vitest'
import {parse} from 'yaml'
import {version} from '../src/version.js'
import {createRepository, type TestRepository, temporaryFolder} from './helpers/repository.js'

const project = fileURLToPath(new URL('../', import.meta.url))
const page = fs.readFileSync(path.join(project, 'docs/hooks-and-ci.md'), 'utf8')

const good = fs.readFileSync(path.join(project, 'fixtures/good/en.md'), 'utf8')
const holed = '# Refund page\n\n## Requirements\n\n- Show the refund\n'

let programs: string
let repository: TestRepository
let results: string

/** `npx` without a network: whatever version is asked for, it is the one built here. */
beforeEach(() => {
  programs = temporaryFolder()
  const run = `exec "${process.execPath}" "${path.join(project, 'bin/prd-lint.js')}" "$@"`
  write(path.join(programs, 'prd-lint'), `#!/bin/sh\n${run}\n`)
  write(path.join(programs, 'npx'), `#!/bin/sh\n[ "$1 $2" = "--yes prd-lint@${version}" ] || exit 97\nshift 2\n${run}\n`)
  repository = createRepository()
  results = temporaryFolder()
})

function write(file: string, content: string): void {
  fs.writeFileSync(file, content, {mode: 0o755})
}

function recipe(name: string): string {
  return new RegExp(`<!-- recipe: ${name} -->\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\`\\n`).exec(page)![1]!
}

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** As CI systems do: errors end the script, also within a pipe where the shell can. */
function sh(script: string, env: Record<string, string> = {}, cwd = repository.root): Ended {
  const path_ = `${programs}:${process.env['PATH']}`
  const {status, stdout, stderr} = spawnSync('sh', ['-e', '-c', script], {
    cwd,
    env: {...repository.env, ...env, PATH: path_},
    encoding: 'utf8',
  })
  return {code: status, output: stdout + stderr}
}

function commitDocuments(holes: number): void {
  const files = new Map(Array.from({length: 8}, (_, at) => [`prds/refund-${at}.md`, at < holes ? holed : good]))
  repository.commit('PRDs', Object.fromEntries(files))
}

interface GithubJobs {
  readonly shard: {
    readonly strategy: {readonly matrix: {readonly shard: number[]}}
    readonly env: {RESULT: string}
    readonly steps: {run?: string}[]
  }
  readonly merge: {readonly steps: {run?: string}[]}
}

const matrix = /\$\{\{ matrix\.shard \}\}/g
const runOf = (steps: {run?: string}[]) => steps.flatMap(({run}) => run ?? []).join('\n')

test.each([
  [0, 0],
  [3, 1],
])('GitHub: with %d holed documents no shard fails, and the merge ends with %d', (holes, code) => {
  commitDocuments(holes)
  const {shard, merge} = (parse(recipe('github')) as {jobs: GithubJobs}).jobs
  for (const index of shard.strategy.matrix.shard) {
    const fill = (text: string) => text.replace(matrix, String(index))
    expect(sh(fill(runOf(shard.steps)), {RESULT: fill(shard.env.RESULT)})).toMatchObject({code: 0})
  }
  const merged = sh(runOf(merge.steps))
  expect(merged.code).toBe(code)
  expect(merged.output.includes('::error')).toBe(code === 1)
})

test('GitHub: a shard without a result fails, and so does a merge that misses one', () => {
  commitDocuments(1)
  const {shard, merge} = (parse(recipe('github')) as {jobs: GithubJobs}).jobs
  const run = runOf(shard.steps).replace(matrix, '1')
  expect(sh(run, {RESULT: 'prd-lint-1.json'}).code).toBe(0)
  const broken = sh(run.replace('--format', '--config missing.yml --format'), {RESULT: 'prd-lint-2.json'})
  expect(broken.code).toBe(1)
  expect(sh(runOf(merge.steps)).code).toBe(2)
})

test('GitLab: `auto` takes the part that the job has', () => {
  commitDocuments(2)
  const jobs = parse(recipe('gitlab')) as Record<string, {script: string[]; parallel: number; variables: Record<string, string>}>
  const {script, parallel, variables} = jobs['prd-lint']!
  for (let index = 1; index <= parallel; index += 1) {
    const node = {CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel)}
    const RESULT = variables['RESULT']!.replace('$CI_NODE_INDEX', String(index))
    expect(sh(script.join('\n'), {...node, RESULT})).toMatchObject({code: 0})
  }
  const merged = sh(jobs['prd-lint-merge']!.script.join('\n'))
  expect(merged.code).toBe(1)
  expect(fs.readFileSync(path.join(repository.root, 'prd-lint.xml'), 'utf8').match(/<testsuite /g)?.length).toBeGreaterThan(0)
})

interface KubernetesJob {
  readonly spec: {
    readonly completions: number
    readonly template: {readonly spec: {readonly containers: {readonly args: string[]; readonly env: {name: string; value: string}[]}[]}}
  }
}

test('Kubernetes: every index of the job has its part, and nothing is written into the repository', () => {
  commitDocuments(2)
  const {completions, template} = (parse(recipe('kubernetes')) as KubernetesJob).spec
  const {args, env} = template.spec.containers[0]!
  expect(env).toEqual([{name: 'JOB_COMPLETIONS', value: String(completions)}])
  const here = (script: string) => script.replaceAll('/repository', repository.root).replaceAll('/results', results)
  const home = {HOME: results, GIT_CONFIG_GLOBAL: path.join(results, '.gitconfig')}
  for (let index = 0; index < completions; index += 1) {
    const variables = {...home, JOB_COMPLETIONS: String(completions), JOB_COMPLETION_INDEX: String(index)}
    expect(sh(here(args.join('\n')), variables)).toEqual({code: 0, output: ''})
  }
  expect(repository.git('status', '--porcelain')).toBe('')
  const merged = sh(here(recipe('kubernetes-merge')))
  expect(merged.code).toBe(1)
  expect(JSON.parse(fs.readFileSync(path.join(repository.root, 'prd-lint.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0)
})

test.skipIf(spawnSync('jq', ['--version']).status !== 0)(
  'A sweep counts what each repository ended with, and fails only for what was not checked',
  () => {
    const folder = temporaryFolder()
    const holes = createRepository()
    holes.commit('PRD', {'prds/refund.md': holed})
    const none = createRepository()
    none.commit('Nothing', {'README.md': '# Refunds\n'})
    commitDocuments(0)
    write(path.join(folder, 'lint-one.sh'), recipe('lint-one.sh'))
    const list = (...roots: string[]) => fs.writeFileSync(path.join(folder, 'repositories.txt'), `${roots.join('\n')}\n`)
    const protocol = {GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'uploadpack.allowFilter', GIT_CONFIG_VALUE_0: 'true'}

    list(`file://${repository.root}`, `file://${holes.root}`, `file://${none.root}`)
    const swept = sh(recipe('sweep'), protocol, folder)
    expect(swept.output).toMatch(/2 0\n\s*1 1\n/)
    expect(swept.output).toMatch(/"files": 9,\n\s*"errors": [1-9]/)
    expect(swept.code).toBe(0)
    expect(fs.readdirSync(path.join(folder, 'results')).filter((name) => name.endsWith('.json'))).toHaveLength(3)

    list(`file://${holes.root}`, `file://${folder}/gone`)
    const failed = sh(recipe('sweep'), protocol, folder)
    expect(failed.code).toBe(1)
    expect(failed.output).toContain(`not-cloned file://${folder}/gone`)
  },
)

test('A script for many pull requests fails only where something went wrong', () => {
  repository.commit('PRD', {'prds/refund.md': holed})
  expect(sh(recipe('fix-prds.sh')).code).toBe(0)
  repository.write('prds/broken.md', '\0')
  expect(sh(recipe('fix-prds.sh')).code).not.toBe(0)
})
