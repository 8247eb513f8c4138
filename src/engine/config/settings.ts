/** What a configuration says about one document. */
import {coreRoles, type Role, roles} from '../../model/types.js'
import {matcherOf} from '../globs.js'
import {choiceOf, combineEntries, combineSettings, partsOf} from './combine.js'
import type {Config, RuleEntry, Settings, WrittenSettings} from './types.js'

export type SettingsOf = (relative: string) => Settings

/** Compile the overrides once; paths are relative to the configuration's folder, with `/`. */
export function settingsReader(config: Config): SettingsOf {
  const written = writtenSettingsReader(config)
  // Documents of the same settings share an object.
  const settled = new Map<WrittenSettings, Settings>()
  return (relative) => {
    const settings = written(relative)
    let found = settled.get(settings)
    if (!found) settled.set(settings, (found = settle(settings)))
    return found
  }
}

/** As `settingsReader`, before sections and glossary have become options of rules. */
export function writtenSettingsReader(config: Config): (relative: string) => WrittenSettings {
  const overrides = (config.overrides ?? []).map((override) => ({override, matches: matcherOf(override.files)}))
  if (overrides.length === 0) return () => config
  const combined = new Map<string, WrittenSettings>()
  return (relative) => {
    const applying = overrides.filter(({matches}) => matches(relative)).map(({override}) => override)
    const key = applying.map((override) => overrides.findIndex((one) => one.override === override)).join(' ')
    let settings = combined.get(key)
    if (!settings) {
      settings = applying.reduce<WrittenSettings>(combineSettings, config)
      combined.set(key, settings)
    }
    return settings
  }
}

const known: ReadonlySet<string> = new Set(roles)
const core: ReadonlySet<string> = new Set(coreRoles)

/** Rules that ask for a role on their own; where the configuration decides about it, they need not. */
export const askedBy: ReadonlyMap<string, string> = new Map([
  ['goal', 'goal-required'],
  ['flow', 'flow-required'],
  ['priority', 'priority-required'],
  ['copy', 'copy-required'],
  ['stakeholders', 'stakeholders-required'],
  ['tracking', 'tracking-required'],
  ['notifications', 'notifications-required'],
  ['launch', 'launch-plan'],
  ['scope', 'scope-stated'],
])

/** Sections and glossary of the configuration become titles for the model and options of rules. */
export function settle({sections = {}, glossary, ...settings}: WrittenSettings): Settings {
  const rules = new Map(Object.entries(settings.rules ?? {}))
  const titles = new Map<Role, readonly string[]>()
  const required = new Map<string, readonly string[]>()
  for (const [name, entry] of Object.entries(sections)) {
    const {aliases = [], required: isRequired} = choiceOf(entry)
    if (isRole(name) && aliases.length > 0) titles.set(name, aliases)
    // What every reader looks for has a rule that knows more about it than whether it is there.
    const asks = isRequired === true && !core.has(name)
    if (asks) required.set(name, aliases)
    const asking = askedBy.get(name)
    if (asking === undefined || (!asks && isRequired !== false)) continue
    if (partsOf(rules.get(asking))[0] === undefined) rules.set(asking, combineEntries(rules.get(asking), 'off'))
  }
  const ask = (id: string, option: string, value: object) => rules.set(id, withOption(rules.get(id), option, value))
  if (required.size > 0) ask('section-required', 'sections', Object.fromEntries(required))
  if (glossary) ask('term-consistent', 'terms', glossary)
  return {
    ...settings,
    ...(rules.size > 0 ? {rules: Object.fromEntries(rules)} : {}),
    ...(titles.size > 0 ? {sections: Object.fromEntries(titles)} : {}),
  }
}

function isRole(name: string): name is Role {
  return known.has(name)
}

/** What stands in the rule's own options is kept beside it. */
function withOption(entry: RuleEntry | undefined, name: string, value: object): RuleEntry {
  const [level, options] = partsOf(entry)
  const before = (options as Readonly<Record<string, object>> | undefined)?.[name]
  const combined = {...options, [name]: {...value, ...before}}
  // Without a level of its own the rule keeps the one of the preset.
  return level === undefined ? combined : [level, combined]
}
