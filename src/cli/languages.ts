import {Fault} from '../fault.js'
import {type MessageLanguage, messageLanguages} from '../model/types.js'
import type {World} from './world.js'

/** The language in which the command line itself speaks: `--lang`, else the locale, else English. */
export function interfaceLanguage({argv, env}: Pick<World, 'argv' | 'env'>): MessageLanguage {
  const asked = askedLanguage(argv)
  if (asked && isMessageLanguage(asked)) return asked
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  if (/^zh[-_](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant'
  return /^zh/i.test(locale) ? 'zh-Hans' : 'en'
}

/** Read before the arguments are parsed, since help and usage errors are already said in it. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const joined = options.find((argument) => argument.startsWith('--lang='))
  if (joined) return joined.slice('--lang='.length)
  const at = options.indexOf('--lang')
  return at === -1 ? undefined : options[at + 1]
}

function isMessageLanguage(value: string): value is MessageLanguage {
  return (messageLanguages as readonly string[]).includes(value)
}

/** The value of `--lang`, or a fault that lists the languages. */
export function parseLanguage(value: string): MessageLanguage {
  if (isMessageLanguage(value)) return value
  throw new Fault(unknownLanguage, {value, known: messageLanguages})
}

const unknownLanguage = {
  en: 'Unknown language `{value}`, expected one of {known}',
  'zh-Hant': '沒有 `{value}` 這種語言，可用的值：{known}',
  'zh-Hans': '没有 `{value}` 这种语言，可用的值：{known}',
}
