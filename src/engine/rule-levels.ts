/** How each rule is set once preset and configuration are put together. */
import {rules} from '../../rules/index.js'
import {isOnByDefault, type Rule} from '../define-rule.js'
import {combineEntries, partsOf} from './config/combine.js'
import type {Preset, RuleEntry, Settings} from './config/types.js'

/** The core answers, and what only speaks where the configuration asks it to. */
const coreRules: ReadonlySet<string> = new Set([
  'goal-required',
  'flow-required',
  'priority-required',
  'copy-required',
  'section-required',
  'term-consistent',
])

/** What a preset says beyond the defaults of the rules. */
function entriesOf(preset: Preset): Record<string, string> {
  const entries = rules.flatMap(({meta}): [string, string][] => {
    const level = levelIn(preset, meta)
    return level === null ? [] : [[meta.id, level]]
  })
  return Object.fromEntries(entries)
}

/** Null: as the rule itself has it. */
function levelIn(preset: Preset, meta: Rule['meta']): 'on' | 'off' | 'milder' | null {
  switch (preset) {
    case 'recommended':
      return null
    case 'core':
      return coreRules.has(meta.id) ? null : 'off'
    case 'gentle':
      return meta.tier === 1 && isOnByDefault(meta) ? 'milder' : 'off'
    case 'strict':
      return meta.tier === 3 && meta.offByDefault !== true ? 'on' : null
    case 'all':
      return isOnByDefault(meta) ? null : 'on'
  }
}

/** What a preset and the settings on top of it come to: options alone keep the preset's level. */
export function entriesWith(preset: Preset, settings: Settings['rules'] = {}): Readonly<Record<string, RuleEntry>> {
  const entries = new Map<string, RuleEntry>(Object.entries(entriesOf(preset)))
  for (const [id, entry] of Object.entries(settings)) entries.set(id, combineEntries(entries.get(id), entry))
  return Object.fromEntries(entries)
}

/** The level of every rule: `off`, `on` (by the document's status), `milder`, or a fixed severity. */
export function levelsOf(preset: Preset = 'recommended', settings: Settings['rules'] = {}): ReadonlyMap<string, string> {
  const entries = new Map(Object.entries(entriesWith(preset, settings)))
  return new Map(rules.map(({meta}) => [meta.id, partsOf(entries.get(meta.id))[0] ?? levelAlone(meta, settings)]))
}

/** Options alone switch a rule on that is off by default: whoever sets them wants it. */
function levelAlone(meta: Rule['meta'], settings: NonNullable<Settings['rules']>): 'on' | 'off' {
  return isOnByDefault(meta) || Object.hasOwn(settings, meta.id) ? 'on' : 'off'
}

/** Does a rule at this level look at documents? */
export function isOn(level: string): boolean {
  return level !== 'off'
}
