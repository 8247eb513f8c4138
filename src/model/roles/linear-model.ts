/** A multinomial linear model: each feature votes for labels, the votes add up. Trained by `scripts/train-roles.ts`, shipped as data. */

export interface LinearModel {
  readonly labels: readonly string[]
  /** Votes of a feature in log-odds, by index of the label. */
  readonly votes: ReadonlyMap<string, readonly (readonly [label: number, weight: number])[]>
}

/** The shape of the shipped data: `labels` joined by `|`; a line a feature: its name, a tab, two characters a vote. */
export interface PackedModel {
  readonly labels: string
  readonly step: number
  readonly features: string
}

const base = 35
const middle = 45

/** Weights are kept to the nearest `step`; those below `least` are left out. */
export function packModel({labels, votes}: LinearModel, step: number, least: number): PackedModel {
  const lines: string[] = []
  for (const [name, of] of [...votes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let packed = ''
    for (const [label, weight] of of) {
      if (Math.abs(weight) < least) continue
      const steps = Math.max(-middle, Math.min(middle, Math.round(weight / step)))
      if (steps !== 0) packed += String.fromCharCode(base + label) + String.fromCharCode(base + middle + steps)
    }
    if (packed !== '') lines.push(`${name}\t${packed}`)
  }
  return {labels: labels.join('|'), step, features: lines.join('\n')}
}

export function unpackModel({labels, step, features}: PackedModel): LinearModel {
  const votes = new Map<string, [number, number][]>()
  for (const line of features.split('\n')) {
    const tab = line.indexOf('\t')
    const of: [number, number][] = []
    for (let at = tab + 1; at + 1 < line.length; at += 2) {
      of.push([line.charCodeAt(at) - base, (line.charCodeAt(at + 1) - base - middle) * step])
    }
    votes.set(line.slice(0, tab), of)
  }
  return {labels: labels.split('|'), votes}
}

/** How likely each label is, given features. */
export function likelihoods(model: LinearModel, features: readonly string[]): Float64Array {
  const scores = new Float64Array(model.labels.length)
  for (const feature of features) for (const [label, weight] of model.votes.get(feature) ?? []) scores[label]! += weight
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  let sum = 0
  for (let label = 0; label < scores.length; label++) sum += scores[label] = Math.exp(scores[label]! - highest)
  for (let label = 0; label < scores.length; label++) scores[label]! /= sum
  return scores
}

/** The features that spoke most for one label. */
export function reasonsFor(
  model: LinearModel,
  features: readonly string[],
  label: number,
  count: number,
): {because: string; weight: number}[] {
  const reasons: {because: string; weight: number}[] = []
  for (const because of features) {
    const weight = model.votes.get(because)?.find(([index]) => index === label)?.[1] ?? 0
    if (weight > 0 && because !== 'bias') reasons.push({because, weight})
  }
  return reasons.toSorted((a, b) => b.weight - a.weight).slice(0, count)
}
