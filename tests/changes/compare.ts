import {changesBetween} from '../../src/changes/between.js'
import type {Change, DocumentChanges} from '../../src/changes/types.js'
import {understand} from '../../src/engine/understand.js'

/** Everything that changed between two sources. */
export async function compare(before: string, after: string): Promise<DocumentChanges> {
  return changesBetween(await understand(before), await understand(after))
}

/** Changes as a reader scans them: `area action class`. */
export async function rowsBetween(before: string, after: string): Promise<string[]> {
  return (await compare(before, after)).changes.map(rowOf)
}

export function rowOf({area, action, class: changeClass}: Change): string {
  return `${area} ${action} ${changeClass}`
}
