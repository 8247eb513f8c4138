/** The words that reports put around findings and changes. */
import type {Severity} from '../define-rule.js'
import type {MessageLanguage} from '../model/types.js'
import {say, type Words} from '../words.js'

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: three('error', '錯誤', '错误'),
  warning: three('warning', '警告', '警告'),
  info: three('info', '提示', '提示'),
}

export const reportWords = {
  notChecked: three('not checked', '未檢查', '未检查'),
  fixed: three('fixed {count}: {rules}', '已修正 {count} 處：{rules}', '已修正 {count} 处：{rules}'),
  clean: three('No findings', '沒有發現問題', '没有发现问题'),
  summary: three('{counts} in {files}', '{files}：{counts}', '{files}：{counts}'),
  examined: three('Examined: {counts}', '檢查了 {counts}', '检查了 {counts}'),
} as const

/** Things that are counted: one, and any other number. */
const nouns = {
  error: [three('{n} error', '{n} 個錯誤', '{n} 个错误'), three('{n} errors', '{n} 個錯誤', '{n} 个错误')],
  warning: [three('{n} warning', '{n} 個警告', '{n} 个警告'), three('{n} warnings', '{n} 個警告', '{n} 个警告')],
  info: [three('{n} info', '{n} 個提示', '{n} 个提示'), three('{n} infos', '{n} 個提示', '{n} 个提示')],
  unchecked: [three('{n} not checked', '{n} 份未檢查', '{n} 份未检查'), three('{n} not checked', '{n} 份未檢查', '{n} 份未检查')],
  document: [three('{n} document', '{n} 份文件', '{n} 份文档'), three('{n} documents', '{n} 份文件', '{n} 份文档')],
  prd: [three('{n} PRD', '{n} 份 PRD', '{n} 份 PRD'), three('{n} PRDs', '{n} 份 PRD', '{n} 份 PRD')],
  section: [three('{n} section', '{n} 個章節', '{n} 个章节'), three('{n} sections', '{n} 個章節', '{n} 个章节')],
  requirement: [three('{n} requirement', '{n} 條需求', '{n} 条需求'), three('{n} requirements', '{n} 條需求', '{n} 条需求')],
  flow: [three('{n} flow', '{n} 個流程', '{n} 个流程'), three('{n} flows', '{n} 個流程', '{n} 个流程')],
  copy: [three('{n} copy text', '{n} 則文案', '{n} 条文案'), three('{n} copy texts', '{n} 則文案', '{n} 条文案')],
  rule: [three('{n} rule', '{n} 條規則', '{n} 条规则'), three('{n} rules', '{n} 條規則', '{n} 条规则')],
  change: [three('{n} change', '{n} 處變更', '{n} 处变更'), three('{n} changes', '{n} 處變更', '{n} 处变更')],
} as const satisfies Record<string, readonly [one: Words, many: Words]>

/** `3 errors`, `3 個錯誤`. */
export function counted(noun: keyof typeof nouns, n: number, language: MessageLanguage): string {
  return say(nouns[noun][n === 1 ? 0 : 1], language, {n})
}

/** Changes of one class, counted. */
export const countedClass = three('{n} {class}', '{class} {n} 處', '{class} {n} 处')

/** What stands between a name and its value. */
export function colon(language: MessageLanguage): string {
  return language === 'en' ? ': ' : '：'
}

/** Joined in the way of the language. */
export function listed(parts: readonly string[], language: MessageLanguage): string {
  return parts.join(language === 'en' ? ', ' : '、')
}
