/** The Markdown that PRDs are written in: for a processor of remark, and to be read at once. */
export {parseMarkdown} from './parse-markdown.js'
export {prdSyntax, syntax} from './prd-syntax.js'
