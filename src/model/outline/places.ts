/** Places of nodes, and of what is inside raw text that the parser left whole. */
import type {Nodes} from 'mdast'
import type {Place} from '../types.js'

const nowhere: Place = {line: 1, column: 1, endLine: 1, endColumn: 1}

/** A tree without positions has everything at 1:1. */
export function placeOf(node: Nodes | undefined): Place {
  const position = node?.position
  if (!position) return nowhere
  const {start, end} = position
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** From the start of one place to the end of another. */
export function placeBetween(first: Place, last: Place): Place {
  return {line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn}
}

/** Turns offsets of a raw text into places. Offsets must come in ascending order: each step goes on from the last. */
export function createPlacer(value: string, at: Place): (start: number, end: number) => Place {
  let line = at.line
  let lineStart = 0
  let next = value.indexOf('\n')

  const pointOf = (offset: number) => {
    while (next !== -1 && next < offset) {
      lineStart = next + 1
      next = value.indexOf('\n', lineStart)
      line++
    }
    // Later lines of a nested block lose their indentation in the tree: they are taken to be indented as the first.
    return {line: Math.min(line, at.endLine), column: offset - lineStart + at.column}
  }

  return (start, end) => {
    const from = pointOf(start)
    const to = pointOf(Math.max(start, end))
    return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
  }
}
