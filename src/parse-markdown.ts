/** The Markdown that PRDs are written in: CommonMark, GFM tables, task lists, strikethrough, and front matter. One piece, so that the parser can be replaced. */
import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {frontmatter} from 'micromark-extension-frontmatter'
import {fromMarkdownExtensions, micromarkExtensions} from './markdown-extensions.js'

const extensions = {
  extensions: [...micromarkExtensions(), frontmatter('yaml')],
  mdastExtensions: [...fromMarkdownExtensions(), frontmatterFromMarkdown('yaml')],
}

/** Source to tree. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, extensions)
}
