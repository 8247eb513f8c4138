/** The result of one shard as a file, and several of them as one result. */
import {createHash} from 'node:crypto'
import {Fault} from '../fault.js'
import {version} from '../version.js'
import type {Words} from '../words.js'
import {type FailOn, failOnLevels} from './config/types.js'
import type {Target} from './find-documents.js'
import type {Shard} from './shards.js'
import {summaryOf} from './summary.js'
import type {FileResult, Finding, RunResult} from './types.js'

/** What `--format blob` writes. */
export interface Blob {
  readonly schemaVersion: 1
  readonly kind: 'prd-lint-blob'
  readonly version: string
  readonly shard: Shard
  /** Hash of the configuration in force, what was typed included. */
  readonly configuration: string
  /** All documents of the run, whichever shard they fall to. */
  readonly documents: {readonly count: number; readonly digest: string}
  readonly failOn: FailOn
  /** A comparison was asked for, so that one which could not be made fails the run. */
  readonly asked: boolean
  /** Where each file stands among all documents. */
  readonly positions: readonly number[]
  readonly files: readonly FileResult[]
}

export interface BlobRequest extends Pick<Blob, 'shard' | 'failOn' | 'asked' | 'positions'> {
  /** All documents of the run. */
  readonly targets: readonly Target[]
  /** Everything that results depend on beside the documents. */
  readonly settings: unknown
}

/** Write the result of a shard down. */
export function writeBlob({files}: RunResult, {targets, settings, shard, failOn, asked, positions}: BlobRequest): string {
  const blob: Blob = {
    schemaVersion: 1,
    kind: 'prd-lint-blob',
    version,
    shard,
    configuration: digest(settings),
    documents: {count: targets.length, digest: digest(targets.map(({shown}) => shown))},
    failOn,
    asked,
    positions,
    files,
  }
  return `${JSON.stringify(blob)}\n`
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Read a blob. Throws a `Fault` for what is none. */
export function readBlob(text: string, file: string): Blob {
  const blob = parse(text)
  if (!isBlob(blob)) throw new Fault(texts.noBlob, {file})
  return blob
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** As far as merging and reporting rely on it; the rest is what prd-lint itself wrote. */
function isBlob(value: unknown): value is Blob {
  if (typeof value !== 'object' || value === null) return false
  const {schemaVersion, kind, shard, documents, failOn, positions, files, configuration, version: made} = value as Partial<Blob>
  return (
    schemaVersion === 1 &&
    kind === 'prd-lint-blob' &&
    typeof made === 'string' &&
    typeof configuration === 'string' &&
    [shard?.index, shard?.count, documents?.count].every((number) => Number.isInteger(number)) &&
    (failOnLevels as readonly unknown[]).includes(failOn) &&
    Array.isArray(positions) &&
    Array.isArray(files) &&
    files.length === positions.length &&
    files.every(isFile)
  )
}

function isFile(file: Partial<FileResult> | null): boolean {
  if (typeof file !== 'object' || file === null) return false
  const {path, source, findings, notices, problem = null, examined = null} = file
  return (
    [path, source].every((text) => typeof text === 'string') &&
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    Array.isArray(notices) &&
    notices.every((notice) => [notice?.code, notice?.message, notice?.remedy].every((text) => typeof text === 'string')) &&
    (problem === null || [problem.code, problem.message].every((text) => typeof text === 'string')) &&
    (examined === null || typeof examined === 'object')
  )
}

function isFinding(finding: Partial<Finding> | null): boolean {
  if (typeof finding !== 'object' || finding === null) return false
  const {rule, message, note, severity, line, column, endLine, endColumn} = finding
  return (
    [rule, message, note ?? ''].every((text) => typeof text === 'string') &&
    ['error', 'warning', 'info'].includes(severity ?? '') &&
    [line, column, endLine, endColumn].every((number) => Number.isSafeInteger(number))
  )
}

/** Several results as the one that a single run would have given. Throws a `Fault` where they do not make one. */
export function mergeBlobs(blobs: readonly (Blob & {readonly file: string})[]): RunResult & Pick<Blob, 'failOn' | 'asked'> {
  const [first] = blobs
  if (!first) throw new Fault(texts.none)
  const byIndex = new Map<number, string>()
  for (const blob of blobs) {
    const pair = {one: first.file, other: blob.file}
    if (blob.version !== version) throw new Fault(texts.version, {file: blob.file, version: blob.version, own: version})
    if (blob.configuration !== first.configuration || blob.failOn !== first.failOn) throw new Fault(texts.configuration, pair)
    if (blob.shard.count !== first.shard.count) throw new Fault(texts.counts, pair)
    if (blob.documents.digest !== first.documents.digest) throw new Fault(texts.documents, pair)
    const {index, count} = blob.shard
    const double = byIndex.get(index)
    if (double !== undefined) throw new Fault(texts.double, {shard: `${index}/${count}`, one: double, other: blob.file})
    byIndex.set(index, blob.file)
  }
  const missing = Array.from({length: Math.min(first.shard.count, 10_000)}, (_, at) => at + 1).filter((index) => !byIndex.has(index))
  if (missing.length > 0) throw new Fault(texts.gap, {shards: missing.slice(0, 20).map((index) => `${index}/${first.shard.count}`)})
  const files: FileResult[] = []
  for (const {positions, files: some} of blobs) for (const [at, position] of positions.entries()) files[position] = some[at]!
  if (files.length !== first.documents.count || Object.keys(files).length !== files.length) throw new Fault(texts.incomplete)
  return {files, summary: summaryOf(files), failOn: first.failOn, asked: blobs.some(({asked}) => asked)}
}

const texts = {
  none: {en: 'No blob to merge', 'zh-Hant': '沒有可合併的 blob', 'zh-Hans': '没有可合并的 blob'},
  noBlob: {
    en: '`{file}` is no blob of prd-lint, expected what `--format blob` wrote',
    'zh-Hant': '`{file}` 不是 prd-lint 的 blob，應為 `--format blob` 的輸出',
    'zh-Hans': '`{file}` 不是 prd-lint 的 blob，应为 `--format blob` 的输出',
  },
  version: {
    en: '`{file}` was written by prd-lint {version}, expected {own}',
    'zh-Hant': '`{file}` 由 prd-lint {version} 產生，應為 {own}',
    'zh-Hans': '`{file}` 由 prd-lint {version} 生成，应为 {own}',
  },
  configuration: {
    en: '`{one}` and `{other}` were made with different configurations or options',
    'zh-Hant': '`{one}` 與 `{other}` 的設定或選項不同',
    'zh-Hans': '`{one}` 和 `{other}` 的配置或选项不同',
  },
  counts: {
    en: '`{one}` and `{other}` are of different numbers of shards',
    'zh-Hant': '`{one}` 與 `{other}` 的分片總數不同',
    'zh-Hans': '`{one}` 和 `{other}` 的分片总数不同',
  },
  documents: {
    en: '`{one}` and `{other}` saw different documents, expected the same commit',
    'zh-Hant': '`{one}` 與 `{other}` 檢查的文件不同，應為同一個 commit',
    'zh-Hans': '`{one}` 和 `{other}` 检查的文档不同，应为同一个提交',
  },
  double: {
    en: 'Shard {shard} is there twice: `{one}` and `{other}`',
    'zh-Hant': '分片 {shard} 重複：`{one}` 與 `{other}`',
    'zh-Hans': '分片 {shard} 重复：`{one}` 和 `{other}`',
  },
  gap: {en: 'Shards missing: {shards}', 'zh-Hant': '缺少分片：{shards}', 'zh-Hans': '缺少分片：{shards}'},
  incomplete: {
    en: 'The blobs do not hold every document of the run',
    'zh-Hant': '這些 blob 沒有涵蓋所有文件',
    'zh-Hans': '这些 blob 没有包含全部文档',
  },
} satisfies Record<string, Words>
