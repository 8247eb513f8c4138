/** What was learned about pairs of blobs, kept under the git directory. Losing it costs time only. */
import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {version} from '../../version.js'

/** Bump when what is kept means something else. */
const format = 2
const largest = 64 * 1024 * 1024

export interface Cache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Keep what is new. Two runs at once may each lose the other's news, but neither can leave a broken file. */
  save(): void
}

/** Open the cache of one kind of knowledge; without a folder, or with one that cannot be written, it lasts as long as the run. */
export function openCache<Value>(folder: string | null, name: string): Cache<Value> {
  const file =
    folder === null ? null : path.join(folder, `${name}-${format}-${createHash('sha256').update(version).digest('hex').slice(0, 8)}.json`)
  const known = file === null ? new Map<string, Value>() : read<Value>(file)
  let isChanged = false
  return {
    get: (key) => known.get(key),
    set(key, value) {
      known.set(key, value)
      isChanged = true
    },
    save() {
      if (!isChanged || folder === null || file === null) return
      const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
      try {
        mkdirSync(folder, {recursive: true})
        // What another run learned meanwhile is kept.
        const all = new Map([...read<Value>(file), ...known])
        writeFileSync(temporary, JSON.stringify([...all]), {flag: 'wx'})
        renameSync(temporary, file)
      } catch {
        forget(temporary)
      }
    },
  }
}

function read<Value>(file: string): Map<string, Value> {
  try {
    const text = readFileSync(file, 'utf8')
    const entries: unknown = text.length > largest ? [] : JSON.parse(text)
    return new Map(Array.isArray(entries) ? (entries as [string, Value][]) : [])
  } catch {
    return new Map()
  }
}

function forget(temporary: string): void {
  try {
    rmSync(temporary, {force: true})
  } catch {
    // A folder that cannot be written holds nothing of ours either.
  }
}
