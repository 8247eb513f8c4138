/** The configuration in force for the repository, or for one document, and where each value comes from. */
import {approvedFolders} from '../compare.js'
import {defaultExclude, defaultInclude} from '../globs.js'
import {defaultLimits} from '../limits.js'
import {entriesWith, isOn, levelsOf} from '../rule-levels.js'
import {partsOf} from './combine.js'
import {settle, writtenSettingsReader} from './settings.js'
import type {Config, Origin, WrittenSettings} from './types.js'

/** What was typed, by the key that it outweighs. */
export type Typed = Readonly<Partial<Record<'strict' | 'failOn' | 'lang', string | boolean>>>

/** `default`: of prd-lint itself; `preset`: of the preset in force; `command line`; or the lines that set it, the last outweighing. */
export type Source = 'default' | 'preset' | 'command line' | readonly Origin[]

export interface ConfigInForce {
  readonly config: Readonly<Record<string, unknown>>
  /** By key: `failOn`, `rules/goal-required`. */
  readonly sources: ReadonlyMap<string, Source>
}

/** With `relative`, the overrides for that document are applied; without, they are listed. */
export function configInForce(written: Config, relative: string | null, typed: Typed = {}): ConfigInForce {
  const sources = new Map<string, Source>()
  const settings = relative === null ? written : writtenSettingsReader(written)(relative)
  const settled = settle(settings)
  const preset = written.preset ?? 'recommended'
  const levels = levelsOf(preset, settled.rules)
  const entries = new Map(Object.entries(entriesWith(preset, settled.rules)))
  const config = {
    preset,
    include: written.include ?? defaultInclude,
    exclude: [...new Set([...defaultExclude, ...(written.exclude ?? [])])],
    ...(written.knownFindings === undefined ? {} : {knownFindings: written.knownFindings}),
    ...(written.template === undefined ? {} : {template: written.template}),
    rules: Object.fromEntries([...levels].map(([id, level]) => [id, entryOf(level, partsOf(entries.get(id))[1])])),
    ...((typed.lang ?? settings.lang) ? {lang: typed.lang ?? settings.lang} : {}),
    sections: settings.sections ?? {},
    glossary: settings.glossary ?? {},
    ...(settings.status ? {status: settings.status} : {}),
    failOn: typed.failOn ?? written.failOn ?? 'error',
    strict: typed.strict ?? written.strict ?? false,
    baseline: {folders: approvedFolders, ...written.baseline},
    reviews: written.reviews ?? {},
    limits: {...defaultLimits, ...written.limits},
    ...(relative === null ? {overrides: written.overrides ?? []} : {}),
  }
  for (const [key, value] of Object.entries(config)) {
    const parts = isRecord(value) ? Object.keys(value) : []
    if (parts.length === 0) sources.set(key, sourceOf(key))
    for (const part of parts) sources.set(`${key}/${part}`, sourceOf(`${key}/${part}`))
  }
  return {config, sources}

  function sourceOf(key: string): Source {
    if (Object.hasOwn(typed, key)) return 'command line'
    const places = [...(written.origins?.get(key) ?? []), ...originsInOverrides(written, relative, settings, key), ...impliedBy(key)]
    if (places.length > 0) return places
    if (key === 'strict') return written.strict ? 'preset' : 'default'
    const id = key.startsWith('rules/') ? key.slice('rules/'.length) : null
    if (id !== null && Object.hasOwn(entriesWith(preset), id)) return 'preset'
    return 'default'
  }

  /** Sections and glossary set rules too. */
  function impliedBy(key: string): readonly Origin[] {
    const id = key.startsWith('rules/') ? key.slice('rules/'.length) : null
    if (id === null || JSON.stringify(settled.rules?.[id]) === JSON.stringify(settings.rules?.[id])) return []
    const parts =
      id === 'term-consistent' ? Object.keys(settings.glossary ?? {}).map((term) => `glossary/${term}`) : sectionsBehind(id, settings)
    return parts.flatMap((part) => [...(written.origins?.get(part) ?? []), ...originsInOverrides(written, relative, settings, part)])
  }
}

/** The sections whose entry alone changes a rule. */
function sectionsBehind(id: string, {sections = {}}: WrittenSettings): string[] {
  return Object.entries(sections)
    .filter(([name, entry]) => Object.hasOwn(settle({sections: {[name]: entry}}).rules ?? {}, id))
    .map(([name]) => `sections/${name}`)
}

function originsInOverrides(config: Config, relative: string | null, settings: WrittenSettings, key: string): readonly Origin[] {
  if (relative === null || settings === config) return []
  const [top, part] = key.split(/\/(.*)/su)
  return (config.overrides ?? []).flatMap((override, index) => {
    const value = (override as unknown as Readonly<Record<string, unknown>>)[top!]
    const sets = part === undefined ? value !== undefined : isRecord(value) && Object.hasOwn(value, part)
    const applies = writtenSettingsReader({...config, overrides: [override]})(relative) !== config
    return sets && applies ? (config.origins?.get(`overrides/${index}`) ?? []) : []
  })
}

function entryOf(level: string, options: object | undefined): unknown {
  return isOn(level) && options && Object.keys(options).length > 0 ? [level, options] : level
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
