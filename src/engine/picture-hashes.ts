/** What pictures of a document show, by the ids that git gives their content. */
import {createHash} from 'node:crypto'
import path from 'node:path'
import type {PictureHashes} from '../changes/compare-pictures.js'
import type {Entry} from '../git/entries.js'
import type {Repository} from '../git/repository.js'
import type {Prd} from '../model/types.js'
import {readBytes} from './read-document.js'

/** A document with the path it has in its repository. */
export interface PlacedDocument {
  readonly path: string
  readonly prd: Prd
}

type Entries = ReadonlyMap<string, Entry>

/** Pictures at a commit, and in the index or the work tree; null where neither document has a picture of the repository. */
export async function pictureHashes(
  repository: Repository,
  commit: string,
  before: PlacedDocument,
  after: PlacedDocument,
  to: 'worktree' | 'index',
): Promise<PictureHashes | null> {
  const [old, now] = [picturePaths(before), picturePaths(after)]
  if (old.length === 0 || now.length === 0) return null
  const {blobsAt, indexEntries} = await import('../git/entries.js')
  const [then, {entries}] = await Promise.all([blobsAt(repository, commit, old), indexEntries(repository, now)])
  const ids = to === 'index' ? idsOf(entries) : await workTreeIds(repository, now, entries)
  return {
    before: (url) => idsOf(then).get(pathOf(url, before.path) ?? '') ?? null,
    after: (url) => ids.get(pathOf(url, after.path) ?? '') ?? null,
  }
}

function idsOf(entries: Entries): Map<string, string> {
  return new Map([...entries].flatMap(([at, {kind, id}]) => (kind === 'file' ? [[at, id]] : [])))
}

/** Bytes of a picture that are read; a larger one is known by what git has of it. */
const largest = 32 << 20

/** Where a file of the work tree is what git would store for it, it has the id of that; else one of its own. Filters are programs of somebody else and never run. */
async function workTreeIds(repository: Repository, paths: readonly string[], entries: Entries): Promise<Map<string, string>> {
  const ids = idsOf(entries)
  for (const at of paths) {
    const bytes = readBytes(path.join(repository.root, at), repository.root, largest)
    if (!bytes) continue
    const [id, ...others] = idsFor(bytes, repository.objectFormat)
    const known = ids.get(at)
    const isKnown = known !== undefined && (known === id || others.includes(known) || (await pointsTo(repository, known, bytes)))
    if (!isKnown) ids.set(at, id!)
  }
  return ids
}

/** The ids that git may give a content: as it is, and with the line ends of text made one. */
function idsFor(bytes: Uint8Array, format: Repository['objectFormat']): string[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const idFor = (blob: Buffer) => createHash(format).update(`blob ${blob.length}\0`).update(blob).digest('hex')
  const isText = !content.includes(0) && content.includes('\r\n')
  return [idFor(content), ...(isText ? [idFor(Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))] : [])]
}

/** Is a blob the pointer that LFS stores instead of a content? */
async function pointsTo(repository: Repository, blob: string, bytes: Uint8Array): Promise<boolean> {
  const {readBlobs} = await import('../git/objects.js')
  const pointer = (await readBlobs(repository, [blob], longestPointer)).get(blob)
  if (!pointer?.found) return false
  const oid = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d\n(?:.*\n){0,8}?oid sha256:([0-9a-f]{64})\n/.exec(
    pointer.bytes.toString('latin1'),
  )?.[1]
  return oid !== undefined && oid === createHash('sha256').update(bytes).digest('hex')
}

const longestPointer = 1024

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
