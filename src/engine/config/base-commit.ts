/** The configuration as it stands in a commit, so that a pull request cannot weaken its own gate; and what was changed about the gate since. */
import path from 'node:path'
import {Fault} from '../../fault.js'
import {blobsAt, stagedFiles} from '../../git/entries.js'
import {openObjects} from '../../git/objects.js'
import {openRepository} from '../../git/repository.js'
import {mergeBase, resolveRevision} from '../../git/revisions.js'

/** Files of a commit by absolute path. */
export interface CommitFiles {
  readonly has: (file: string) => boolean
  readonly read: (file: string) => Promise<string>
}

export interface BaseCommit {
  readonly files: CommitFiles
  /** Configuration, ledgers and lists of known findings that changed since the two histories parted. */
  readonly changed: readonly string[]
}

const largest = 1 << 20

/** Open a commit that a person named. Throws a `GitProblem` where there is none. */
export async function openBaseCommit(
  cwd: string,
  revision: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<BaseCommit> {
  const repository = await openRepository(cwd, env)
  const commit = await resolveRevision(repository, revision)
  const entries = await blobsAt(repository, commit)
  const nameOf = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  const start = (repository.head && (await mergeBase(repository, commit, repository.head))) ?? commit
  const staged = await stagedFiles(repository, start)
  return {
    files: {
      has: (file) => entries.get(nameOf(file))?.kind === 'file',
      async read(file) {
        const entry = entries.get(nameOf(file))
        const objects = openObjects(repository, largest)
        try {
          const content = entry?.kind === 'file' ? await objects.read(entry.id) : null
          if (content?.found) return new TextDecoder('utf-8', {fatal: true}).decode(content.bytes)
          throw new Fault(unreadable, {file: nameOf(file), revision})
        } finally {
          await objects.close()
        }
      },
    },
    changed: [...new Set(staged.flatMap(({path: now, from}) => (from === null ? [now] : [now, from])))].filter(guardsGate),
  }
}

function guardsGate(file: string): boolean {
  return /(?:^|\/)prd-lint\.config\.(?:ya?ml|json)$/.test(file) || /^\.prd-lint(?:\/|-)/.test(file)
}

const unreadable = {
  en: 'Configuration `{file}` cannot be read at `{revision}`',
  'zh-Hant': '無法讀取 `{revision}` 的設定檔 `{file}`',
  'zh-Hans': '无法读取 `{revision}` 的配置文件 `{file}`',
}
