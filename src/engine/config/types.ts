/** Configuration, read and checked: data only. */
import type {MessageLanguage, Role, Status} from '../../model/types.js'
import type {ReviewChoices} from '../../reviews/settings.js'
import type {Limits} from '../limits.js'

/**
 * Which rules run, and how strictly, where nothing else is said. `gentle`: what can be decided without judgement, one
 * step milder, so that nothing fails a run; `recommended`: all but the opinions and what is measured below its bar;
 * `strict`: the opinions too, and warnings are errors; `core`: the four core answers,
 * and the sections and terms that the configuration names; `all`: every rule there is.
 */
export const presets = ['gentle', 'recommended', 'strict', 'core', 'all'] as const
export type Preset = (typeof presets)[number]

export const failOnLevels = ['error', 'warning', 'info', 'never'] as const
export type FailOn = (typeof failOnLevels)[number]

/** As written: a level, options, or `[level, options]`. */
export type RuleEntry = string | object

/** A section as the configuration speaks of it: other titles for it, and whether every PRD must have it. */
export interface SectionChoice {
  readonly aliases?: readonly string[]
  /** True asks for it, false takes back what a rule would ask for. */
  readonly required?: boolean
}

/** What can be set for some documents only, as written. */
export interface WrittenSettings {
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly lang?: MessageLanguage
  /** By role, or by a name of one's own. */
  readonly sections?: Readonly<Record<string, readonly string[] | SectionChoice>>
  /** The term to use, and the words that it stands for. */
  readonly glossary?: Readonly<Record<string, readonly string[]>>
  /** Overrules what the document says of itself. */
  readonly status?: Status
}

/** What is set for one document: sections and glossary have become aliases and options of rules. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly lang?: MessageLanguage
  /** Titles of one's own, by role. */
  readonly sections?: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly status?: Status
}

export interface Override extends WrittenSettings {
  /** Globs relative to the configuration's folder. */
  readonly files: readonly string[]
}

/** The contents of a configuration file. */
export interface ConfigFile extends WrittenSettings {
  readonly $schema?: string
  /** Files (`./base.yml`) or presets of installed packages (`@team/prd-rules`) that this one builds on. */
  readonly extends?: string | readonly string[]
  readonly preset?: Preset
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  /** What `prd-lint new` begins from; once read, relative to the configuration's folder. */
  readonly template?: string
  /** Where `prd-lint baseline` keeps its counts; once read, relative to the configuration's folder. */
  readonly knownFindings?: string
  readonly failOn?: FailOn
  readonly strict?: boolean
  readonly baseline?: {readonly base?: string; readonly since?: string; readonly folders?: readonly string[]}
  readonly reviews?: ReviewChoices
  readonly limits?: Partial<Limits>
  readonly overrides?: readonly Override[]
}

/** A configuration in force. */
export interface Config extends ConfigFile {
  /** Absolute path of the file; null where none was found. */
  readonly file: string | null
  /** The folder that globs are relative to. */
  readonly folder: string
  /** Where each value was written, by key (`failOn`, `rules/goal-required`); the last place outweighs those before it. Absent where no file was found. */
  readonly origins?: Origins
}

/** A line of a configuration file. */
export interface Origin {
  readonly file: string
  readonly line: number
}

export type Origins = ReadonlyMap<string, readonly Origin[]>
