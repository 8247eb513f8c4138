import {attachFrontMatter} from '../../src/model/front-matter.js'
import {readPrd} from '../../src/model/prd.js'
import type {Prd} from '../../src/model/types.js'
import {parseMarkdown} from '../../src/syntax.js'

/** The model of a source, without front matter. */
export function read(source: string): Prd {
  return readPrd(parseMarkdown(source))
}

/** The model of a source, front matter included. */
export async function readWhole(source: string): Promise<Prd> {
  const tree = parseMarkdown(source)
  await attachFrontMatter(tree)
  return readPrd(tree)
}
