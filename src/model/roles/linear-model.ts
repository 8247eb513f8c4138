/** A multinomial linear model: each feature votes for labels, the votes add up. Trained by `scripts/train-roles.ts`, shipped as data. */

export interface LinearModel {
  readonly labels: readonly string[]
  /** Votes of a feature in log-odds, by index of the label. */
  readonly votes: Pick<Votes, 'get'>
}

type Votes = ReadonlyMap<string, readonly (readonly [label: number, weight: number])[]>

/** A model whose features can be listed. */
export interface TrainedModel extends LinearModel {
  readonly votes: Votes
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
export function packModel({labels, votes}: TrainedModel, step: number, least: number): PackedModel {
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

/** Features are looked up as they were packed, and a vote is read when it is first asked for: most are never. */
export function unpackModel({labels, step, features}: PackedModel): LinearModel {
  const packed = new Map<string, string>()
  for (const line of features.split('\n')) {
    const tab = line.indexOf('\t')
    packed.set(line.slice(0, tab), line.slice(tab + 1))
  }
  const read = new Map<string, [number, number][]>()
  const get = (feature: string) => {
    const votes = packed.get(feature)
    if (votes === undefined) return undefined
    let known = read.get(feature)
    if (!known) {
      known = readVotes(votes, step)
      read.set(feature, known)
    }
    return known
  }
  return {labels: labels.split('|'), votes: {get}}
}

function readVotes(packed: string, step: number): [number, number][] {
  const votes: [number, number][] = []
  for (let at = 0; at + 1 < packed.length; at += 2) {
    votes.push([packed.charCodeAt(at) - base, (packed.charCodeAt(at + 1) - base - middle) * step])
  }
  return votes
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
