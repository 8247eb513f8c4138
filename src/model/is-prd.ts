import type {Prd} from './types.js'

/** Does the document specify a product or feature to be built? */
export function readIsPrd(_prd: Prd): boolean {
  return true
}
