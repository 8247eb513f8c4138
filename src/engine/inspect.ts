/** What prd-lint reads in a document, in the shape of `inspect --format json`. */
import type {Prd, Role} from '../model/types.js'

export {understand} from './understand.js'

/** Why a section has its roles: for people, so the schema leaves it out. Names of features, the strongest first, by line of the heading. */
export type RoleReasons = ReadonlyMap<number, readonly {readonly role: Role; readonly because: readonly string[]}[]>

export function roleReasonsOf(prd: Prd): RoleReasons {
  return new Map(
    prd.sections.map(({place, roles, readings}) => [
      place.line,
      [
        ...readings.map(({role, evidence}) => ({role, because: evidence.map(({because}) => because)})),
        ...roles.filter((role) => readings.every((reading) => reading.role !== role)).map((role) => ({role, because: [`in:${role}`]})),
      ],
    ]),
  )
}

/** One element of `documents`; the meaning of each field is that of the published schema. */
export function inspectionOf(prd: Prd, path: string) {
  return {
    path,
    language: prd.language,
    title: prd.title,
    status: prd.status,
    isPrd: prd.isPrd,
    sections: prd.sections.map(({place, endLine, depth, title, roles, opens, readings, empty, near}) => ({
      line: place.line,
      endLine,
      depth,
      title,
      roles,
      opens,
      confidence: Object.fromEntries(readings.map(({role, confidence}) => [role, confidence])),
      empty,
      near,
    })),
    core: prd.core,
    requirements: prd.requirements.map(({line, id, name, priority, rank}) => ({line, id, name, priority, rank})),
    placeholders: prd.placeholders.map(({line, column, text}) => ({line, column, text})),
    withdrawn: prd.withdrawn.map(({kind, place, text}) => ({kind, line: place.line, text})),
    changelog: {line: prd.changelog?.line ?? null, entries: prd.changelog?.entries.length ?? 0},
    review: {line: prd.review?.line ?? null, text: prd.review?.text ?? null},
  }
}
