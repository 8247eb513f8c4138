/** Fences line by line: each stretch of changed lines is one row. */
import {areaOf} from './area.js'
import {anchorOf, type Draft} from './draft.js'
import {longestIncreasing} from './increasing.js'
import type {Part} from './parts.js'
import {excerpt, whatChanged} from './what.js'

/** More stretches than this and the fence is reported whole. */
const mostStretches = 8

interface Stretch {
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

export function compareCode(before: Part, after: Part): Draft[] {
  const [was, is] = [before.words.split('\n'), after.words.split('\n')]
  const squeeze = (lines: readonly string[]) => lines.map((line) => line.trim().replace(/\s+/gu, ' '))
  const stretches = stretchesOf(squeeze(was), squeeze(is))
  if (stretches.length === 0) return [draft(before, after, {before: [0, was.length], after: [0, is.length]}, was, is, 'editorial')]
  if (stretches.length > mostStretches)
    return [draft(before, after, {before: [0, was.length], after: [0, is.length]}, was, is, 'substantive')]
  return stretches.map((stretch) => draft(before, after, stretch, was, is, 'substantive'))
}

function draft(
  before: Part,
  after: Part,
  stretch: Stretch,
  was: readonly string[],
  is: readonly string[],
  changeClass: 'editorial' | 'substantive',
): Draft {
  const old = was.slice(...stretch.before).join('\n')
  const now = is.slice(...stretch.after).join('\n')
  const side = (part: Part, [from, to]: readonly [number, number], text: string) =>
    to > from ? {line: part.line + 1 + from, endLine: part.line + to, text} : null
  const sides = {before: side(before, stretch.before, old), after: side(after, stretch.after, now)}
  return {
    area: areaOf(after),
    action: sides.before ? (sides.after ? 'modified' : 'removed') : 'added',
    class: changeClass,
    home: after.home,
    origin: before.home,
    anchor: anchorOf(after),
    ...sides,
    what: sides.before && sides.after ? whatChanged(old, now) : excerpt(old || now),
    mechanical: changeClass === 'editorial' ? 'typography' : null,
  }
}

/** Stretches between lines that are equal on both sides and kept their order; only lines that occur once on each side are held on to, and their equal neighbours. */
function stretchesOf(was: readonly string[], is: readonly string[]): Stretch[] {
  const places = new Map<string, number>()
  for (const [at, line] of is.entries()) places.set(line, places.has(line) ? -1 : at)
  const once = new Map<string, number>()
  for (const line of was) once.set(line, (once.get(line) ?? 0) + 1)
  const anchors = was.flatMap((line, at) =>
    line !== '' && once.get(line) === 1 && (places.get(line) ?? -1) >= 0 ? [[at, places.get(line)!] as const] : [],
  )
  const kept = longestIncreasing(anchors.map(([, at]) => at))
  const fixed = [...anchors.filter((_anchor, at) => kept.has(at)), [was.length, is.length] as const]
  const stretches: Stretch[] = []
  let [left, right] = [0, 0]
  for (const [at, other] of fixed) {
    let [from, fromOther, to, toOther] = [left, right, at, other]
    while (from < to && fromOther < toOther && was[from] === is[fromOther]) {
      from++
      fromOther++
    }
    while (to > from && toOther > fromOther && was[to - 1] === is[toOther - 1]) {
      to--
      toOther--
    }
    const blank = [...was.slice(from, to), ...is.slice(fromOther, toOther)].every((line) => line === '')
    if ((to > from || toOther > fromOther) && !blank) stretches.push({before: [from, to], after: [fromOther, toOther]})
    left = at + 1
    right = other + 1
  }
  return stretches
}
