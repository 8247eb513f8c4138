/** Rows of a table against rows of the same table: cell by cell, columns matched by header. */
import type {Cell, Table} from '../model/types.js'
import {areaOf, ownKindOf} from './area.js'
import {lenientText, strictText} from './canonical.js'
import {classOfText, classOfWords, isPutOff, isRecord, strongest, type Verdict} from './classify.js'
import {anchorOf, type Draft, nameOf, sideOf} from './draft.js'
import type {Part} from './parts.js'
import {isPriorityHeader} from './priority-change.js'
import {headersOf} from './table-columns.js'
import type {Area} from './types.js'
import {excerpt, whatChangedIn} from './what.js'

const notes = /说明|說明|描述|备注|備註|备考|理由|原因|remark|notes?|description|comment|details?|why|rationale/

/** Sections whose tables state what holds; a cell there is a value. */
const normative: ReadonlySet<Area> = new Set<Area>([
  'requirements',
  'priority',
  'scope',
  'metrics',
  'goal',
  'flow',
  'copy',
  'data',
  'technical',
  'nonfunctional',
  'tracking',
  'notifications',
  'acceptance',
  'schedule',
  'stakeholders',
  'interface',
  'meta',
  'other',
])

/** Columns of the earlier table by the same of the later one: equal headers, then, where as many are left on both sides, by position. */
export function matchColumns(before: Table, after: Table): ReadonlyMap<string, string> {
  const cached = matched.get(before)?.get(after)
  if (cached) return cached
  const [was, is] = [headersOf(before), headersOf(after)]
  const [old, now] = [new Set(was), new Set(is)]
  const columns = new Map<string, string>()
  for (const header of was) if (now.has(header)) columns.set(header, header)
  const left = was.filter((header) => !now.has(header))
  const right = is.filter((header) => !old.has(header))
  if (left.length === right.length) for (const [at, header] of left.entries()) columns.set(header, right[at]!)
  const others = matched.get(before) ?? new WeakMap<Table, ReadonlyMap<string, string>>()
  matched.set(before, others.set(after, columns))
  return columns
}

const matched = new WeakMap<Table, WeakMap<Table, ReadonlyMap<string, string>>>()

export function compareRows(before: Part, after: Part): Draft[] {
  const columns = matchColumns(before.table!, after.table!)
  const area = areaOf(after)
  const areas = [areaOf(before), area]
  const drafts: Draft[] = []
  const changed: {was: Cell; is: Cell; verdict: Verdict}[] = []
  for (const [header, counterpart] of columns) {
    const was = before.cells!.get(header)
    const is = after.cells!.get(counterpart)
    if (!was || !is || cellText(was) === cellText(is)) continue
    if (isPriorityHeader(counterpart) || isPriorityHeader(header)) drafts.push(priorityDraft(before, after, was, is))
    else
      changed.push({
        was,
        is,
        verdict: ownCell(after, counterpart, was, is) ?? classOfCell(before, after, was, is, [header, counterpart], areas),
      })
  }
  if (changed.length > 0) drafts.push(cellsDraft(before, after, changed, area))
  if (drafts.length === 0 && before.strict !== after.strict && [...columns.keys()].join('|') === headersOf(before.table!).join('|')) {
    const verdict = classOfText(before, after, [areaOf(before), area])
    if (isOnlyOrder(before, after, columns)) drafts.push(base(before, after, area, {class: 'editorial', mechanical: 'columns'}))
    else if (columns.size === headersOf(after.table!).length) drafts.push(base(before, after, area, verdict))
  }
  return drafts
}

function isOnlyOrder(before: Part, after: Part, columns: ReadonlyMap<string, string>): boolean {
  if (before.cells!.size !== after.cells!.size) return false
  for (const [header, counterpart] of columns)
    if (strictText(before.cells!.get(header)?.text ?? '') !== strictText(after.cells!.get(counterpart)?.text ?? '')) return false
  return true
}

/** A cell's words and addresses. */
function cellText(cell: Cell): string {
  return strictText(cell.text) + addresses(cell)
}

function addresses(cell: Cell): string {
  return cell.runs.map(({url}) => url ?? '').join(' ')
}

function base(before: Part, after: Part, area: Area, verdict: Verdict): Draft {
  return {
    area,
    action: 'modified',
    class: verdict.class,
    mechanical: verdict.mechanical,
    home: after.home,
    origin: before.home,
    anchor: anchorOf(after),
    before: sideOf([before]),
    after: sideOf([after]),
    what: whatChangedIn(before, after),
  }
}

function cellsDraft(before: Part, after: Part, changed: readonly {was: Cell; is: Cell; verdict: Verdict}[], area: Area): Draft {
  const name = nameOf(before)
  const worst = strongest(changed.map(({verdict}) => verdict.class))
  const mechanical = changed.every(({verdict}) => verdict.mechanical !== null) ? changed[0]!.verdict.mechanical : null
  const what = changed
    .map(({was, is}) =>
      strictText(was.text) === strictText(is.text)
        ? `${excerpt(addresses(was))} → ${excerpt(addresses(is))}`
        : `${excerpt(was.text, 60)} → ${excerpt(is.text, 60)}`,
    )
    .join('; ')
  const named = changed.some(({was}) => was.text.trim() === name)
  return {...base(before, after, area, {class: worst, mechanical}), what: named || name === '' ? what : `${excerpt(name, 40)} ${what}`}
}

function classOfCell(before: Part, after: Part, was: Cell, is: Cell, headers: readonly string[], areas: readonly Area[]): Verdict {
  if (isNumberOf(before, after, was, is)) return {class: 'editorial', mechanical: 'numbering'}
  if (strictText(was.text) === strictText(is.text)) {
    const image = [...was.runs, ...is.runs].some(({kind}) => kind === 'image')
    return {class: 'editorial', mechanical: image ? 'image' : 'link'}
  }
  const verdict = classOfWords(was.text, is.text, codesOf(was), codesOf(is))
  if (isPutOff(was.text) !== isPutOff(is.text) && !areas.every(isRecord)) return {class: 'scope', mechanical: null}
  if (areas.every(isRecord)) return verdict.class === 'editorial' ? verdict : {class: 'addendum', mechanical: null}
  // A cell of a normative column is protected as a whole; a note beside it is prose.
  if (verdict.class === 'clarification' && areas.some((area) => normative.has(area)) && !headers.some((header) => notes.test(header)))
    return {class: 'substantive', mechanical: null}
  return verdict
}

/** The document's own version, status and date move with every revision, in a table as well as on a line. */
function ownCell(row: Part, header: string, was: Cell, is: Cell): Verdict | null {
  const kind = ownKindOf(row, header)
  if (kind === null || lenientText(was.text) === lenientText(is.text)) return null
  return {class: kind === 'growing' ? 'addendum' : 'substantive', mechanical: null}
}

function codesOf(cell: Cell): string[] {
  return cell.runs.filter(({kind}) => kind === 'code').map(({text}) => text)
}

/** A running number, or the id of a requirement that is otherwise known to be the same. */
function isNumberOf(before: Part, after: Part, was: Cell, is: Cell): boolean {
  const [old, now] = [lenientText(was.text), lenientText(is.text)]
  if (
    before.requirement?.id &&
    lenientText(before.requirement.id) === old &&
    after.requirement?.id &&
    lenientText(after.requirement.id) === now
  )
    return true
  const [first, firstAfter] = [[...before.cells!.values()][0], [...after.cells!.values()][0]]
  return was === first && is === firstAfter && /^\d{1,4}$/.test(old) && /^\d{1,4}$/.test(now)
}

function priorityDraft(before: Part, after: Part, was: Cell, is: Cell): Draft {
  const [old, now] = [was.text.trim(), is.text.trim()]
  const action = old === '' ? 'added' : now === '' ? 'removed' : 'modified'
  const typographic = lenientText(old) === lenientText(now)
  return {
    ...base(before, after, 'priority', {class: typographic ? 'editorial' : 'substantive', mechanical: typographic ? 'typography' : null}),
    action,
    what: `${excerpt(nameOf(after) || nameOf(before), 40)} ${old || '∅'} → ${now || '∅'}`.trim(),
  }
}
