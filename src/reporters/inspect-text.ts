/** What prd-lint reads in a document, for people. */
import type {inspectionOf, RoleReasons} from '../engine/inspect.js'
import type {CoreRole, MessageLanguage} from '../model/types.js'
import {areaNames} from '../names.js'
import {say, type Words} from '../words.js'
import {escapePath, escapeText} from './escape.js'
import type {TextOptions} from './lint-text.js'
import {counted, listed} from './report-words.js'
import {sayReasons} from './role-reasons.js'

type Inspection = ReturnType<typeof inspectionOf>

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

const words = {
  none: three('none', '沒有', '没有'),
  line: three('line {lines}', '第 {lines} 行', '第 {lines} 行'),
  sections: three('Sections', '章節', '章节'),
  requirements: three('Requirements', '需求', '需求'),
  placeholders: three('Placeholders', '待填內容', '待填内容'),
  withdrawn: three('Struck through, no longer counted', '已劃掉，不再算數', '已划掉，不再算数'),
  missing: three('Missing: {roles}', '還缺：{roles}', '还缺：{roles}'),
  likely: three('likely', '推測', '推测'),
  noNumber: three('without a number', '沒有數字', '没有数字'),
  noChart: three('without a chart', '沒有圖', '没有图'),
  empty: three('empty', '空白', '空白'),
  noRole: three('no role read', '讀不出用途', '读不出用途'),
  noPrd: three('does not look like a PRD', '看起來不是 PRD', '看起来不像 PRD'),
} as const

const formNames: Readonly<Record<string, Words>> = {
  mermaid: three('mermaid', 'mermaid', 'mermaid'),
  plantuml: three('PlantUML', 'PlantUML', 'PlantUML'),
  section: three('section', '章節', '章节'),
  column: three('column', '表格欄', '表格列'),
  tags: three('tags', '標記', '标记'),
  grouping: three('grouped headings', '分組標題', '分组标题'),
  list: three('list of steps', '步驟清單', '步骤列表'),
  'quoted-list': three('quoted texts', '引號文字', '引号文字'),
  image: three('picture', '圖片', '图片'),
  ascii: three('text chart', '文字圖', '文字图'),
  arrows: three('arrows', '箭頭圖', '箭头图'),
  link: three('link', '連結', '链接'),
  diagram: three('diagram', '圖表', '图表'),
}

export interface InspectTextOptions extends TextOptions {
  /** Say why each section has its roles; one element a document. */
  readonly reasons?: readonly RoleReasons[]
}

/** What is missing, the core answers, the outline with roles and why, requirements and placeholders, each with its line. */
export function reportInspectText(documents: readonly Inspection[], options: InspectTextOptions): string {
  return documents.map((document, index) => documentLines(document, options, options.reasons?.[index]).join('\n')).join('\n')
}

function documentLines(document: Inspection, options: TextOptions, reasons: RoleReasons | undefined): string[] {
  const {language, paint} = options
  const facts = [document.title, document.language, document.status, document.isPrd ? null : say(words.noPrd, language)]
  const head = `${paint.strong(escapePath(document.path))}: ${facts
    .filter(Boolean)
    .map((fact) => escapeText(String(fact)))
    .join(' · ')}`
  return [
    head,
    ...coreLines(document, options),
    ...sectionLines(document, options, reasons),
    ...requirementLines(document, options),
    ...placeholderLines(document, options),
    ...withdrawnLines(document, options),
    '',
  ]
}

interface Answer {
  readonly role: CoreRole
  readonly present: boolean
  readonly likely: boolean
  readonly forms: readonly string[]
  readonly where: readonly number[]
  readonly lacks: Words | null
}

function answersOf({core: {goal, flow, priority, copy}}: Inspection): Answer[] {
  const answer = (
    role: CoreRole,
    {confidence, where}: {confidence: string | null; where: readonly number[]},
    rest: Pick<Answer, 'present' | 'forms' | 'lacks'>,
  ) => ({
    role,
    likely: confidence === 'likely',
    where,
    ...rest,
  })
  return [
    answer('goal', goal, {present: goal.present, forms: [], lacks: goal.measurable ? null : words.noNumber}),
    answer('flow', flow, {present: flow.section || flow.chart, forms: flow.forms, lacks: flow.chart ? null : words.noChart}),
    answer('priority', priority, {present: priority.present, forms: priority.forms, lacks: null}),
    answer('copy', copy, {present: copy.present, forms: copy.forms, lacks: null}),
  ]
}

function coreLines(document: Inspection, {language, paint}: TextOptions): string[] {
  const answers = answersOf(document)
  const missing = answers.filter(({present}) => !present).map(({role}) => say(areaNames[role], language))
  const lines = answers.map(({role, present, likely, forms, where, lacks}) => {
    const name = say(areaNames[role], language)
    if (!present) return `  ${name}: ${paint.error(say(words.none, language))}`
    const seen = [...forms.map((form) => nameOfForm(form, language)), ...(likely ? [say(words.likely, language)] : [])]
    const place = where.length > 0 ? paint.faint(` (${say(words.line, language, {lines: where.slice(0, 5).map(String)})})`) : ''
    return `  ${name}: ${paint.good(listed(seen, language) || '✓')}${place}${lacks ? paint.warning(` ${say(lacks, language)}`) : ''}`
  })
  return missing.length > 0 ? [paint.error(say(words.missing, language, {roles: listed(missing, language)})), ...lines] : lines
}

function nameOfForm(form: string, language: MessageLanguage): string {
  return Object.hasOwn(formNames, form) ? say(formNames[form]!, language) : form
}

function sectionLines({sections}: Inspection, {language, paint}: TextOptions, reasons: RoleReasons | undefined): string[] {
  const lines = sections.flatMap(({line, depth, title, roles, confidence, empty}) => {
    const named = roles.map((role) => `${say(areaNames[role], language)}${confidence[role] === 'likely' ? '?' : ''}`)
    const shown = named.length > 0 ? paint.info(listed(named, language)) : paint.faint(reasons ? say(words.noRole, language) : '–')
    const indent = '  '.repeat(depth - 1)
    const hollow = empty ? paint.warning(` ∅ ${say(words.empty, language)}`) : ''
    const whys = (reasons?.get(line) ?? []).map(({role, because}) => {
      const said = sayReasons(because, language).map(escapeText)
      return paint.faint(`        ${indent}${say(areaNames[role], language)} ← ${said.join(language === 'en' ? '; ' : '；')}`)
    })
    return [`  ${String(line).padStart(5)} ${indent}${escapeText(title)}  ${shown}${hollow}`, ...whys]
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

function withdrawnLines({withdrawn}: Inspection, {language}: TextOptions): string[] {
  if (withdrawn.length === 0) return []
  return [
    `${say(words.withdrawn, language)}:`,
    ...withdrawn.map(({line, text}) => `  ${String(line).padStart(5)} ${escapeText(text.replace(/\s+/g, ' ').slice(0, 100))}`),
  ]
}
