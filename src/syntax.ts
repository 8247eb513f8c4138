/** The Markdown that PRDs are written in: CommonMark, GFM tables, task lists, strikethrough, footnotes, and front matter. One piece, so that the parser can be replaced. */
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Source to tree. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source)
}
