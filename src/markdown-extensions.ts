/** What PRDs use beyond CommonMark, one list for all who parse. Footnotes and bare links are left out: they cost time and carry nothing that is read. */
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'

/** One tilde strikes nothing out: 「1~2 天，3~5 元」 are ranges. */
export const micromarkExtensions = () => [gfmTable(), gfmStrikethrough({singleTilde: false}), gfmTaskListItem()]

export const fromMarkdownExtensions = () => [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown()]
