/** The configuration as it stands in a commit, so that a pull request cannot weaken its own gate; and what was changed about the gate since. */
import path from 'node:path'
import {Fault} from '../../fault.js'
import {blobsAt, stagedFiles} from '../../git/entries.js'
import {openObjects} from '../../git/objects.js'
import {openRepository} from '../../git/repository.js'
import {mergeBase, resolveRevision} from '../../git/revisions.js'

/** Files of a commit by absolute path. */
export interface CommitFiles {
  /** Full id of the commit. */
  readonly commit: string
  readonly has: (file: string) => boolean
  /** The text of a file. Throws a `Fault` where it is not there, or is no UTF-8. */
  readonly read: (file: string) => Promise<string>
}

const largest = 16 << 20

type Environment = Readonly<Record<string, string | undefined>>

/** Open a commit that a person named. Throws a `GitProblem` where there is none. */
export async function openBaseCommit(cwd: string, revision: string, env: Environment): Promise<CommitFiles> {
  const repository = await openRepository(cwd, env)
  const commit = await resolveRevision(repository, revision)
  const entries = await blobsAt(repository, commit)
  const nameOf = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  return {
    commit,
    has: (file) => entries.get(nameOf(file))?.kind === 'file',
    async read(file) {
      const entry = entries.get(nameOf(file))
      const objects = openObjects(repository, largest)
      try {
        const content = entry?.kind === 'file' ? await objects.read(entry.id) : null
        if (content?.found) return new TextDecoder('utf-8', {fatal: true}).decode(content.bytes)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      } finally {
        await objects.close()
      }
      throw new Fault(unreadable, {file: nameOf(file), revision})
    },
  }
}

/** Configuration, ledgers and the list of known findings (`list`) that changed since the current history and a commit that a person named parted. */
export async function gateChanges(cwd: string, revision: string, env: Environment, list: string): Promise<readonly string[]> {
  const repository = await openRepository(cwd, env)
  const commit = await resolveRevision(repository, revision)
  const start = (repository.head && (await mergeBase(repository, commit, repository.head))) ?? commit
  const staged = await stagedFiles(repository, start)
  return [...new Set(staged.flatMap(({path: now, from}) => (from === null ? [now] : [now, from])))].filter(
    (file) => file === list || guardsGate(file),
  )
}

function guardsGate(file: string): boolean {
  return /(?:^|\/)prd-lint\.config\.(?:ya?ml|json)$/.test(file) || /^\.prd-lint(?:\/|-)/.test(file)
}

const unreadable = {
  en: '`{file}` cannot be read at `{revision}`',
  'zh-Hant': '無法讀取 `{revision}` 的 `{file}`',
  'zh-Hans': '无法读取 `{revision}` 的 `{file}`',
}
