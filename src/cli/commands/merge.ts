import path from 'node:path'
import {mergeBlobs, readBlob} from '../../engine/blobs.js'
import {defaultLimits} from '../../engine/limits.js'
import {sayProblem} from '../../engine/problem.js'
import {readDocument} from '../../engine/read-document.js'
import {Fault} from '../../fault.js'
import type {Words} from '../../words.js'
import {deliver} from '../deliver.js'
import {exitCodeOf, reportLint, tellProblems} from '../lint-outcome.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

const largest = 256 << 20

/** Put the results of shards together; says and ends as one run over all documents would have. */
export async function runMerge(run: Run): Promise<ExitCode> {
  const {cwd} = run.world
  const names = [...run.operands, ...run.rest]
  const blobs = names.map((name) => {
    const file = path.resolve(cwd, name)
    const read = readDocument(file, {root: path.dirname(file), limits: {...defaultLimits, bytes: largest, lines: Number.MAX_SAFE_INTEGER}})
    if (!read.ok) throw new Fault(texts.unreadable, {file: name, reason: sayProblem(read.problem, run.language).message})
    return {...readBlob(read.text.source, name), file: name}
  })
  const {failOn: configured, asked, ...result} = mergeBlobs(blobs)
  const failOn = run.options.failOn ?? configured
  deliver(run, await reportLint(result, run, failOn))
  tellProblems(result, run)
  return exitCodeOf(result, failOn, asked)
}

const texts = {
  unreadable: {
    en: '`{file}` cannot be merged: {reason}',
    'zh-Hant': '無法合併 `{file}`：{reason}',
    'zh-Hans': '无法合并 `{file}`：{reason}',
  },
} satisfies Record<string, Words>
