/** Who is at work here, and the one thing that prd-lint ever writes to a repository: a tag that was asked for. */
import {askGit} from './ask.js'
import {GitProblem} from './problem.js'
import type {Repository} from './repository.js'
import {resolveRevision} from './revisions.js'

/** The e-mail address under which git would commit; null where git knows none. */
export async function whoCommits(repository: Repository): Promise<string | null> {
  try {
    const identity = String(await askGit(repository, ['var', 'GIT_COMMITTER_IDENT']))
    return /<([^<>\n]+)>/.exec(identity)?.[1] ?? null
  } catch (error) {
    if (error instanceof GitProblem && error.code === 'failed') return null
    throw error
  }
}

/** The name that the user told git; null where they told none. */
export async function configuredName(repository: Repository): Promise<string | null> {
  try {
    const name = String(await askGit(repository, ['config', '--get', 'user.name'])).trim()
    return name === '' ? null : name
  } catch (error) {
    if (error instanceof GitProblem) return null
    throw error
  }
}

/** Make a lightweight tag; one that exists already is a problem, never moved. */
export async function createTag(repository: Repository, name: string, commit: string): Promise<void> {
  const taken = await resolveRevision(repository, `refs/tags/${name}`).then(
    () => true,
    (error: unknown) => {
      if (error instanceof GitProblem && error.code === 'unsafe-revision') throw error
      return false
    },
  )
  if (taken) throw new GitProblem('tag-exists', {tag: name})
  await askGit(repository, ['update-ref', '--create-reflog', `refs/tags/${name}`, commit, '0'.repeat(commit.length)])
}
