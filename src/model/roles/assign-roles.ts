/** Gives every section its roles, parents before children: what its title says, where it stands and what it holds, weighed together. */
import * as shipped from '../data/role-weights.js'
import {fold} from '../folding.js'
import type {OpenSection} from '../outline/build-sections.js'
import type {Aliases} from '../prd.js'
import {type Confidence, type Evidence, type Role, type RoleReading, roles} from '../types.js'
import {copyFeature, copyTitle} from '../vocabulary/copy-words.js'
import {type Decided, featuresOf, type Surroundings} from './features.js'
import {type LinearModel, likelihoods, reasonsFor, unpackModel} from './linear-model.js'
import {type Meaning, type Names, type PartReading, readTitleWords, type TitleReading} from './read-title.js'

let model: LinearModel | undefined

const known: ReadonlySet<string> = new Set(roles)
const isRole = (label: string): label is Role => known.has(label)

/** How likely a role must be to be called certain: with a name that says it, and without one. */
const sure = {named: 0.93, joined: 0.75, unnamed: 0.97}

/** A role that no name says and that is less likely than this is not said at all. */
const worthSaying = 0.25

export function assignRoles(sections: readonly OpenSection[], aliases: Aliases, weights?: LinearModel): void {
  model ??= unpackModel(shipped)
  const used = weights ?? model
  const own: Names = new Map(roles.flatMap((role) => (aliases[role] ?? []).map((name): [string, Meaning] => [fold(name), role])))
  const around = surroundingsOf(sections, own)
  const labels = new Map<OpenSection, string>()
  const decided: Decided = {rolesOf: (section) => section.roles, labelOf: (section) => labels.get(section) ?? 'none'}

  for (const section of sections) {
    if (section.isTitle) continue
    const reading = around.readings[section.index]!
    const inherited = section.parent && !section.parent.isTitle ? section.parent.roles : []
    const named = rolesNamedBy(reading, own)
    const {label, readings} =
      named.length > 0
        ? {label: named[0]!.role, readings: named}
        : (namedCopy(reading, inherited) ?? namedInOverview(section, reading, around) ?? weigh(section, reading, around, decided, used))
    const said = readings.map(({role}) => role)
    section.readings = readings
    section.opens = said.filter((role) => !inherited.includes(role))
    section.roles = label === 'none' ? [] : said.length > 0 ? said : inherited
    labels.set(section, section.opens.length === 0 && isRole(label) ? 'up' : label)
  }
}

/** Titles of one's own, from configuration, are taken at their word. */
function rolesNamedBy({folded, parts}: TitleReading, own: Names): RoleReading[] {
  const meanings = new Set([own.get(folded), ...parts.map(({text}) => own.get(text))])
  return [...meanings]
    .filter((meaning): meaning is Role => meaning !== undefined && meaning !== 'plain')
    .map((role) => reading(role, 'certain', [{because: 'configured', weight: 10}]))
}

/** Too few outlines have a section of wording for weights to know one, and its names leave no doubt: 「退款頁文案」 is one wherever it stands. */
function namedCopy({folded, parts}: TitleReading, inherited: readonly Role[]): {label: string; readings: RoleReading[]} | null {
  const says = ({text, meaning, match}: PartReading) =>
    copyTitle.test(text) || (meaning === 'copy' && (match === 'exact' || match === 'composed') && inherited.length === 0)
  if (!parts.some(says) || copyFeature.test(folded)) return null
  const confidence = inherited.length === 0 || /(?:文案|文言|\bcopy|提示语|话术)$/u.test(folded) ? 'certain' : 'likely'
  const readings = new Map<Role, RoleReading>()
  for (const part of parts) {
    const {meaning, match, name, text} = part
    const role = says(part) ? 'copy' : match === 'exact' || match === 'composed' ? meaning : null
    if (role === null || role === 'plain') continue
    readings.set(
      role,
      reading(role, confidence, [
        {because: `named:${role}`, weight: 5},
        {because: `title:${name || text}`, weight: 4},
      ]),
    )
  }
  return {label: 'copy', readings: [...readings.values()]}
}

const overview = /(?:概述|概况|概要|总览|综述|引言|简介|导言|overview|introduction|summary)$/u

/** In an overview these alone are as often the purpose of the document. */
const ofDocument: ReadonlySet<string> = new Set(['目的', 'purpose', '意义', '价值'])

/** An overview is called by the document (「需求概述」) and holds what it is called by: its 「需求目的」 is a goal, not a requirement. */
function namedInOverview(
  {parent}: OpenSection,
  {parts}: TitleReading,
  around: Surroundings,
): {label: string; readings: RoleReading[]} | null {
  const [part] = parts
  if (!parent || parent.isTitle || parts.length !== 1 || part!.meaning !== 'goal' || ofDocument.has(part!.text)) return null
  if (part!.match !== 'exact' && part!.match !== 'composed') return null
  if (!overview.test(around.readings[parent.index]!.folded) || parent.roles.includes('goal')) return null
  return {
    label: 'goal',
    readings: [
      reading('goal', 'certain', [
        {because: 'named:goal', weight: 5},
        {because: `title:${part!.name}`, weight: 4},
      ]),
    ],
  }
}

function reading(role: Role, confidence: Confidence, evidence: readonly Evidence[]): RoleReading {
  return {role, confidence, evidence}
}

function weigh(
  section: OpenSection,
  title: TitleReading,
  around: Surroundings,
  decided: Decided,
  weights: LinearModel,
): {label: string; readings: RoleReading[]} {
  const features = featuresOf(section, around, decided)
  const likely = likelihoods(weights, features)
  const best = bestOf(likely)
  const label = weights.labels[best]!
  if (!isRole(label)) return {label, readings: []}

  const inside = section.parent !== null && !section.parent.isTitle && section.parent.roles.length > 0
  const confidence = confidenceOf(label, likely[best]!, title.parts, inside)
  if (confidence === null) return {label: inside ? 'up' : 'none', readings: []}
  const readings = [reading(label, confidence, reasonsFor(weights, features, best, 5))]
  return {label, readings: title.parts.length > 1 ? joined(readings[0]!, title.parts) : readings}
}

/** A title that joins several names has all of their roles, in its order. */
function joined(best: RoleReading, parts: readonly PartReading[]): RoleReading[] {
  const named = new Map<Role, RoleReading>()
  for (const {meaning, match, name} of parts) {
    if (meaning === null || meaning === 'plain' || (match !== 'exact' && match !== 'composed')) continue
    named.set(meaning, meaning === best.role ? best : reading(meaning, best.confidence, [{because: `title:${name}`, weight: 4}]))
  }
  return named.has(best.role) ? [...named.values()] : [best, ...named.values()]
}

function bestOf(likely: Float64Array): number {
  let best = 0
  for (let label = 1; label < likely.length; label++) if (likely[label]! > likely[best]!) best = label
  return best
}

/** Inside a section of another role even a plain name may only subdivide: it is never certain there. Null: not worth saying. */
function confidenceOf(role: Role, likelihood: number, parts: readonly PartReading[], inside: boolean): Confidence | null {
  const named = parts.some(({meaning, match}) => meaning === role && (match === 'exact' || match === 'composed'))
  if (!named && likelihood < worthSaying) return null
  const bar = !named ? sure.unnamed : parts.length > 1 ? sure.joined : sure.named
  return !inside && likelihood >= bar ? 'certain' : 'likely'
}

/** What is around each section, read once. */
export function surroundingsOf(sections: readonly OpenSection[], own: Names): Surroundings {
  const readings = sections.map(({folded}) => readTitleWords(folded, own))
  const places: Surroundings['places'][number][] = []
  const roots = sections.filter(({parent}) => parent === null)
  const place = (siblings: readonly OpenSection[]) => {
    const named = siblings.filter(({index}) => isNamed(readings[index]!)).length
    for (const [at, section] of siblings.entries()) places[section.index] = {at, of: siblings.length, named}
  }
  place(roots)
  for (const {children} of sections) place(children)
  return {readings, places}
}

function isNamed({parts}: TitleReading): boolean {
  return parts.some(({match}) => match === 'exact' || match === 'composed')
}
