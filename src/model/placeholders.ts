import type {Placeholder, Prd} from './types.js'

/** Text left to be filled in. */
export function readPlaceholders(_prd: Prd): readonly Placeholder[] {
  return []
}
