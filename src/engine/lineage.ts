/** One document through history: its versions, newest first, followed through renames and restores, never through copies. */
import type {FileChange, Revision} from '../git/log.js'

/** What one commit did to one document. */
export interface Version {
  readonly revision: Revision
  /** Where the document stands after it. */
  readonly path: string
  /** Id of the blob; null where the commit deleted the document. */
  readonly blob: string | null
  readonly change: FileChange
}

/** A document that is being followed back in time. */
export interface Lineage {
  /** The path by which it was asked for. */
  readonly asked: string
  /** Where to look for it in older commits. */
  path: string
  /** Added in a commit seen already: an older deletion of the same path may be the same document, restored. */
  added: string | null
}

/** Begin to follow a document. */
export function followFrom(asked: string, path = asked): Lineage {
  return {asked, path, added: null}
}

/** What a commit did to the documents that are being followed; their lineages move on to where they stood before it. */
export function stepBack(lineages: Iterable<Lineage>, revision: Revision): Map<Lineage, Version> {
  const steps = new Map<Lineage, Version>()
  if (revision.changes.length === 0) return steps
  const byPath = new Map(revision.changes.map((change) => [change.path, change]))
  for (const lineage of lineages) {
    const change = byPath.get(lineage.path)
    if (change?.kind !== 'file') continue
    // A path that came into being can only go back further by way of its deletion.
    if ((lineage.added !== null) !== (change.status === 'deleted')) continue
    steps.set(lineage, {revision, path: change.path, blob: change.after, change})
    if (change.status === 'renamed' && change.from !== null) lineage.path = change.from
    lineage.added = change.status === 'added' ? change.after : null
  }
  return steps
}

/** The endings by which a log may be limited without losing a rename; undefined where a path has none. */
export function endingsOf(paths: Iterable<string>): string[] | undefined {
  const endings = new Set(['md', 'markdown'])
  for (const path of paths) {
    const ending = /\.([A-Za-z0-9]{1,12})$/.exec(path)?.[1]
    if (ending === undefined) return undefined
    endings.add(ending.toLowerCase())
  }
  return [...endings]
}
