/** What a user writes for a rule: read and checked before the rule sees a document. */
import {Fault} from './fault.js'
import {messageLanguages} from './model/types.js'
import {nearestName} from './nearest.js'
import type {WordArguments, Words} from './words.js'

/** How a rule is switched: `on` takes the severity from the document's status, `milder` one step less, the rest overrule it. */
export type Level = 'off' | 'on' | 'milder' | 'info' | 'warning' | 'error'

/** The spellings of a level that remark-lint's users and ours know. */
export type LevelName = Level | 'warn' | boolean | 0 | 1 | 2

const levels = new Map<unknown, Level>([
  [false, 'off'],
  [0, 'off'],
  ['off', 'off'],
  [true, 'on'],
  ['on', 'on'],
  ['milder', 'milder'],
  ['info', 'info'],
  [1, 'warning'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  [2, 'error'],
  ['error', 'error'],
])

const words = {
  level: {
    en: 'Unexpected level `{given}` for rule `{rule}`, expected `off`, `on`, `milder`, `info`, `warning` or `error`',
    'zh-Hant': '規則 `{rule}` 的等級 `{given}` 無法辨識，應為 `off`、`on`、`milder`、`info`、`warning` 或 `error`',
    'zh-Hans': '规则 `{rule}` 的等级 `{given}` 无法识别，应为 `off`、`on`、`milder`、`info`、`warning` 或 `error`',
  },
  form: {
    en: 'Unexpected options `{given}` for rule `{rule}`, expected an object',
    'zh-Hant': '規則 `{rule}` 的選項 `{given}` 格式不對，應為物件',
    'zh-Hans': '规则 `{rule}` 的选项 `{given}` 格式不对，应为对象',
  },
  option: {
    en: 'Unexpected option `{key}` for rule `{rule}`, expected one of {known}',
    'zh-Hant': '規則 `{rule}` 沒有選項 `{key}`，可用的有 {known}',
    'zh-Hans': '规则 `{rule}` 没有选项 `{key}`，可用的有 {known}',
  },
  bare: {
    en: 'Unexpected option `{key}` for rule `{rule}`, expected none: the rule has no options',
    'zh-Hant': '規則 `{rule}` 沒有選項 `{key}`，這條規則不接受任何選項',
    'zh-Hans': '规则 `{rule}` 没有选项 `{key}`，这条规则不接受任何选项',
  },
  value: {
    en: 'Unexpected value `{given}` for option `{key}` of rule `{rule}`, expected a value like `{example}`',
    'zh-Hant': '規則 `{rule}` 的選項 `{key}` 不接受 `{given}`，應為 `{example}` 這樣的值',
    'zh-Hans': '规则 `{rule}` 的选项 `{key}` 不接受 `{given}`，应为 `{example}` 这样的值',
  },
  suggestion: {
    en: '; did you mean `{near}`?',
    'zh-Hant': '；是不是要寫 `{near}`？',
    'zh-Hans': '；是不是要写 `{near}`？',
  },
} satisfies Record<string, Words>

/** A rule as far as reading its configuration needs it. */
export interface Configurable<Options extends object> {
  readonly id: string
  readonly defaults: Options
}

/** Level and options, defaults filled in. Throws a `Fault` for what the rule does not know. */
export function readRuleConfig<Options extends object>(
  rule: Configurable<Options>,
  config: unknown,
): {readonly level: Level; readonly options: Options} {
  if (config === undefined || config === null) return {level: 'on', options: rule.defaults}
  if (Array.isArray(config)) {
    if (config.length > 2) throw new Fault(words.form, {rule: rule.id, given: show(config)})
    return {level: readLevel(rule.id, config[0]), options: readOptions(rule, config[1])}
  }
  if (typeof config === 'object') return {level: 'on', options: readOptions(rule, config)}
  return {level: readLevel(rule.id, config), options: rule.defaults}
}

function readLevel(rule: string, value: unknown): Level {
  const level = levels.get(value)
  if (level === undefined)
    throw mistaken(words.level, {rule, given: show(value)}, value, ['off', 'on', 'milder', 'info', 'warning', 'error'])
  return level
}

function readOptions<Options extends object>(rule: Configurable<Options>, given: unknown): Options {
  if (given === undefined || given === null) return rule.defaults
  if (!isRecord(given)) throw new Fault(words.form, {rule: rule.id, given: show(given)})

  const defaults = new Map<string, unknown>(Object.entries(rule.defaults))
  for (const [key, value] of Object.entries(given)) {
    const about = {rule: rule.id, key, given: show(value), example: show(defaults.get(key))}
    if (!defaults.has(key)) {
      const known = [...defaults.keys()].map((name) => `\`${name}\``)
      throw mistaken(known.length === 0 ? words.bare : words.option, {...about, known}, key, defaults.keys())
    }
    if (!fits(value, defaults.get(key))) throw new Fault(words.value, about)
  }

  return {...rule.defaults, ...given}
}

function mistaken(text: Words, args: WordArguments, given: unknown, known: Iterable<string>): Fault {
  const near = typeof given === 'string' ? nearestName(given, known) : null
  if (near === null) return new Fault(text, args)
  const suggested = Object.fromEntries(messageLanguages.map((language) => [language, text[language] + words.suggestion[language]]))
  return new Fault(suggested as Words, {...args, near})
}

/** Does a value have the shape of a default? An empty list is one of strings, an empty record one of such lists. */
function fits(value: unknown, example: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => fits(item, example[0] ?? ''))
  if (isRecord(example)) {
    const sample = Object.values(example)[0] ?? []
    return isRecord(value) && Object.values(value).every((item) => fits(item, sample))
  }
  if (typeof example === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0
  return typeof value === typeof example
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 60)
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
