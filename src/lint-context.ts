/** What the engine knows about a file and its tree cannot: attached to the VFile as `data.prdLint`. */
import type {VFile} from 'vfile'
import type {Baseline, DocumentChanges} from './changes/types.js'
import type {MessageLanguage, Role, Status} from './model/types.js'

/** Is a file there, as the document refers to it? `case`: it is, under another case; `outside`: it leads out of the repository. */
export type Presence = 'present' | 'absent' | 'case' | 'outside'

export interface LintContext {
  /** The language of messages; the document's own where absent. */
  readonly language?: MessageLanguage
  /** The status to judge by; the document's own where absent. */
  readonly status?: Status
  readonly now?: Date
  /** The document against its baseline; absent where no baseline was found or none was asked for. */
  readonly changes?: DocumentChanges & {readonly baseline: Baseline}
  /** Looks up a file beside the document; absent where there is no file system to ask. */
  readonly presenceOf?: (relative: string) => Presence
  /** Titles of one's own, from configuration, by role. */
  readonly aliases?: Readonly<Partial<Record<Role, readonly string[]>>>
}

declare module 'vfile' {
  interface DataMap {
    prdLint: LintContext
  }
}

const nothing: LintContext = {}

/** What the engine attached, or nothing when the rule runs under remark-cli. */
export function contextOf(file: VFile): LintContext {
  return file.data.prdLint ?? nothing
}
