/** What lists of requirements have in common, whatever their form. */
import {fold} from './folding.js'
import {type Priority, priorityGroup} from './priorities.js'
import type {Requirement, Section} from './types.js'

export interface RequirementList {
  readonly form: Requirement['form']
  readonly units: readonly Requirement[]
  /** How plainly the document says that these are its requirements. */
  readonly strength: number
  /** Its ids are of requirements: headings beside them without one are none. */
  readonly named?: boolean
}

/** Lists whose ids are of one kind and go on from each other, some in headings and some in items or lines, are one list. */
export function joinedByIds(lists: readonly RequirementList[]): RequirementList[] {
  const kinds = new Map<string, RequirementList[]>()
  for (const list of lists) {
    const prefix = list.form === 'row' ? null : prefixOf(list)
    if (prefix === null) continue
    const same = kinds.get(prefix)
    if (same) same.push(list)
    else kinds.set(prefix, [list])
  }
  return [...kinds.values()].flatMap((same) => {
    const units = same.flatMap((list) => list.units)
    const ids = units.map(({id}) => fold(id!))
    if (same.length < 2 || new Set(ids).size < ids.length || !ids.every(isWhole)) return []
    return [{form: same[0]!.form, units, strength: Math.max(...same.map(({strength}) => strength)), named: same.some(({named}) => named)}]
  })
}

/** `fr12`, not `fr1.2` or `fr1-2`: a part of another. */
function isWhole(id: string): boolean {
  return /^\D+\d+$/.test(id)
}

/** The letters that all ids of a list begin with; null where they differ. */
function prefixOf({units}: RequirementList): string | null {
  const prefixes = new Set(units.map(({id}) => (id === null ? null : fold(id).replace(/[-_\s]?\d.*$/, ''))))
  const [first] = prefixes
  return prefixes.size === 1 && first ? first : null
}

/** What a section's role adds to the strength of a list in it. */
export function strengthOf(section: Section | null): number {
  const roles = section?.roles ?? []
  if (roles.includes('requirements') || roles.includes('priority')) return 3
  return roles.includes('scope') ? 1 : 0
}

const outside =
  /非目标|不做|不包含|不包括|不涉及|不在范围|范围外|不追求|排除|暂不|out[ -]of[ -]scope|not in scope|non[- ]?goals?|exclu|won't|not doing|対象外|스코프 제외|제외/u

/** What is said to be left out is not to be built. */
export function isOutOfScope(section: Section): boolean {
  for (let at: Section | null = section; at && !at.isTitle; at = at.parent) if (outside.test(at.folded)) return true
  return false
}

type Group = Priority & {readonly strong: boolean; readonly heading: Section}
const groups = new WeakMap<Section, Group | null>()
const phasesBelow = new WeakMap<Section, ReadonlySet<string>>()

/** The priority that the nearest grouping heading gives to what stands under it. */
export function groupOf(section: Section): Group | null {
  const known = groups.get(section)
  if (known !== undefined) return known
  let found: Group | null = null
  for (let at: Section | null = section; at && !at.isTitle && !found; at = at.parent) {
    const group = priorityGroup(at.title)
    if (group && (group.strong || (!release.test(group.written) && hasOtherPhase(at, group.written)))) found = {...group, heading: at}
  }
  groups.set(section, found)
  return found
}

/** A release by its number, or what may come one day, says when, not how much it matters. */
const release = /^(?:v|version |版本 ?)\d|^(?:后续|後續|未来|未來|future|later|远期|遠期|将来|향후)/iu

/** A phase orders requirements only where another one stands beside it. */
function hasOtherPhase({parent}: Section, written: string): boolean {
  if (!parent) return false
  let phases = phasesBelow.get(parent)
  if (!phases) {
    phases = new Set(parent.children.flatMap(({title}) => priorityGroup(title)?.written ?? []).filter((phase) => !release.test(phase)))
    phasesBelow.set(parent, phases)
  }
  return phases.size > (phases.has(written) ? 1 : 0)
}
