import type {DiffResult} from '../engine/types.js'

/** Changes in the shape of `schemas/diff.schema.json`. */
export function reportDiffJson(results: readonly DiffResult[]): string {
  const documents = results.map(({path, from, to, changes, notices, problem}) => ({
    path,
    from,
    to,
    changes: changes?.changes ?? [],
    maxClass: changes?.maxClass ?? null,
    coarse: changes?.coarse ?? false,
    notices,
    problem,
  }))
  return `${JSON.stringify({schemaVersion: 1, documents}, null, 2)}\n`
}
