/** A lint run with what earlier runs found: the parser, the model and the rules load only when something must be checked. */
import type {LintRequest} from './lint.js'
import {sayProblem} from './problem.js'
import {summaryOf, uncheckedFile} from './summary.js'
import type {FileResult, RunResult} from './types.js'

/** Check documents; what is known already is not checked again. Results come in the order of the targets. */
export async function lintTargets(request: LintRequest): Promise<RunResult> {
  const {results, onChecked, limits} = request
  const targets = request.targets.slice(0, limits.files)
  const files: (FileResult | null)[] = []
  for (const target of targets) {
    const known = (await results?.find(target)) ?? null
    if (known) onChecked?.()
    files.push(known)
  }
  const missing = targets.filter((_target, index) => files[index] === null)
  const checked = missing.length > 0 ? await (await import('./lint.js')).lintDocuments({...request, targets: missing}) : null
  let next = 0
  const beyond = request.targets
    .slice(limits.files)
    .map(({shown}) => uncheckedFile(shown, sayProblem({code: 'too-many-files', args: {limit: limits.files}}, request.language)))
  const all = [...files.map((file) => file ?? checked!.files[next++]!), ...beyond]
  return {files: all, summary: summaryOf(all)}
}
