/** Findings that a team accepts for now: counts by document and rule in one committed file, which only shrinks. Nothing to do with the reviewed baseline of a document. */
import path from 'node:path'
import {rules} from '../../rules/index.js'
import {Fault} from '../fault.js'
import type {Words} from '../words.js'
import type {Target} from './find-documents.js'
import {sayProblem} from './problem.js'
import type {DocumentStore} from './stores.js'
import {summaryOf} from './summary.js'
import type {FileResult, RunResult} from './types.js'

/** How many findings of each rule are accepted, by path from the top of the repository. */
export type KnownFindings = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Relative to the top of the repository. */
export const knownFindingsFile = '.prd-lint/baseline.json'

/** What changed since a review is judged anew each time. */
const ofChanges = new Set(['history-incomplete', ...rules.flatMap(({meta}) => (meta.needs === 'changes' ? [meta.id] : []))])

/** Is a finding about a document as it stands, not about a change to it? */
export function isAboutDocument(rule: string): boolean {
  return !ofChanges.has(rule.replace(/^prd-/, ''))
}

/** The committed counts, from where documents are read; null where there are none. Throws a `Fault` for a file that does not hold counts. */
export async function readKnownFindings(root: string, store: Pick<DocumentStore, 'readPlain'>): Promise<KnownFindings | null> {
  const read = await store.readPlain(path.join(root, knownFindingsFile))
  if (read.ok) return parseKnownFindings(read.text.source)
  if (read.problem.code === 'missing' || read.problem.code === 'not-staged') return null
  throw broken(sayProblem(read.problem, 'en').message)
}

/** The counts that a text holds. Throws a `Fault` where it holds none. */
export function parseKnownFindings(text: string): KnownFindings {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw broken((error as Error).message)
  }
  const {schemaVersion, files} = isRecord(data) ? data : {}
  if (schemaVersion !== 1 || !isRecord(files)) throw broken('`schemaVersion: 1` and `files` are missing')
  return new Map(Object.entries(files).map(([document, counts]) => [document, countsIn(document, counts)]))
}

function countsIn(document: string, counts: unknown): ReadonlyMap<string, number> {
  if (!isRecord(counts)) throw broken(`\`${document}\` holds no counts`)
  return new Map(
    Object.entries(counts).map(([rule, count]) => {
      if (!Number.isSafeInteger(count) || (count as number) < 1) throw broken(`\`${document}\`, \`${rule}\`: no count`)
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

/** Count what a run found. Documents that could not be checked are left out. */
export function countFindings({files}: RunResult, targets: readonly Target[], root: string): KnownFindings {
  const known = new Map<string, Map<string, number>>()
  for (const [index, {findings, problem}] of files.entries()) {
    if (problem) continue
    const counts = new Map<string, number>()
    for (const {rule} of findings) if (isAboutDocument(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    known.set(pathInRoot(targets[index]!, root), counts)
  }
  return known
}

/** Take out what is accepted. Where a rule finds more than that in a document, all of it is shown: nobody can tell which is new. */
export function withoutKnown(result: RunResult, known: KnownFindings, targets: readonly Target[], root: string): RunResult {
  const found = countFindings(result, targets, root)
  const files = result.files.map((file, index): FileResult => {
    const relative = pathInRoot(targets[index]!, root)
    const [accepted, counts] = [known.get(relative), found.get(relative)]
    const isKnown = (rule: string) => (counts?.get(rule) ?? Number.POSITIVE_INFINITY) <= (accepted?.get(rule) ?? 0)
    return accepted ? withoutFindings(file, 'known', ({rule}) => isKnown(rule)) : file
  })
  return {files, summary: summaryOf(files)}
}

/** A result without some of its findings, which are counted instead. */
export function withoutFindings(
  file: FileResult,
  why: 'known' | 'untouched',
  isHidden: (finding: FileResult['findings'][number]) => boolean,
): FileResult {
  const findings = file.findings.filter((finding) => !isHidden(finding))
  const count = file.findings.length - findings.length
  return count === 0 ? file : {...file, findings, hidden: {known: 0, untouched: 0, ...file.hidden, [why]: count}}
}

/** Counts lowered to what is still found; what is gone is gone. */
export function pruneKnown(known: KnownFindings, found: KnownFindings, exists: (relative: string) => boolean): KnownFindings {
  const pruned = new Map<string, Map<string, number>>()
  for (const [document, counts] of known) {
    const now = found.get(document)
    if (!now && !exists(document)) continue
    const kept = [...counts].map(([rule, count]) => [rule, now ? Math.min(count, now.get(rule) ?? 0) : count] as const)
    pruned.set(document, new Map(kept.filter(([, count]) => count > 0)))
  }
  return pruned
}

/** Where the counts are not those found. */
export interface Deviation {
  readonly path: string
  readonly rule: string
  readonly known: number
  readonly found: number
}

/** Counts that are too high, and findings beyond the counts. Documents that were not looked at deviate only when they are gone. */
export function deviations(known: KnownFindings, found: KnownFindings, exists: (relative: string) => boolean): readonly Deviation[] {
  const documents = [...new Set([...known.keys(), ...found.keys()])].toSorted()
  return documents.flatMap((document) => {
    const [accepted, counts] = [known.get(document), found.get(document)]
    if (!counts && exists(document)) return []
    const ids = [...new Set([...(accepted?.keys() ?? []), ...(counts?.keys() ?? [])])].toSorted()
    return ids
      .map((rule) => ({path: document, rule, known: accepted?.get(rule) ?? 0, found: counts?.get(rule) ?? 0}))
      .filter((deviation) => deviation.known !== deviation.found)
  })
}

function pathInRoot({file}: Target, root: string): string {
  return path.relative(root, file).split(path.sep).join('/')
}

function broken(reason: string): Fault {
  return new Fault(texts.broken, {file: knownFindingsFile, reason}, texts.rewrite)
}

const texts = {
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
