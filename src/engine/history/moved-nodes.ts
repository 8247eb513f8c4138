/** Nodes of a tree, as they are further down or further up. */
import type {Nodes, Root} from 'mdast'

type Position = NonNullable<Root['position']>

/** A copy with other positions. Recursion is as deep as the nodes are nested: the caller has looked. */
export function moved<Node extends Nodes>(node: Node, lines: number, offset: number): Node {
  const {position} = node
  const copy: Node = {...node, ...(position ? {position: movedPosition(position, lines, offset)} : {})}
  if ('children' in copy) copy.children = (copy.children as Nodes[]).map((child) => moved(child, lines, offset)) as typeof copy.children
  return copy
}

function movedPosition({start, end}: Position, lines: number, offset: number): Position {
  return {
    start: {line: start.line + lines, column: start.column, offset: start.offset! + offset},
    end: {line: end.line + lines, column: end.column, offset: end.offset! + offset},
  }
}
