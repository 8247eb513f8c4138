/** Which changes the document's own change log names, in rows that are new since the baseline. */
import type {Change, DocumentChanges} from '../changes/types.js'
import {fold, foldTitle} from '../model/folding.js'
import {knownNames} from '../model/roles/read-title.js'
import type {LogEntry, Prd, Role} from '../model/types.js'

/** Marks what is logged. Rows that merely exist prove nothing: only those that the earlier document has not got count. `elsewhere` are new entries of a log kept in a file of its own. */
export function markLogged(changes: DocumentChanges, before: Prd, after: Prd, elsewhere: readonly string[] = []): DocumentChanges {
  const keepsLog = before.changelog !== null || after.changelog !== null || elsewhere.length > 0
  const entries = [...newEntries(before, after).map(({what}) => what), ...elsewhere].map(fold).filter((entry) => entry !== '')
  if (entries.length === 0) return {...changes, keepsLog}
  const titles = titlesByLine(before, after)
  const marked = changes.changes.map((change) => (isNamedBy(change, entries, titles) ? {...change, logged: true} : change))
  return {...changes, changes: marked, keepsLog}
}

/** Entries of the later document's log that the earlier one has not got, in order. */
export function newEntries(before: Prd, after: Prd): readonly LogEntry[] {
  const known = new Map<string, number>()
  const keyOf = ({date, version, what}: LogEntry) => fold([date ?? '', version ?? '', what].join(' '))
  for (const entry of before.changelog?.entries ?? []) known.set(keyOf(entry), (known.get(keyOf(entry)) ?? 0) + 1)
  return (after.changelog?.entries ?? []).filter((entry) => {
    const left = known.get(keyOf(entry)) ?? 0
    known.set(keyOf(entry), left - 1)
    return left <= 0
  })
}

const whole =
  /全文|全篇|通篇|整份|整个文档|文档整体|整体(?:重写|改版|修订|调整|更新)|全面(?:重写|改版|修订|调整|更新)|所有章节|各章节|重写(?:文档|全文|prd)|whole document|entire document|all sections|throughout|full rewrite|rewr(?:ite|ote|itten) (?:of )?(?:the )?(?:document|prd|spec)/

interface Titles {
  /** Folded titles of the sections around a line, innermost first. */
  readonly before: (line: number) => readonly string[]
  readonly after: (line: number) => readonly string[]
}

function isNamedBy(change: Change, entries: readonly string[], titles: Titles): boolean {
  const names = namesOf(change, titles)
  return entries.some((entry) => whole.test(entry) || names.some((name) => mentions(entry, name)))
}

/** Everything a log row may call a change by: the requirement, the sections around it, the role. */
function namesOf(change: Change, titles: Titles): string[] {
  const names = new Set<string>()
  const requirement = /^req\/(.+)$/su.exec(change.anchor)?.[1]
  if (requirement) names.add(fold(requirement))
  for (const id of change.what.match(/\b[A-Z]{1,8}(?:-[A-Z0-9]{1,8}){0,3}-?\d+(?:\.\d+)*\b/g) ?? [])
    if (!/^P\d$/.test(id)) names.add(fold(id))
  if (change.section !== '') names.add(foldTitle(change.section))
  if (change.before) for (const title of titles.before(change.before.line)) names.add(title)
  if (change.after) for (const title of titles.after(change.after.line)) names.add(title)
  for (const name of namesOfRole(change.area)) names.add(name)
  return [...names].filter((name) => name.length > 1)
}

/** An id or a Latin word counts only as a whole word: R1 is not R12. */
function mentions(entry: string, name: string): boolean {
  for (let at = entry.indexOf(name); at >= 0; at = entry.indexOf(name, at + 1)) {
    const [left, right] = [entry[at - 1] ?? '', entry[at + name.length] ?? '']
    if (!(isLatin(left) && isLatin(name[0]!)) && !(isLatin(right) && isLatin(name.at(-1)!))) return true
  }
  return false
}

function isLatin(character: string): boolean {
  return /[a-z0-9]/.test(character)
}

let roleNames: Map<string, string[]> | undefined

function namesOfRole(area: string): readonly string[] {
  if (!roleNames) {
    roleNames = new Map()
    for (const [name, meaning] of knownNames()) {
      const list = roleNames.get(meaning)
      if (list) list.push(name)
      else roleNames.set(meaning, [name])
    }
  }
  return roleNames.get(area as Role) ?? []
}

function titlesByLine(before: Prd, after: Prd): Titles {
  return {before: titlesAround(before), after: titlesAround(after)}
}

function titlesAround(prd: Prd): (line: number) => readonly string[] {
  return (line) => {
    const around: string[] = []
    for (const {place, endLine, folded, isTitle} of prd.sections)
      if (!isTitle && place.line <= line && line <= endLine && folded !== '') around.push(folded)
    return around
  }
}
