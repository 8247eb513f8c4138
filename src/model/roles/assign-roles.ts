/** Gives every section its roles, parents before children. */
import {fold} from '../folding.js'
import type {OpenSection} from '../outline/build-sections.js'
import type {Aliases} from '../prd.js'
import {type Role, type RoleReading, roles} from '../types.js'
import {roleNames} from '../vocabulary/role-names.js'

let names: Map<string, Role> | undefined

function readNames(): Map<string, Role> {
  if (names) return names
  names = new Map()
  for (const role of roles) {
    for (const part of roleNames[role].split('|')) {
      const words = /[\u3400-\u9fff]/u.test(part) ? part.split(' ') : [part]
      for (const word of words) if (!names.has(fold(word))) names.set(fold(word), role)
    }
  }
  return names
}

export function assignRoles(sections: readonly OpenSection[], aliases: Aliases): void {
  const own = new Map(roles.flatMap((role) => (aliases[role] ?? []).map((name) => [fold(name), role] as const)))
  const known = readNames()
  for (const section of sections) {
    if (section.isTitle) continue
    const found = new Set<Role>()
    for (const part of partsOf(section.folded)) {
      const role = own.get(part) ?? known.get(part)
      if (role) found.add(role)
    }
    const inherited = section.parent?.roles ?? []
    section.readings = [...found].map((role): RoleReading => ({role, confidence: 'certain', evidence: [{because: 'title', weight: 4}]}))
    section.roles = found.size > 0 ? [...found] : inherited
    section.opens = [...found].filter((role) => !inherited.includes(role))
  }
}

function partsOf(folded: string): string[] {
  const outside = folded.replace(/[([][^()[\]]*[)\]]/g, ' ').trim()
  const inside = /[([]([^()[\]]*)[)\]]/.exec(folded)?.[1] ?? ''
  return [folded, outside, inside, ...outside.split(/\s*(?:[、,/&+|]|与|和|及|以及|\band\b)\s*/)].map((part) => part.trim()).filter(Boolean)
}
