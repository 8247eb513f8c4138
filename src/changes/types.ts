/** Typed differences between two documents: area × action × class. */
import type {Role} from '../model/types.js'

export type Area = Role | 'meta' | 'document' | 'other'
export type Action = 'added' | 'removed' | 'modified' | 'moved' | 'renamed'

/** Weakest first; the order is the meaning. */
export const changeClasses = ['none', 'editorial', 'addendum', 'clarification', 'substantive', 'scope'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** One side of a change: where it stands there and what it says. */
export interface ChangeSide {
  readonly line: number
  readonly endLine: number
  readonly text: string
}

export interface Change {
  /** 12 hex digits over document, anchor, action and canonical before/after; the same content gives the same id on every machine. */
  readonly id: string
  readonly area: Area
  readonly action: Action
  readonly class: ChangeClass
  /** Title of the innermost section, of the after side where there is one; empty before the first heading. */
  readonly section: string
  /** `req/R3`, `section/功能清单`, `flow/1`, `meta/status` … */
  readonly anchor: string
  readonly before: ChangeSide | null
  readonly after: ChangeSide | null
  /** The difference in the document's own words: `R3 P1 → P0`. No prose, so it needs no language. */
  readonly what: string
  /** A new row of the change log names it. Filled in by `reviews`, false before. */
  readonly logged: boolean
  /** It falls within the grace after the review. Filled in by `reviews`, false before. */
  readonly grace: boolean
}

export interface DocumentChanges {
  readonly changes: readonly Change[]
  readonly maxClass: ChangeClass
  /** Parts that were too large to compare closely and are reported whole. */
  readonly coarse: boolean
  /** Whether either document keeps a log of its changes. Filled in by `reviews`; where neither does, nothing can be missing from it. */
  readonly keepsLog?: boolean
}

/** What a document is compared with, and how that was found: its reviewed state, or simply what the user named (`revision`, `file`). */
export interface Baseline {
  readonly source: 'ledger' | 'front-matter' | 'status-line' | 'folder' | 'base' | 'since' | 'revision' | 'file'
  /** Full commit id, `index` or `worktree`; null where only a fingerprint is known. */
  readonly revision: string | null
  readonly round: number | null
  /** ISO 8601 with zone. */
  readonly date: string | null
}
