/** Names of commits to ids. Only ids go into any other question. */
import {askGit} from './ask.js'
import {GitProblem} from './problem.js'
import type {Repository} from './repository.js'

const hex = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** The full id of the commit that a person named. Options, ranges, paths and searches are refused. */
export async function resolveRevision(repository: Repository, revision: string): Promise<string> {
  assertPlain(revision)
  const id = await firstLine(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (id && hex.test(id)) return id
  if (repository.head === null) throw new GitProblem('no-commits')
  throw new GitProblem(repository.shallow ? 'shallow' : 'unknown-revision', {revision})
}

/** Where the history of the current commit and of another one part; null where they never met. */
export async function mergeBase(repository: Repository, id: string, other: string): Promise<string | null> {
  if (!hex.test(id) || !hex.test(other)) throw new GitProblem('unsafe-revision', {revision: id})
  const base = await firstLine(repository, ['merge-base', '--end-of-options', id, other])
  return base && hex.test(base) ? base : null
}

function assertPlain(revision: string): void {
  const plain = /^[^\s:\p{Cc}]{1,250}$/u.test(revision)
  // Ranges, exclusions and searches: `a..b`, `^a`, `a^!`, `a^-`, `a^@`, `a^{/text}`.
  if (!plain || /^[-^]|\.\.|\^[!@-]|\^\{(?!(?:commit|tag)?\})/.test(revision)) {
    throw new GitProblem('unsafe-revision', {revision: revision.slice(0, 100)})
  }
}

/** An empty answer is an answer here: git says nothing where `--quiet` finds nothing. */
async function firstLine(repository: Repository, args: readonly string[]): Promise<string | null> {
  try {
    return String(await askGit(repository, args)).split('\n')[0] || null
  } catch (error) {
    if (error instanceof GitProblem && error.code === 'failed') return null
    throw error
  }
}
