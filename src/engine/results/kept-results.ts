/** Results of earlier runs: a document whose content, configuration and surroundings are the same is not read as Markdown again. */
import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Presence} from '../../lint-context.js'
import type {MessageLanguage} from '../../model/types.js'
import {version} from '../../version.js'
import type {CompareRequest} from '../compare.js'
import {repositoryRootOf} from '../config/read-config.js'
import type {Config} from '../config/types.js'
import type {Target} from '../find-documents.js'
import type {Limits} from '../limits.js'
import type {DocumentStore} from '../stores.js'
import type {FileResult} from '../types.js'
import {openBuckets} from './buckets.js'
import {gitStateOf} from './git-state.js'

/** What a result depends on beside its key. */
export interface Surroundings {
  /** The date by which a rule judged; null where none asked for it. */
  readonly day: string | null
  /** Milliseconds since the epoch after which time alone may change the result. */
  readonly until: number | null
  /** Files that the document refers to, and what was found. */
  readonly presence: readonly (readonly [relative: string, presence: Presence])[]
  /** The document's ledger, absolute. */
  readonly ledger: string
  /** Was it compared with a reviewed state? Then the repository must be the same, else only the absence of a ledger. */
  readonly compared: boolean
}

export interface KeptResults {
  /** The result of an earlier run; null where the document must be checked. */
  readonly find: (target: Target) => Promise<FileResult | null>
  readonly keyFor: (target: Target, bytes: Uint8Array) => string
  readonly keep: (target: Target, key: string, result: FileResult, surroundings: Surroundings) => void
  /** False where nothing can be written. */
  readonly save: () => boolean
}

export interface ResultsRequest {
  readonly folder: string
  readonly store: DocumentStore
  readonly config: Config
  readonly limits: Limits
  readonly compare: CompareRequest
  readonly lang: MessageLanguage | undefined
  readonly language: MessageLanguage
  readonly strict: boolean
  readonly encoding: string | undefined
}

interface Kept {
  readonly result: Omit<FileResult, 'path' | 'source'>
  readonly day: string | null
  readonly until: number | null
  readonly presence: Surroundings['presence']
  readonly ledger: string
  /** State of the repository and of the ledger; null where the document speaks of no review. */
  readonly review: string | null
}

/** Open what is kept for runs like this one. */
export function openResults(request: ResultsRequest): KeptResults {
  const {store, compare, config} = request
  const root = repositoryRootOf(compare.cwd) ?? compare.cwd
  const buckets = openBuckets(request.folder, buildOf())
  const nameOf = (file: string) => path.relative(root, file).split(path.sep).join('/')
  const {file: _file, folder, ...contents} = config
  const {lang, language, strict, limits, encoding} = request
  const run = JSON.stringify([contents, nameOf(folder), lang, language, strict, limits, encoding, compare.to, compare.guard])
  const today = compare.now.toISOString().slice(0, 10)
  const isThere = compare.isOrWas ?? existsSync
  let gitState: string | null | undefined
  const reviewState = (ledger: string) => {
    gitState ??= gitStateOf(compare.cwd, compare.env)
    return gitState === null ? null : `${gitState} ${stampOf(path.join(root, ledger))}`
  }
  const keyFor = (target: Target, bytes: Uint8Array) =>
    createHash('sha256').update(run).update('\0').update(nameOf(target.file)).update('\0').update(bytes).digest('hex')

  function isAsBefore({day, until, presence, ledger, review}: Kept, file: string): boolean {
    if ((day !== null && day !== today) || (until !== null && compare.now.getTime() >= until)) return false
    const presenceOf = store.presenceFor(file)
    if (presence.some(([relative, before]) => presenceOf(relative) !== before)) return false
    return review === null ? !isThere(path.join(root, ledger)) : reviewState(ledger) === review
  }

  return {
    keyFor,
    async find(target) {
      const name = nameOf(target.file)
      if (!buckets.knows(name)) return null
      const read = await store.read(target.file)
      if (!read.ok) return null
      const kept = buckets.get(name, keyFor(target, read.bytes)) as Kept | undefined
      return kept && isAsBefore(kept, target.file)
        ? {path: target.shown, source: kept.result.findings.length > 0 ? read.text.source : '', ...kept.result}
        : null
    },
    keep(target, key, {path: _path, source: _source, ...result}, {ledger: file, compared, ...surroundings}) {
      const ledger = nameOf(file)
      const review = compared ? reviewState(ledger) : null
      // What only git can tell is asked again.
      if (compared && review === null) return
      buckets.set(nameOf(target.file), key, {result, ...surroundings, ledger, review} satisfies Kept)
    },
    save: buckets.save,
  }
}

/** A version that is being worked on stays the same while the program changes: its own file tells. */
function buildOf(): string {
  const {size, mtimeMs} = statSync(fileURLToPath(import.meta.url))
  return `${version} ${size} ${mtimeMs}`
}

/** Null where there is no such file. */
function stampOf(file: string): string | null {
  try {
    const {size, mtimeNs, ctimeNs, ino} = statSync(file, {bigint: true})
    return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
  } catch {
    return null
  }
}
