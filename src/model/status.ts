import type {Place, Prd, Status} from './types.js'

/** The status that the document states of itself; null where it states none. */
export function readStatus(_prd: Prd): {readonly status: Status | null; readonly place: Place | null} {
  return {status: null, place: null}
}
