/** The Markdown that PRDs are written in, as plugins of a remark processor; `parse-markdown.ts` reads the same. */
import {gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown, gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import type {Processor} from 'unified'

type MicromarkExtension = ReturnType<typeof gfmTable>
type FromMarkdownExtension = ReturnType<typeof gfmTableFromMarkdown>
type ToMarkdownExtension = ReturnType<typeof gfmTableToMarkdown>

interface ParserData {
  micromarkExtensions?: (MicromarkExtension | MicromarkExtension[])[]
  fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[]
  toMarkdownExtensions?: ToMarkdownExtension[]
}

/** The part of GFM that PRDs use, for a processor of one's own. Footnotes and bare links are left out: they cost time and carry nothing that is read. One tilde strikes nothing out: 「1~2 天，3~5 元」 are ranges. Adds nothing where remark-gfm has been. */
export function prdSyntax(this: Processor): void {
  const data = this.data() as ParserData
  data.micromarkExtensions ??= []
  if (data.micromarkExtensions.flat().some(readsTables)) return
  data.micromarkExtensions.push(gfmTable(), gfmStrikethrough({singleTilde: false}), gfmTaskListItem())
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown())
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push(gfmTableToMarkdown(), gfmStrikethroughToMarkdown(), gfmTaskListItemToMarkdown())
}

function readsTables({flow}: MicromarkExtension): boolean {
  return Object.values(flow ?? {}).some((constructs) => [constructs].flat().some((construct) => construct?.name === 'table'))
}

/** What PRDs use beyond CommonMark, as plugins of a remark processor. */
export const syntax = [prdSyntax, remarkFrontmatter] as const
