/** The first-parent history, newest first, as a stream of what each commit did to which paths. Never a patch. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {type EntryKind, kindOf, pathOf, type RawChange, rawChanges} from './entries.js'
import {GitProblem, problemOf} from './problem.js'
import {startGit} from './process.js'
import type {Repository} from './repository.js'

interface Person {
  readonly name: string
  readonly email: string
}

/** One commit of the first-parent line, and what it brought there. */
export interface Revision {
  readonly commit: string
  /** Committer date, ISO 8601 with the committer's own offset: when it landed. */
  readonly date: string
  readonly author: Person
  readonly subject: string
  /** A cut-off history ends here, so that everything looks added. */
  readonly boundary: boolean
  /** It has other parents beside the first. */
  readonly isMerge: boolean
  readonly changes: readonly FileChange[]
}

export interface FileChange {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly path: string
  /** The path before a rename. */
  readonly from: string | null
  /** Ids of the blobs; null where there is none. */
  readonly before: string | null
  readonly after: string | null
  readonly kind: EntryKind
}

export interface LogOptions {
  /** Full id of the newest commit. */
  readonly tip: string
  /** Full ids of commits that end the history, themselves left out. */
  readonly until?: readonly string[]
  /** Only files with these endings (`md`); all files where absent. */
  readonly extensions?: readonly string[]
}

const format = '%H%x00%P%x00%cI%x00%an%x00%ae%x00%s'
const headFields = 6

/** Read the history in one process. Stop early and git is stopped. */
export async function* readLog(repository: Repository, {tip, until = [], extensions}: LogOptions): AsyncGenerator<Revision> {
  const ends = new Set(shallowEnds(repository))
  const patterns = extensions?.map((extension) => `*.${extension}`) ?? []
  // Where blobs are missing only equal content is a rename: looking for similar content would need them.
  const renames = repository.partial ? '-M100%' : '-M'
  let waiting = true
  const git = startGit(
    repository,
    [
      'log',
      '--first-parent',
      '-m',
      '--root',
      '--raw',
      '-z',
      renames,
      '--no-abbrev',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--ignore-submodules=none',
      `--format=${format}`,
      '--end-of-options',
      tip,
      ...until.map((id) => `^${id}`),
      '--',
      ...patterns,
    ],
    () => waiting,
    'patterns',
  )
  git.stdin.end()
  let finished = false
  const reader = createReader()
  try {
    for await (const chunk of git.stdout as AsyncIterable<Buffer>) {
      waiting = false
      for (const fields of reader.read(chunk)) yield revisionOf(fields, ends)
      waiting = true
    }
    const last = reader.end()
    if (last) yield revisionOf(last, ends)
    const {code, stderr} = await git.ended
    finished = true
    if (code !== 0) throw problemOf(stderr, repository.root)
  } finally {
    if (!finished) git.kill()
  }
}

/** Commits whose parents `--depth` cut off. */
function shallowEnds({shallow, commonDir}: Repository): string[] {
  if (!shallow) return []
  try {
    return readFileSync(path.join(commonDir, 'shallow'), 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

interface LogReader {
  /** The fields of each commit that the bytes complete: six of the head, then those of its raw diff. */
  read(chunk: Buffer): Buffer[][]
  /** The last commit: nothing follows that would complete it. */
  end(): Buffer[] | null
}

function createReader(): LogReader {
  let fields: Buffer[] = []
  let rest: Buffer[] = []

  function take(field: Buffer, complete: Buffer[][]): void {
    // The head ends with its sixth field; after it a raw diff goes on (`:` or a path) or the id of the next commit stands.
    if (fields.length >= headFields && startsCommit(field, fields)) {
      complete.push(fields)
      fields = []
    }
    fields.push(field)
  }

  return {
    read(chunk) {
      const complete: Buffer[][] = []
      let start = 0
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
        const piece = chunk.subarray(start, end)
        take(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece, complete)
        rest = []
        start = end + 1
      }
      if (start < chunk.length) rest.push(chunk.subarray(start))
      return complete
    },
    end: () => (fields.length >= headFields ? fields : null),
  }
}

/** A head of a raw diff asks for one path, or for two; only where none is due can a commit start. */
function startsCommit(field: Buffer, fields: readonly Buffer[]): boolean {
  if (isRawHead(field)) return false
  if (fields.length === headFields) return true
  const last = fields.at(-1)
  const beforeLast = fields.at(-2)
  if (last && isRawHead(last)) return false
  return !(beforeLast && isRawHead(beforeLast) && fields.length > headFields + 1 && isTwoPaths(beforeLast))
}

const rawHead = /^\n?:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ [A-Z]\d*$/

function isRawHead(field: Buffer): boolean {
  return (field[0] === 58 || field[0] === 10) && rawHead.test(field.toString('latin1'))
}

function isTwoPaths(head: Buffer): boolean {
  return /[RC]\d*$/.test(head.toString('latin1'))
}

function revisionOf(fields: readonly Buffer[], ends: ReadonlySet<string>): Revision {
  const [commit = '', parents = '', date = '', name = '', email = '', subject = ''] = fields
    .slice(0, headFields)
    .map((field) => field.toString('utf8'))
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new GitProblem('failed', {reason: 'unexpected log'})
  const [first, ...others] = fields.slice(headFields)
  const raw = first ? [first[0] === 10 ? first.subarray(1) : first, ...others] : []
  return {
    commit,
    date,
    author: {name, email},
    subject,
    boundary: ends.has(commit),
    isMerge: parents.includes(' '),
    changes: rawChanges(raw).map(changeOf),
  }
}

const statuses: Readonly<Record<string, FileChange['status']>> = {A: 'added', C: 'added', D: 'deleted', R: 'renamed'}

function changeOf({oldMode, newMode, oldId, newId, letter, path: bytes, from}: RawChange): FileChange {
  const status = statuses[letter] ?? 'modified'
  return {
    status,
    path: pathOf(bytes).path,
    from: status === 'renamed' && from ? pathOf(from).path : null,
    before: /^0+$/.test(oldId) ? null : oldId,
    after: /^0+$/.test(newId) ? null : newId,
    kind: kindOf(status === 'deleted' ? oldMode : newMode),
  }
}
