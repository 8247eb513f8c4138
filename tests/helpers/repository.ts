/** Real git repositories for tests: in a temporary folder, with fixed authors and dates, and nothing of the machine's own configuration. */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'

type Content = string | Uint8Array

export interface TestRepository {
  readonly root: string
  /** What prd-lint and git are run with: an empty home, no system or global configuration. */
  readonly env: Record<string, string>
  /** Run git here and give what it prints, without the last line break. */
  git(...args: string[]): string
  /** Run git with other variables, in another folder, or with input. */
  gitWith(options: {env?: Record<string, string>; cwd?: string; input?: Content}, ...args: string[]): string
  /** Write a file of the work tree, its folders included. */
  write(file: string, content: Content): void
  /** Write files (null removes one), stage everything and commit; gives the commit's id. Each commit is one hour later than the one before. */
  commit(message: string, files?: Readonly<Record<string, Content | null>>, options?: CommitOptions): string
  /** Install a hook that runs a shell script. */
  hook(name: string, script: string): void
  /** Another repository: a clone of this one with the given options, through the file transport. */
  clone(...options: string[]): TestRepository
}

interface CommitOptions {
  /** ISO 8601 with zone; the hour after the last commit where absent. */
  readonly date?: string
  readonly author?: {readonly name: string; readonly email: string}
}

const firstCommit = Date.parse('2026-03-02T09:00:00+08:00')
const hour = 60 * 60 * 1000

/** A new folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'prd-lint-')))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A new repository with an unborn `main`; gone when the test has finished. */
export function createRepository(...initOptions: string[]): TestRepository {
  const folder = temporaryFolder()
  const root = path.join(folder, 'repository')
  mkdirSync(root)
  const repository = repositoryAt(root, path.join(folder, 'home'))
  repository.git('init', '--quiet', '--initial-branch=main', ...initOptions)
  return repository
}

/** Stand-in for a person at a repository that exists already. */
function repositoryAt(root: string, home: string): TestRepository {
  mkdirSync(home, {recursive: true})
  let time = firstCommit
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  }

  const identityOf = (date: string, author = {name: 'Lin', email: 'lin@example.com'}) => ({
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  })

  const repository: TestRepository = {
    root,
    env,
    git: (...args) => repository.gitWith({}, ...args),
    gitWith: ({env: more = {}, cwd = root, input}, ...args) =>
      execFileSync('git', args, {
        cwd,
        env: {...env, ...identityOf(isoOf(time)), ...more},
        input: input ?? '',
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 256 * 1024 * 1024,
      }).replace(/\n$/, ''),
    write(file, content) {
      const target = path.join(root, file)
      mkdirSync(path.dirname(target), {recursive: true})
      writeFileSync(target, content)
    },
    commit(message, files = {}, {date, author} = {}) {
      for (const [file, content] of Object.entries(files)) {
        if (content === null) rmSync(path.join(root, file))
        else repository.write(file, content)
      }
      repository.git('add', '--all')
      time = date ? Date.parse(date) : time + hour
      repository.gitWith({env: identityOf(date ?? isoOf(time), author)}, 'commit', '--quiet', '--allow-empty', '-m', message)
      return repository.git('rev-parse', 'HEAD')
    },
    hook(name, script) {
      const file = path.join(root, '.git', 'hooks', name)
      mkdirSync(path.dirname(file), {recursive: true})
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
    },
    clone(...options) {
      const folder = temporaryFolder()
      const target = path.join(folder, 'clone')
      repository.git('clone', '--quiet', ...options, `file://${root}`, target)
      return repositoryAt(target, path.join(folder, 'home'))
    },
  }
  return repository
}

/** Always +08:00, so that the day of a commit does not depend on the machine. */
function isoOf(time: number): string {
  return new Date(time + 8 * hour).toISOString().replace('.000Z', '+08:00')
}
