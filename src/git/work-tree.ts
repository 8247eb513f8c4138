/** Files of the work tree as git knows them. */
import {fieldsOf, pathOf} from './entries.js'
import {runGit} from './process.js'
import type {Repository} from './repository.js'

/** Tracked files and those that are neither tracked nor ignored, relative to the top of the repository. The work tree is listed, never read. */
export async function workTreeFiles(repository: Repository, folder = '.'): Promise<string[]> {
  const output = await runGit(repository, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name', '--', folder])
  // A file in conflict is listed once for each of its stages.
  return [...new Set(fieldsOf(output).map((field) => pathOf(field).path))]
}
