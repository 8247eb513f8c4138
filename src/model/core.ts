import type {Candidate, Core, Prd} from './types.js'

/** The four answers that every reader looks for. */
export function readCore(_prd: Prd): Core {
  return {
    goal: {present: false, confidence: null, measurable: false, where: []},
    flow: {section: false, chart: false, confidence: null, forms: [], where: []},
    priority: {present: false, confidence: null, forms: [], where: []},
    copy: {present: false, confidence: null, forms: [], where: []},
  }
}

/** Sections that could be meant for a core role but are not named so. */
export function readCandidates(_prd: Prd): readonly Candidate[] {
  return []
}
