/** The lives in `fixtures/histories`: read, and committed into a repository one by one. */
import fs from 'node:fs'
import {parse} from 'yaml'
import type {TestRepository} from './repository.js'

interface Commit {
  readonly file?: string
  readonly path?: string
  readonly remove?: string
  readonly date: string
  readonly subject: string
}

/** The commits of a life, in order; throws on one that says neither what it writes nor what it removes. */
export function readHistory(folder: URL): readonly Commit[] {
  const {commits} = parse(fs.readFileSync(new URL('history.yml', folder), 'utf8'), {schema: 'failsafe'}) as {commits: Commit[]}
  if (!commits.length) throw new Error(`No commits in ${folder.pathname}history.yml`)
  for (const commit of commits) {
    if (!commit.date || !commit.subject || (commit.file && commit.path ? commit.remove : !commit.remove))
      throw new Error(`Unexpected commit in ${folder.pathname}history.yml: ${JSON.stringify(commit)}`)
  }
  return commits
}

/** Commit a life; a document whose path changes is moved. Gives the path it has in the end. */
export function commitHistory(repository: TestRepository, folder: URL): string {
  let path: string | null = null
  for (const commit of readHistory(folder)) {
    const gone: string | null = commit.remove ?? (path !== null && path !== commit.path ? path : null)
    const files: Record<string, string | null> = gone === null ? {} : {[gone]: null}
    if (commit.file && commit.path) files[commit.path] = fs.readFileSync(new URL(commit.file, folder), 'utf8')
    repository.commit(commit.subject, files, {date: commit.date})
    path = commit.path ?? null
  }
  if (path === null) throw new Error(`Nothing is left at the end of ${folder.pathname}history.yml`)
  return path
}
