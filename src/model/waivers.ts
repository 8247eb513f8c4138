/** `不涉及：原因`, `N/A: reason`: a section that its author has thought about and does not need. */
import type {Place, Prd, Role, Section} from './types.js'
import {roleNames} from './vocabulary/role-names.js'

export interface Waiver {
  readonly section: Section
  /** Null where no reason is given: then nobody can tell whether it was thought about. */
  readonly reason: string | null
  readonly place: Place
}

const word = '不涉及|不適用|不适用|無需|无需|不需要|不影響|不影响|沒有|没有|無|无|n\\/?a|not applicable|not needed|none'
const bare = new RegExp(`^(?:${word})[。.！!]?$`, 'iu')
// The word, what it is about (`不涉及使用者文案`), a mark or a conjunction, and the reason.
const reasoned = new RegExp(
  `^(?:${word})[^\\s:：,，;；。(（—–-]{0,14}\\s{0,3}(?:[:：,，;；。—–(（-]{1,3}|because\\b|as\\b|since\\b|因為|因为|由於|由于)\\s{0,3}(\\S.+)$`,
  'iu',
)

/** The waiver that a section consists of; null where it says something else. */
function waiverOf(section: Section): Waiver | null {
  if (section.children.length > 0) return null
  const [block, ...rest] = section.own.filter((own) => own.kind !== 'html' && own.kind !== 'rule')
  if (!block || rest.length > 1 || block.kind === 'table' || block.kind === 'code') return null
  const text = block.text.trim().slice(0, 400)
  if (bare.test(text)) return rest.length > 0 ? null : {section, reason: null, place: block.place}
  const reason = reasoned
    .exec(text)?.[1]
    ?.replace(/[)）]$/u, '')
    .trim()
  return reason === undefined || reason.length < 2 ? null : {section, reason, place: block.place}
}

/** The waiver of a role, with a reason before one without. */
export function waiverFor(prd: Prd, role: Role): Waiver | null {
  // A waived section has nothing but its name to tell its role by.
  const waivers = prd.sections.filter((section) => section.roles.includes(role) || isNamedFor(section, role)).map(waiverOf)
  const given = waivers.filter((waiver) => waiver !== null)
  return given.find((waiver) => waiver.reason !== null) ?? given[0] ?? null
}

/** Every section that says why there is nothing to say. */
export function waiversIn(prd: Prd): readonly Waiver[] {
  return prd.sections.map(waiverOf).filter((waiver) => waiver !== null)
}

/** Is the title a name of the role, whatever the section holds? */
export function isNamedFor({folded}: Section, role: Role): boolean {
  let names = namesOf.get(role)
  if (!names) namesOf.set(role, (names = new Set(Object.values(roleNames[role]).flatMap((listed) => listed.split('|')))))
  return names.has(folded)
}

const namesOf = new Map<Role, ReadonlySet<string>>()
