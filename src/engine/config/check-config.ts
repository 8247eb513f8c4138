/** Data against the schema, answered in words for people. */
import {dereference, type OutputUnit, validate} from '@cfworker/json-schema'
import {Fault} from '../../fault.js'
import {roles} from '../../model/types.js'
import {nearestName} from '../../nearest.js'
import type {WordArguments, Words} from '../../words.js'
import {encodePointer} from './pointers.js'
import type {PlacedData, Position} from './read-yaml.js'
import type {Schema} from './schema.js'

/** Throws a `Fault` for the first thing in the file that the schema does not allow. */
export function checkConfig(data: PlacedData, schema: Schema, file: string): void {
  const {errors} = validate(data.value, schema as object, '7', dereference(schema as object, Object.create(null), undefined), false)
  const mistakes = errors.map((error) => mistakeOf(error, schema, data)).filter((mistake) => mistake !== null)
  if (errors.length === 0) return
  mistakes.sort((one, other) => one.position.line - other.position.line || one.position.column - other.position.column)
  const {words, args, position} = mistakes[0] ?? {words: texts.wrong, args: {error: errors[0]!.error}, position: {line: 1, column: 1}}
  throw new Fault(located(words), {...args, file, line: position.line, column: position.column, more: mistakes.length - 1})
}

interface Mistake {
  readonly words: Words
  readonly args: WordArguments
  readonly position: Position
}

/** Errors of the schema's branches only say that something below them is wrong. */
function mistakeOf({keyword, keywordLocation, instanceLocation, error}: OutputUnit, schema: Schema, data: PlacedData): Mistake | null {
  const pointer = instanceLocation.replace(/^#/, '')
  const position = placeOf(pointer, data.places)
  const name = nameOf(pointer)
  const rule = schemaAt(schema, keywordLocation)
  switch (keyword) {
    case 'additionalProperties': {
      const key = /^Property "(.*)" does not match/su.exec(error)?.[1]
      if (rule !== false || key === undefined) return null
      const unknown = unknownKey(key, pointer, keywordLocation, schema)
      return unknown && {...unknown, position: placeOf(`${pointer}/${encodePointer(key)}`, data.places)}
    }
    case 'type':
      // Only roles take a list; a list under another name is most likely a role mistyped.
      if (/^\/sections\/[^/]+$/u.test(pointer) && Array.isArray(valueAt(data.value, pointer))) {
        const key = pointer.slice('/sections/'.length)
        const near = nearestName(decodePointer(key), roles)
        return {words: near ? texts.keyMeant : texts.ownSection, args: {key: decodePointer(key), near: near ?? ''}, position}
      }
      if (pointer === '') return {words: texts.notMapping, args: {}, position}
      return {words: texts.type, args: {name, expected: String(rule)}, position}
    case 'enum': {
      const choices = (rule as readonly unknown[]).map(String)
      const given = valueAt(data.value, pointer)
      const near = typeof given === 'string' ? nearestName(given, choices) : null
      return {
        words: near ? texts.choiceMeant : texts.choice,
        args: {name, given: show(given), choices: choices.map((choice) => `\`${choice}\``), near: near ?? ''},
        position,
      }
    }
    case 'required':
      return {words: texts.required, args: {name, expected: (rule as readonly string[]).map((key) => `\`${key}\``)}, position}
    case 'minimum':
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'pattern':
    case 'additionalItems':
      return {words: texts.bounds, args: {name, keyword, expected: show(rule)}, position}
    default:
      return /^(?:false|properties|items|if|then|else)$/.test(keyword) ? null : {words: texts.wrong, args: {error}, position}
  }
}

/** Null for a key that is known but whose value is wrong: the library then takes it for additional as well. */
function unknownKey(key: string, pointer: string, keywordLocation: string, schema: Schema): {words: Words; args: WordArguments} | null {
  const above = schemaAt(schema, keywordLocation.replace(/\/additionalProperties$/, '')) as Schema | undefined
  const properties = above?.properties ?? {}
  if (Object.hasOwn(properties, key)) return null
  const known = Object.keys(properties).filter((name) => name !== '$schema')
  const isRule = /(^|\/)rules$/.test(pointer)
  const near = nearestName(isRule ? key.replace(/^prd-/, '') : key, known)
  const args = {key, near: near ?? '', inside: nameOf(pointer), known: known.map((name) => `\`${name}\``)}
  if (isRule) return {words: near ? texts.ruleMeant : texts.rule, args}
  if (known.length === 0) return {words: texts.noKey, args}
  return {words: near ? texts.keyMeant : texts.key, args}
}

/** What an error's location in the schema points at. */
function schemaAt(schema: Schema, location: string): unknown {
  let value: unknown = schema
  for (const segment of location.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    value = (value as Record<string, unknown> | undefined)?.[decodePointer(segment)]
  }
  return value
}

function valueAt(value: unknown, pointer: string): unknown {
  let found = value
  for (const segment of pointer.split('/').slice(1)) found = (found as Record<string, unknown> | undefined)?.[decodePointer(segment)]
  return found
}

/** A part without a place of its own stands where the next one above it does. */
function placeOf(pointer: string, places: PlacedData['places']): Position {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at)
    if (place) return place
    if (at === '') return {line: 1, column: 1}
  }
}

function nameOf(pointer: string): string {
  return pointer.split('/').slice(1).map(decodePointer).join('.')
}

function decodePointer(segment: string): string {
  return decodeURI(segment).replaceAll('~1', '/').replaceAll('~0', '~')
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function located(words: Words): Words {
  return {
    en: `{file}:{line}:{column}: ${words.en}`,
    'zh-Hant': `{file}:{line}:{column}：${words['zh-Hant']}`,
    'zh-Hans': `{file}:{line}:{column}：${words['zh-Hans']}`,
  }
}

const texts = {
  key: {
    en: 'Unknown key `{key}`, expected one of {known}',
    'zh-Hant': '不認識的設定 `{key}`，可用的有 {known}',
    'zh-Hans': '不认识的配置项 `{key}`，可用的有 {known}',
  },
  keyMeant: {
    en: 'Unknown key `{key}`, did you mean `{near}`?',
    'zh-Hant': '不認識的設定 `{key}`，是不是要寫 `{near}`？',
    'zh-Hans': '不认识的配置项 `{key}`，是不是要写 `{near}`？',
  },
  noKey: {
    en: 'Unknown key `{key}`, expected none: `{inside}` has no options',
    'zh-Hant': '不認識的設定 `{key}`，`{inside}` 不接受任何選項',
    'zh-Hans': '不认识的配置项 `{key}`，`{inside}` 不接受任何选项',
  },
  rule: {
    en: 'Unknown rule `{key}`; `prd-lint rules` lists them',
    'zh-Hant': '沒有 `{key}` 這條規則，可用 `prd-lint rules` 查看',
    'zh-Hans': '没有 `{key}` 这条规则，可用 `prd-lint rules` 查看',
  },
  ruleMeant: {
    en: 'Unknown rule `{key}`, did you mean `{near}`?',
    'zh-Hant': '沒有 `{key}` 這條規則，是不是要寫 `{near}`？',
    'zh-Hans': '没有 `{key}` 这条规则，是不是要写 `{near}`？',
  },
  ownSection: {
    en: 'Unexpected list for `{key}`, expected `{aliases: […], required: true}`: only known roles take a list of titles',
    'zh-Hant': '`{key}` 不能只寫清單，應為 `{aliases: […], required: true}`：只有內建的章節用途可以只列名稱',
    'zh-Hans': '`{key}` 不能只写列表，应为 `{aliases: […], required: true}`：只有内置的章节用途可以只列名称',
  },
  type: {
    en: 'Unexpected kind of value for `{name}`, expected {expected}',
    'zh-Hant': '`{name}` 的值類型不對，應為 {expected}',
    'zh-Hans': '`{name}` 的值类型不对，应为 {expected}',
  },
  notMapping: {
    en: 'Unexpected kind of configuration, expected `key: value` lines',
    'zh-Hant': '設定檔的格式不對，應為「鍵: 值」',
    'zh-Hans': '配置文件的格式不对，应为“键: 值”',
  },
  choice: {
    en: 'Unexpected value `{given}` for `{name}`, expected one of {choices}',
    'zh-Hant': '`{name}` 的值 `{given}` 不對，可用的有 {choices}',
    'zh-Hans': '`{name}` 的值 `{given}` 不对，可用的有 {choices}',
  },
  choiceMeant: {
    en: 'Unexpected value `{given}` for `{name}`, did you mean `{near}`?',
    'zh-Hant': '`{name}` 的值 `{given}` 不對，是不是要寫 `{near}`？',
    'zh-Hans': '`{name}` 的值 `{given}` 不对，是不是要写 `{near}`？',
  },
  required: {
    en: 'Incomplete `{name}`, expected {expected} in it',
    'zh-Hant': '`{name}` 不完整，缺少 {expected}',
    'zh-Hans': '`{name}` 不完整，缺少 {expected}',
  },
  bounds: {
    en: 'Unexpected value for `{name}`, expected {keyword} {expected}',
    'zh-Hant': '`{name}` 的值超出範圍，應符合 {keyword} {expected}',
    'zh-Hans': '`{name}` 的值超出范围，应符合 {keyword} {expected}',
  },
  wrong: {en: '{error}', 'zh-Hant': '{error}', 'zh-Hans': '{error}'},
} satisfies Record<string, Words>
