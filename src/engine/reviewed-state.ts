import type {Baseline} from '../changes/types.js'
import type {Prd} from '../model/types.js'
import type {Approval} from '../reviews/approval.js'
import type {Ledger, Round} from '../reviews/ledger.js'
import {isAnotherDocument} from '../reviews/same-document.js'
import {type BaselineNotice, noticeOf} from './notices.js'
import type {OldText} from './texts.js'

/** A document as it is now. */
export interface CurrentDocument {
  /** Relative to the top of the repository, with `/`. */
  readonly path: string
  readonly source: string
  readonly prd: Prd
}

/** What a document is compared with. */
export interface ReviewedState {
  /** Null where there is none to compare with; a notice says why. */
  readonly baseline: Baseline | null
  /** The path of the document then. */
  readonly path: string | null
  /** The reviewed text; null where it did not exist or is out of reach. */
  readonly source: string | null
  readonly notices: readonly BaselineNotice[]
  /** What the ledger says, where there is one: it decides which changes still wait for somebody. */
  readonly record?: ReviewRecord
}

/** A ledger, held against the document as it is now. */
export interface ReviewRecord {
  /** The ledger's name. */
  readonly name: string
  readonly ledger: Ledger
  readonly round: Round
  readonly approval: Approval
}

interface Found {
  readonly baseline: Baseline
  readonly path: string | null
  readonly text: OldText | null
  /** The text now. */
  readonly now: string
  /** What to call the baseline in a notice. */
  readonly revision: string
}

/** What was found, as a state: text that is missing, unreadable or of another document is said. */
export function stateFrom({baseline, path, text, now, revision}: Found): ReviewedState {
  if (path === null || text === null) return {baseline, path: null, source: null, notices: [noticeOf('not-in-baseline', {revision})]}
  if (!text.ok) return {baseline, path, source: null, notices: [text.notice]}
  if (isAnotherDocument(text.source, now)) return {baseline, path: null, source: null, notices: [noticeOf('another-document', {revision})]}
  return {baseline, path, source: text.source, notices: []}
}

/** Nothing to compare with, and why. */
export function withoutBaseline(...notices: readonly BaselineNotice[]): ReviewedState {
  return {baseline: null, path: null, source: null, notices}
}
