/** What a configuration says about one document. */
import {matcherOf} from '../globs.js'
import type {Config, RuleEntry, Settings} from './types.js'

export type SettingsOf = (relative: string) => Settings

/** Compile the overrides once; paths are relative to the configuration's folder, with `/`. */
export function settingsReader(config: Config): SettingsOf {
  const overrides = (config.overrides ?? []).map((override) => ({override, matches: matcherOf(override.files)}))
  if (overrides.length === 0) return () => config
  return (relative) => {
    let settings: Settings = config
    for (const {override, matches} of overrides) if (matches(relative)) settings = combine(settings, override)
    return settings
  }
}

function combine(base: Settings, over: Settings): Settings {
  return {
    ...base,
    ...over,
    rules: combineRules(base.rules ?? {}, over.rules ?? {}),
    sections: {...base.sections, ...over.sections},
  }
}

/** A level alone keeps the options that were set before, options alone keep the level. */
function combineRules(base: Readonly<Record<string, RuleEntry>>, over: Readonly<Record<string, RuleEntry>>): Record<string, RuleEntry> {
  const rules = {...base}
  for (const [id, entry] of Object.entries(over)) {
    const [level, options] = partsOf(entry)
    const [levelBefore, optionsBefore] = partsOf(rules[id])
    rules[id] = [level ?? levelBefore ?? 'on', {...optionsBefore, ...options}]
  }
  return rules
}

function partsOf(entry: RuleEntry | undefined): readonly [level?: string | undefined, options?: object | undefined] {
  if (entry === undefined) return []
  if (typeof entry === 'string') return [entry]
  return Array.isArray(entry) ? [entry[0], entry[1]] : [undefined, entry]
}
