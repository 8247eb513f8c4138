/** From the habits of many documents to sections and titles of a configuration. */
import {coreRoles, type Role, roles} from '../../model/types.js'
import type {Habits, Heading} from './read-habits.js'
import type {OwnSection, ProposedAlias, RoleShare, Why} from './types.js'

/** Shares of the documents. */
export const bars = {
  /** A title must be in so many to be a habit, and in three at least where there are three. */
  habit: 0.1,
  /** So many of the documents that have a title must agree on what it is for. */
  agreement: 0.7,
  /** A section of the team's own. */
  own: 0.5,
  /** What so many have is asked of all. */
  required: 0.8,
} as const

/** Fewer documents show what one person did, not what a team does. */
export const fewest = 3

/** Of each kind, the most used first; a configuration that nobody reads is of no use. */
const most = 12

export interface Proposed {
  readonly aliases: readonly ProposedAlias[]
  readonly own: readonly OwnSection[]
  readonly roles: readonly RoleShare[]
}

/** A title over all documents. */
interface Usage {
  readonly titles: Map<string, number>
  readonly roles: Map<Role, number>
  readonly contents: Map<Role, number>
  documents: number
  sure: number
  names: number
  withoutRole: number
}

export function proposeSections(documents: readonly Habits[]): Proposed {
  const usages = countTitles(documents)
  const enough = Math.max(2, Math.min(fewest, documents.length), documents.length * bars.habit)
  const used = [...usages.values()].filter((usage) => usage.documents >= enough)
  const aliases = used.flatMap((usage) => aliasOf(usage) ?? [])
  const named = new Set(aliases.map(({title}) => title))
  const own = used.flatMap((usage) => (named.has(titleOf(usage)) ? [] : (ownSectionOf(usage, documents.length) ?? [])))
  return {
    aliases: roles.flatMap((role) => mostUsed(aliases.filter((alias) => alias.role === role))),
    own: mostUsed(own),
    roles: roles.map((role) => shareOf(role, documents)),
  }
}

function countTitles(documents: readonly Habits[]): Map<string, Usage> {
  const usages = new Map<string, Usage>()
  for (const {headings} of documents) {
    for (const heading of headings) {
      let usage = usages.get(heading.folded)
      if (!usage) {
        usage = {titles: new Map(), roles: new Map(), contents: new Map(), documents: 0, sure: 0, names: 0, withoutRole: 0}
        usages.set(heading.folded, usage)
      }
      addTo(usage, heading)
    }
  }
  return usages
}

function addTo(usage: Usage, {title, role, isSure, isName, holds}: Heading): void {
  usage.documents += 1
  count(usage.titles, title)
  if (role === null) usage.withoutRole += 1
  else count(usage.roles, role)
  if (holds !== null) count(usage.contents, holds)
  if (isSure) usage.sure += 1
  if (isName) usage.names += 1
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** What the model is sure of needs no help. */
function aliasOf(usage: Usage): ProposedAlias | null {
  if (usage.sure >= usage.documents * bars.agreement) return null
  const agreed = (counts: Map<Role, number>) => [...counts].find(([, documents]) => documents >= usage.documents * bars.agreement)?.[0]
  const found: [Role | undefined, Why][] = [
    [agreed(usage.roles), 'guessed'],
    [usage.withoutRole >= usage.documents * bars.agreement ? agreed(usage.contents) : undefined, 'content'],
  ]
  const [role, why] = found.find(([one]) => one !== undefined) ?? []
  // Whether a section is there is all that is asked of most roles: a name that is known does for that.
  if (usage.names > 0 && !coreRoles.some((core) => core === role)) return null
  return role && why ? {role, title: titleOf(usage), documents: usage.documents, why} : null
}

function ownSectionOf(usage: Usage, documents: number): OwnSection | null {
  if (documents < fewest || usage.documents < documents * bars.own) return null
  if (usage.names > 0 || usage.withoutRole < usage.documents * bars.agreement) return null
  const title = titleOf(usage)
  // The key of a role would mean the role.
  if ((roles as readonly string[]).includes(title)) return null
  return {title, documents: usage.documents, required: usage.documents >= documents * bars.required}
}

/** The commonest spelling; of equals the first in the order of characters. */
function titleOf({titles}: Usage): string {
  return [...titles].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))[0]![0]
}

function mostUsed<Item extends {readonly title: string; readonly documents: number}>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => other.documents - one.documents || (one.title < other.title ? -1 : 1)).slice(0, most)
}

/** Goal, flow, priorities and copy are asked for by rules that know more than whether a section is there. */
function shareOf(role: Role, documents: readonly Habits[]): RoleShare {
  const having = documents.filter((document) => document.roles.has(role)).length
  const isCore = (coreRoles as readonly Role[]).includes(role)
  return {role, documents: having, required: !isCore && documents.length >= fewest && having >= documents.length * bars.required}
}
