import type {Root} from 'mdast'
import type {DocumentLanguage} from './types.js'

/** The language most of the document is written in. */
export function readLanguage(_tree: Root): DocumentLanguage {
  return 'zh-Hant'
}
