/** Meta + check → a remark-lint plugin that works in prd-lint and in remark-cli alike. */
import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Label, Severity as LintSeverity} from 'unified-lint-rule'
import type {LintContext} from './lint-context.js'
import type {MessageLanguage, Place, Prd, Status} from './model/types.js'
import type {WordArguments, Words} from './words.js'

export type Severity = 'error' | 'warning' | 'info'

/** T1 deterministic, may be an error; T2 heuristic, never above warning; T3 off unless asked for. */
export type Tier = 1 | 2 | 3

/** An edit that cannot change meaning: replace the source between two offsets (UTF-16 units). */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a rule says about itself. `readme.md` beside the rule is checked against it. */
export interface RuleMeta<Options extends object, Key extends string> {
  /** Kebab-case; equals the folder name; reports carry it with the prefix `prd-`. */
  readonly id: string
  /** One sentence; the English one equals the first paragraph of the readme. */
  readonly summary: Words
  readonly tier: Tier
  /** Severity by the document's status; null is off. An unknown status counts as in-review. */
  readonly severity: Readonly<Record<Status, Severity | null>>
  /** Every option with its default. Keys not listed here, and values of another type, are rejected. */
  readonly defaults: Options
  readonly fix?: 'safe' | 'scaffold'
  /** `changes`: the rule is silent where no baseline was found. */
  readonly needs?: 'changes'
  /** First version of prd-lint that has the rule. */
  readonly since: string
  /** What is wrong, and the good state that was expected; no full stop. */
  readonly messages: Readonly<Record<Key, Words>>
  /** Why it matters and what to do; printed once a rule. */
  readonly note: Words
}

/** What a check reports; words are chosen by key and said in the reader's language. */
export interface Report<Key extends string> {
  readonly message: Key
  readonly args?: WordArguments
  readonly place: Place
  /** Replaces the severity that the status gives, for findings milder than the rule. Never raises it. */
  readonly atMost?: Severity
  readonly actual?: string
  readonly expected?: readonly string[]
  /** Added to the note: a near miss, a skeleton to paste. */
  readonly hint?: string
  readonly fix?: Fix
}

export interface CheckWorld<Options extends object, Key extends string> {
  readonly options: Options
  readonly status: Status
  readonly language: MessageLanguage
  readonly context: LintContext
  readonly report: (finding: Report<Key>) => void
}

export type Check<Options extends object, Key extends string> = (prd: Prd, world: CheckWorld<Options, Key>) => void

/** As in any `remark-lint` rule: options, a severity, or `[severity, options]`. */
export type RuleConfig<Options> =
  | Partial<Options>
  | Label
  | LintSeverity
  | boolean
  | readonly [level: Label | LintSeverity | boolean, options?: Partial<Options>]

export interface Rule<Options extends object = object, Key extends string = string> extends Plugin<[RuleConfig<Options>?], Root> {
  readonly meta: RuleMeta<Options, Key>
}

// TODO(rules): defineRule
export declare function defineRule<Options extends object, Key extends string>(
  meta: RuleMeta<Options, Key>,
  check: Check<Options, Key>,
): Rule<Options, Key>
