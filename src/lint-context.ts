/** What the engine knows about a file and its tree cannot: attached to the VFile as `data.prdLint`. */
import type {VFile} from 'vfile'
import type {Baseline, DocumentChanges} from './changes/types.js'
import type {MessageLanguage, Prd, Role, Status} from './model/types.js'
import type {Suppression} from './suppressions.js'

/** Is a file there, as the document refers to it? `case`: it is, under another case; `outside`: it leads out of the repository. */
export type Presence = 'present' | 'absent' | 'case' | 'outside'

/** A review round that was recorded in the same change as content that it approves. */
export interface RoundWithChange {
  readonly round: number
  /** The roles that signed it. */
  readonly by: readonly string[]
  readonly sections: readonly {readonly title: string; readonly line: number}[]
}

/** What git knows of a document's ledger beside its content. */
export interface LedgerFacts {
  /** From the top of the repository. */
  readonly path: string
  /** Rounds that the ledger had before, and has no more or not as they were. */
  readonly lost: readonly number[]
  readonly withChange: readonly RoundWithChange[]
  /** The round whose content no revision has, although the whole history is here; null where one has, or where nobody can tell. */
  readonly withoutText: number | null
}

/** Something that could not be checked, in the reader's words, and what mends it. */
export interface HistoryGap {
  readonly what: string
  readonly remedy: string
  /** Without it there is a verdict, only less to see. */
  readonly isMinor: boolean
}

/** What the history says of a document, and what it does not. */
export interface HistoryFacts {
  /** Null where the document has no ledger and had none. */
  readonly ledger: LedgerFacts | null
  readonly gaps: readonly HistoryGap[]
}

export interface LintContext {
  /** The language of messages; the document's own where absent. */
  readonly language?: MessageLanguage
  /** The status to judge by; the document's own where absent. */
  readonly status?: Status
  /** The change under way moves the status: then every rule applies, whatever template the document names. */
  readonly statusMoved?: boolean
  /** Taken for a PRD, or for none, whatever it looks like: configuration says so. */
  readonly isPrd?: boolean
  readonly now?: Date
  /** The document against its baseline; absent where no baseline was found or none was asked for. */
  readonly changes?: DocumentChanges & {readonly baseline: Baseline}
  /** Absent where no history was asked. */
  readonly history?: HistoryFacts
  /** Looks up a file beside the document; absent where there is no file system to ask. */
  readonly presenceOf?: (relative: string) => Presence
  /** The comments that silence findings, and what became of each; absent before they were applied. */
  readonly suppressions?: readonly Suppression[]
  /** Titles of one's own, from configuration, by role. */
  readonly aliases?: Readonly<Partial<Record<Role, readonly string[]>>>
}

declare module 'vfile' {
  interface DataMap {
    prdLint: LintContext
    /** Ids of the rules that looked at the file. */
    prdLintRan: Set<string>
  }
}

const nothing: LintContext = {}

/** What the engine attached, or nothing when the rule runs under remark-cli. */
export function contextOf(file: VFile): LintContext {
  return file.data.prdLint ?? nothing
}

/** Do the rules judge a document? It reads as a PRD, or its front matter (`type: prd`) or the configuration says that it is one. */
export function isTakenForPrd(prd: Prd, context: LintContext): boolean {
  return context.isPrd ?? (prd.isPrd || prd.frontMatter?.fields.get('type') === 'prd')
}
