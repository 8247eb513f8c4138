/** Is a file there that a document refers to, spelled as the document spells it? */
import {readdirSync, realpathSync} from 'node:fs'
import path from 'node:path'
import type {Presence} from '../lint-context.js'

/** Names in a folder, by its absolute path; none where there is no such folder. */
export type NamesIn = (folder: string) => ReadonlySet<string>

/** File systems that fold case and servers that do not are both in use, so the folder's own spelling decides. */
export function presenceReader(root: string, namesIn: NamesIn = namesOnDisk(root)): (document: string) => (relative: string) => Presence {
  function presenceOf(file: string): Presence {
    const way = path.relative(root, file)
    if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) return 'outside'
    let presence: Presence = 'present'
    let folder = root
    for (const part of way.split(path.sep).filter(Boolean)) {
      const own = nameLike(namesIn(folder), part)
      if (own === undefined) return 'absent'
      // macOS stores names decomposed; that is no other spelling.
      if (own.normalize('NFC') !== part.normalize('NFC')) presence = 'case'
      folder = path.join(folder, own)
    }
    return presence
  }

  return (document) => (reference) => {
    if (!reference.startsWith('/')) return presenceOf(path.resolve(path.dirname(document), reference))
    // Hosts take it from the top of the repository, site generators from a folder of their own: only they know what is absent.
    const presence = presenceOf(path.join(root, reference))
    return presence === 'absent' ? 'present' : presence
  }
}

/** Names from paths with `/` below a root, as git lists them. */
export function namesAmong(root: string, paths: Iterable<string>): NamesIn {
  const folders = new Map<string, Set<string>>()
  for (const file of paths) {
    let folder = root
    for (const part of file.split('/')) {
      const names = folders.get(folder)
      if (names) names.add(part)
      else folders.set(folder, new Set([part]))
      folder = path.join(folder, part)
    }
  }
  return (folder) => folders.get(folder) ?? new Set()
}

/** Each folder is read once. */
function namesOnDisk(root: string): NamesIn {
  const folders = new Map<string, ReadonlySet<string>>()
  return (folder) => {
    let names = folders.get(folder)
    if (!names) {
      names = readNames(folder, root)
      folders.set(folder, names)
    }
    return names
  }
}

function readNames(folder: string, root: string): ReadonlySet<string> {
  try {
    // What lies behind a link that leads out of the repository is not looked at.
    const way = path.relative(realpathSync.native(root), realpathSync.native(folder))
    return way.startsWith('..') || path.isAbsolute(way) ? new Set() : new Set(readdirSync(folder))
  } catch {
    return new Set()
  }
}

function nameLike(names: ReadonlySet<string>, part: string): string | undefined {
  if (names.has(part)) return part
  const folded = fold(part)
  return [...names].find((name) => fold(name) === folded)
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
