/** A chart as nodes and edges while it is being read. */
import type {FlowBranch, FlowEdge, FlowGroup, FlowNode, FlowProblem} from '../types.js'

/** What every diagram reader gives back. */
export interface Graph {
  readonly diagram: string
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly branches: readonly FlowBranch[]
  readonly groups: readonly FlowGroup[]
  readonly problems: readonly FlowProblem[]
}

/** Reads the source of a diagram; `firstLine` is the document's line of its first line. */
export type DiagramReader = (source: string, firstLine: number) => Graph

/** Nobody draws more; beyond it the chart is reported as unreadable. */
const maxNodes = 5000
const maxEdges = 4 * maxNodes
const maxProblems = 50
const quoteLength = 80

const startWords = /^(?:开始|開始|起始|起点|起點|start|begin|スタート|시작)$/i
const endWords = /^(?:结束|結束|终止|終止|终点|終點|完成|end|stop|finish|done|終了|종료|끝)$/i

/** What the words of a node say about its place in the flow. */
function kindOfLabel(label: string): FlowNode['kind'] {
  const words = label.trim()
  if (words.length > 12) return 'step'
  if (startWords.test(words)) return 'start'
  return endWords.test(words) ? 'end' : 'step'
}

/** Collects a graph; nodes may be named before they are described. */
export class GraphBuilder {
  readonly #nodes = new Map<string, FlowNode>()
  readonly #edges: FlowEdge[] = []
  readonly #branches: FlowBranch[] = []
  readonly #groups = new Map<string, FlowGroup>()
  readonly #problems: FlowProblem[] = []
  #full = false

  /** True once the chart is too large: readers stop. */
  get full(): boolean {
    return this.#full
  }

  get problems(): readonly FlowProblem[] {
    return this.#problems
  }

  get size(): number {
    return this.#nodes.size
  }

  has(id: string): boolean {
    return this.#nodes.has(id)
  }

  /** Add a node, or describe one that an edge has named. */
  node(id: string, line: number, label?: string, kind?: FlowNode['kind']): string {
    const known = this.#nodes.get(id)
    if (known && label === undefined && kind === undefined) return id
    const words = label ?? known?.label ?? id
    this.#nodes.set(id, {
      id,
      label: words,
      line: known?.line ?? line,
      kind: kind ?? (label === undefined ? known?.kind : undefined) ?? kindOfLabel(words),
    })
    if (this.#nodes.size > maxNodes) this.#giveUp(line, `> ${maxNodes} nodes`)
    return id
  }

  /** Add an unnamed node under an id of our own. */
  step(line: number, label: string, kind?: FlowNode['kind']): string {
    return this.node(`n${this.#nodes.size + 1}`, line, label, kind)
  }

  edge(from: string, to: string, label: string, line: number): void {
    if (this.#full) return
    this.#edges.push({from, to, label, line})
    if (this.#edges.length > maxEdges) this.#giveUp(line, `> ${maxEdges} edges`)
  }

  branch(branch: FlowBranch): void {
    this.#branches.push(branch)
  }

  group(id: string, label: string, line: number): void {
    if (this.#groups.size >= maxNodes) this.#giveUp(line, `> ${maxNodes} groups`)
    else this.#groups.set(id, {id, label, line})
  }

  problem(kind: FlowProblem['kind'], line: number, text: string): void {
    if (this.#problems.length < maxProblems) this.#problems.push({kind, line, text: text.trim().slice(0, quoteLength)})
  }

  #giveUp(line: number, text: string): void {
    if (!this.#full) this.#problems.push({kind: 'unreadable', line, text})
    this.#full = true
  }

  /** The graph; a chart that was too large has problems and no nodes, so that nobody judges half of it. */
  finish(diagram: string): Graph {
    if (this.#full) return {diagram, nodes: [], edges: [], branches: [], groups: [], problems: this.#problems}
    const nodes = [...this.#nodes.values()].filter((node) => !this.#groups.has(node.id))
    return {
      diagram,
      nodes,
      edges: this.#edges,
      branches: this.#branches.length > 0 ? this.#branches : branchesOf(nodes, this.#edges),
      groups: [...this.#groups.values()],
      problems: this.#problems,
    }
  }
}

/** The nodes that more than one edge leaves, and decisions however many ways out they have. */
function branchesOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowBranch[] {
  const ways = new Map<string, number>()
  for (const edge of edges) ways.set(edge.from, (ways.get(edge.from) ?? 0) + 1)
  return nodes
    .filter((node) => node.kind === 'decision' || (ways.get(node.id) ?? 0) > 1)
    .map((node) => ({node: node.id, label: node.label, line: node.line, ways: ways.get(node.id) ?? 0}))
}

/** The nodes that no edge leaves: where the flow ends. */
export function endsOf(graph: Pick<Graph, 'nodes' | 'edges'>): FlowNode[] {
  const left = new Set(graph.edges.map((edge) => edge.from))
  return graph.nodes.filter((node) => !left.has(node.id))
}

/** The nodes that no edge enters: where the flow starts. */
export function startsOf(graph: Pick<Graph, 'nodes' | 'edges'>): FlowNode[] {
  const entered = new Set(graph.edges.map((edge) => edge.to))
  return graph.nodes.filter((node) => !entered.has(node.id))
}
