/** Changes of whole sections: added, removed, moved, renamed, renumbered. */
import {areaOfSection, isOutOfScope} from './area.js'
import {lenientText} from './canonical.js'
import {classOfWords, isRegister} from './classify.js'
import {anchorOfSection, type Draft, headingSide} from './draft.js'
import {ownFactKind, ownLabelOf} from './own-facts.js'
import type {Pairing} from './pairing.js'
import type {SectionParts} from './parts.js'
import {classOfTitle, wordsOf} from './title.js'
import type {Area, ChangeClass} from './types.js'
import {excerpt, whatChanged} from './what.js'

/** Sections that are reported whole, with all that stands in them. */
export interface WholeSections {
  readonly drafts: Draft[]
  readonly covered: ReadonlySet<SectionParts>
}

/** Headings of matched sections. */
export function headingDrafts(pairing: Pairing): Draft[] {
  const drafts: Draft[] = []
  for (const [one, other] of pairing.sections) {
    if (!one.section || !other.section) continue
    const area: Area = other.section.isTitle ? 'meta' : areaOfSection(other.section)
    const sides = {home: other, origin: one, anchor: anchorOfSection(other), before: headingSide(one), after: headingSide(other)}
    const title = titleDraft(one, other, area, pairing)
    if (title) drafts.push({...sides, ...title})
    if (pairing.moved.has(one)) {
      const scope = isOutOfScope(one) !== isOutOfScope(other)
      drafts.push({
        ...sides,
        area,
        action: 'moved',
        class: scope ? 'scope' : 'editorial',
        what: excerpt(other.section.title),
        mechanical: null,
      })
    } else if (one.section.depth !== other.section.depth && !title) {
      drafts.push({...sides, area, action: 'modified', class: 'editorial', what: excerpt(other.section.title), mechanical: 'numbering'})
    }
  }
  return drafts
}

function titleDraft(
  one: SectionParts,
  other: SectionParts,
  area: Area,
  pairing: Pairing,
): Pick<Draft, 'area' | 'action' | 'class' | 'what' | 'mechanical'> | null {
  if (one.title === other.title) return null
  const what = whatChanged(one.section!.title, other.section!.title)
  if (lenientText(one.title) === lenientText(other.title))
    return {area, action: 'modified', class: 'editorial', what, mechanical: 'typography'}
  const [label, counterpart] = [ownLabelOf(one.section!.title), ownLabelOf(other.section!.title)]
  if (label !== null && label === counterpart && ownFactKind(label) === 'growing')
    return {area: 'meta', action: 'modified', class: 'addendum', what, mechanical: null}
  const [was, is] = [wordsOf(one.section!), wordsOf(other.section!)]
  if (other.section!.isTitle)
    return {area: 'meta', action: 'modified', class: classOfTitle(one.section!, other.section!), what, mechanical: null}
  if (one.name === other.name || lenientText(was) === lenientText(is) || withoutId(one.title) === withoutId(other.title))
    return {area, action: 'modified', class: 'editorial', what, mechanical: 'numbering'}
  const sameBody =
    one.parts.length > 0 && one.parts.length === other.parts.length && one.parts.every((part) => pairing.parts.get(part)?.home === other)
  const verdict = classOfWords(was, is)
  const changed: ChangeClass = sameBody || isRegister(area) || verdict.class === 'editorial' ? 'editorial' : verdict.class
  return {area, action: 'renamed', class: changed, what, mechanical: null}
}

const leadingId = /^[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,3}-?\d+\s*[:：.、)）|-]?\s*/iu

/** A title without the requirement id that it begins with. */
function withoutId(title: string): string {
  return title.replace(leadingId, '')
}

/** Sections of one side only. A section whose content came from elsewhere, or stays elsewhere, is a split or a merge. */
export function loneSections(
  sections: readonly SectionParts[],
  action: 'added' | 'removed',
  isMatched: (one: SectionParts) => boolean,
  isPartMatched: (part: SectionParts['parts'][number]) => boolean,
): WholeSections {
  const drafts: Draft[] = []
  const covered = new Set<SectionParts>()
  for (const one of sections) {
    if (!one.section || isMatched(one) || covered.has(one)) continue
    if (isOpened(one, isMatched)) {
      // A second title with a line below it says nothing that the first did not.
      if (one.section.isTitle && one.parts.length <= 1) covered.add(one)
      drafts.push(loneDraft(one, action, one.section.isTitle || one.section.depth === 1 ? 'meta' : areaOfSection(one.section), 'editorial'))
      continue
    }
    const parts = treeOf(one).flatMap(({parts}) => parts)
    const known = parts.filter(isPartMatched).length
    if (known > 0 && known >= parts.length * 0.6) {
      drafts.push(loneDraft(one, action, areaOfSection(one.section), 'editorial'))
      continue
    }
    for (const inner of treeOf(one)) covered.add(inner)
    drafts.push(...wholeDrafts(one, action))
  }
  return {drafts, covered}
}

/** A new heading above sections that were there, or that have purposes of their own: these are counted one by one. */
function isOpened(one: SectionParts, isMatched: (one: SectionParts) => boolean): boolean {
  if (one.section!.isTitle || one.children.some((child) => isMatched(child))) return true
  return one.section!.depth === 1 && one.children.length > 0
}

function treeOf(one: SectionParts): SectionParts[] {
  const tree: SectionParts[] = [one]
  for (let at = 0; at < tree.length; at++) tree.push(...tree[at]!.children)
  return tree.toSorted((a, b) => a.order - b.order)
}

/** One row for the section; a section that lists requirements counts as these. */
function wholeDrafts(one: SectionParts, action: 'added' | 'removed'): Draft[] {
  const area = areaOfSection(one.section)
  if (isRegister(area)) return [loneDraft(one, action, area, 'addendum')]
  const parts = treeOf(one).flatMap(({parts}) => parts)
  const listed = parts.filter((part) => part.requirement && part.lead?.requirement == null)
  if (listed.length < 2) return [loneDraft(one, action, area, 'scope')]
  return listed.map((part) => {
    const side = {line: part.line, endLine: part.endLine, text: part.text}
    return {
      area: areaOfSection(part.home.section),
      action,
      class: 'scope',
      home: part.home,
      anchor: `req/${part.requirement!.id ?? part.requirement!.name}`,
      before: action === 'removed' ? side : null,
      after: action === 'added' ? side : null,
      what: excerpt([part.requirement!.id, part.requirement!.name, part.requirement!.priority].filter(Boolean).join(' ')),
      mechanical: null,
    }
  })
}

function loneDraft(one: SectionParts, action: 'added' | 'removed', area: Area, changeClass: ChangeClass): Draft {
  const side = headingSide(one)
  return {
    area,
    action,
    class: changeClass,
    home: one,
    anchor: anchorOfSection(one),
    before: action === 'removed' ? side : null,
    after: action === 'added' ? side : null,
    what: excerpt(one.section!.title),
    mechanical: null,
  }
}
