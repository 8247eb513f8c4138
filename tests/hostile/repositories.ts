/** Repositories in the states that people and CI systems leave them in, and what a run over each must come to. */
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {createRepository, type TestRepository} from '../helpers/repository.js'

/** Exit codes of linting the one PRD there, of `diff`, and of linting what is staged. */
export interface Expectation {
  readonly lint: readonly number[]
  readonly diff: readonly number[]
  readonly staged: readonly number[]
}

export interface HostileRepository {
  /** Set up, and give the folder to run in. */
  readonly make: () => TestRepository
  readonly expect: Expectation
}

const prd = `# Faster refunds

Status: reviewed 2026-03-02

## Goal

The median time to refund falls from 5 days to 2 days by the end of June.

## Requirements

| ID | Requirement | Priority |
| --- | --- | --- |
| R1 | Show the expected date of the refund | P0 |

## Flow

ask -> check -> refund

## Copy

- "Refunded"
`
const name = 'prds/refund.md'

function committed(...options: string[]): TestRepository {
  const repository = createRepository(...options)
  repository.commit('Draft', {[name]: prd.replace('Status: reviewed 2026-03-02\n\n', '')})
  repository.commit('Reviewed', {[name]: prd})
  repository.commit('Later', {[name]: `${prd}\n- "Refund on its way"\n`}, {date: '2026-03-05T09:00:00+08:00'})
  return repository
}

function changed(change: (repository: TestRepository) => TestRepository | undefined, ...options: string[]): () => TestRepository {
  return () => {
    const repository = committed(...options)
    return change(repository) ?? repository
  }
}

/** Two branches that change the same line, and a command that stumbles over it. */
function stumbling(...command: string[]): () => TestRepository {
  return changed((repository) => {
    repository.git('checkout', '--quiet', '-b', 'topic')
    repository.commit('P1', {[name]: prd.replace('P0', 'P1')})
    repository.git('checkout', '--quiet', 'main')
    repository.commit('P2', {[name]: prd.replace('P0', 'P2')})
    try {
      repository.git(...command)
    } catch {
      return undefined
    }
    throw new Error('Expected a conflict')
  })
}

const inGit = (repository: TestRepository, file: string) => path.join(repository.root, '.git', file)

/** A program of the repository's own configuration that would leave a trace. */
const trap = (repository: TestRepository): string => {
  const file = path.join(repository.root, '..', 'trap.sh')
  writeFileSync(file, `#!/bin/sh\ntouch "${path.join(repository.root, '..', 'SPRUNG')}"\ncat 2>/dev/null\n`)
  chmodSync(file, 0o755)
  return file
}

const usual: Expectation = {lint: [0, 1], diff: [0], staged: [0]}
/** Git cannot answer: the document is checked without its history. */
const unanswered: Expectation = {lint: [0, 1], diff: [2], staged: [2]}

/** Keys with which a repository runs programs of its own when git is used carelessly. */
const trapKeys: readonly string[] = [
  'core.fsmonitor',
  'core.pager',
  'core.editor',
  'core.sshCommand',
  'core.gitProxy',
  'core.askPass',
  'core.alternateRefsCommand',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'filter.evil.clean',
  'filter.evil.smudge',
  'filter.evil.process',
  'merge.evil.driver',
  'pager.log',
  'pager.diff',
  'gpg.program',
  'gpg.ssh.program',
  'credential.helper',
  'uploadpack.packObjectsHook',
  'sequence.editor',
  'interactive.diffFilter',
  'trailer.evil.command',
  'trailer.evil.cmd',
  'submodule.evil.update',
]

export const repositories: ReadonlyMap<string, HostileRepository> = new Map<string, HostileRepository>([
  ['three commits', {make: committed, expect: usual}],
  ['SHA-256', {make: () => committed('--object-format=sha256'), expect: usual}],
  [
    'no commits',
    {
      make: () => {
        const repository = createRepository()
        repository.write(name, prd)
        return repository
      },
      expect: {lint: [0, 1], diff: [0, 2], staged: [0]},
    },
  ],
  [
    'no repository',
    {
      make: changed((repository) => {
        rmSync(path.join(repository.root, '.git'), {recursive: true})
        return undefined
      }),
      expect: {lint: [0, 1], diff: [2], staged: [2]},
    },
  ],
  [
    'an empty .git',
    {
      make: changed((repository) => {
        rmSync(path.join(repository.root, '.git'), {recursive: true})
        mkdirSync(path.join(repository.root, '.git'))
        return undefined
      }),
      expect: unanswered,
    },
  ],
  [
    'a HEAD that is none',
    {
      make: changed((repository) => {
        writeFileSync(inGit(repository, 'HEAD'), '\x1b[31mgarbage\n')
        return undefined
      }),
      expect: unanswered,
    },
  ],
  [
    'objects that are gone',
    {
      make: changed((repository) => {
        rmSync(inGit(repository, 'objects'), {recursive: true})
        mkdirSync(inGit(repository, 'objects'))
        return undefined
      }),
      expect: unanswered,
    },
  ],
  ['a shallow clone', {make: changed((repository) => repository.clone('--depth=1')), expect: {lint: [0, 1], diff: [2], staged: [0]}}],
  [
    'a clone without blobs',
    {make: changed((repository) => repository.clone('--filter=blob:none')), expect: {lint: [0, 1, 2], diff: [0, 2], staged: [0]}},
  ],
  [
    'a detached head',
    {
      make: changed((repository) => {
        repository.git('checkout', '--quiet', '--detach', 'HEAD~1')
        return undefined
      }),
      expect: usual,
    },
  ],
  ['a merge that stumbled', {make: stumbling('merge', 'topic'), expect: {lint: [2], diff: [2], staged: [2]}}],
  ['a rebase that stumbled', {make: stumbling('rebase', 'topic'), expect: {lint: [2], diff: [2], staged: [2]}}],
  [
    'the PRD renamed, and a new one under its old name',
    {
      make: changed((repository) => {
        repository.git('mv', name, 'prds/renamed.md')
        repository.git('commit', '--quiet', '-m', 'Renamed')
        repository.write(name, prd)
        return undefined
      }),
      expect: {lint: [0, 1], diff: [0, 2], staged: [0]},
    },
  ],
  [
    'attributes that hide',
    {
      make: changed((repository) => {
        repository.commit('Hide', {
          '.gitattributes': '*.md -diff binary filter=evil diff=evil merge=evil\n',
          [name]: prd.replace('P0', 'P1'),
        })
        return undefined
      }),
      expect: usual,
    },
  ],
  [
    'replaced and grafted',
    {
      make: changed((repository) => {
        repository.git('replace', 'HEAD~1', 'HEAD')
        mkdirSync(inGit(repository, 'info'), {recursive: true})
        writeFileSync(inGit(repository, 'info/grafts'), `${repository.git('rev-parse', 'HEAD')}\n`)
        return undefined
      }),
      expect: {lint: [0, 1], diff: [0, 2], staged: [0]},
    },
  ],
  [
    'branches named like options',
    {
      make: changed((repository) => {
        for (const branch of ['--output=PWNED', '-x', 'HEAD', 'main..main']) {
          writeFileSync(inGit(repository, `refs/heads/${branch}`), `${repository.git('rev-parse', 'HEAD')}\n`)
        }
        return undefined
      }),
      expect: usual,
    },
  ],
  [
    'a sparse checkout without the PRD',
    {
      make: changed((repository) => {
        repository.commit('Notes', {'docs/notes.md': '# Notes\n'})
        repository.git('sparse-checkout', 'set', '--no-cone', '/docs/')
        return undefined
      }),
      // The PRD is not on disk, and that is said; what is in the index is there.
      expect: {lint: [2], diff: [2], staged: [0]},
    },
  ],
  [
    'a submodule that was never fetched',
    {
      make: changed((repository) => {
        const id = repository.git('rev-parse', 'HEAD')
        repository.write('.gitmodules', '[submodule "prds/sub"]\n\tpath = prds/sub\n\turl = ./nowhere\n\tupdate = !touch SPRUNG\n')
        repository.git('update-index', '--add', '--cacheinfo', `160000,${id},prds/sub`)
        mkdirSync(path.join(repository.root, 'prds/sub'))
        return undefined
      }),
      expect: usual,
    },
  ],
  [
    'no git at all',
    {
      make: changed((repository) => ({...repository, env: {...repository.env, PATH: path.join(repository.root, 'nowhere')}})),
      expect: unanswered,
    },
  ],
  [
    'programs in the configuration',
    {
      make: changed((repository) => {
        const file = trap(repository)
        repository.write('.gitattributes', '*.md filter=evil diff=evil merge=evil\n')
        for (const key of trapKeys) repository.git('config', key, file)
        for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction']) {
          writeFileSync(inGit(repository, `hooks/${hook}`), `#!/bin/sh\n"${file}"\n`, {mode: 0o755})
        }
        return undefined
      }),
      expect: usual,
    },
  ],
])
