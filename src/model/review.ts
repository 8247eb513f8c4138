import type {Prd} from './types.js'

/** An explicit review, approval or status statement of the document itself. */
export function readReview(_prd: Prd): Prd['review'] {
  return null
}
