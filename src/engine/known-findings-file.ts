/** The committed file of findings that a team accepts for now: counts by document and rule. */
import path from 'node:path'
import {Fault} from '../fault.js'
import type {Words} from '../words.js'
import type {Config} from './config/types.js'
import {sayProblem} from './problem.js'
import type {DocumentStore} from './stores.js'

/** How many findings of each rule are accepted, by path from the top of the repository. */
export type KnownFindings = ReadonlyMap<string, ReadonlyMap<string, number>>

const usualFile = '.prd-lint/baseline.json'

/** Where the counts are kept, relative to the top of the repository, with `/`. Throws a `Fault` for a place outside of it. */
export function knownFindingsFile({knownFindings, folder}: Pick<Config, 'knownFindings' | 'folder'>, root: string): string {
  if (knownFindings === undefined) return usualFile
  const way = path.relative(root, path.resolve(folder, knownFindings)).split(path.sep).join('/')
  if (way === '' || way.startsWith('../') || path.isAbsolute(way)) throw new Fault(texts.outside, {file: knownFindings})
  return way
}

/** The committed counts in a file, from where documents are read; null where there are none. Throws a `Fault` for a file that does not hold counts. */
export async function readKnownFindings(
  file: string,
  {root, store}: {readonly root: string; readonly store: Pick<DocumentStore, 'readPlain'>},
): Promise<KnownFindings | null> {
  const read = await store.readPlain(path.join(root, file))
  if (read.ok) return parseKnownFindings(read.text.source, file)
  if (read.problem.code === 'missing' || read.problem.code === 'not-staged') return null
  throw broken(sayProblem(read.problem, 'en').message, file)
}

/** The counts that a text holds. Throws a `Fault` where it holds none. */
export function parseKnownFindings(text: string, file: string): KnownFindings {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw broken((error as Error).message, file)
  }
  const {schemaVersion, files} = isRecord(data) ? data : {}
  if (schemaVersion !== 1 || !isRecord(files)) throw broken('`schemaVersion: 1` and `files` are missing', file)
  return new Map(Object.entries(files).map(([document, counts]) => [document, countsIn(document, counts, file)]))
}

function countsIn(document: string, counts: unknown, file: string): ReadonlyMap<string, number> {
  if (!isRecord(counts)) throw broken(`\`${document}\` holds no counts`, file)
  return new Map(
    Object.entries(counts).map(([rule, count]) => {
      if (!Number.isSafeInteger(count) || (count as number) < 1) throw broken(`\`${document}\`, \`${rule}\`: no count`, file)
      return [rule, count as number]
    }),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The file for these counts: sorted, so that the same findings give the same bytes. */
export function knownFindingsText(known: KnownFindings): string {
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const files = sorted(known)
    .filter(([, counts]) => counts.size > 0)
    .map(([document, counts]) => [document, Object.fromEntries(sorted(counts))] as const)
  return `${JSON.stringify({schemaVersion: 1, files: Object.fromEntries(files)}, null, 2)}\n`
}

function broken(reason: string, file: string): Fault {
  return new Fault(texts.broken, {file, reason}, texts.rewrite)
}

const texts = {
  outside: {
    en: '`knownFindings` of the configuration leads out of the repository: `{file}`',
    'zh-Hant': '設定檔的 `knownFindings` 在儲存庫之外：`{file}`',
    'zh-Hans': '配置里的 `knownFindings` 在仓库之外：`{file}`',
  },
  broken: {
    en: '`{file}` is no file of known findings: {reason}',
    'zh-Hant': '`{file}` 不是既有問題清單：{reason}',
    'zh-Hans': '`{file}` 不是既有问题清单：{reason}',
  },
  rewrite: {
    en: '`prd-lint baseline write` writes it anew',
    'zh-Hant': '可用 `prd-lint baseline write` 重新產生',
    'zh-Hans': '可用 `prd-lint baseline write` 重新生成',
  },
} satisfies Record<string, Words>
