/** The versions of a document as steps: what each of them changed, as far as that is known. */
import type {Change, ChangeClass} from '../../changes/types.js'
import type {ReviewStatement} from '../../reviews/statement.js'
import type {LoggedVersion} from './walk.js'

/** A change without its places, as it is kept. */
type KeptChange = Pick<Change, 'id' | 'area' | 'action' | 'class' | 'section' | 'anchor' | 'what'>

/** Two blobs, by their ids. */
export interface Pair {
  /** Null for a first version. */
  readonly before: string | null
  readonly after: string
  /** The path came into being: after a deletion, it may be the old document or a new one. */
  readonly isAdded: boolean
}

/** What two blobs tell, or one. */
export interface Learned {
  readonly changes: readonly KeptChange[]
  readonly maxClass: ChangeClass
  /** The path holds another document from here on. */
  readonly replaced: boolean
  readonly statement: ReviewStatement | null
  /** The document's `id` in its front matter. */
  readonly document: string | null
  /** The text could not be read or is not here. */
  readonly unread: boolean
}

export interface Step extends LoggedVersion, Learned {
  readonly kind: 'created' | 'changed' | 'renamed' | 'deleted' | 'restored' | 'replaced'
}

export const nothing: Learned = {changes: [], maxClass: 'none', replaced: false, statement: null, document: null, unread: false}

/** What it is known by: the same two blobs tell the same, in whichever document. */
export function keyOf({before, after, isAdded}: Pair): string {
  return `${before ?? ''}-${after}-${isAdded}`
}

/** What has to be known of each version, oldest first; null for a deletion. */
export function pairsOf(versions: readonly LoggedVersion[]): (Pair | null)[] {
  let last: string | null = null
  return versions.map(({status, before, after}) => {
    const isAdded = status === 'added'
    const pair = after === null ? null : {before: isAdded ? last : before, after, isAdded}
    last = after ?? before
    return pair
  })
}

/** Steps of a document, oldest first. */
export function stepsOf(versions: readonly LoggedVersion[], learned: (pair: Pair) => Learned): Step[] {
  const pairs = pairsOf(versions)
  return versions.map((version, at) => {
    const pair = pairs[at]
    if (!pair) return {...version, ...nothing, kind: 'deleted'}
    const known = learned(pair)
    return {...version, ...known, kind: kindOf(version, at === 0, known)}
  })
}

function kindOf({status}: LoggedVersion, isFirst: boolean, {replaced}: Learned): Step['kind'] {
  if (isFirst) return 'created'
  if (replaced) return 'replaced'
  if (status === 'added') return 'restored'
  return status === 'renamed' ? 'renamed' : 'changed'
}
