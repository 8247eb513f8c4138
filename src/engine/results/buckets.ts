/** Results on disk: a few files by the paths of documents, so that one document costs one small read. Losing them costs time only. */
import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** One line of a bucket. */
interface Line {
  /** Hash of the document's path. */
  readonly document: string
  /** Hash of everything that the result depends on and that is known before the document is read as Markdown. */
  readonly key: string
  readonly json: string
  /** Hash of the line, as it was written; what is not exactly as it was written is not there. */
  readonly check: string
}

export interface Buckets {
  /** Is anything known of a document? Reads its bucket, not the document. */
  readonly knows: (document: string) => boolean
  readonly get: (document: string, key: string) => unknown
  readonly set: (document: string, key: string, value: unknown) => void
  /** Keep what is new; false where nothing can be written. */
  readonly save: () => boolean
}

/** Bump when what is kept means something else. */
const format = 1
/** A document in two or three states of work: index, work tree, another branch. */
const mostPerDocument = 3
const largestBucket = 1 << 20

/** Open the results below a folder. `build` names the program that found them: another one's are not read. */
export function openBuckets(folder: string, build: string): Buckets {
  const names = new Map<string, string>()
  const nameOf = (path: string) => {
    let name = names.get(path)
    if (name === undefined) names.set(path, (name = digest(path, 16)))
    return name
  }
  const head = `prd-lint results ${format} ${digest(build, 16)}`
  const known = new Map<string, Line[]>()
  const news = new Map<string, Line[]>()
  const bucketOf = (document: string) => {
    const file = fileOf(folder, document)
    let lines = known.get(file)
    if (!lines) known.set(file, (lines = readBucket(file, head)))
    return lines
  }
  return {
    knows: (path) => {
      const document = nameOf(path)
      return bucketOf(document).some((line) => line.document === document)
    },
    get(path, key) {
      const document = nameOf(path)
      const line = bucketOf(document).findLast((one) => one.document === document && one.key === key && one.check === checkOf(one))
      return line && JSON.parse(line.json)
    },
    set(path, key, value) {
      const document = nameOf(path)
      const file = fileOf(folder, document)
      const line = written({document, key, json: JSON.stringify(value)})
      const lines = news.get(file)
      if (lines) lines.push(line)
      else news.set(file, [line])
    },
    save: () => news.size === 0 || writeBuckets(folder, head, news),
  }
}

/** One of 64 files. */
function fileOf(folder: string, document: string): string {
  const number = Number.parseInt(document.slice(0, 2), 16) % 64
  return path.join(folder, `results-${String(number).padStart(2, '0')}.txt`)
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

function checkOf({document, key, json}: Omit<Line, 'check'>): string {
  return digest(`${document} ${key} ${json}`, 16)
}

function written(line: Omit<Line, 'check'>): Line {
  return {...line, check: checkOf(line)}
}

/** Lengths of check, document and key, each with a space behind it. */
const prefix = /^[0-9a-f]{16} [0-9a-f]{16} [0-9a-f]{64} $/

function readBucket(file: string, head: string): Line[] {
  try {
    const stats = statSync(file)
    if (!stats.isFile() || stats.size > 4 * largestBucket) return []
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n')
    if (first !== head) return []
    return lines.flatMap((text) => {
      if (!prefix.test(text.slice(0, 99))) return []
      return [{check: text.slice(0, 16), document: text.slice(17, 33), key: text.slice(34, 98), json: text.slice(99)}]
    })
  } catch {
    return []
  }
}

function writeBuckets(folder: string, head: string, news: ReadonlyMap<string, readonly Line[]>): boolean {
  try {
    makeFolder(folder)
    for (const [file, lines] of news) writeBucket(file, head, lines)
    return true
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return false
    throw error
  }
}

/** No link may lead what is written out of the folder that holds the cache. */
function makeFolder(folder: string): void {
  const above = path.dirname(folder)
  const parent = path.basename(above) === '.cache' ? path.dirname(above) : above
  mkdirSync(folder, {recursive: true})
  const way = path.relative(realpathSync.native(parent), realpathSync.native(folder))
  if (way.startsWith('..') || path.isAbsolute(way)) throw Object.assign(new Error('cache folder leads elsewhere'), {code: 'ELOOP'})
}

/** What another run learned meanwhile is kept. Two runs at once may each lose the other's news, but neither leaves a broken file. */
function writeBucket(file: string, head: string, news: readonly Line[]): void {
  const all = [...readBucket(file, head).filter((line) => line.check === checkOf(line)), ...news]
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(
      temporary,
      [head, ...newest(all).map(({check, document, key, json}) => `${check} ${document} ${key} ${json}`), ''].join('\n'),
      {
        flag: 'wx',
        mode: 0o600,
      },
    )
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** The newest lines that fit, each key once, oldest first. */
function newest(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  let size = 0
  for (const line of lines.toReversed()) {
    const count = counts.get(line.document) ?? 0
    const length = line.json.length + 100
    if (size + length > largestBucket || count >= mostPerDocument || seen.has(line.document + line.key)) continue
    size += length
    seen.add(line.document + line.key)
    counts.set(line.document, count + 1)
    kept.push(line)
  }
  return kept.reverse()
}
