/**
 * Loads the command line with what V8 made of it in an earlier run: compiling takes longer than linting a document.
 *
 * What V8 made is kept beside the code, in the package's own folder: who can write there can change the code itself.
 * It is used only as it was written, for the same code, the same V8 and the same flags. Losing it costs time only.
 */
import {closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {env, geteuid, pid, versions} from 'node:process'
import {cachedDataVersionTag, setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

export interface Loaded {
  readonly exports: unknown
  /** Keep what was compiled in this run for later ones: to be called when the work is done, as functions are compiled when they are first called. */
  readonly keep: () => void
}

interface Chunk {
  readonly module: {exports: unknown}
  readonly name: string
  readonly script: Script
  readonly check: number
  readonly owner: number
  /** Chunks in whose company it was compiled: what they call of it needs no compiling. Null where nothing was kept. */
  readonly company: ReadonlySet<string> | null
}

/** Versions of Node, or sets of flags, that use one installation. */
const mostKinds = 8

/** Bytecodes that a function runs before V8 optimises it: a run that checks one document is over before that pays. Later V8 waits of itself. */
const patience = '--interrupt-budget=1000000'

/** Load a CommonJS file and, when it asks for them, the files beside it. */
export function loadCompiled(entry: string): Loaded {
  if (versions.v8.startsWith('11.')) setFlagsFromString(patience)
  const folder = dirname(entry)
  const outside = createRequire(entry)
  const kept = join(folder, 'compiled', cachedDataVersionTag().toString(16))
  const chunks = new Map<string, Chunk>()

  function load(name: string): unknown {
    const known = chunks.get(name)
    if (known) return known.module.exports
    const file = join(folder, name)
    const chunk = compile(file, join(kept, `${name}.bin`))
    chunks.set(name, chunk)
    const {module} = chunk
    const demand = (id: string) => (id.startsWith('./') ? load(id.slice(2)) : outside(id))
    chunk.script.runInThisContext().call(module.exports, module.exports, demand, module, file, folder)
    return module.exports
  }

  return {exports: load(basename(entry)), keep: () => keepCompiled(kept, [...chunks.values()])}
}

function compile(file: string, kept: string): Chunk {
  const {content, owner} = readOwned(file)
  const check = crc32(content)
  const before = readKept(kept, check, owner)
  const code = `(function (exports, require, module, __filename, __dirname) {${content}\n})`
  const script = new Script(code, {filename: file, ...(before && {cachedData: before.data})})
  const company = before && script.cachedDataRejected === false ? before.company : null
  return {module: {exports: {}}, name: basename(file), script, check, owner, company}
}

function readOwned(file: string): {readonly content: Buffer; readonly owner: number} {
  const handle = openSync(file, 'r')
  try {
    return {content: readFileSync(handle), owner: fstatSync(handle).uid}
  } finally {
    closeSync(handle)
  }
}

/** What follows the data and the names of the company: the check of the code, the number of bytes of the names, the check of all before this one. */
const trailer = 12

/** Null where there is nothing, or anything but what was written for this code by the code's owner. */
function readKept(file: string, check: number, owner: number): {readonly data: Buffer; readonly company: ReadonlySet<string>} | null {
  try {
    const {content, owner: writer} = readOwned(file)
    const end = content.length - trailer
    if (writer !== owner || end < 0 || content.readUInt32LE(end) !== check) return null
    if (content.readUInt32LE(end + 8) !== crc32(content.subarray(0, end + 8))) return null
    const names = end - content.readUInt32LE(end + 4)
    return {data: content.subarray(0, names), company: new Set(content.toString('utf8', names, end).split(' '))}
  } catch {
    return null
  }
}

/** Any failure leaves later runs as slow as this one. */
function keepCompiled(folder: string, chunks: readonly Chunk[]): void {
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return
  const names = chunks.map(({name}) => name)
  const news = chunks.filter(({company, owner}) => owner === userId() && names.some((name) => !company?.has(name)))
  if (news.length === 0) return
  try {
    makeFolder(folder)
    for (const chunk of news) writeKept(join(folder, `${chunk.name}.bin`), chunk, new Set([...(chunk.company ?? []), ...names]))
  } catch {
    // A package that cannot be written to is nothing out of the ordinary.
  }
}

function userId(): number {
  return geteuid?.() ?? 0
}

function makeFolder(folder: string): void {
  const above = dirname(folder)
  mkdirSync(above, {recursive: true, mode: 0o755})
  const kinds = readdirSync(above)
  if (kinds.length >= mostKinds && !kinds.includes(basename(folder))) rmSync(join(above, kinds[0]!), {recursive: true, force: true})
  mkdirSync(folder, {recursive: true, mode: 0o755})
}

/** Whoever reads the file finds the old content or the new one. */
function writeKept(file: string, {script, check}: Chunk, company: ReadonlySet<string>): void {
  const names = Buffer.from([...company].join(' '))
  const data = script.createCachedData()
  const content = Buffer.alloc(data.length + names.length + trailer)
  data.copy(content)
  names.copy(content, data.length)
  const end = data.length + names.length
  content.writeUInt32LE(check, end)
  content.writeUInt32LE(names.length, end + 4)
  content.writeUInt32LE(crc32(content.subarray(0, end + 8)), end + 8)
  const temporary = `${file}.${pid}.tmp`
  try {
    writeFileSync(temporary, content, {flag: 'wx', mode: 0o644})
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
