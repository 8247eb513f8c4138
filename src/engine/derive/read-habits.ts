/** What one document does: which roles it fills, and how it calls its main sections. */
import {fold, splitNumbering} from '../../model/folding.js'
import {readPrd} from '../../model/prd.js'
import {readTitleWords} from '../../model/roles/read-title.js'
import {coreRoles, type Prd, type Role, type Section} from '../../model/types.js'

/** A main section of a document. */
export interface Heading {
  readonly folded: string
  /** As written, without numbering. */
  readonly title: string
  /** What the model takes it for; null where it takes it for nothing. */
  readonly role: Role | null
  readonly isSure: boolean
  /** prd-lint knows the words, if not what they mean here. */
  readonly isName: boolean
  /** What it holds says that it is for this; null where that says nothing, or more than one thing. */
  readonly holds: Role | null
}

export interface Habits {
  readonly roles: ReadonlySet<Role>
  readonly headings: readonly Heading[]
}

/** More main sections in one document are no habit. */
const mostHeadings = 200
const longestTitle = 40
/** Nothing that a reader of the configuration would not see. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

export function readHabits(prd: Prd): Habits {
  const headings = new Map<string, Heading>()
  for (const section of prd.sections) {
    if (headings.size >= mostHeadings) break
    if (!isMain(section) || headings.has(section.folded)) continue
    const heading = headingOf(section, prd)
    if (heading) headings.set(section.folded, heading)
  }
  return {roles: rolesIn(prd), headings: withGoal([...headings.values()], prd)}
}

/** How far down readers look for the goal. */
const atStart = 3

/** Where nothing is called a goal: the one section at the start that says how much is to be reached, once it is read as a goal. */
function withGoal(headings: readonly Heading[], prd: Prd): readonly Heading[] {
  if (prd.core.goal.present) return headings
  const start = new Set(prd.sections.filter(isMain).slice(0, atStart))
  const candidates = headings.filter(({folded, role, holds}) => {
    return role === null && holds === null && [...start].some((section) => section.folded === folded)
  })
  const reaching = candidates.filter(({title, folded}) =>
    readPrd(prd.tree, {goal: [title]}).metrics.some(({target, section}) => target !== null && section?.folded === folded),
  )
  const only = reaching.length === 1 ? reaching[0] : undefined
  return headings.map((heading) => (heading === only ? {...heading, holds: 'goal' as const} : heading))
}

/** Not inside of another one, but for the document's title. */
function isMain({isTitle, parent}: Section): boolean {
  return !isTitle && (parent === null || parent.isTitle)
}

const none = new Map()

function headingOf(section: Section, prd: Prd): Heading | null {
  const {folded, readings, opens} = section
  const names = readTitleWords(folded, none).parts.filter(({match}) => match === 'exact' || match === 'composed')
  // An overview or an appendix is for anything.
  if (names.some(({meaning}) => meaning === 'plain')) return null
  const title = wordsOf(section)
  if (folded === '' || title.length > longestTitle || unseen.test(title)) return null
  const role = opens[0] ?? null
  const isSure = readings.some((reading) => reading.role === role && reading.confidence === 'certain')
  return {folded, title, role, isSure, isName: names.length > 0, holds: contentOf(section, prd)}
}

/** What folds to the same words as the section's title, so that it is found again. */
function wordsOf({title, folded}: Section): string {
  const written = splitNumbering(title).rest.replace(/[\s:：。.]{1,9}$/u, '')
  return fold(written) === folded ? written : folded
}

/** Content that leaves no doubt: a chart of text, a list of requirements, a table of events, of people, of notifications, of changes. */
function contentOf(section: Section, prd: Prd): Role | null {
  const inside = ({section: own}: {readonly section: Section | null}) => own !== null && isWithin(own, section)
  const holds: Role[] = []
  if (prd.flows.some((flow) => flow.form !== 'image' && flow.form !== 'link' && flow.form !== 'list' && inside(flow))) holds.push('flow')
  if (prd.requirements.filter(inside).length >= 2) holds.push('requirements')
  if (prd.copy.filter((copy) => copy.form === 'column' && inside(copy)).length >= 2) holds.push('copy')
  if (prd.tracking.some(inside)) holds.push('tracking')
  if (prd.notifications.some(inside)) holds.push('notifications')
  if (prd.people.filter(inside).length >= 3) holds.push('stakeholders')
  if (prd.changelog?.section === section) holds.push('changelog')
  return holds.length === 1 ? holds[0]! : null
}

function isWithin(inner: Section, outer: Section): boolean {
  return outer.place.line <= inner.place.line && inner.place.line <= outer.endLine
}

function rolesIn({sections, core}: Prd): Set<Role> {
  const found = new Set(sections.flatMap(({roles}) => roles))
  for (const role of coreRoles) {
    const answer = core[role]
    if ('present' in answer ? answer.present : answer.section || answer.chart) found.add(role)
  }
  return found
}
