/** The rules as a remark preset: for remark-cli and its editors, and for the engine. */
import type {Pluggable, Preset} from 'unified'
import {rules} from '../rules/index.js'
import {isOnByDefault} from './define-rule.js'
import {Fault} from './fault.js'
import {lintComments} from './lint-comments.js'
import {nearestName} from './nearest.js'
import {syntax} from './prd-syntax.js'
import {controlSuppressions} from './suppressions.js'
import type {Words} from './words.js'

/** Levels and options by rule id, with or without the prefix `prd-`; as a configuration file gives them. */
export type RuleSettings = Readonly<Record<string, unknown>>

/** The plugins of a lint run: every rule that is on by default or by name, then the comments that suppress. Throws a `Fault` for rules and options that do not exist. */
export function pluginsFor(settings: RuleSettings = {}): readonly Pluggable[] {
  const given = new Map<string, unknown>()
  for (const [name, value] of Object.entries(settings)) given.set(idOf(name), value)

  const used = rules.filter(({meta}) => given.has(meta.id) || isOnByDefault(meta))
  const plugins = used.map((rule): Pluggable => (given.has(rule.meta.id) ? [rule, asConfig(given.get(rule.meta.id))] : rule) as Pluggable)
  return [...syntax, lintComments, suppressionControl, ...plugins]
}

const suppressionControl = controlSuppressions(rules.map(({meta}) => meta.id))

const unknown: Words = {
  en: 'Unexpected rule `{name}` in the configuration, expected one that exists',
  'zh-Hant': '設定中的規則 `{name}` 不存在',
  'zh-Hans': '配置中的规则 `{name}` 不存在',
}

const suggestion: Words = {
  en: '{unknown}; did you mean `{near}`?',
  'zh-Hant': '{unknown}，是不是要寫 `{near}`？',
  'zh-Hans': '{unknown}，是不是要写 `{near}`？',
}

function idOf(name: string): string {
  const id = name.replace(/^prd-/u, '')
  if (rules.some(({meta}) => meta.id === id)) return id
  const ids = rules.map(({meta}) => meta.id)
  const near = nearestName(id, ids)
  throw near === null ? new Fault(unknown, {name}) : new Fault(wordsWith(near), {name})
}

function wordsWith(near: string): Words {
  const say = (language: keyof Words) => suggestion[language].replace('{unknown}', unknown[language]).replace('{near}', near)
  return {en: say('en'), 'zh-Hant': say('zh-Hant'), 'zh-Hans': say('zh-Hans')}
}

/** unified itself takes `false` and `true`, and never shows them to the plugin. */
function asConfig(value: unknown): unknown {
  return value === false ? ['off'] : value === true ? ['on'] : value
}

const preset: Preset = {plugins: [...pluginsFor()]}

export default preset
