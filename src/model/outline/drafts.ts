/** What the outline is made of before its sections are known. */
import type {Nodes} from 'mdast'
import type {Block, NearHeadingKind, Place, Run} from '../types.js'
import type {Grid} from './tables.js'

/** A heading, or a line that may act as one. */
export interface HeadingDraft {
  readonly type: 'heading'
  readonly title: string
  readonly runs: readonly Run[]
  /** 1–6 where the markup says so, else null. */
  readonly rank: number | null
  readonly near: NearHeadingKind | false
  readonly place: Place
  readonly node: Nodes
  readonly id: string | null
  /** The words that are struck through where nothing else is said. */
  readonly struck: string | null
  /** What it is when it turns out not to act as a heading. */
  readonly otherwise: BlockDraft | null
}

export interface BlockDraft extends Omit<Block, 'index' | 'section' | 'table'> {
  readonly type: 'block'
  readonly grid?: Grid
  readonly struck?: string | null
}

export type Draft = HeadingDraft | BlockDraft

/** Where a node stands. */
export interface Standing {
  readonly quoted: boolean
  readonly depth: number
  readonly marker?: string
  readonly checked?: boolean | null
  /** First child of its list item. */
  readonly opensItem: boolean
}
