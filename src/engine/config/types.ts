/** Configuration, read and checked: data only. */
import type {MessageLanguage, Role, Status} from '../../model/types.js'
import type {ReviewChoices} from '../../reviews/settings.js'
import type {Limits} from '../limits.js'

/** Which rules run where none is named: `core` the four core answers, `recommended` all but those that must be asked for, `all` every rule. */
export const presets = ['core', 'recommended', 'all'] as const
export type Preset = (typeof presets)[number]

export const failOnLevels = ['error', 'warning', 'info', 'never'] as const
export type FailOn = (typeof failOnLevels)[number]

/** As written: a level, options, or `[level, options]`. */
export type RuleEntry = string | object

/** What can be set for some documents only. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly lang?: MessageLanguage
  /** Titles of one's own, by role. */
  readonly sections?: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Overrules what the document says of itself. */
  readonly status?: Status
}

export interface Override extends Settings {
  /** Globs relative to the configuration's folder. */
  readonly files: readonly string[]
}

/** The contents of a configuration file. */
export interface ConfigFile extends Settings {
  readonly $schema?: string
  readonly preset?: Preset
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
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
}
