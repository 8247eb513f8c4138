/** Fingerprints: hashes of canonical content that survive every way of writing the same Markdown. */
import {createHash} from 'node:crypto'
import type {Flow, Prd} from '../model/types.js'
import {lenientText, strictText} from './canonical.js'
import {comparableOf} from './parts.js'

/** strict ignores markup, lenient also typography. The version of the algorithm comes first: fingerprints of different versions are not comparable. */
export type FingerprintPair = readonly [strict: string, lenient: string]

export interface Fingerprints {
  /** Equal strict fingerprints of two documents mean: no change, and the other way round. */
  readonly document: FingerprintPair
  /** In the order of the document's flows. What is signed of its sections and requirements is the reviews' own. */
  readonly flows: readonly FingerprintPair[]
}

const fingerprintVersion = 'v1'

const known = new WeakMap<Prd, Fingerprints>()

export function fingerprintsOf(prd: Prd): Fingerprints {
  let fingerprints = known.get(prd)
  if (!fingerprints) {
    const {strict, lenient} = comparableOf(prd)
    fingerprints = {document: pairOf(strict, lenient), flows: prd.flows.map(flowText).map((text) => pairOf(text, lenientText(text)))}
    known.set(prd, fingerprints)
  }
  return fingerprints
}

/** The fingerprints of a canonical text. 128 bits are enough to tell texts apart, and short enough to be read in a review. */
export function pairOf(strict: string, lenient: string): FingerprintPair {
  return [hash(strict), hash(lenient)]
}

function hash(text: string): string {
  return `${fingerprintVersion}:${createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')}`
}

/** A chart is what it draws: nodes and edges by their words, whatever their ids and order; a picture is its address. */
function flowText(flow: Flow): string {
  if (flow.nodes.length === 0) return flow.url ?? strictText(flow.source)
  const labels = new Map(flow.nodes.map(({id, label}) => [id, strictText(label)]))
  const nodes = [...labels.values()].toSorted()
  const edges = flow.edges
    .map(({from, to, label}) => `${labels.get(from) ?? from} -[${strictText(label)}]-> ${labels.get(to) ?? to}`)
    .toSorted()
  return [...nodes, ...edges].join('\n')
}
