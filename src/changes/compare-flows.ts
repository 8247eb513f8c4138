/** Charts against charts: nodes and edges as sets, whatever their ids and the order in which they are written. */
import type {Flow, FlowEdge, FlowNode} from '../model/types.js'
import {areaOf} from './area.js'
import {lenientText} from './canonical.js'
import {classOfWords, type Mechanical} from './classify.js'
import {anchorOf, type Draft} from './draft.js'
import type {Part} from './parts.js'
import {gramsOf, likeness} from './similarity.js'
import type {Action, Area, ChangeClass, ChangeSide} from './types.js'
import {whatChanged} from './what.js'

/** Null where one of the two could not be read as a chart: then their lines are compared. */
export function compareFlows(before: Part, after: Part): Draft[] | null {
  const [was, is] = [before.flow, after.flow]
  if (!was || !is || was.nodes.length === 0 || is.nodes.length === 0) return null
  const nodes = matchNodes(was, is)
  const rows = [...nodeRows(was, is, nodes), ...edgeRows(was, is, nodes)]
  const area: Area = areaOf(after) === 'other' ? 'flow' : areaOf(after)
  const drafts = rows.map((row) => ({area, home: after.home, origin: before.home, anchor: anchorOfFlow(after), mechanical: null, ...row}))
  if (drafts.length > 0) return drafts
  return [draftOf(before, after, area)]
}

/** Labels less alike than this say something else. */
const alike = 0.6

interface Row {
  readonly action: Action
  readonly class: ChangeClass
  readonly before: ChangeSide | null
  readonly after: ChangeSide | null
  readonly what: string
  readonly mechanical?: Mechanical | null
}

function anchorOfFlow(part: Part): string {
  return part.key ? `flow/${part.key}` : anchorOf(part).replace(/^section\//, 'flow/')
}

/** Written another way, drawn the same. */
function draftOf(before: Part, after: Part, area: Area): Draft {
  const side = ({line, endLine, text}: Part) => ({line, endLine, text})
  const what = whatChanged(before.text, after.text)
  return {
    area,
    action: 'modified',
    class: 'editorial',
    home: after.home,
    origin: before.home,
    anchor: anchorOfFlow(after),
    before: side(before),
    after: side(after),
    what,
    mechanical: 'typography',
  }
}

/** Nodes of the earlier chart by the same of the later one: equal words first, then equal ids. */
function matchNodes(was: Flow, is: Flow): Map<FlowNode, FlowNode> {
  const pairs = new Map<FlowNode, FlowNode>()
  const taken = new Set<FlowNode>()
  for (const keyOf of [
    ({id, label}: FlowNode) => `${id} ${lenientText(label)}`,
    ({label}: FlowNode) => lenientText(label),
    ({id}: FlowNode) => id,
  ]) {
    const waiting = new Map<string, FlowNode[]>()
    for (const node of is.nodes) {
      if (taken.has(node)) continue
      const list = waiting.get(keyOf(node))
      if (list) list.push(node)
      else waiting.set(keyOf(node), [node])
    }
    for (const list of waiting.values()) list.reverse()
    for (const node of was.nodes) {
      const other = pairs.has(node) ? undefined : waiting.get(keyOf(node))?.pop()
      if (!other) continue
      pairs.set(node, other)
      taken.add(other)
    }
  }
  matchByNeighbours(was, is, pairs)
  return pairs
}

/** A node with other words in the same place, between the same neighbours, is the same step reworded. */
function matchByNeighbours(was: Flow, is: Flow, pairs: Map<FlowNode, FlowNode>): void {
  const kept = new Set(pairs.values())
  const names = new Map([...pairs].map(([one, other]) => [one.id, other.id]))
  const places = new Map<string, FlowNode | null>()
  const known = new Set([...kept].map(({id}) => id))
  const around = neighboursOf(is, (id) => (known.has(id) ? id : null))
  for (const node of is.nodes) {
    const key = around.get(node.id)
    if (!kept.has(node) && key) places.set(key, places.has(key) ? null : node)
  }
  const aroundBefore = neighboursOf(was, (id) => names.get(id) ?? null)
  for (const node of was.nodes) {
    const key = pairs.has(node) ? undefined : aroundBefore.get(node.id)
    const other = key ? places.get(key) : null
    if (!other) continue
    pairs.set(node, other)
    places.set(key!, null)
  }
}

/** For each node the known nodes that lead to it and that it leads to, as a text. */
function neighboursOf({edges}: Flow, nameOf: (id: string) => string | null): Map<string, string> {
  const around = new Map<string, string[]>()
  const add = (id: string, neighbour: string | null, sign: string) => {
    if (neighbour === null) return
    const list = around.get(id)
    if (list) list.push(sign + neighbour)
    else around.set(id, [sign + neighbour])
  }
  for (const {from, to} of edges) {
    add(to, nameOf(from), '<')
    add(from, nameOf(to), '>')
  }
  return new Map([...around].map(([id, list]) => [id, list.toSorted().join('\0')]))
}

function nodeRows(was: Flow, is: Flow, pairs: ReadonlyMap<FlowNode, FlowNode>): Row[] {
  const kept = new Set(pairs.values())
  const rows: Row[] = []
  for (const node of was.nodes) {
    const other = pairs.get(node)
    if (!other) rows.push({action: 'removed', class: 'scope', before: sideOf(node), after: null, what: node.label})
    else if (lenientText(node.label) !== lenientText(other.label)) rows.push(labelRow(node, other))
  }
  for (const node of is.nodes)
    if (!kept.has(node)) rows.push({action: 'added', class: 'scope', before: null, after: sideOf(node), what: node.label})
  return rows
}

function labelRow(was: FlowNode | FlowEdge, is: FlowNode | FlowEdge): Row {
  const verdict = classOfWords(was.label, is.label)
  // A label that shares little with the old one names another step.
  const rewritten = verdict.class === 'clarification' && likeness(gramsOf(was.label), gramsOf(is.label)) < alike
  const changeClass: ChangeClass = rewritten ? 'substantive' : verdict.class
  return {action: 'modified', class: changeClass, before: sideOf(was), after: sideOf(is), what: whatChanged(was.label, is.label)}
}

function sideOf({line, label}: FlowNode | FlowEdge): ChangeSide {
  return {line, endLine: line, text: label}
}

/** Edges between nodes that both charts have; the others came or went with their nodes. */
function edgeRows(was: Flow, is: Flow, pairs: ReadonlyMap<FlowNode, FlowNode>): Row[] {
  const names = new Map<string, string>()
  const shared = new Map<string, string>()
  for (const [one, other] of pairs) {
    names.set(one.id, other.id)
    shared.set(other.id, other.label)
  }
  const left = grouped(
    was.edges.filter(({from, to}) => names.has(from) && names.has(to)),
    ({from, to}) => `${names.get(from)}\0${names.get(to)}`,
  )
  const right = grouped(
    is.edges.filter(({from, to}) => shared.has(from) && shared.has(to)),
    ({from, to}) => `${from}\0${to}`,
  )
  const rows: Row[] = []
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [from, to] = key.split('\0')
    rows.push(...pairEdges(left.get(key) ?? [], right.get(key) ?? [], `${shared.get(from!)} → ${shared.get(to!)}`))
  }
  return rows
}

/** Edges of one direction between the same two nodes: equal labels are the same edge, the rest in order. */
function pairEdges(left: readonly FlowEdge[], right: readonly FlowEdge[], name: string): Row[] {
  const labels = new Map<string, number>()
  for (const {label} of right) labels.set(lenientText(label), (labels.get(lenientText(label)) ?? 0) + 1)
  const unequal = left.filter(({label}) => !take(labels, lenientText(label)))
  const rest = right.filter(({label}) => take(labels, lenientText(label)))
  const rows: Row[] = []
  for (let at = 0; at < Math.max(unequal.length, rest.length); at++) {
    const [one, other] = [unequal[at], rest[at]]
    if (one && other) rows.push({...labelRow(one, other), what: `${name}: ${whatChanged(one.label, other.label)}`})
    else if (one) rows.push({action: 'removed', class: 'substantive', before: sideOf({...one, label: name}), after: null, what: name})
    else if (other) rows.push({action: 'added', class: 'substantive', before: null, after: sideOf({...other, label: name}), what: name})
  }
  return rows
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0
  if (left > 0) counts.set(key, left - 1)
  return left > 0
}

function grouped(edges: readonly FlowEdge[], keyOf: (edge: FlowEdge) => string): Map<string, FlowEdge[]> {
  const groups = new Map<string, FlowEdge[]>()
  for (const edge of edges) {
    const list = groups.get(keyOf(edge))
    if (list) list.push(edge)
    else groups.set(keyOf(edge), [edge])
  }
  return groups
}
