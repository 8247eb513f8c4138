/** What a team's documents show, and the configuration that follows from it: data, said by the reporter. */
import type {Role} from '../../model/types.js'
import type {ConfigFile} from '../config/types.js'

/** How a title came to stand for a role: the model's guess, the same in document after document, or what its sections hold. */
export type Why = 'guessed' | 'content'

/** A title that the team uses and prd-lint does not know for sure. */
export interface ProposedAlias {
  readonly role: Role
  readonly title: string
  /** Documents that have it. */
  readonly documents: number
  readonly why: Why
}

/** A section that is the team's own: used often, and of no role. */
export interface OwnSection {
  readonly title: string
  readonly documents: number
  readonly required: boolean
}

/** How often a role is there. */
export interface RoleShare {
  readonly role: Role
  readonly documents: number
  /** Proposed to be asked of every document. */
  readonly required: boolean
}

/** A rule under the recommended settings and under the proposed ones, in documents. */
export interface RuleShare {
  readonly rule: string
  readonly recommended: Reported
  /** With the titles and sections that are proposed, and the rule's usual level. */
  readonly untouched: Reported
  readonly proposed: Reported
  /** Null where the rule stays as it is. */
  readonly level: 'warning' | 'info' | null
}

/** Documents in which a rule reports anything, and in which it fails the run. */
export interface Reported {
  readonly documents: number
  readonly failing: number
}

/** What the documents come to. */
export interface Derived {
  readonly counted: readonly string[]
  /** Found below a folder, but no PRDs by what they say. */
  readonly leftOut: readonly string[]
  readonly aliases: readonly ProposedAlias[]
  readonly own: readonly OwnSection[]
  readonly roles: readonly RoleShare[]
  readonly rules: readonly RuleShare[]
  /** Documents with at least one error. */
  readonly failing: {readonly recommended: number; readonly proposed: number}
  /** Documents that a run without paths would not find by the built-in names. */
  readonly unfound: number
  readonly config: ConfigFile
}
