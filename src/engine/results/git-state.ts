/** What the comparison with a reviewed state depends on in the repository, read from its files: as long as it is the same, so is the answer. */
import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {repositoryRootOf} from '../config/read-config.js'
import {gitFolderOf, readSmall} from './cache-folder.js'

/** Null where it cannot be told without git: then nothing that was compared is kept. */
export function gitStateOf(cwd: string, env: Readonly<Record<string, string | undefined>>): string | null {
  // A hook or a user points git elsewhere.
  if (Object.keys(env).some((name) => /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE)$/.test(name))) return null
  const root = repositoryRootOf(cwd)
  const folder = root && gitFolderOf(root)
  if (!folder) return null
  const common = path.resolve(folder, readSmall(path.join(folder, 'commondir'))?.trim() ?? '.')
  const head = headOf(folder, common)
  if (head === null) return null
  const state = [head, stampOf(path.join(folder, 'index')), readSmall(path.join(common, 'shallow')), isReplaced(common)]
  return createHash('sha256').update(JSON.stringify(state)).digest('hex')
}

const hex = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

function headOf(folder: string, common: string): string | null {
  const head = readSmall(path.join(folder, 'HEAD'))?.trim() ?? ''
  if (hex.test(head)) return head
  const name = /^ref: (refs\/heads\/[^\0]+)$/.exec(head)?.[1]
  if (name === undefined || name.split('/').includes('..')) return null
  const loose = readSmall(path.join(common, name))?.trim()
  if (loose !== undefined) return hex.test(loose) ? loose : null
  const line = (readSmall(path.join(common, 'packed-refs')) ?? '').split('\n').find((entry) => entry.endsWith(` ${name}`))
  const packed = line?.split(' ')[0] ?? ''
  return hex.test(packed) ? packed : null
}

/** Staged renames are part of the answer; git rewrites the index for less than that, which costs no more than a comparison. */
function stampOf(file: string): string | null {
  try {
    const {mtimeNs, size, ino} = statSync(file, {bigint: true})
    return `${mtimeNs} ${size} ${ino}`
  } catch {
    return null
  }
}

function isReplaced(common: string): boolean {
  return existsSync(path.join(common, 'info', 'grafts')) || existsSync(path.join(common, 'refs', 'replace'))
}
