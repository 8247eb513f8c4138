/** Findings that a team accepts for now: counts by document and rule in one committed file, which only shrinks. Nothing to do with the reviewed baseline of a document. */
import path from 'node:path'
import {rules} from '../../rules/index.js'
import type {Target} from './find-documents.js'
import type {KnownFindings} from './known-findings-file.js'
import {summaryOf} from './summary.js'
import type {FileResult, RunResult} from './types.js'

/** What changed since a review is judged anew each time. */
const ofChanges = new Set(['history-incomplete', ...rules.flatMap(({meta}) => (meta.needs === 'changes' ? [meta.id] : []))])

/** Is a finding about a document as it stands, not about a change to it? */
export function isAboutDocument(rule: string): boolean {
  return !ofChanges.has(rule.replace(/^prd-/, ''))
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
