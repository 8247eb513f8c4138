/** Drafts to rows as a reader counts them: one row a thing, mechanical ones together, never a flood. */
import {createHash} from 'node:crypto'
import {strictText} from './canonical.js'
import {strongest} from './classify.js'
import type {Draft} from './draft.js'
import type {Change} from './types.js'
import {cutTo} from './what.js'

/** Rows of one area, action and class in one section, before the last one says how many more there are. */
const mostAlike = 12

export function rowsOf(drafts: readonly Draft[]): Change[] {
  const ordered = capped(together(drafts.filter((draft) => draft.class !== 'none'))).toSorted(byPlace)
  const seen = new Map<string, number>()
  return ordered.map((draft) => {
    const content = [draft.anchor, draft.action, strictText(draft.before?.text ?? ''), strictText(draft.after?.text ?? '')].join('\0')
    const times = seen.get(content) ?? 0
    seen.set(content, times + 1)
    const {area, action, class: changeClass, home, anchor, before, after, what} = draft
    return {
      id: hash(times === 0 ? content : `${content}\0${times}`),
      area,
      action,
      class: changeClass,
      section: home.section?.title ?? '',
      anchor,
      before,
      after,
      what,
      logged: false,
      grace: false,
    }
  })
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

function byPlace(one: Draft, other: Draft): number {
  const line = ({after, before}: Draft) => after?.line ?? before?.line ?? 0
  return (
    line(one) - line(other) ||
    (one.before?.line ?? 0) - (other.before?.line ?? 0) ||
    (one.area < other.area ? -1 : one.area > other.area ? 1 : 0)
  )
}

/** Mechanical differences: one row a section; where they run through the document, one row for it. */
function together(drafts: readonly Draft[]): Draft[] {
  const rows: Draft[] = []
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const {mechanical} = draft
    if (mechanical === null && draft.action !== 'moved') {
      rows.push(draft)
      continue
    }
    const key = mechanical ?? `moved ${draft.class} ${placeOf(draft)}`
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  for (const group of groups.values()) rows.push(...joined(group))
  return rows
}

/** Where a draft stands on both sides, so that rows group alike whichever document comes first. */
function placeOf({origin, home}: Draft): string {
  return `${origin?.order ?? '-'} ${home.order}`
}

function joined(group: readonly Draft[]): Draft[] {
  const {mechanical} = group[0]!
  const places = new Set(group.map(placeOf))
  if (mechanical === null) return [merge(group, group[0]!)]
  const whole =
    mechanical === 'image' ||
    mechanical === 'contents' ||
    mechanical === 'flow' ||
    places.size > 2 ||
    (mechanical === 'numbering' && group.length > 1)
  if (whole) return [merge(group, {...group[0]!, area: 'document', anchor: 'document'})]
  return [...places].map((place) => {
    const own = group.filter((draft) => placeOf(draft) === place)
    return merge(own, own[0]!)
  })
}

function merge(group: readonly Draft[], into: Draft): Draft {
  if (group.length === 1) return into
  const texts = (side: 'before' | 'after') => group.map((draft) => draft[side]?.text ?? '').join('\n')
  // The first of the group that has the side says where it stands.
  const sideIn = (side: 'before' | 'after') => {
    const first = into[side] ?? group.find((draft) => draft[side] !== null)?.[side] ?? null
    return first && {...first, text: texts(side)}
  }
  return {
    ...into,
    class: strongest(group.map((draft) => draft.class)),
    before: sideIn('before'),
    after: sideIn('after'),
    what: cutTo(group.map(({what}) => what.replace(/\s+/gu, ' ').trim()).join('; '), 160),
  }
}

function capped(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, Draft[]>()
  for (const draft of drafts.toSorted(byPlace)) {
    const key = `${placeOf(draft)} ${draft.before === null ? 'a' : 'b'} ${draft.area} ${draft.action} ${draft.class}`
    const list = counts.get(key)
    if (list) list.push(draft)
    else counts.set(key, [draft])
  }
  return [...counts.values()].flatMap((list) => {
    if (list.length <= mostAlike) return list
    const rest = list.slice(mostAlike - 1)
    return [...list.slice(0, mostAlike - 1), {...merge(rest, rest[0]!), what: `${rest[0]!.what} (+${rest.length - 1})`}]
  })
}
