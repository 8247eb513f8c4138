/** Files of the work tree as git knows them. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {fieldsOf, pathOf} from './entries.js'
import {runGit} from './process.js'
import type {Repository} from './repository.js'

/** Tracked files and those that are neither tracked nor ignored, as far as they are there: a sparse checkout leaves some out, and people delete some. Relative to the top of the repository; the files are listed, never read. */
export async function workTreeFiles(repository: Repository, folder = '.'): Promise<string[]> {
  const listed = ['--cached', '--others', '--deleted', '--exclude-standard']
  const output = await runGit(repository, ['ls-files', '-z', '-t', ...listed, '--full-name', '--', folder])
  // A file in conflict is listed once for each of its stages.
  const files = new Set<string>()
  const gone: string[] = []
  for (const field of fieldsOf(output)) {
    const tag = String.fromCharCode(field[0]!)
    const file = pathOf(field.subarray(2)).path
    if (tag === 'R') gone.push(file)
    // One that git was told to pass over may be there all the same.
    else if (tag !== 'S' || existsSync(path.join(repository.root, file))) files.add(file)
  }
  for (const file of gone) files.delete(file)
  return [...files]
}
