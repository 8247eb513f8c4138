/** A derived configuration as YAML, each part with the count that it rests on. */
import {Document, isScalar, type Pair, visit} from 'yaml'
import type {Derived} from '../engine/derive/types.js'
import type {MessageLanguage} from '../model/types.js'
import {say, type WordArguments, type Words} from '../words.js'

/** Titles come from documents: the library quotes them, and comments hold none of them. */
export function reportDerivedConfig(derived: Derived, language: MessageLanguage, schema: string): string {
  const yaml = new Document(derived.config, {aliasDuplicateObjects: false})
  visit(yaml, {
    Pair(_, pair, ancestors) {
      const above = ancestors.filter((node) => 'key' in node).map((node) => keyOf(node as Pair))
      const reason = reasonFor([...above, keyOf(pair)], derived)
      if (!reason) return
      const text = ` ${say(reason[0], language, {all: derived.counted.length, ...reason[1]})}`
      if (isScalar(pair.value)) pair.value.comment = text
      else if (isScalar(pair.key)) pair.key.commentBefore = text
    },
  })
  return `# yaml-language-server: $schema=${schema}\n${yaml.toString({lineWidth: 0})}`
}

function keyOf({key}: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

function reasonFor([top, name, ...deeper]: readonly string[], derived: Derived): [Words, WordArguments] | null {
  if (top === 'include' && name === undefined) return [words.unfound, {count: derived.unfound}]
  if (name === undefined || deeper.length > 0) return null
  if (top === 'rules') {
    const rule = derived.rules.find((one) => one.rule === name)
    if (!rule?.level) return null
    return rule.level === 'warning' ? [words.fails, {count: rule.untouched.failing}] : [words.everywhere, {count: rule.untouched.documents}]
  }
  if (top !== 'sections') return null
  const own = derived.own.find(({title, required}) => title === name && required)
  if (own) return [words.has, {count: own.documents}]
  const role = derived.roles.find((one) => one.role === name)
  if (role?.required) return [words.has, {count: role.documents}]
  const counts = derived.aliases.filter((alias) => alias.role === name).map(({documents}) => documents)
  return counts.length > 0 ? [words.calls, {count: Math.max(...counts)}] : null
}

const words = {
  unfound: {
    en: '{count} of {all} documents have other names than the built-in ones',
    'zh-Hant': '{all} 份文件中有 {count} 份不符合內建的檔名',
    'zh-Hans': '{all} 份文档中有 {count} 份不符合内置的文件名',
  },
  fails: {
    en: 'would fail {count} of {all} documents',
    'zh-Hant': '{all} 份文件中有 {count} 份會因此不通過',
    'zh-Hans': '{all} 份文档中有 {count} 份会因此不通过',
  },
  everywhere: {
    en: 'reported in {count} of {all} documents',
    'zh-Hant': '{all} 份文件中有 {count} 份有此問題',
    'zh-Hans': '{all} 份文档中有 {count} 份有此问题',
  },
  calls: {
    en: '{count} of {all} documents call it so',
    'zh-Hant': '{all} 份文件中有 {count} 份這樣稱呼',
    'zh-Hans': '{all} 份文档中有 {count} 份这样称呼',
  },
  has: {
    en: '{count} of {all} documents have it',
    'zh-Hant': '{all} 份文件中有 {count} 份寫了',
    'zh-Hans': '{all} 份文档中有 {count} 份写了',
  },
} satisfies Record<string, Words>
