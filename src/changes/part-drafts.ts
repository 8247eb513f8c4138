/** Changes of single parts: matched ones that say something else or stand elsewhere, and runs that stand on one side only. */
import {areaOf, isOutOfScope, isOwnFact, ownKindOf} from './area.js'
import {lenientText} from './canonical.js'
import {classOfLone, classOfText, isContentsEntry, isNumbered, strongest, type Verdict} from './classify.js'
import {compareCode} from './compare-code.js'
import {compareFlows} from './compare-flows.js'
import {compareRows, matchColumns} from './compare-rows.js'
import {anchorOf, type Draft, nameOf, sideOf} from './draft.js'
import type {Pairing} from './pairing.js'
import type {Part, SectionParts} from './parts.js'
import {groupPriority, isPriorityHeader, isPriorityLine} from './priority-change.js'
import {hasSameHeaders, headersOf} from './table-columns.js'
import type {Area} from './types.js'
import {excerpt, excerptOf, whatChanged, whatChangedIn} from './what.js'

export interface MatchedDrafts {
  readonly drafts: Draft[]
  /** There were more changed parts than are compared closely; the rest is one row a section. */
  readonly coarse: boolean
}

/** So many changed parts are compared word by word and cell by cell. A reader is shown twelve alike of a section. */
const closely = 2000

export function matchedDrafts(pairing: Pairing): MatchedDrafts {
  const drafts: Draft[] = []
  const beyond = new Map<string, [before: Part, after: Part][]>()
  let compared = 0
  for (const [before, after] of pairing.parts) {
    if (before.strict !== after.strict && before.lenient !== after.lenient && ++compared > closely) {
      const place = `${before.home.order} ${after.home.order}`
      const list = beyond.get(place)
      if (list) list.push([before, after])
      else beyond.set(place, [[before, after]])
      continue
    }
    const group = groupDraft(before, after)
    if (group) drafts.push(group)
    drafts.push(...changedDrafts(before, after))
    const leadMoved = before.lead && after.lead && pairing.parts.get(before.lead) !== after.lead
    if (!group && (pairing.moved.has(before) || leadMoved)) drafts.push(...movedDrafts(before, after, pairing))
  }
  for (const rest of beyond.values()) drafts.push(restDraft(rest))
  return {drafts, coarse: beyond.size > 0}
}

/** Changed parts that nobody looked into may have changed anything. */
function restDraft(rest: readonly (readonly [before: Part, after: Part])[]): Draft {
  const [before, after] = rest[0]!
  const draft = draftOf(before, after, areaOf(after), {class: 'substantive', mechanical: null})
  if (rest.length === 1) return draft
  const [was, is] = [sideOf(rest.map(([one]) => one)), sideOf(rest.map(([, other]) => other))]
  return {...draft, before: was, after: is, what: `${draft.what} (+${rest.length - 1})`}
}

const contents: Verdict = {class: 'editorial', mechanical: 'contents'}

function changedDrafts(before: Part, after: Part): Draft[] {
  if (before.strict === after.strict && before.kind !== 'row') return []
  if (before.kind === 'row' && before.table && after.table) {
    if (before.strict === after.strict && hasSameHeaders(before.table, after.table)) return []
    return compareRows(before, after)
  }
  if (before.kind === 'header' && before.table && after.table) return headerDrafts(before, after)
  if (before.kind === 'code') return compareFlows(before, after) ?? compareCode(before, after)
  if (isContentsEntry(before) && isContentsEntry(after)) return [draftOf(before, after, 'document', contents)]
  const area: Area = isPriorityLine(after) ? 'priority' : areaOf(after)
  const verdict = ownFact(before, after) ?? renumbered(before, after) ?? classOfText(before, after, [areaOf(before), area])
  const lifted =
    area === 'priority' && isPriorityLine(after) && verdict.mechanical === null
      ? ({class: 'substantive', mechanical: null} as const)
      : verdict
  if (lifted.class === 'none') return []
  return [draftOf(before, after, area, lifted)]
}

/** A requirement of a list whose id shifted and whose words did not. */
function renumbered(before: Part, after: Part): Verdict | null {
  const [was, is] = [before.requirement?.id, after.requirement?.id]
  if (!was || !is || was === is || before.words.replace(was, '') !== after.words.replace(is, '')) return null
  return {class: 'editorial', mechanical: 'numbering'}
}

/** The document's own version, status and date move with every revision; its people and names do not. */
function ownFact(before: Part, after: Part): Verdict | null {
  const kind = ownKindOf(after)
  if (kind === null || before.lenient === after.lenient) return null
  return {class: kind === 'growing' ? 'addendum' : 'substantive', mechanical: null}
}

function draftOf(before: Part, after: Part, area: Area, verdict: Verdict): Draft {
  return {
    area,
    action: 'modified',
    class: verdict.class,
    home: after.home,
    origin: before.home,
    anchor: anchorOf(after),
    before: sideOf([before]),
    after: sideOf([after]),
    what: before.words === after.words ? whatElse(before, after) : whatChangedIn(before, after, nameOf(after)),
    mechanical: verdict.mechanical,
  }
}

function whatElse(before: Part, after: Part): string {
  const [was, is] = [[...before.links, ...before.images].join(' '), [...after.links, ...after.images].join(' ')]
  if (was !== is) return whatChanged(was, is)
  const tick = ({block}: Part) => (block.checked === true ? '[x]' : block.checked === false ? '[ ]' : '-')
  return `${tick(before)} → ${tick(after)} ${excerptOf(after)}`
}

/** Columns added, removed or renamed: one row each, not one a table row. */
function headerDrafts(before: Part, after: Part): Draft[] {
  const columns = matchColumns(before.table!, after.table!)
  const taken = new Set(columns.values())
  const area = areaOf(after)
  const drafts: Draft[] = []
  const row = (header: string, action: 'added' | 'removed'): Draft => ({
    ...draftOf(before, after, isPriorityHeader(header) ? 'priority' : area, {class: 'substantive', mechanical: null}),
    action,
    what: written(action === 'added' ? after : before, header),
  })
  for (const header of headersOf(before.table!)) if (!columns.has(header)) drafts.push(row(header, 'removed'))
  for (const header of headersOf(after.table!)) if (!taken.has(header)) drafts.push(row(header, 'added'))
  for (const [was, is] of columns) {
    if (was === is || lenientText(was) === lenientText(is)) continue
    drafts.push({
      ...draftOf(before, after, area, {class: 'editorial', mechanical: null}),
      what: `${written(before, was)} → ${written(after, is)}`,
    })
  }
  if (drafts.length > 0) return drafts
  const order = [...columns.keys()].join('|') === headersOf(after.table!).join('|')
  return [draftOf(before, after, area, {class: 'editorial', mechanical: order ? 'typography' : 'columns'})]
}

/** A header in the document's own words. */
function written(row: Part, header: string): string {
  return excerpt(row.cells?.get(header)?.text ?? header)
}

/** An item that now stands under another priority. */
function groupDraft(before: Part, after: Part): Draft | null {
  const [was, is] = [groupPriority(before), groupPriority(after)]
  if (was === null || is === null || lenientText(was) === lenientText(is)) return null
  return {
    ...draftOf(before, after, 'priority', {class: 'substantive', mechanical: null}),
    what: `${nameOf(after) ? excerpt(nameOf(after), 40) : excerptOf(after, 40)} ${was} → ${is}`,
  }
}

function movedDrafts(before: Part, after: Part, pairing: Pairing): Draft[] {
  // What moves along with its section, or with the item it stands under, did not move by itself.
  if (before.lead && after.lead && pairing.parts.get(before.lead) === after.lead && pairing.moved.has(before.lead)) return []
  if (before.kind === 'header' || after.kind === 'header') return []
  const scope = isOutOfScope(before.home) !== isOutOfScope(after.home)
  return [
    {
      ...draftOf(before, after, areaOf(after), {class: scope ? 'scope' : 'editorial', mechanical: null}),
      action: 'moved',
      what: excerptOf(after),
    },
  ]
}

/** Parts that stand on one side only, in the groups that a reader would count. */
export function loneDrafts(
  sections: readonly SectionParts[],
  action: 'added' | 'removed',
  isLone: (part: Part) => boolean,
  isCovered: (home: SectionParts) => boolean,
): Draft[] {
  const drafts: Draft[] = []
  for (const home of sections) {
    if (isCovered(home)) continue
    for (const group of groupsOf(home.parts, isLone)) drafts.push(loneDraft(group, action))
  }
  return drafts
}

/** A line with the list, table or picture under it is one thing; so is a stretch of prose; each item and each row is one. */
function groupsOf(parts: readonly Part[], isLone: (part: Part) => boolean): Part[][] {
  const groups: Part[][] = []
  let group: Part[] | null = null
  for (const part of parts) {
    if (!isLone(part)) {
      group = null
      continue
    }
    if (group && joins(part, group)) {
      group.push(part)
      continue
    }
    group = [part]
    groups.push(group)
  }
  return groups
}

function joins(part: Part, group: readonly Part[]): boolean {
  const first = group[0]!
  if (part.requirement || isPriorityLine(part) || isPriorityLine(first)) return false
  if (part.lead && group.includes(part.lead)) return true
  if (part.kind === 'row') return first.table === part.table && first.kind === 'header'
  if (part.kind === 'item') return first.kind === 'text' && group.every((one) => one.kind !== 'row' && !one.requirement)
  if (part.kind === 'text' && (isNumbered(part) || part.key !== null)) return false
  return first.kind === 'text' || group.at(-1)!.kind === 'text' || part.block.depth > 0
}

function loneDraft(group: readonly Part[], action: 'added' | 'removed'): Draft {
  const first = group[0]!
  const area: Area = isPriorityLine(first) ? 'priority' : areaOf(first)
  const side = sideOf(group)
  if (group.every(isContentsEntry)) {
    const sides = {before: action === 'removed' ? side : null, after: action === 'added' ? side : null}
    return {area: 'document', action: 'modified', ...contents, home: first.home, anchor: 'document', ...sides, what: excerpt(first.text)}
  }
  return {
    area,
    action,
    class: isPriorityLine(first)
      ? 'substantive'
      : isOwnFact(first)
        ? classOfOwnFact(first)
        : strongest(group.map((part) => classOfLone(part, area))),
    home: first.home,
    anchor: anchorOf(first),
    before: action === 'removed' ? side : null,
    after: action === 'added' ? side : null,
    what: excerptOf(first) || excerpt(first.images.join(' ')),
    mechanical: null,
  }
}

function classOfOwnFact(part: Part): 'addendum' | 'substantive' {
  return ownKindOf(part) === 'growing' ? 'addendum' : 'substantive'
}
