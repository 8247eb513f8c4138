/** Findings that a change has nothing to do with: on a line that it leaves alone, and there already before it. */
import path from 'node:path'
import {untouchedLines} from '../changes/line-diff.js'
import {openRepository} from '../git/repository.js'
import type {Prd} from '../model/types.js'
import {isLoosened, templateOf} from '../template-version.js'
import {reviewedStates} from './baseline.js'
import {settingsReader} from './config/settings.js'
import {isAboutDocument, withoutFindings} from './known-findings.js'
import {contextFor, type LintRequest, lifted, linterCache} from './lint.js'
import {summaryOf} from './summary.js'
import type {FileResult, Finding, RunResult} from './types.js'
import {understandWithin} from './understand.js'

/** Leave out what was there before the change. A document whose status the change moves is judged whole, as is a new one. */
export async function withoutUntouched(result: RunResult, request: LintRequest, base: string): Promise<RunResult> {
  const {compare, limits, targets, store, config} = request
  const repository = await openRepository(compare.cwd, compare.env)
  if (repository.head === null) return result
  const settingsOf = settingsReader(config)
  const relative = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  const documents = new Map<number, {path: string; source: string; prd: Prd}>()
  for (const [index, file] of result.files.entries()) {
    const target = targets[index]!
    const read = await store.read(target.file)
    if (!read.ok) continue
    const understood = await understandWithin(read.text.source, limits, settingsOf(target.relative).sections)
    if (!understood.ok || (templateOf(understood.prd) === null && !file.findings.some(({rule}) => isAboutDocument(rule)))) continue
    documents.set(index, {path: relative(target.file), source: read.text.source, prd: understood.prd})
  }
  const asked = {base, to: compare.to, limit: limits.bytes, now: compare.now}
  const states = await reviewedStates(repository, [...documents.values()], asked)
  const linters = linterCache(config)
  const files: FileResult[] = [...result.files]
  for (const [index, {path: document, source, prd}] of documents) {
    const target = targets[index]!
    const before = states.get(document)?.source
    if (typeof before !== 'string') continue
    const settings = settingsOf(target.relative)
    const aliases = settings.sections ?? {}
    const understood = await understandWithin(before, limits, aliases)
    const file = files[index]!
    if (!understood.ok) continue
    const lint = linters(settings.rules)
    const hasMoved = (settings.status ?? understood.prd.status ?? 'in-review') !== file.status
    // From here on the document is held to the rules of today; and so is one that asks for fewer rules than it had to follow.
    if (templateOf(prd) !== null && (hasMoved || isLoosened(templateOf(prd), templateOf(understood.prd)))) {
      const context = {...contextFor({file: target.file, prd, settings, aliases}, null, request), statusMoved: true}
      const {findings} = await lint({path: target.shown, source, prd, context})
      const today = request.strict ? findings.map(lifted) : findings
      const ofChange = file.findings.filter(({rule}) => !isAboutDocument(rule))
      files[index] = {...file, findings: [...ofChange, ...today].toSorted((one, other) => one.line - other.line)}
    }
    if (hasMoved) continue
    const context = contextFor({file: target.file, prd: understood.prd, settings, aliases}, null, request)
    const {findings} = await lint({path: target.shown, source: before, prd: understood.prd, context})
    files[index] = withoutFindings(files[index]!, 'untouched', wasThere(findings, untouchedLines(before, source)))
  }
  return {files, summary: summaryOf(files)}
}

/** Did the earlier text have the finding, on the same line? A section that the change removes is missed on a line that it leaves alone. */
function wasThere(earlier: readonly Finding[], untouched: ReadonlyMap<number, number>): (finding: Finding) => boolean {
  const places = new Set(earlier.map(({rule, line}) => `${line} ${rule}`))
  return ({rule, line, endLine}) => {
    if (!isAboutDocument(rule)) return false
    for (let at = line; at <= endLine; at += 1) if (!untouched.has(at)) return false
    return places.has(`${untouched.get(line)} ${rule}`)
  }
}
