import type {Prd} from './types.js'

/** The document's own history: where it stands and its rows. */
export function readChangelog(_prd: Prd): Prd['changelog'] {
  return null
}
