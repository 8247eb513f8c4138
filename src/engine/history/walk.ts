/** All versions of all asked documents in one reading of the history: what is kept is a line for each version, no text. */
import {type FileChange, type Revision, readLog} from '../../git/log.js'
import type {Repository} from '../../git/repository.js'
import {endingsOf, followFrom, type Lineage, stepBack} from '../lineage.js'

/** One version of a document, as the log tells it. */
export interface LoggedVersion {
  readonly commit: string
  readonly date: string
  readonly author: Revision['author']
  readonly subject: string
  readonly path: string
  readonly status: FileChange['status']
  /** Ids of the blobs before and after; null where the document was not there. */
  readonly before: string | null
  readonly after: string | null
}

/** A path now, or the last one it had, and its versions, oldest first. */
export interface LoggedDocument {
  readonly path: string
  readonly deleted: boolean
  readonly versions: readonly LoggedVersion[]
}

export interface WalkOptions {
  /** Paths of documents now; those that are not in the checked-out commit have no history. */
  readonly paths: readonly string[]
  /** Which deleted files are told of as well; none where absent. */
  readonly isDeletedDocument?: ((path: string) => boolean) | undefined
}

/** Follow documents back to their first versions. `cut` says that the clone holds only a part of the history. */
export async function walkHistory(
  repository: Repository,
  {paths, isDeletedDocument}: WalkOptions,
): Promise<{documents: LoggedDocument[]; cut: boolean}> {
  const lineages = new Map<Lineage, LoggedVersion[]>()
  const untouched = new Map<string, Lineage>()
  for (const path of paths) {
    const lineage = followFrom(path)
    lineages.set(lineage, [])
    untouched.set(path, lineage)
  }
  const deleted = new Set<Lineage>()
  let cut = false
  const endings = endingsOf(paths)
  if (repository.head === null) return {documents: [], cut}
  for await (const revision of readLog(repository, {tip: repository.head, ...(endings ? {extensions: endings} : {})})) {
    dropAbsent(revision)
    if (isDeletedDocument) startDeleted(revision, isDeletedDocument)
    for (const [lineage, {path, change}] of stepBack(lineages.keys(), revision)) {
      const {commit, date, author, subject} = revision
      lineages.get(lineage)!.push({commit, date, author, subject, path, status: change.status, before: change.before, after: change.after})
    }
    cut ||= revision.boundary
  }
  const documents = [...lineages].map(([lineage, versions]) => ({
    path: lineage.asked,
    deleted: deleted.has(lineage),
    versions: versions.toReversed(),
  }))
  return {documents, cut}

  /** A path whose newest change takes it away is not in the checked-out commit, whatever lies in the work tree. */
  function dropAbsent({changes}: Revision): void {
    for (const {status, path, from} of changes) {
      const gone = status === 'deleted' ? path : from
      const lineage = gone === null ? undefined : untouched.get(gone)
      if (lineage) lineages.delete(lineage)
      untouched.delete(gone ?? '')
      untouched.delete(path)
    }
  }

  /** A deletion that no followed document explains is the end of one that nobody asked for by its path. */
  function startDeleted({changes}: Revision, isDocument: (path: string) => boolean): void {
    const followed = new Set([...lineages.keys()].map(({path}) => path))
    for (const {status, path, kind, before} of changes) {
      if (status !== 'deleted' || kind !== 'file' || followed.has(path) || !isDocument(path)) continue
      const lineage: Lineage = {asked: path, path, added: before}
      lineages.set(lineage, [])
      deleted.add(lineage)
    }
  }
}
