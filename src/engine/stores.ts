/** Where the bytes of documents come from: the work tree, the index, standard input. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Objects} from '../git/objects.js'
import type {GitProblem} from '../git/problem.js'
import type {Repository} from '../git/repository.js'
import type {Presence} from '../lint-context.js'
import {defaultLimits, type Limits} from './limits.js'
import {namesAmong, presenceReader} from './presence.js'
import {decodeDocument, type ReadOptions, type ReadResult, readDocument} from './read-document.js'

export interface DocumentStore {
  /** A document by its absolute path. */
  readonly read: (file: string) => ReadResult | Promise<ReadResult>
  /** Markdown files below a folder, as absolute paths in order. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** A file that is no document: UTF-8, whatever the documents are in. */
  readonly readPlain: (file: string) => ReadResult | Promise<ReadResult>
  /** Is a file there, or was it before the change that is looked at? */
  readonly isOrWas: (file: string) => boolean
  /** Files beside a document. */
  readonly presenceFor: (file: string) => (relative: string) => Presence
  /** The repository around the root, opened once. Throws a `GitProblem` where there is none. */
  readonly repository: () => Promise<Repository>
  readonly close?: () => Promise<void>
}

export interface StoreOptions extends ReadOptions {
  readonly root: string
  readonly limits: Limits
  readonly env: Readonly<Record<string, string | undefined>>
  /** Told where git cannot list files; where absent, that is an error. */
  readonly onUnlisted?: ((failure: GitProblem) => void) | undefined
}

/** A list of many thousand findings or rounds is long, and still no document. */
const plainLimits: Limits = {...defaultLimits, bytes: 16 << 20, lines: Number.MAX_SAFE_INTEGER}

/** Documents as they lie on disk. Git is asked only to list them, so that ignored files stay out. */
export function workTreeStore(options: StoreOptions): DocumentStore {
  let opened: Promise<Repository> | undefined
  const repository = () => (opened ??= import('../git/repository.js').then(({openRepository}) => openRepository(options.root, options.env)))
  return {
    repository,
    read: (file) => readDocument(file, options),
    readPlain: (file) => readDocument(file, {root: options.root, limits: plainLimits}),
    isOrWas: existsSync,
    list: async (folder) => (await import('./list-files.js')).listMarkdown(folder, {...options, repository}),
    presenceFor: presenceReader(options.root),
  }
}

/** One document from standard input, under a path that may or may not exist. */
export function inputStore(bytes: Uint8Array, options: StoreOptions): DocumentStore {
  return {...workTreeStore(options), read: () => decodeDocument(bytes, options)}
}

/** What the next commit would take, byte for byte. `staged` are the files that it changes, those in conflict included: nobody could commit those. */
export async function indexStore(options: StoreOptions): Promise<DocumentStore & {readonly staged: readonly string[]}> {
  const [{openRepository}, {indexEntries, stagedFiles}, {openObjects}] = await Promise.all([
    import('../git/repository.js'),
    import('../git/entries.js'),
    import('../git/objects.js'),
  ])
  const repository = await openRepository(options.root, options.env)
  const [{entries, conflicts}, staged] = await Promise.all([indexEntries(repository), stagedFiles(repository)])
  const inRepository = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  const objects = openObjects(repository, options.limits.bytes)
  const absolute = (relative: string) => path.join(repository.root, relative)

  async function read(file: string, from: Objects, how: ReadOptions & Pick<StoreOptions, 'limits'>): Promise<ReadResult> {
    const relative = inRepository(file)
    if (conflicts.has(relative)) return {ok: false, problem: {code: 'unmerged', args: {path: relative}}}
    const entry = entries.get(relative)
    if (!entry) return {ok: false, problem: {code: existsSync(file) ? 'not-staged' : 'missing', args: {}}}
    if (entry.kind !== 'file') return {ok: false, problem: {code: 'not-a-file', args: {}, kind: entry.kind}}
    const content = await from.read(entry.id)
    if (content.found) return decodeDocument(content.bytes, how)
    if (content.reason === 'too-large')
      return {ok: false, problem: {code: 'too-large', args: {actual: content.size ?? 0, limit: how.limits.bytes}}}
    return {ok: false, problem: {code: 'unreadable', args: {reason: content.reason}}}
  }

  const gone = new Set(staged.flatMap(({path: now, from, status}) => (status === 'deleted' ? [now] : from === null ? [] : [from])))
  return {
    repository: async () => repository,
    read: (file) => read(file, objects, options),
    async readPlain(file) {
      const plain = openObjects(repository, plainLimits.bytes)
      return read(file, plain, {limits: plainLimits}).finally(plain.close)
    },
    isOrWas: (file) => [entries, conflicts, gone].some((paths) => paths.has(inRepository(file))),
    list: async (folder) =>
      [...entries.keys(), ...conflicts]
        .map(absolute)
        .filter((file) => isBelow(folder, file))
        .toSorted(),
    presenceFor: presenceReader(repository.root, namesAmong(repository.root, entries.keys())),
    close: () => objects.close(),
    staged: [...staged.filter(({id, kind}) => id !== null && kind === 'file').map(({path: now}) => now), ...conflicts].map(absolute),
  }
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep)
}
