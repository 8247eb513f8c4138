/** YAML or JSON of a stranger into plain data: bounded, without anchors, aliases, tags and merge keys. */

import {isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import {encodePointer} from './pointers.js'

export interface Position {
  readonly line: number
  readonly column: number
}

/** Data, and where each of its parts stands. */
export interface PlacedData {
  readonly value: unknown
  /** By JSON pointer (`/rules/goal-required`): the place of a key, or of an item. */
  readonly places: ReadonlyMap<string, Position>
}

/** What is wrong with the text itself; the library's English words. */
export class YamlProblem extends Error {
  readonly position: Position

  constructor(message: string, position: Position) {
    super(message)
    this.position = position
  }
}

const longest = 256 * 1024
const deepest = 30
const start: Position = {line: 1, column: 1}

/** Throws a `YamlProblem`. */
export function readYaml(source: string): PlacedData {
  refuseBombs(source)
  const counter = new LineCounter()
  const document = parseDocument(source, {lineCounter: counter, prettyErrors: false, logLevel: 'silent', merge: false})
  const at = (offset: number): Position => {
    const {line, col} = counter.linePos(offset)
    return {line: Math.max(line, 1), column: Math.max(col, 1)}
  }
  const first = document.errors[0] ?? document.warnings[0]
  if (first) throw new YamlProblem(first.message, at(first.pos[0]))

  const places = new Map<string, Position>([['', start]])
  return {value: document.contents ? dataOf(document.contents, '') : null, places}

  function dataOf(node: unknown, pointer: string): unknown {
    if (node === null || node === undefined) return null
    refuseTricks(node as Node)
    if (isScalar(node)) return node.value
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const own = `${pointer}/${index}`
        places.set(own, placeOf(item))
        return dataOf(item, own)
      })
    }
    if (!isMap(node)) throw new YamlProblem('Unexpected kind of value', placeOf(node))
    const value: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) {
      refuseTricks(pair.key as Node)
      if (!isScalar(pair.key)) throw new YamlProblem('A key is plain text', placeOf(pair.key))
      // Half a surrogate pair (`"\uD800"`) has no place in a pointer.
      const key = String(pair.key.value).replace(/\p{Cs}/gu, '\uFFFD')
      const own = `${pointer}/${encodePointer(key)}`
      places.set(own, placeOf(pair.key))
      value[key] = dataOf(pair.value, own)
    }
    return value
  }

  function refuseTricks(node: Node): void {
    const {tag} = node as {tag?: string}
    if (isAlias(node)) throw new YamlProblem('Aliases are not allowed', placeOf(node))
    if ('anchor' in node && node.anchor) throw new YamlProblem('Anchors are not allowed', placeOf(node))
    // Explicit core tags (`!!str`) do no harm, but nobody needs them here.
    if (tag) throw new YamlProblem('Tags are not allowed', placeOf(node))
  }

  function placeOf(node: unknown): Position {
    const range = (node as {range?: readonly number[] | null} | null)?.range
    return range ? at(range[0]!) : start
  }
}

/** The parser recurses and can take the process down with it, so nesting is bounded before it sees the text. */
function refuseBombs(source: string): void {
  if (source.length > longest) throw new YamlProblem(`Longer than ${longest} characters`, start)
  let flow = 0
  for (const [index, line] of source.split('\n').entries()) {
    const markers = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)![0]
    for (const character of line) {
      if (character === '[' || character === '{') flow++
      else if ((character === ']' || character === '}') && flow > 0) flow--
      if (flow > deepest) throw new YamlProblem(`Nested more than ${deepest} deep`, {line: index + 1, column: 1})
    }
    if (markers.length > deepest * 4) throw new YamlProblem(`Nested more than ${deepest} deep`, {line: index + 1, column: 1})
  }
}
