/** Sections, blocks and tables of a document. */
import type {Root} from 'mdast'
import {settleHeadings} from './outline/acting-headings.js'
import {buildSections} from './outline/build-sections.js'
import {readDrafts} from './outline/read-drafts.js'
import type {Aliases} from './prd.js'
import {assignRoles} from './roles/assign-roles.js'
import type {Block, Section, Table, Withdrawn} from './types.js'

/** Everything in document order; linear in the document, whatever its nesting. */
export function readOutline(
  tree: Root,
  aliases: Aliases,
): {
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly withdrawn: readonly Withdrawn[]
} {
  const outline = buildSections(settleHeadings(readDrafts(tree)), lastLineOf(tree))
  assignRoles(outline.sections, aliases)
  return outline
}

/** A line break at the very end begins no line. */
export function lastLineOf({position}: Root): number {
  const end = position?.end ?? {line: 1, column: 1}
  return end.column === 1 && end.line > 1 ? end.line - 1 : end.line
}
