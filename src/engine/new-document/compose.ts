/** The text of a new PRD: a template, or the least that a PRD has, and every section that the rules in force ask for. */

import type {LintContext} from '../../lint-context.js'
import {type Prd, type Role, roles} from '../../model/types.js'
import {insertSection, titleFor} from '../../scaffold.js'
import {bodyFor} from '../../scaffold-words.js'
import {say, type Words} from '../../words.js'
import {askedBy} from '../config/settings.js'
import type {Config, Preset, Settings} from '../config/types.js'
import {normalise} from '../encoding.js'
import {fixText} from '../fix.js'
import {createLinter, type Linter} from '../lint-document.js'
import {isOn, levelsOf} from '../rule-levels.js'
import type {Finding} from '../types.js'
import {understand} from '../understand.js'
import {escapeMarkdown, fillTemplate, type NewDocument} from './fill-template.js'

/** A new PRD as text, and what the rules say of it. */
export interface Composed {
  readonly text: string
  readonly prd: Prd
  readonly findings: readonly Finding[]
}

/** `required` are the roles that the configuration itself asks for; `template` is a team's own text, null for prd-lint's. */
export async function composeDocument(
  document: NewDocument,
  template: string | null,
  required: readonly Role[],
  {preset}: Config,
  settings: Settings,
): Promise<Composed> {
  const linter = createLinter(preset, settings.rules)
  const aliases = settings.sections ?? {}
  let text = await fillTemplate(template ?? skeleton(document, settings), document)
  const wanted = template === null ? [...required, ...rolesAskedFor(preset, settings)] : required
  for (const role of wanted) text = await withSection(text, role, aliases)
  // What a review asks for is better asked now: sections of the team's own among it.
  const findEdits = async (source: string) => (await lint(source, linter, settings, 'in-review')).edits
  text = (await fixText(normalise(text), new Set(['scaffold']), findEdits)).text
  if (template === null) text += `\n${logOf(document, settings)}`
  const prd = await understand(text, aliases)
  return {text, prd, findings: (await lint(text, linter, settings)).findings}
}

/** What rules ask for wherever it is missing. Priorities stand in a column of the requirements. */
function rolesAskedFor(preset: Preset | undefined, {rules}: Settings): Role[] {
  const levels = levelsOf(preset, rules)
  return roles.filter((role) => role !== 'priority' && isOn(levels.get(askedBy.get(role) ?? '') ?? 'off'))
}

async function lint(source: string, linter: Linter, {sections = {}, status: settled}: Settings, status = settled) {
  const prd = await understand(source, sections)
  const context: LintContext = {isPrd: true, aliases: sections, ...(status ? {status} : {})}
  return linter({path: 'new.md', source, prd, context})
}

async function withSection(text: string, role: Role, aliases: NonNullable<Settings['sections']>): Promise<string> {
  const {source, original} = normalise(text)
  const prd = await understand(source, aliases)
  if (prd.sections.some((section) => section.roles.includes(role))) return original
  const lines = source.split('\n')
  const offsetAt = (line: number, column: number) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column - 1)
  const edit = insertSection(prd, role, 2, {source, offsetAt, context: {aliases}})
  return edit ? source.slice(0, edit.start) + edit.text + source.slice(edit.end) : original
}

/** Goals, flows and the rest are added by the rules that ask for them. */
function skeleton(document: NewDocument, settings: Settings): string {
  const {language} = document
  return [
    `# {{title}}\n`,
    sectionOf('background', document, settings, say(bodyFor('background'), language)),
    sectionOf('requirements', document, settings, say(requirements, language)),
  ].join('\n')
}

function sectionOf(role: Role, {language}: NewDocument, {sections}: Settings, body: string): string {
  return `## ${titleFor(role, language, sections?.[role])}\n\n${body}\n`
}

function logOf(document: NewDocument, settings: Settings): string {
  const owner = document.owner === null ? say(open, document.language) : escapeMarkdown(document.owner)
  return sectionOf('changelog', document, settings, say(firstRow, document.language, {day: document.day, owner}))
}

const open: Words = {en: 'TBD', 'zh-Hant': '待補充', 'zh-Hans': '待补充'}

const requirements: Words = {
  en: '| ID | Requirement | Priority | Without it |\n| --- | --- | --- | --- |\n| R1 | TBD | P0 | TBD |\n| R2 | TBD | P1 | TBD |',
  'zh-Hant':
    '| 編號 | 需求 | 優先級 | 沒有它會怎樣 |\n| --- | --- | --- | --- |\n| R1 | 待補充 | P0 | 待補充 |\n| R2 | 待補充 | P1 | 待補充 |',
  'zh-Hans':
    '| 编号 | 需求 | 优先级 | 没有它会怎样 |\n| --- | --- | --- | --- |\n| R1 | 待补充 | P0 | 待补充 |\n| R2 | 待补充 | P1 | 待补充 |',
}

const firstRow: Words = {
  en: '| Date | Change | Author |\n| --- | --- | --- |\n| {day} | First draft | {owner} |',
  'zh-Hant': '| 日期 | 變更內容 | 作者 |\n| --- | --- | --- |\n| {day} | 初稿 | {owner} |',
  'zh-Hans': '| 日期 | 变更内容 | 作者 |\n| --- | --- | --- |\n| {day} | 初稿 | {owner} |',
}
