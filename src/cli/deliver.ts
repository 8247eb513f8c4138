import path from 'node:path'
import {sayProblem} from '../engine/problem.js'
import {writeFileAtomically} from '../engine/write-file.js'
import {Fault} from '../fault.js'
import {escapeLineStarts} from '../reporters/escape.js'
import {createPaint, type Paint} from '../reporters/paint.js'
import type {Run} from './main.js'

/** Print a result, or write it to the file of `--output`, whole or not at all. */
export function deliver(run: Run, text: string): void {
  const {output, format} = run.options
  if (output === undefined) {
    run.console.result(format === 'text' ? escapeLineStarts(text) : text)
    return
  }
  const problem = writeFileAtomically(path.resolve(run.world.cwd, output), text, {root: run.world.cwd})
  if (!problem) return
  const {message, remedy} = sayProblem(problem, run.language)
  throw new Fault(same('{file}: {message}'), {file: output, message, remedy}, same('{remedy}'))
}

function same(text: string) {
  return {en: text, 'zh-Hant': text, 'zh-Hans': text}
}

/** Colours when asked for; never into a file or against NO_COLOR; else in a terminal. */
export function paintFor({options, world: {env, stdout}}: Run): Paint {
  return createPaint(isColored(options.color, options.output !== undefined, env, stdout.isTTY === true))
}

function isColored(asked: boolean | undefined, intoFile: boolean, env: Run['world']['env'], terminal: boolean): boolean {
  if (asked !== undefined) return asked
  if (intoFile || env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return terminal && env['TERM'] !== 'dumb'
}
