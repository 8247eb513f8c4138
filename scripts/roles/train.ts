/** Multinomial logistic regression over sparse features: AdaGrad, a fixed order, no randomness but a seeded one. */
import type {OpenSection} from '../../src/model/outline/build-sections.js'
import {surroundingsOf} from '../../src/model/roles/assign-roles.js'
import {type Decided, featuresOf} from '../../src/model/roles/features.js'
import type {TrainedModel} from '../../src/model/roles/linear-model.js'
import {type Role, roles} from '../../src/model/types.js'
import type {LabelledDocument} from './samples.js'

export interface Sample {
  readonly features: readonly string[]
  readonly labels: readonly string[]
  readonly weight: number
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Features seen in fewer samples are left out. */
  readonly rarest: number
  /** What a name is worth from the start, in log-odds: where no role is inherited, inside another role, and when it names none. */
  readonly open: number
  readonly inside: number
  readonly plain: number
}

export const defaults: TrainingOptions = {epochs: 12, rate: 0.2, decay: 0.01, rarest: 3, open: 4, inside: 2.5, plain: 1}

export const labels: readonly string[] = [...roles, 'up', 'none']

export function samplesOf(document: LabelledDocument): Sample[] {
  const around = surroundingsOf(document.sections, new Map())
  const rolesBySection = new Map<OpenSection, readonly Role[]>()
  const label = (section: OpenSection) => document.labels[section.index]?.[0] ?? 'none'
  const decided: Decided = {rolesOf: (section) => rolesBySection.get(section) ?? [], labelOf: label}
  const samples: Sample[] = []
  for (const section of document.sections) {
    const own = document.labels[section.index]
    if (!own) continue
    const inherited = section.parent ? (rolesBySection.get(section.parent) ?? []) : []
    rolesBySection.set(section, own[0] === 'up' ? inherited : own[0] === 'none' ? [] : (own as readonly Role[]))
    samples.push({features: featuresOf(section, around, decided), labels: own, weight: document.isPrd ? 1 : 0.3})
  }
  return samples
}

/** A small generator of its own: the same seed gives the same model on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function train(samples: readonly Sample[], options: TrainingOptions = defaults): TrainedModel {
  const seen = new Map<string, number>()
  for (const {features} of samples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const rules = rulesOf(options)
  const names = [...new Set([...rules.keys(), ...[...seen].filter(([, count]) => count >= options.rarest).map(([name]) => name)])]
  const indices = new Map(names.map((name, index) => [name, index]))
  const rows = samples.map(({features, labels: own, weight}) => ({
    at: Int32Array.from(features.map((feature) => indices.get(feature) ?? -1).filter((index) => index >= 0)),
    own: own.map((label) => labels.indexOf(label)),
    weight,
  }))

  const width = labels.length
  const weights = new Float64Array(names.length * width)
  const squares = new Float64Array(names.length * width).fill(1e-3)
  for (const [name, [label, weight]] of rules) weights[indices.get(name)! * width + label] = weight
  const random = createRandom(7)
  const order = rows.map((_, index) => index)
  const scores = new Float64Array(width)

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      ;[order[index], order[other]] = [order[other]!, order[index]!]
    }
    for (const index of order) {
      const {at, own, weight} = rows[index]!
      scores.fill(0)
      for (const feature of at) for (let label = 0; label < width; label++) scores[label]! += weights[feature * width + label]!
      softmax(scores)
      for (const label of own) scores[label]! -= 1 / own.length
      for (const feature of at) {
        if (feature < rules.size) continue
        for (let label = 0; label < width; label++) {
          const slot = feature * width + label
          const gradient = weight * scores[label]! + options.decay * weights[slot]!
          squares[slot]! += gradient * gradient
          weights[slot]! -= (options.rate * gradient) / Math.sqrt(squares[slot]!)
        }
      }
    }
  }

  const votes = new Map(
    names.map((name, feature) => [name, labels.map((_, label): [number, number] => [label, weights[feature * width + label]!])]),
  )
  return {labels, votes}
}

/** What the vocabulary says is not learned: its votes stand, and the rest is learned around them. */
function rulesOf({open, inside, plain}: TrainingOptions): Map<string, [label: number, weight: number]> {
  const rules = new Map<string, [number, number]>([['rule:plain', [labels.indexOf('none'), plain]]])
  for (const [label, role] of roles.entries()) {
    rules.set(`rule:open:${role}`, [label, open])
    rules.set(`rule:inside:${role}`, [label, inside])
  }
  return rules
}

function softmax(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  let sum = 0
  for (let index = 0; index < scores.length; index++) sum += scores[index] = Math.exp(scores[index]! - highest)
  for (let index = 0; index < scores.length; index++) scores[index]! /= sum
}
