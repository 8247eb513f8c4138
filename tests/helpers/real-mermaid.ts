/** What the real mermaid reads in a diagram. Its parser needs a sanitizer that needs a DOM; labels of our own need none. */
import DOMPurify from 'dompurify'
import mermaid from 'mermaid'

Object.assign(DOMPurify, {sanitize: (text: string) => text, addHook: () => undefined})
// Boxes of sequences ask the window whether their first word is a colour: no word is.
Object.assign(globalThis, {window: {CSS: {supports: () => false}}})
mermaid.initialize({startOnLoad: false, securityLevel: 'loose'})

export interface Reading {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

interface Database {
  getVertices?(): Map<string, {id: string; text?: string}>
  getEdges?(): {start: string; end: string; text?: string}[]
  getSubGraphs?(): {id: string}[]
  getActors?(): Map<string, {name: string; description: string}>
  getMessages?(): {from?: string; to?: string; message?: string; placement?: number}[]
  getStates?(): Map<string, {id: string}>
  getRelations?(): {id1: string; id2: string; relationTitle?: string}[]
}

/** Nodes as `id: label` and edges as `from > to: label`, sorted; throws where the diagram is not valid. */
export async function readWithMermaid(source: string): Promise<Reading> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source)
  const db = diagram.db as Database
  if (db.getVertices) return readingOfFlowchart(db)
  return db.getActors ? readingOfSequence(db) : readingOfState(db)
}

function readingOfFlowchart(db: Database): Reading {
  const groups = new Set(db.getSubGraphs!().map((group) => group.id))
  const nodes = [...db.getVertices!().values()].filter((node) => !groups.has(node.id))
  return {
    nodes: nodes.map((node) => `${node.id}: ${plain(node.text ?? node.id)}`).toSorted(),
    edges: db.getEdges!()
      .map((edge) => `${edge.start} > ${edge.end}: ${plain(edge.text ?? '')}`)
      .toSorted(),
  }
}

function readingOfSequence(db: Database): Reading {
  const messages = db.getMessages!().filter((message) => message.from && message.to && message.message && message.placement === undefined)
  return {
    nodes: [...db.getActors!().values()].map((actor) => `${actor.name}: ${plain(actor.description)}`).toSorted(),
    edges: messages.map((message) => `${message.from} > ${message.to}: ${plain(message.message!)}`).toSorted(),
  }
}

/** Mermaid names the poles after their scope; only that they are poles matters here. */
function readingOfState(db: Database): Reading {
  const pole = (id: string) => id.replace(/^.*_(start|end)\d*$/, '[*]$1')
  return {
    nodes: [...db.getStates!().keys()].map(pole).toSorted(),
    edges: db.getRelations!()
      .map((edge) => `${pole(edge.id1)} > ${pole(edge.id2)}: ${plain(edge.relationTitle ?? '')}`)
      .toSorted(),
  }
}

/** Mermaid hides entities in ligatures until it draws. */
function plain(text: string): string {
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°quot¶ß/g, '"')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
