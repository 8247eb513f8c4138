/** Fingerprints: hashes of canonical content that survive every way of writing the same Markdown. */
import {createHash} from 'node:crypto'
import type {Flow, Prd} from '../model/types.js'
import {lenientText, strictText} from './canonical.js'
import {type Comparable, comparableOf, lenientLine, type Part, partLine, type SectionParts} from './parts.js'

/** strict ignores markup, lenient also typography. The version of the algorithm comes first: fingerprints of different versions are not comparable. */
export type FingerprintPair = readonly [strict: string, lenient: string]

export interface Fingerprints {
  /** Equal strict fingerprints of two documents mean: no change, and the other way round. */
  readonly document: FingerprintPair
  /**
   * Sections with all below them, by explicit id, by each role they open (`goal`), or by title (`section/退款流程`);
   * requirements by `req/<id or name>`; flows by `flow/<n>`. Repeated keys go on with `#2`.
   */
  readonly sections: ReadonlyMap<string, FingerprintPair>
}

export const fingerprintVersion = 'v1'

const known = new WeakMap<Prd, Fingerprints>()

export function fingerprintsOf(prd: Prd): Fingerprints {
  let fingerprints = known.get(prd)
  if (!fingerprints) {
    fingerprints = read(comparableOf(prd))
    known.set(prd, fingerprints)
  }
  return fingerprints
}

function read(document: Comparable): Fingerprints {
  const sections = new Map<string, FingerprintPair>()
  const add = (key: string, strict: string, lenient: string) => {
    let name = key
    for (let n = 2; sections.has(name); n++) name = `${key}#${n}`
    sections.set(name, [hash(strict), hash(lenient)])
  }
  const texts = textsOf(document.sections)
  for (const one of document.sections) {
    if (!one.section || one.section.isTitle) continue
    const [strict, lenient] = texts.get(one)!
    for (const key of keysOf(one)) add(key, strict, lenient)
  }
  for (const part of document.parts) if (part.requirement) addRequirement(part, add)
  for (const one of document.sections) {
    if (one.requirement) add(requirementKey(one.requirement), ...texts.get(one)!)
  }
  document.prd.flows.forEach((flow, at) => {
    const text = flowText(flow)
    add(`flow/${at + 1}`, text, lenientText(text))
  })
  return {document: [hash(document.strict), hash(document.lenient)], sections}
}

function hash(text: string): string {
  return `${fingerprintVersion}:${createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')}`
}

function keysOf({section, name}: SectionParts): readonly string[] {
  if (section!.id) return [section!.id]
  return section!.opens.length > 0 ? section!.opens : [`section/${name}`]
}

/** Texts of each section, children included: built once from the end, so that a deep outline costs no more than its length. */
function textsOf(sections: readonly SectionParts[]): Map<SectionParts, readonly [string, string]> {
  const texts = new Map<SectionParts, readonly [string, string]>()
  for (const one of sections.toReversed()) {
    const strict = [one.title, ...one.parts.map(partLine)]
    const lenient = [one.name, ...one.parts.map(lenientLine)]
    for (const child of one.children) {
      const [childStrict, childLenient] = texts.get(child)!
      // A hash stands for the text below, else the text of a deep outline would be repeated at each level.
      strict.push(hash(childStrict))
      lenient.push(hash(childLenient))
    }
    texts.set(one, [strict.join('\n'), lenient.join('\n')])
  }
  return texts
}

function requirementKey({id, name}: {readonly id: string | null; readonly name: string}): string {
  return `req/${id ?? strictText(name)}`
}

/** A requirement in a list holds what hangs below it; one in a table is its row, whatever the order of the columns. */
function addRequirement(part: Part, add: (key: string, strict: string, lenient: string) => void): void {
  const key = requirementKey(part.requirement!)
  if (part.cells) {
    const cells = [...part.cells].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const text = cells.map(([header, {text}]) => `${header}=${strictText(text)}`).join('\n')
    add(key, text, cells.map(([header, {text}]) => `${header}=${lenientText(text)}`).join('\n'))
    return
  }
  const below = withBelow(part)
  add(key, below.map(partLine).join('\n'), below.map(lenientLine).join('\n'))
}

/** The part and what follows it under it. */
function withBelow(part: Part): Part[] {
  const {parts} = part.home
  const start = part.order - parts[0]!.order
  let end = start + 1
  while (end < parts.length && parts[end]!.lead !== null && parts[end]!.lead!.order >= part.order) end++
  return parts.slice(start, end)
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
