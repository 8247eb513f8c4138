/** From a source to its model, front matter included. */
import {attachFrontMatter} from '../model/front-matter.js'
import {type Aliases, readPrd} from '../model/prd.js'
import type {Prd} from '../model/types.js'
import type {Limits} from './limits.js'
import {parseDocument, parseTrusted} from './parse-document.js'
import type {Problem} from './problem.js'

/** The model of a source that is trusted to be of a sane size. */
export async function understand(source: string, aliases: Aliases = {}): Promise<Prd> {
  const tree = await parseTrusted(source)
  await attachFrontMatter(tree)
  return readPrd(tree, aliases)
}

export type Understood = {readonly ok: true; readonly prd: Prd} | {readonly ok: false; readonly problem: Problem}

/** The model of anybody's source, or the reason why there is none. */
export async function understandWithin(source: string, limits: Limits, aliases: Aliases = {}): Promise<Understood> {
  const parsed = await parseDocument(source, limits)
  if (!parsed.ok) return parsed
  await attachFrontMatter(parsed.tree)
  return {ok: true, prd: readPrd(parsed.tree, aliases)}
}
