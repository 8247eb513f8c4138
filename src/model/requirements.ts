import type {Prd, Requirement} from './types.js'

/** The units that the document itself lists as to be built: its most specific complete list. */
export function readRequirements(_prd: Prd): readonly Requirement[] {
  return []
}
