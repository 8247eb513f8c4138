/** What the engine hands to reporters: data, no words of its own but those the rules said. */
import type {Baseline, DocumentChanges} from '../changes/types.js'
import type {Fix, Severity} from '../define-rule.js'
import type {Status} from '../model/types.js'

export interface Finding {
  /** With the prefix: `prd-goal-required`. */
  readonly rule: string
  readonly severity: Severity
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  readonly note: string | null
  readonly expected: readonly string[] | null
  readonly actual: string | null
  readonly url: string | null
  readonly fix: Fix | null
}

/** What a rule would change in the source. */
export interface Edit {
  readonly rule: string
  readonly line: number
  readonly message: string
  /** `scaffold`: adds a section that is missing, with placeholders in it. */
  readonly kind: 'safe' | 'scaffold'
  readonly fix: Fix
}

/** A finding that was fixed, as it stood before. */
export interface FixedFinding {
  readonly rule: string
  readonly line: number
  readonly message: string
}

/** What was looked at in one file: a clean result with nothing examined must be visible. */
export interface Examined {
  readonly characters: number
  readonly sections: number
  readonly requirements: number
  readonly flows: number
  readonly copy: number
  readonly rules: number
  /** Changes since the baseline; null where there was no baseline. */
  readonly changes: number | null
}

export interface FileResult {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly source: string
  /** Null where the file could not be checked: then `problem` says why, and the run exits with 2. */
  readonly status: Status | null
  readonly examined: Examined | null
  readonly findings: readonly Finding[]
  /** What a fix run mended before; absent where none was asked for. */
  readonly fixed?: readonly FixedFinding[]
  /** How many findings are left out: accepted for now, and on lines that the change does not touch; absent where none are. */
  readonly hidden?: {readonly known: number; readonly untouched: number}
  readonly baseline: Baseline | null
  readonly notices: readonly SaidNotice[]
  readonly problem: {readonly code: string; readonly message: string; readonly remedy: string | null} | null
}

export interface RunResult {
  readonly files: readonly FileResult[]
  readonly summary: {
    readonly files: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly unchecked: number
  }
}

/** How the baseline of a document was found, or why nothing could be compared; `blind` where that was meant to be possible. */
export interface SaidNotice {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly blind: boolean
}

/** One document at two times. */
export interface DiffResult {
  /** Relative to the working directory, with `/`; of the later side, where the document still exists there. */
  readonly path: string
  /** Null where there is nothing to compare with; a notice says why. */
  readonly from: (Baseline & {readonly path: string | null}) | null
  readonly to: {readonly revision: string}
  readonly changes: DocumentChanges | null
  readonly notices: readonly SaidNotice[]
  readonly problem: FileResult['problem']
}
