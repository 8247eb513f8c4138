/** Markdown files below a folder; git says which are ignored, where there is git. */
import path from 'node:path'
import type {GitProblem} from '../git/problem.js'
import type {Repository} from '../git/repository.js'
import {repositoryRootOf} from './config/read-config.js'
import {isMarkdownName} from './globs.js'

interface ListOptions {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The repository around the root. */
  readonly repository: () => Promise<Repository>
  /** Told where git cannot list them: then those that it ignores are among them. */
  readonly onUnlisted?: ((failure: GitProblem) => void) | undefined
}

/** As absolute paths, in order. */
export async function listMarkdown(folder: string, options: ListOptions): Promise<readonly string[]> {
  const files = repositoryRootOf(folder) === null ? await listFromDisk(folder) : await listFromGit(folder, options)
  return files.filter(isMarkdownName).toSorted()
}

async function listFromGit(folder: string, options: ListOptions): Promise<string[]> {
  try {
    return await trackedFiles(folder, options)
  } catch (error) {
    const {GitProblem} = await import('../git/problem.js')
    if (!options.onUnlisted || !(error instanceof GitProblem)) throw error
    options.onUnlisted(error)
    return listFromDisk(folder)
  }
}

async function trackedFiles(folder: string, {root, env, repository: around}: ListOptions): Promise<string[]> {
  const [{openRepository}, {workTreeFiles}] = await Promise.all([import('../git/repository.js'), import('../git/work-tree.js')])
  // A folder may lie in a repository within the repository.
  const repository = repositoryRootOf(folder) === root ? await around() : await openRepository(folder, env)
  const below = path.relative(repository.root, folder).split(path.sep).join('/') || '.'
  return (await workTreeFiles(repository, below)).map((file) => path.join(repository.root, file))
}

async function listFromDisk(folder: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const ignore = ['**/node_modules/**', '**/.git/**']
  const found = await glob('**/*', {cwd: folder, absolute: true, dot: true, followSymbolicLinks: false, ignore})
  return found.map((file) => path.normalize(file))
}
