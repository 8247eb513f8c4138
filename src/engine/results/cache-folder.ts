/** Where results are kept between runs, found without asking git. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {repositoryRootOf} from '../config/read-config.js'

/**
 * The git directory goes first: it dies with the repository, and nothing that is committed lands in it.
 * `node_modules/.cache` can be filled by a pull request, so it serves only where there is no repository.
 */
export function cacheFolderFor(cwd: string): string | null {
  const root = repositoryRootOf(cwd)
  if (root !== null) {
    const gitFolder = gitFolderOf(root)
    return gitFolder && path.join(gitFolder, 'prd-lint')
  }
  const modules = path.join(cwd, 'node_modules')
  return isFolder(modules) ? path.join(modules, '.cache', 'prd-lint') : null
}

/** The administrative folder of a work tree: `.git` itself, or what the file `.git` of a linked work tree or a submodule names. */
export function gitFolderOf(root: string): string | null {
  const own = path.join(root, '.git')
  if (isFolder(own)) return isGitFolder(own) ? own : null
  const text = readSmall(own)
  const named = text === null ? undefined : /^gitdir: (.+?)\r?\n?$/s.exec(text)?.[1]
  const folder = named === undefined ? null : path.resolve(root, named)
  return folder !== null && isGitFolder(folder) ? folder : null
}

function isGitFolder(folder: string): boolean {
  return existsSync(path.join(folder, 'HEAD'))
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

/** A file of git's own bookkeeping; null where it is not there, or is something else. */
export function readSmall(file: string): string | null {
  try {
    const stats = statSync(file)
    return stats.isFile() && stats.size <= 64 << 20 ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}
