import type {Severity} from '../define-rule.js'
import type {FileResult, RunResult} from './types.js'

/** Counts of a run. */
export function summaryOf(files: readonly FileResult[]): RunResult['summary'] {
  const count = (severity: Severity) =>
    files.reduce((sum, {findings}) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    unchecked: files.filter(({problem}) => problem !== null).length,
  }
}

/** The result of a file that could not be checked. */
export function uncheckedFile(shown: string, problem: FileResult['problem']): FileResult {
  return {path: shown, source: '', status: null, examined: null, findings: [], baseline: null, notices: [], problem}
}
