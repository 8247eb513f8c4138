import type {Root} from 'mdast'
import type {Aliases} from './prd.js'
import type {Block, Section, Table} from './types.js'

/** Sections, blocks and tables of a tree, in document order. */
export function readOutline(
  _tree: Root,
  _aliases: Aliases,
): {
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
} {
  return {sections: [], blocks: [], tables: []}
}
