/** Pictures by what they show: an address says little, since files are replaced in place. */
import {areaOf} from './area.js'
import {anchorOf, type Draft, sideOf} from './draft.js'
import type {Pairing} from './pairing.js'
import type {Part} from './parts.js'
import {whatChanged} from './what.js'

/** A hash of what an address shows, on either side; null where that is not known. Only hashes that are known on both sides tell anything. */
export interface PictureHashes {
  readonly before: (url: string) => string | null
  readonly after: (url: string) => string | null
}

/** One row for each place whose pictures show something else now. */
export function pictureDrafts(pairing: Pairing, hashes: PictureHashes): Draft[] {
  const drafts: Draft[] = []
  for (const [before, after] of pairing.parts) {
    const replaced = replacedPictures(before, after, hashes)
    if (replaced.length === 0) continue
    drafts.push({
      area: areaOf(after),
      action: 'modified',
      class: 'substantive',
      home: after.home,
      origin: before.home,
      anchor: anchorOf(after),
      before: sideOf([before]),
      after: sideOf([after]),
      what: replaced.map(([was, is]) => whatChanged(was, is)).join('; '),
      mechanical: null,
    })
  }
  return drafts
}

/** The same pictures in the same order, as far as their number tells. */
function replacedPictures(before: Part, after: Part, hashes: PictureHashes): [string, string][] {
  if (before.images.length !== after.images.length) return []
  return before.images.flatMap((was, at): [string, string][] => {
    const is = after.images[at]!
    const [old, now] = [hashes.before(was), hashes.after(is)]
    return old !== null && now !== null && old !== now ? [[was, is]] : []
  })
}
