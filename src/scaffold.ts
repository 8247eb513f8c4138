/** A section that is missing, as it would be inserted: in the document's language, rank and numbering, where its readers look for it. */
import type {CheckWorld, Fix} from './define-rule.js'
import type {LintContext} from './lint-context.js'
import {foldScript, splitNumbering} from './model/folding.js'
import type {MessageLanguage, Prd, Role, Section} from './model/types.js'
import {areaNames} from './names.js'
import {nextNumber, numberBefore} from './numbering.js'
import {bodyFor} from './scaffold-words.js'
import {messageLanguageFor, say} from './words.js'

type Source = Pick<CheckWorld<object, string>, 'source' | 'offsetAt'> & {readonly context?: Pick<LintContext, 'aliases'>}

/** The order in which readers expect sections. What stands at either end (change log, glossary …) has no rank. */
const order: readonly Role[] = [
  'background',
  'goal',
  'metrics',
  'users',
  'competitors',
  'scope',
  'flow',
  'requirements',
  'priority',
  'interface',
  'copy',
  'data',
  'technical',
  'nonfunctional',
  'tracking',
  'notifications',
  'stakeholders',
  'schedule',
  'launch',
  'operations',
  'risks',
  'acceptance',
  'questions',
]
const appended: ReadonlySet<Role> = new Set(['changelog', 'review', 'glossary', 'references'])

/** Insert a section of a role; undefined where the tree has no places. */
export function insertSection(prd: Prd, role: Role, depth: number, {source, offsetAt, context}: Source): Fix | undefined {
  if (!prd.tree.position) return undefined
  const language = messageLanguageFor(prd.language)
  const siblings = siblingsAt(prd, depth)
  const {next, number} = numberedPlace(siblings, role) ?? {next: placeAmong(siblings, role), number: ''}
  const at = next ? offsetAt(next.place.line, 1) : source.length
  const text = `${'#'.repeat(depth)} ${number}${titleFor(role, language, context?.aliases?.[role])}\n\n${say(bodyFor(role), language)}`
  return {start: at, end: at, text: blankBefore(source, at) + text + (next ? '\n\n' : endOf(source))}
}

/** Fill a section that has only its heading. */
export function fillSection(prd: Prd, role: Role, section: Section, {source, offsetAt}: Source): Fix | undefined {
  if (!prd.tree.position) return undefined
  const after = prd.sections.find(({place}) => place.line > section.place.line)
  const at = after ? offsetAt(after.place.line, 1) : source.length
  const text = say(bodyFor(role), messageLanguageFor(prd.language))
  return {start: at, end: at, text: blankBefore(source, at) + text + (after ? '\n\n' : endOf(source))}
}

/** A section in a team's own words, where one of them is written in the document's script; else by its usual name. */
export function titleFor(role: Role, language: MessageLanguage, aliases: readonly string[] = []): string {
  return aliases.find((alias) => fitsLanguage(alias, language)) ?? say(areaNames[role], language)
}

function fitsLanguage(words: string, language: MessageLanguage): boolean {
  if (/\p{Script=Han}/u.test(words) === (language === 'en')) return false
  return language !== 'zh-Hans' || foldScript(words) === words
}

/** Sections of the rank, written as headings outside of lists and quotes. */
function siblingsAt(prd: Prd, depth: number): readonly Section[] {
  const outside = new Set<unknown>(prd.tree.children)
  return prd.sections.filter(
    (section) => section.depth === depth && !section.isTitle && section.near === false && outside.has(section.node),
  )
}

/** The section to insert before; undefined for the end of the document. */
function placeAmong(siblings: readonly Section[], role: Role): Section | undefined {
  const rank = order.indexOf(role)
  const ranks = siblings.map(rankOf)
  const later = ranks.findIndex((other) => other > rank)
  const earlier = ranks.findLastIndex((other, index) => other !== -1 && other <= rank && (role !== 'goal' || later === -1 || index < later))
  if (earlier !== -1) return siblings[earlier + 1]
  if (later !== -1) return siblings[later]
  const last = siblings.findLastIndex(({roles}) => !roles.some((own) => appended.has(own)))
  return siblings[last + 1]
}

/** Where a section stands in the order: by the first of what it is; −1 where it has no place there. */
function rankOf({roles}: Section): number {
  if (roles.some((role) => appended.has(role))) return -1
  const ranks = roles.map((role) => order.indexOf(role)).filter((rank) => rank !== -1)
  return ranks.length > 0 ? Math.min(...ranks) : -1
}

/** Among numbered sections nothing is renumbered, since the text may refer to them: the goal goes in front of the first, all else behind the last. */
function numberedPlace(siblings: readonly Section[], role: Role): {readonly next: Section | undefined; readonly number: string} | null {
  const numbered = siblings.filter(({title}) => splitNumbering(title).number !== null)
  const [first, last] = [numbered[0], numbered.at(-1)]
  if (!first || !last || numbered.length * 2 < siblings.length) return null
  if (role === 'goal') return {next: first, number: withGap(numberBefore(numberOf(first)), first)}
  return {next: siblings[siblings.indexOf(last) + 1], number: withGap(nextNumber(numberOf(last)), last)}
}

function numberOf({title}: Pick<Section, 'title'>): string {
  return splitNumbering(title).number ?? ''
}

/** With the space that the document puts between number and title. */
function withGap(number: string | null, {title}: Section): string {
  if (number === null) return ''
  const from = title.indexOf(numberOf({title})) + numberOf({title}).length
  return number + (/^\s*/.exec(title.slice(from))?.[0] ?? '')
}

function blankBefore(source: string, at: number): string {
  if (at === 0 || source.endsWith('\n\n', at)) return ''
  return source.endsWith('\n', at) ? '\n' : '\n\n'
}

/** The document ends as it ended. */
function endOf(source: string): string {
  return source === '' || source.endsWith('\n') ? '\n' : ''
}
