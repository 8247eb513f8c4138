/** The one way prd-lint writes files: whoever reads the path finds the old content or the new one, never a part. */
import {randomBytes} from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {Problem} from './problem.js'
import {leadsOut} from './root.js'

export interface WriteOptions {
  /** No symbolic link below this folder may lead out of it. */
  readonly root: string
  /** Only where nothing is: what came there in the meantime is not replaced either. */
  readonly isNew?: boolean
}

/** Replace or create a file. Keeps mode and owner of the old one; null when done. */
export function writeFileAtomically(path: string, content: Uint8Array | string, {root, isNew = false}: WriteOptions): Problem | null {
  try {
    const target = targetOf(path)
    if (leadsOut(path, target, root)) return {code: 'outside-root', args: {}}
    const old = statSync(target, {throwIfNoEntry: false})
    if (old && !old.isFile()) return {code: 'not-a-file', args: {}, kind: old.isDirectory() ? 'directory' : 'device'}
    if (old && isNew) return {code: 'exists', args: {}}
    replace(target, content, old, isNew)
    return null
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return {code: 'exists', args: {}}
    if (typeof code === 'string') return {code: 'unwritable', args: {reason: code}}
    throw error
  }
}

/** A link stays a link: what it points at is replaced. A path that is not there yet lies in a folder that is. */
function targetOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return join(realpathSync.native(dirname(path)), basename(path))
  }
}

function replace(target: string, content: Uint8Array | string, old: Stats | undefined, isNew: boolean): void {
  // Beside the target: a rename is atomic only within one file system. The name is short, as that of the target may be as long as names can be.
  const temporary = join(dirname(target), `.prd-lint-${randomBytes(6).toString('hex')}.tmp`)
  try {
    fill(temporary, content, old)
    if (isNew) createAs(temporary, target)
    else renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
  syncFolder(dirname(target))
}

/** A second name is given only where there is none; file systems without such names rename, as there was nothing a moment ago. */
function createAs(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    renameSync(temporary, target)
    return
  }
  rmSync(temporary, {force: true})
}

function fill(temporary: string, content: Uint8Array | string, old: Stats | undefined): void {
  const file = openSync(temporary, 'wx', old ? 0o600 : 0o666)
  try {
    writeFileSync(file, content)
    if (old) keepOwnerAndMode(file, old)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function keepOwnerAndMode(file: number, {uid, gid, mode}: Stats): void {
  try {
    fchownSync(file, uid, gid)
  } catch {
    // Only root may give files away; the writer owns the new file then, as with any editor.
  }
  fchmodSync(file, mode & 0o7777)
}

/** The rename itself survives a power cut only when the folder is written too; some file systems cannot. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The content is in place; only its survival of a power cut is unconfirmed.
  }
}
