/** What pictures of a document show, by the ids that git gave their content: no picture is read, and filters (LFS) are the same on both sides. */
import path from 'node:path'
import type {PictureHashes} from '../changes/compare-pictures.js'
import type {Repository} from '../git/repository.js'
import type {Prd} from '../model/types.js'

/** A document with the path it has in its repository. */
export interface PlacedDocument {
  readonly path: string
  readonly prd: Prd
}

/** Pictures at a commit and in the index; null where neither document has a picture of the repository. */
export async function pictureHashes(
  repository: Repository,
  commit: string,
  before: PlacedDocument,
  after: PlacedDocument,
): Promise<PictureHashes | null> {
  const [old, now] = [picturePaths(before), picturePaths(after)]
  if (old.length === 0 || now.length === 0) return null
  const {blobsAt, indexEntries} = await import('../git/entries.js')
  const [then, {entries}] = await Promise.all([blobsAt(repository, commit, old), indexEntries(repository, now)])
  const idOf = (found: ReadonlyMap<string, {readonly kind: string; readonly id: string}>, document: PlacedDocument) => (url: string) => {
    const entry = found.get(pathOf(url, document.path) ?? '')
    return entry?.kind === 'file' ? entry.id : null
  }
  return {before: idOf(then, before), after: idOf(entries, after)}
}

/** More pictures than this are not looked up: the command line that asks for them would not fit. */
const mostPictures = 200

function picturePaths({path: document, prd}: PlacedDocument): string[] {
  const paths = new Set<string>()
  for (const {url, runs, kind} of prd.blocks) {
    const urls = [...(kind === 'image' ? [url] : []), ...runs.filter((run) => run.kind === 'image').map((run) => run.url)]
    for (const one of urls) {
      const found = one === undefined ? null : pathOf(one, document)
      if (found !== null && paths.size < mostPictures) paths.add(found)
    }
  }
  return [...paths]
}

/** Where an address points in the repository; null where it leads out of it. */
function pathOf(url: string, document: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#|\0/iu.test(url)) return null
  const plain = decoded(url.replace(/[?#].*$/su, ''))
  const joined = plain.startsWith('/') ? path.posix.normalize(plain.slice(1)) : path.posix.join(path.posix.dirname(document), plain)
  return plain === '' || joined.startsWith('..') || path.posix.isAbsolute(joined) || joined.includes('\0') ? null : joined
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
