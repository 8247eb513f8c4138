/** What prd-lint reads in a document, in the shape of `inspect --format json`. */
import type {Prd} from '../model/types.js'

export {understand} from './understand.js'

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
    changelog: {line: prd.changelog?.line ?? null, entries: prd.changelog?.entries.length ?? 0},
    review: {line: prd.review?.line ?? null, text: prd.review?.text ?? null},
  }
}
