/** Source to tree within bounds: what nests too deep or takes too long is a problem, never a crash or a hang. */
import type {Nodes, Root} from 'mdast'
import type {Limits} from './limits.js'
import {isPlainMarkdown} from './plain-markdown.js'
import {preflight} from './preflight.js'
import type {Problem} from './problem.js'

export type ParseResult = {readonly ok: true; readonly tree: Root} | {readonly ok: false; readonly problem: Problem}

/** Milliseconds that a parse may take where nothing can stop it. */
const unsupervisedCost = 300
/** Characters up to which counting is trusted; beyond, even an input that nobody thought of can be stopped. */
const unsupervisedLength = 32 * 1024

/** Parse here if that is certain to be quick, else in a thread that is stopped when its time is up. */
export async function parseDocument(source: string, limits: Limits): Promise<ParseResult> {
  const {depth, line, cost} = preflight(source)
  if (depth > limits.nesting) return failed({code: 'too-deep', args: {line, actual: depth, limit: limits.nesting}})
  const result =
    cost > unsupervisedCost || source.length > unsupervisedLength
      ? await (await import('./parse-worker.js')).parseSupervised(source, limits)
      : ({ok: true, tree: await parseTrusted(source)} as const)
  return result.ok ? checkDepth(result.tree, limits.nesting) : result
}

/** Source of a sane size to tree, by the quick parser where it is known to agree with the other. */
export async function parseTrusted(source: string): Promise<Root> {
  // Outside of what we ship the parser looks for its build itself, and throws where there is none.
  const quick = isPlainMarkdown(source) ? await import('./parse-quickly.js').catch(() => null) : null
  return quick?.parseQuickly(source) ?? (await import('../parse-markdown.js')).parseMarkdown(source)
}

/** Whoever walks the tree later may do so recursively. A level of markup is up to two levels of the tree (a list and its item). */
function checkDepth(tree: Root, nesting: number): ParseResult {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    const line = level[0]?.position?.start.line ?? 1
    if (depth > 2 * nesting + 4) return failed({code: 'too-deep', args: {line, actual: Math.floor(depth / 2), limit: nesting}})
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return {ok: true, tree}
}

function failed(problem: Problem): ParseResult {
  return {ok: false, problem}
}
