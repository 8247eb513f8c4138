import type {CopyText, Prd} from './types.js'

/** The user-visible wording that the document fixes. */
export function readCopy(_prd: Prd): readonly CopyText[] {
  return []
}
