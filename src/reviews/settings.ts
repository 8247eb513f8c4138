/** What a team decides about its reviews. */
import type {Area} from '../changes/types.js'

export interface ReviewSettings {
  /** Roles that must sign a section, by the section's role; `*` for all sections. Where nobody must, any sign-off counts. */
  readonly signoffs: Readonly<Record<string, readonly string[]>>
  /** Front matter fields whose change takes the approval back. */
  readonly meta: readonly string[]
  readonly grace: {
    readonly days: number
    /** What may still be completed after the review. */
    readonly areas: readonly Area[]
  }
}

export const defaultReviewSettings: ReviewSettings = {signoffs: {}, meta: [], grace: {days: 1, areas: ['tracking', 'notifications']}}
