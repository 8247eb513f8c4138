/** The Markdown that PRDs are written in: CommonMark, GFM tables, task lists, strikethrough, and front matter. One piece, so that the parser can be replaced. */
import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'

const extensions = {
  extensions: [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), frontmatter('yaml')],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown(), frontmatterFromMarkdown('yaml')],
}

/** Source to tree. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, extensions)
}
