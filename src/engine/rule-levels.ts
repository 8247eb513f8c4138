/** How each rule is set once preset and configuration are put together. */
import {rules} from '../../rules/index.js'
import {isOnByDefault} from '../define-rule.js'
import type {Preset, Settings} from './config/types.js'

const coreRules: ReadonlySet<string> = new Set(['goal-required', 'flow-required', 'priority-required', 'copy-required'])

/** What a preset says beyond the defaults of the rules. */
export function entriesOf(preset: Preset): Record<string, string> {
  const entries = rules.flatMap(({meta}): [string, string][] => {
    if (preset === 'core') return coreRules.has(meta.id) ? [] : [[meta.id, 'off']]
    return preset === 'all' && !isOnByDefault(meta) ? [[meta.id, 'on']] : []
  })
  return Object.fromEntries(entries)
}

/** The level of every rule: `off`, `on` (by the document's status), or a fixed severity. */
export function levelsOf(preset: Preset = 'recommended', settings: Settings['rules'] = {}): ReadonlyMap<string, string> {
  const fromPreset = entriesOf(preset)
  return new Map(
    rules.map(({meta}) => {
      const entry = settings[meta.id]
      const written = Array.isArray(entry) ? String(entry[0]) : typeof entry === 'string' ? entry : entry ? 'on' : undefined
      return [meta.id, written ?? fromPreset[meta.id] ?? (isOnByDefault(meta) ? 'on' : 'off')]
    }),
  )
}

/** Does a rule at this level look at documents? */
export function isOn(level: string): boolean {
  return level !== 'off'
}
