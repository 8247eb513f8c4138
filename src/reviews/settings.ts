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

/** The same as people write it: every part may be left out. */
export interface ReviewChoices {
  readonly signoffs?: ReviewSettings['signoffs']
  readonly meta?: ReviewSettings['meta']
  readonly grace?: Partial<ReviewSettings['grace']>
}

/** What was chosen, and the defaults for the rest. */
export function reviewSettings({signoffs, meta, grace}: ReviewChoices = {}): ReviewSettings {
  return {
    signoffs: signoffs ?? defaultReviewSettings.signoffs,
    meta: meta ?? defaultReviewSettings.meta,
    grace: {...defaultReviewSettings.grace, ...grace},
  }
}
