/** A parse that can be stopped. This module is both sides of it: the asking one, and the thread that parses. */
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'
import type {Root} from 'mdast'
import {parseMarkdown} from '../parse-markdown.js'
import type {Limits} from './limits.js'
import type {ParseResult} from './parse-document.js'

/** Parse in a thread with a deadline and a bound on memory. */
export async function parseSupervised(source: string, limits: Limits): Promise<ParseResult> {
  // Run from TypeScript (our own tests), there is no file that a thread could load.
  if (import.meta.url.endsWith('.ts')) return {ok: true, tree: parseMarkdown(source)}
  const milliseconds = limits.milliseconds + (limits.millisecondsPerKilobyte * source.length) / 1024
  const worker = new Worker(new URL(import.meta.url), {
    workerData: {parse: source},
    resourceLimits: {maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 2},
    env: {},
    stdin: false,
    execArgv: [],
  })
  return new Promise((resolve) => {
    const settle = (result: ParseResult) => {
      stopWatching()
      void worker.terminate()
      resolve(result)
    }
    const stopWatching = watchTime(milliseconds, () =>
      settle({ok: false, problem: {code: 'too-slow', args: {seconds: Math.ceil(milliseconds / 1000)}}}),
    )
    worker.once('message', (tree: Root) => settle({ok: true, tree}))
    worker.once('messageerror', () => settle(notUnderstood))
    worker.once('error', () => settle(notUnderstood))
    worker.once('exit', () => settle(notUnderstood))
  })
}

/** Time counts when the machine gave it to us: a busy one gets up to four times as long. Returns what ends the watch. */
function watchTime(milliseconds: number, onEnd: () => void): () => void {
  const begun = process.cpuUsage()
  const latest = Date.now() + 4 * milliseconds
  const look = () => {
    const {user, system} = process.cpuUsage(begun)
    const left = milliseconds - (user + system) / 1000
    if (left <= 0 || Date.now() >= latest) onEnd()
    else timer = setTimeout(look, left + 10)
  }
  let timer = setTimeout(look, milliseconds)
  return () => clearTimeout(timer)
}

const notUnderstood: ParseResult = {ok: false, problem: {code: 'not-understood', args: {}}}

if (!isMainThread && typeof workerData?.parse === 'string') parentPort?.postMessage(parseMarkdown(workerData.parse))
