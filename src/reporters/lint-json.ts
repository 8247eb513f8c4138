import type {RunResult} from '../engine/types.js'

/** Findings in the shape of `schemas/lint.schema.json`; the sources are not repeated. */
export function reportLintJson({files, summary}: RunResult): string {
  const shown = files.map(({path, status, examined, baseline, notices, findings, fixed, hidden, problem}) => {
    return {path, status, examined, baseline, notices, findings, ...(fixed ? {fixed} : {}), ...(hidden ? {hidden} : {}), problem}
  })
  return `${JSON.stringify({schemaVersion: 1, files: shown, summary}, null, 2)}\n`
}
