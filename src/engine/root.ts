/** Which paths belong to the folder that a run is about. */
import {realpathSync} from 'node:fs'
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'

/** Whether a path that enters the root, by whatever name, ends outside of it. One that never enters it was meant by the caller. */
export function leadsOut(path: string, real: string, root: string): boolean {
  const realRoot = realpathSync.native(root)
  if (isWithin(realRoot, real)) return false
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (isWithin(realRoot, realpathSync.native(folder))) return true
    if (folder === dirname(folder)) return false
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
