/** Typed differences between two documents. */
import type {Prd} from '../model/types.js'
import {strongest} from './classify.js'
import {type PictureHashes, pictureDrafts} from './compare-pictures.js'
import type {Draft} from './draft.js'
import {frontMatterDrafts} from './front-matter.js'
import {type Pairing, pairingOf} from './pairing.js'
import {loneDrafts, matchedDrafts} from './part-drafts.js'
import {type Comparable, comparableOf, type Part, type SectionParts} from './parts.js'
import {rowsOf} from './rows.js'
import {headingDrafts, loneSections} from './section-drafts.js'
import type {ChangeSide, DocumentChanges} from './types.js'
import {whatChanged} from './what.js'

/** Everything that changed from one document to the next, in the order of the later one. Pictures count as replaced only where hashes of both are given. */
export function changesBetween(before: Prd, after: Prd, pictures: PictureHashes | null = null): DocumentChanges {
  const [was, is] = [comparableOf(before), comparableOf(after)]
  const sameText = was === is || was.strict === is.strict
  if (sameText && (pictures === null || !is.parts.some(({images}) => images.length > 0)))
    return {changes: [], maxClass: 'none', coarse: false}
  const pairing = pairingOf(was, is)
  const matched = sameText ? {drafts: [], coarse: false} : matchedDrafts(pairing)
  const drafts = [...(sameText ? [] : draftsOf(was, is, pairing)), ...matched.drafts, ...(pictures ? pictureDrafts(pairing, pictures) : [])]
  const changes = rowsOf(drafts.length > 0 || sameText ? drafts : [somewhere(was, is)])
  return {changes, maxClass: strongest(changes.map((change) => change.class)), coarse: pairing.coarse || matched.coarse}
}

function draftsOf(was: Comparable, is: Comparable, pairing: Pairing): Draft[] {
  const {sections, sectionsBack, parts, partsBack, reflow} = pairing
  const settled = reflow.units
  const removed = loneSections(
    was.sections,
    'removed',
    (one) => sections.has(one) || settled.has(one),
    (part) => parts.has(part) || settled.has(part),
  )
  const added = loneSections(
    is.sections,
    'added',
    (one) => sectionsBack.has(one) || settled.has(one),
    (part) => partsBack.has(part) || settled.has(part),
  )
  return [
    ...frontMatterDrafts(was.prd, is.prd, is.sections[0]!),
    ...reflowDrafts(pairing, is),
    ...headingDrafts(pairing),
    ...removed.drafts,
    ...added.drafts,
    ...loneDrafts(
      was.sections,
      'removed',
      (part) => !parts.has(part) && !settled.has(part),
      (home) => removed.covered.has(home),
    ),
    ...loneDrafts(
      is.sections,
      'added',
      (part) => !partsBack.has(part) && !settled.has(part),
      (home) => added.covered.has(home),
    ),
  ]
}

/** Content that was only cut differently is one row for the document. */
function reflowDrafts({reflow}: Pairing, is: Comparable): Draft[] {
  return reflow.stretches.map(({before, after}) => {
    const [was, now] = [sideOfUnits(before), sideOfUnits(after)]
    return {
      area: 'document',
      action: 'modified',
      class: 'editorial',
      home: is.sections[0]!,
      anchor: 'document',
      before: was,
      after: now,
      what: whatChanged(was.text, now.text),
      mechanical: 'flow',
    }
  })
}

function sideOfUnits(units: readonly (SectionParts | Part)[]): ChangeSide {
  const lineOf = (unit: SectionParts | Part) => ('lenient' in unit ? unit.line : unit.section!.place.line)
  const texts = units.map((unit) => ('lenient' in unit ? unit.text : unit.section!.title))
  return {line: lineOf(units[0]!), endLine: lineOf(units.at(-1)!), text: texts.join('\n')}
}

/** The fingerprints differ and no rule saw why: said for the whole document rather than not at all. */
function somewhere(was: Comparable, is: Comparable): Draft {
  const [old, now] = [was.strict, is.strict]
  return {
    area: 'document',
    action: 'modified',
    class: 'editorial',
    home: is.sections[0]!,
    anchor: 'document',
    before: {line: 1, endLine: 1, text: old},
    after: {line: 1, endLine: 1, text: now},
    what: whatChanged(old, now),
    mechanical: null,
  }
}
