/** What prd-lint reads in a document, for people. */
import type {inspectionOf} from '../engine/inspect.js'
import {say, type Words} from '../words.js'
import {escapePath, escapeText} from './escape.js'
import type {TextOptions} from './lint-text.js'
import {counted, listed} from './report-words.js'

type Inspection = ReturnType<typeof inspectionOf>

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

const words = {
  goal: three('goal', '目標', '目标'),
  flow: three('flow', '流程', '流程'),
  priority: three('priority', '優先級', '优先级'),
  copy: three('copy', '文案', '文案'),
  none: three('none', '沒有', '没有'),
  line: three('line {lines}', '第 {lines} 行', '第 {lines} 行'),
  sections: three('Sections', '章節', '章节'),
  requirements: three('Requirements', '需求', '需求'),
  placeholders: three('Placeholders', '待填內容', '待填内容'),
  noPrd: three('does not look like a PRD', '看起來不是 PRD', '看起来不像 PRD'),
} as const

/** The outline with roles, the core answers, requirements and placeholders, each with its line. */
export function reportInspectText(documents: readonly Inspection[], options: TextOptions): string {
  return documents.map((document) => documentLines(document, options).join('\n')).join('\n')
}

function documentLines(document: Inspection, options: TextOptions): string[] {
  const {language, paint} = options
  const facts = [document.title, document.language, document.status, document.isPrd ? null : say(words.noPrd, language)]
  const head = `${paint.strong(escapePath(document.path))}: ${facts
    .filter(Boolean)
    .map((fact) => escapeText(String(fact)))
    .join(' · ')}`
  return [
    head,
    ...coreLines(document, options),
    ...sectionLines(document, options),
    ...requirementLines(document, options),
    ...placeholderLines(document, options),
    '',
  ]
}

function coreLines({core}: Inspection, {language, paint}: TextOptions): string[] {
  const answer = (name: 'goal' | 'flow' | 'priority' | 'copy', present: boolean, forms: readonly string[], where: readonly number[]) => {
    const found = present ? paint.good(listed(forms, language) || '✓') : paint.error(say(words.none, language))
    const lines = present && where.length > 0 ? paint.faint(` (${say(words.line, language, {lines: where.slice(0, 5).map(String)})})`) : ''
    return `  ${say(words[name], language)}: ${found}${lines}`
  }
  return [
    answer('goal', core.goal.present, core.goal.confidence ? [core.goal.confidence] : [], core.goal.where),
    answer('flow', core.flow.section || core.flow.chart, core.flow.forms, core.flow.where),
    answer('priority', core.priority.present, core.priority.forms, core.priority.where),
    answer('copy', core.copy.present, core.copy.forms, core.copy.where),
  ]
}

function sectionLines({sections}: Inspection, {language, paint}: TextOptions): string[] {
  const lines = sections.map(({line, depth, title, roles, empty}) => {
    const shown = roles.length > 0 ? paint.info(roles.join(', ')) : paint.faint('–')
    return `  ${String(line).padStart(5)} ${'  '.repeat(depth - 1)}${escapeText(title)}  ${shown}${empty ? paint.warning(' ∅') : ''}`
  })
  return [`${say(words.sections, language)}: ${counted('section', sections.length, language)}`, ...lines]
}

function requirementLines({requirements}: Inspection, {language, paint}: TextOptions): string[] {
  const lines = requirements.map(({line, id, name, priority}) => {
    const parts = [id, name].filter((part): part is string => part !== null).map(escapeText)
    return `  ${String(line).padStart(5)} ${parts.join(' ')}  ${priority ? paint.info(escapeText(priority)) : paint.faint('–')}`
  })
  return [`${say(words.requirements, language)}: ${counted('requirement', requirements.length, language)}`, ...lines]
}

function placeholderLines({placeholders}: Inspection, {language}: TextOptions): string[] {
  if (placeholders.length === 0) return []
  return [`${say(words.placeholders, language)}:`, ...placeholders.map(({line, column, text}) => `  ${line}:${column} ${escapeText(text)}`)]
}
