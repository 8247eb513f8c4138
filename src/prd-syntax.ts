/** The Markdown that PRDs are written in, as plugins of a remark processor; `parse-markdown.ts` reads the same. */
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemToMarkdown} from 'mdast-util-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import type {Processor} from 'unified'
import {fromMarkdownExtensions, micromarkExtensions} from './markdown-extensions.js'

type MicromarkExtension = ReturnType<typeof micromarkExtensions>[number]
type FromMarkdownExtension = ReturnType<typeof fromMarkdownExtensions>[number]
type ToMarkdownExtension = ReturnType<typeof gfmTableToMarkdown>

interface ParserData {
  micromarkExtensions?: (MicromarkExtension | MicromarkExtension[])[]
  fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[]
  toMarkdownExtensions?: ToMarkdownExtension[]
}

/** The part of GFM that PRDs use, for a processor of one's own. Adds nothing where remark-gfm has been. */
export function prdSyntax(this: Processor): void {
  const data = this.data() as ParserData
  data.micromarkExtensions ??= []
  if (data.micromarkExtensions.flat().some(readsTables)) return
  data.micromarkExtensions.push(...micromarkExtensions())
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(...fromMarkdownExtensions())
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push(gfmTableToMarkdown(), gfmStrikethroughToMarkdown(), gfmTaskListItemToMarkdown())
}

function readsTables({flow}: MicromarkExtension): boolean {
  return Object.values(flow ?? {}).some((constructs) => [constructs].flat().some((construct) => construct?.name === 'table'))
}

/** What PRDs use beyond CommonMark, as plugins of a remark processor. */
export const syntax = [prdSyntax, remarkFrontmatter] as const
