/** How well sections' roles agree with labels: the roles that a heading opens, by line. */
import {assignRoles} from '../../src/model/roles/assign-roles.js'
import type {LinearModel} from '../../src/model/roles/linear-model.js'
import type {LabelledDocument} from './samples.js'

export interface Tally {
  tp: number
  fp: number
  fn: number
}

export interface Score {
  readonly all: Tally
  readonly core: Tally
  readonly certain: Tally
  readonly byRole: Map<string, Tally>
  readonly misses: string[]
}

const core = new Set(['goal', 'flow', 'priority', 'copy'])
const none = (): Tally => ({tp: 0, fp: 0, fn: 0})

export function createScore(): Score {
  return {all: none(), core: none(), certain: none(), byRole: new Map(), misses: []}
}

/** A second role for a line that has one right role is not counted as wrong. */
export function addScore(score: Score, document: LabelledDocument, weights?: LinearModel): void {
  assignRoles(document.sections, {}, weights)
  const count = (role: string, key: keyof Tally, line: number, title: string) => {
    score.all[key]++
    if (core.has(role)) score.core[key]++
    const own = score.byRole.get(role) ?? none()
    own[key]++
    score.byRole.set(role, own)
    if (key !== 'tp') score.misses.push(`${key} ${document.id}:${line} ${role} | ${title}`)
  }

  const said = new Map<number, ReadonlySet<string>>()
  const titles = new Map<number, string>()
  for (const {place, opens, readings, title} of document.sections) {
    titles.set(place.line, title)
    if (opens.length > 0) said.set(place.line, new Set(opens))
    if (document.undecided.has(place.line)) continue
    const gold = document.gold.get(place.line)
    const right = opens.some((role) => gold?.has(role))
    for (const {role, confidence} of readings) {
      if (confidence !== 'certain' || !opens.includes(role)) continue
      score.certain[gold?.has(role) || right ? 'tp' : 'fp']++
    }
  }
  for (const [line, roles] of document.gold) {
    if (document.undecided.has(line)) continue
    for (const role of roles)
      count(role, said.get(line)?.has(role) ? 'tp' : 'fn', line, `${titles.get(line) ?? '(no heading)'} → ${[...(said.get(line) ?? [])]}`)
  }
  for (const [line, roles] of said) {
    if (document.undecided.has(line)) continue
    const gold = document.gold.get(line)
    if ([...roles].some((role) => gold?.has(role))) continue
    for (const role of roles) count(role, 'fp', line, `${titles.get(line)} ≠ ${[...(gold ?? [])]}`)
  }
}

export function figures({tp, fp, fn}: Tally): string {
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp)
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
}
