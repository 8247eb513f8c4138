/** Files as git holds them: in a commit, in the index, and between the two. */
import {askGit} from './ask.js'
import {GitProblem} from './problem.js'
import {runGit} from './process.js'
import type {Repository} from './repository.js'

export type EntryKind = 'file' | 'symlink' | 'submodule'

/** One path of a commit or of the index. */
export interface Entry {
  /** With `/`; bytes that are not UTF-8 read as U+FFFD, and `exact` is false. */
  readonly path: string
  readonly exact: boolean
  readonly kind: EntryKind
  /** Id of the blob, or of the commit for a submodule. */
  readonly id: string
}

/** A path whose index differs from a commit. */
export interface StagedFile {
  readonly path: string
  readonly exact: boolean
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed' | 'conflict'
  /** The path before a rename. */
  readonly from: string | null
  readonly kind: EntryKind
  /** Id of the blob in the index; null for what is deleted or in conflict. */
  readonly id: string | null
}

const kinds: Readonly<Record<string, EntryKind>> = {
  '100644': 'file',
  '100755': 'file',
  '100664': 'file',
  '120000': 'symlink',
  '160000': 'submodule',
}

/** A mode to a kind; what git invents later is not a file. */
export function kindOf(mode: string): EntryKind {
  return kinds[mode] ?? 'submodule'
}

/** A path from its bytes. */
export function pathOf(bytes: Buffer): {path: string; exact: boolean} {
  const path = bytes.toString('utf8')
  return {path, exact: !path.includes('\uFFFD') || Buffer.from(path).equals(bytes)}
}

/** NUL-terminated fields, without the empty one after the last. */
export function fieldsOf(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
    fields.push(bytes.subarray(start, end))
    start = end + 1
  }
  return fields
}

/** More paths than this and one question about the whole tree is cheaper than a long command line. */
const mostPaths = 200

/** The entries of a commit by path; only the given paths where some are given. */
export async function blobsAt(repository: Repository, commit: string, paths?: readonly string[]): Promise<Map<string, Entry>> {
  const asked = paths && paths.length <= mostPaths ? ['--', ...paths] : []
  if (paths?.length === 0) return new Map()
  const wanted = paths && new Set(paths)
  const entries = new Map<string, Entry>()
  for (const field of fieldsOf(await askGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, ...asked]))) {
    const tab = field.indexOf(9)
    const [mode = '', , id = ''] = field.subarray(0, tab).toString('latin1').split(' ')
    const entry = {...pathOf(field.subarray(tab + 1)), kind: kindOf(mode), id}
    if (!wanted || wanted.has(entry.path)) entries.set(entry.path, entry)
  }
  return entries
}

/** The entries of the index by path, as the commit under way would take them; only the given paths where some are given. Paths in conflict are listed apart. */
export async function indexEntries(
  repository: Repository,
  paths: readonly string[] = [],
): Promise<{entries: Map<string, Entry>; conflicts: Set<string>}> {
  const entries = new Map<string, Entry>()
  const conflicts = new Set<string>()
  for (const field of fieldsOf(await runGit(repository, ['ls-files', '-z', '--stage', '--full-name', '--', ...paths]))) {
    const tab = field.indexOf(9)
    const [mode = '', id = '', stage] = field.subarray(0, tab).toString('latin1').split(' ')
    const named = pathOf(field.subarray(tab + 1))
    if (stage !== '0') conflicts.add(named.path)
    else entries.set(named.path, {...named, kind: kindOf(mode), id})
  }
  return {entries, conflicts}
}

const emptyTrees = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const

const statuses: Readonly<Record<string, StagedFile['status']>> = {
  A: 'added',
  M: 'modified',
  T: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'added',
  U: 'conflict',
}

/** What the index changes against a commit, by default the checked-out one: what `git commit` is about to take. Files only promised (`git add -N`) are not in it. */
export async function stagedFiles(repository: Repository, commit: string | null = repository.head): Promise<StagedFile[]> {
  const tree = commit ?? emptyTrees[repository.objectFormat]
  // `--cached`: the work tree is never read, so no clean filter runs. In a partial clone only equal content is a rename.
  const renames = repository.partial ? '-M100%' : '-M'
  const output = await runGit(repository, [
    'diff-index',
    '--cached',
    '-r',
    '-z',
    '--raw',
    renames,
    '--ita-invisible-in-index',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=none',
    tree,
    '--',
  ])
  const files = rawChanges(fieldsOf(output)).map(stagedOf)
  const conflicts = new Set(files.filter(({status}) => status === 'conflict').map(({path}) => path))
  // A path in conflict is also listed with its stages.
  return files.filter(({path, status}) => status === 'conflict' || !conflicts.has(path))
}

/** What changed from one commit to another, renames found. */
export async function changedFiles(repository: Repository, from: string, to: string): Promise<StagedFile[]> {
  const renames = repository.partial ? '-M100%' : '-M'
  const output = await askGit(repository, [
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    renames,
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    from,
    to,
    '--',
  ])
  return rawChanges(fieldsOf(output)).map(stagedOf)
}

/** One line of `--raw -z`. */
export interface RawChange {
  readonly oldMode: string
  readonly newMode: string
  readonly oldId: string
  readonly newId: string
  readonly letter: string
  readonly path: Buffer
  readonly from: Buffer | null
}

/** Read `--raw -z` fields: a head that starts with `:`, then one path, or two for a rename or copy. */
export function rawChanges(fields: readonly Buffer[]): RawChange[] {
  const changes: RawChange[] = []
  for (let at = 0; at < fields.length; ) {
    const head = fields[at]?.toString('latin1') ?? ''
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = head.slice(1).split(' ')
    const letter = status.charAt(0)
    const two = letter === 'R' || letter === 'C'
    const first = fields[at + 1]
    const last = two ? fields[at + 2] : first
    if (!head.startsWith(':') || !first || !last) throw new GitProblem('failed', {reason: 'unexpected raw diff'})
    changes.push({oldMode, newMode, oldId, newId, letter, path: last, from: two ? first : null})
    at += two ? 3 : 2
  }
  return changes
}

function stagedOf({newMode, oldMode, newId, letter, path, from}: RawChange): StagedFile {
  const status = statuses[letter] ?? 'modified'
  return {
    ...pathOf(path),
    status,
    from: letter === 'R' && from ? pathOf(from).path : null,
    kind: kindOf(status === 'deleted' ? oldMode : newMode),
    id: status === 'deleted' || status === 'conflict' ? null : newId,
  }
}
