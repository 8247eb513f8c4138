/** State diagrams: transitions, descriptions, composite states, forks and choices. */
import {type DiagramReader, GraphBuilder} from './graph.js'
import {statementsOf} from './mermaid-sequence.js'
import {plainLabel} from './mermaid-shape.js'

const ignored = /^(?:direction|classdef|class|style|hide|scale|skinparam|acctitle|accdescr|title|click|--$|==$)/i

interface Reading {
  readonly builder: GraphBuilder
  /** Ids of the composite states that are open. */
  readonly scopes: string[]
  inNote: boolean
}

/** Read what follows `stateDiagram`. */
export const readState: DiagramReader = (source, firstLine) => {
  const reading: Reading = {builder: new GraphBuilder(), scopes: [], inNote: false}
  let line = firstLine
  for (const words of statementsOf(source.replace(/^-v2/, ''))) {
    if (reading.builder.full) break
    if (words === null) line++
    else readStatement(reading, words, line)
  }
  return reading.builder.finish('state')
}

function readStatement(reading: Reading, words: string, line: number): void {
  if (reading.inNote) {
    reading.inNote = !/^end\s*note$/i.test(words)
    return
  }
  if (/^note\s/i.test(words)) {
    reading.inNote = !words.includes(':')
    return
  }
  const arrow = /-->|-(?:left|right|up|down|[lrud])?(?:\[[^\]]{0,40}\])?->/.exec(words)
  if (words.startsWith('}')) reading.scopes.pop()
  else if (ignored.test(words)) return
  else if (/^state\s/.test(words)) declare(reading, words.slice(5).trim(), line)
  else if (arrow) readTransition(reading, words, arrow, line)
  else describe(reading, words, line)
}

/** `"描述" as s1`, `s1 <<choice>>`, `s1 {`, `s1 : 描述` */
function declare({builder, scopes}: Reading, words: string, line: number): void {
  const opens = words.endsWith('{')
  const body = opens ? words.slice(0, -1).trim() : words
  const named = /^"([^"]*)"\s+as\s+(\S+)/i.exec(body)
  const kind = /<<(choice|fork|join)>>|\[\[(choice|fork|join)\]\]/i.exec(body)
  const special = (kind?.[1] ?? kind?.[2])?.toLowerCase()
  const id = named?.[2] ?? (kind ? body.slice(0, kind.index) : body).split(':', 1)[0]!.trim()
  const label = named ? plainLabel(named[1]!) : undefined
  if (opens) {
    builder.group(id, label ?? id, line)
    scopes.push(id)
  } else {
    builder.node(id, line, label, special === 'choice' ? 'decision' : special ? 'fork' : undefined)
    if (!named && !kind && body.includes(':')) describe({builder, scopes, inNote: false}, body, line)
  }
}

function describe({builder}: Reading, words: string, line: number): void {
  const colon = words.indexOf(':')
  const id = stateOf(colon === -1 ? words : words.slice(0, colon))
  if (id === '' || /\s/.test(id)) builder.problem('unreadable', line, words)
  else builder.node(id, line, colon === -1 ? undefined : plainLabel(words.slice(colon + 1)))
}

function readTransition(reading: Reading, words: string, arrow: RegExpExecArray, line: number): void {
  const {builder, scopes} = reading
  const from = stateOf(words.slice(0, arrow.index))
  const rest = words.slice(arrow.index + arrow[0].length)
  const colon = rest.indexOf(':')
  const to = stateOf(colon === -1 ? rest : rest.slice(0, colon))
  if (from === '' || to === '') {
    builder.problem('open-edge', line, words)
    return
  }
  const scope = scopes.at(-1) ?? ''
  const start = from === '[*]' ? builder.node(`${scope}[*]start`, line, '[*]', 'start') : builder.node(from, line)
  const end = to === '[*]' ? builder.node(`${scope}[*]end`, line, '[*]', 'end') : builder.node(to, line)
  builder.edge(start, end, colon === -1 ? '' : plainLabel(rest.slice(colon + 1)), line)
}

/** An id without the `:::class` behind it. */
function stateOf(words: string): string {
  const style = words.indexOf(':::')
  return (style === -1 ? words : words.slice(0, style)).trim()
}
