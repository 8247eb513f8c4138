/** Which rule speaks of a placeholder: copy that is open is copy-settled's business, all else no-placeholder's. */
import type {Place, Prd} from './model/types.js'

/** Does a place lie in a text that users will see? */
export function isInCopy(prd: Prd, place: Place): boolean {
  return prd.copy.some((copy) => holds(copy.place, place))
}

function holds(outer: Place, inner: Place): boolean {
  if (inner.line < outer.line || inner.endLine > outer.endLine) return false
  if (inner.line === outer.line && inner.column < outer.column) return false
  return inner.endLine !== outer.endLine || inner.endColumn <= outer.endColumn
}
