/** Markdown files below a folder; git says which are ignored, where there is git. */
import path from 'node:path'
import {repositoryRootOf} from './config/read-config.js'
import {isMarkdownName} from './globs.js'

/** As absolute paths, in order. */
export async function listMarkdown(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const files = repositoryRootOf(folder) === null ? await listFromDisk(folder) : await listFromGit(folder, env)
  return files.filter(isMarkdownName).toSorted()
}

async function listFromGit(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const [{openRepository}, {workTreeFiles}] = await Promise.all([import('../git/repository.js'), import('../git/work-tree.js')])
  const repository = await openRepository(folder, env)
  const below = path.relative(repository.root, folder).split(path.sep).join('/') || '.'
  return (await workTreeFiles(repository, below)).map((file) => path.join(repository.root, file))
}

async function listFromDisk(folder: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const ignore = ['**/node_modules/**', '**/.git/**']
  const found = await glob('**/*', {cwd: folder, absolute: true, dot: true, followSymbolicLinks: false, ignore})
  return found.map((file) => path.normalize(file))
}
