import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
const bin = join(project, 'bin/prd-lint.js')
const base = realpathSync(mkdtempSync(join(tmpdir(), 'prd-lint-hooks-')))

afterAll(() => rmSync(base, {recursive: true, force: true}))

const good = `# Faster refunds

## Goal

The median time to refund falls from 5 days to 2 days by the end of June.

## Out of scope

The rules by which refunds are approved.

## Requirements

| ID | Requirement | Priority |
| --- | --- | --- |
| R1 | Show the expected date of the refund | P0 |
| R2 | Refund to the balance when the card refuses | P1 |

## Flow

\`\`\`mermaid
flowchart TD
  ask[Customer asks for a refund] --> check{Order refundable?}
  check -- yes --> refund[Refund to the card]
  check -- no --> reject[Say why not]
\`\`\`

## Copy

| Scene | Text |
| --- | --- |
| Refund on its way | Your refund arrives within 2 working days |
| Refund refused | This order is past its refund period |
`
const bad = good.replace(/## Goal\n\n.+\n\n/, '')
/** The end of the document, far enough from the goal to be a hunk of its own. */
const polished = (document: string) => document.replace('past its refund period', 'too old to be refunded')

interface Attempt {
  readonly committed: boolean
  readonly output: string
}

class Repository {
  constructor(readonly folder: string) {}

  git(...args: string[]): string {
    return execFileSync('git', args, {cwd: this.folder, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  }

  /** Try to commit; what hooks print and whether there is a new commit. */
  commit(args: readonly string[], input = ''): Attempt {
    const head = this.git('rev-parse', 'HEAD')
    const run = spawnSync('git', ['commit', '-m', 'refunds', ...args], {cwd: this.folder, env: environment, encoding: 'utf8', input})
    const committed = this.git('rev-parse', 'HEAD') !== head
    expect(committed).toBe(run.status === 0)
    return {committed, output: `${run.stdout}${run.stderr}`}
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.folder, name)), {recursive: true})
    writeFileSync(join(this.folder, name), content)
  }

  stage(name: string, content: string): void {
    this.write(name, content)
    this.git('add', name)
  }
}

/** The developer's npm, nothing of the developer's git. */
const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GIT_|PRE_COMMIT|npm_(?:lifecycle|package|command))/.test(name)),
  ),
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Alex',
  GIT_AUTHOR_EMAIL: 'alex@example.com',
  GIT_COMMITTER_NAME: 'Alex',
  GIT_COMMITTER_EMAIL: 'alex@example.com',
  PRE_COMMIT_HOME: join(base, 'pre-commit'),
  npm_config_prefer_offline: 'true',
}

let count = 0

/** A repository with one good PRD committed, before any hook. */
function freshRepository(): Repository {
  count += 1
  const repository = new Repository(join(base, `repository-${count}`))
  mkdirSync(repository.folder)
  repository.git('init', '--quiet', '--initial-branch=main')
  repository.stage('prds/refund.md', good)
  repository.stage('notes.md', '# Notes\n\nTBD\n')
  repository.git('commit', '--quiet', '-m', 'first')
  return repository
}

/** What must hold whoever calls prd-lint. */
function describeCommits(install: (repository: Repository) => void): void {
  let repository: Repository

  beforeEach(() => {
    repository = freshRepository()
    install(repository)
  })

  test('A good PRD is committed', () => {
    repository.stage('prds/balance.md', good)
    expect(repository.commit([])).toMatchObject({committed: true})
  })

  test('A bad PRD is not committed, and the reason is shown', () => {
    repository.stage('prds/balance.md', bad)
    const {committed, output} = repository.commit([])
    expect(output).toContain('prds/balance.md:1:1')
    expect(output).toContain('prd-goal-required')
    expect(committed).toBe(false)
  })

  test('Markdown that is no PRD is left alone', () => {
    repository.stage('notes.md', '# Notes\n\nTBD TBD\n')
    expect(repository.commit([])).toMatchObject({committed: true})
  })

  test('git commit: what is staged counts, not what lies in the folder', () => {
    repository.stage('prds/refund.md', polished(good))
    repository.write('prds/refund.md', bad)
    expect(repository.commit([])).toMatchObject({committed: true})
    expect(readFileSync(join(repository.folder, 'prds/refund.md'), 'utf8')).toBe(bad)

    repository.stage('prds/refund.md', bad)
    repository.write('prds/refund.md', good)
    expect(repository.commit([])).toMatchObject({committed: false})
  })

  test('git commit -a: what lies in the folder counts', () => {
    repository.stage('prds/refund.md', polished(good))
    repository.write('prds/refund.md', bad)
    expect(repository.commit(['-a'])).toMatchObject({committed: false})
    repository.write('prds/refund.md', good.replace('2 days', '3 days'))
    expect(repository.commit(['-a'])).toMatchObject({committed: true})
  })

  test('git commit <file>: that file counts, others that are staged do not', () => {
    repository.stage('prds/balance.md', bad)
    repository.stage('prds/refund.md', polished(good))
    expect(repository.commit(['prds/refund.md'])).toMatchObject({committed: true})

    repository.write('prds/refund.md', bad)
    expect(repository.commit(['prds/refund.md'])).toMatchObject({committed: false})
  })

  test('git commit -p: the chosen hunks count', () => {
    repository.write('prds/refund.md', polished(bad))
    expect(repository.commit(['-p'], 'y\nn\n')).toMatchObject({committed: false})
    repository.git('reset', '--quiet')
    expect(repository.commit(['-p'], 'n\ny\n')).toMatchObject({committed: true})
    expect(repository.git('show', 'HEAD:prds/refund.md')).toBe(polished(good))
  })

  test('A linked worktree has an index of its own', () => {
    repository.git('worktree', 'add', '--quiet', '-b', 'topic', '../worktree')
    const linked = new Repository(join(repository.folder, '../worktree'))
    repository.stage('prds/refund.md', bad)
    linked.stage('prds/refund.md', polished(good))
    expect(linked.commit([])).toMatchObject({committed: true})
    linked.stage('prds/balance.md', bad)
    expect(linked.commit([])).toMatchObject({committed: false})
    rmSync(linked.folder, {recursive: true})
  })

  test('In a folder below the top, the same', () => {
    repository.stage('prds/balance.md', bad)
    expect(new Repository(join(repository.folder, 'prds')).commit([])).toMatchObject({committed: false})
  })
}

describe('a hook of git itself, as husky and lefthook write it', () => {
  describeCommits((repository) => {
    const hook = join(repository.folder, '.git/hooks/pre-commit')
    mkdirSync(dirname(hook), {recursive: true})
    writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${bin}" --staged --pass-with-no-files\n`)
    chmodSync(hook, 0o755)
  })
})

/** A program of the machine, not of the project's packages. */
const program = 'pre-commit'
const preCommit = spawnSync(program, ['--version'], {encoding: 'utf8'}).stdout?.trim()

describe.skipIf(!preCommit)(preCommit ? `${preCommit}, installing from a clone` : 'skipped: pre-commit is not installed', () => {
  let source: string
  let revision: string

  /** pre-commit clones a commit: the files of this checkout, as they are now, become one. */
  beforeAll(() => {
    source = join(base, 'prd-lint')
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {cwd: project, encoding: 'utf8'})
    for (const name of files.split('\0').filter(Boolean)) cpSync(join(project, name), join(source, name), {recursive: true})
    const repository = new Repository(source)
    repository.git('init', '--quiet')
    repository.git('add', '--all', '--force')
    repository.git('commit', '--quiet', '-m', 'snapshot')
    revision = repository.git('rev-parse', 'HEAD').trim()
    const first = freshRepository()
    install(first)
    const made = spawnSync(program, ['install-hooks'], {cwd: first.folder, env: environment, encoding: 'utf8'})
    expect(made.status, made.stdout + made.stderr).toBe(0)
  }, 300_000)

  function install(repository: Repository): void {
    // The system's Node: pre-commit would download one.
    const config = `repos:\n  - repo: ${source}\n    rev: ${revision}\n    hooks:\n      - id: prd-lint\n        language_version: system\n`
    repository.stage('.pre-commit-config.yaml', config)
    repository.git('commit', '--quiet', '--no-verify', '-m', 'pre-commit')
    execFileSync(program, ['install'], {cwd: repository.folder, env: environment, stdio: 'ignore'})
  }

  describeCommits(install)
})
