/** The documents of a run, understood, as the engine's review parts take them. */
import path from 'node:path'
import {settingsReader} from '../engine/config/settings.js'
import {sayProblem} from '../engine/problem.js'
import type {CurrentDocument} from '../engine/reviewed-state.js'
import {understandWithin} from '../engine/understand.js'
import {escapePath, escapeText} from '../reporters/escape.js'
import type {Run} from './main.js'
import type {Prepared} from './prepare.js'

export interface CurrentDocuments {
  readonly documents: readonly CurrentDocument[]
  /** How people see each path. */
  readonly shown: ReadonlyMap<string, string>
  /** Files that could not be read; each was said. */
  readonly failed: number
}

/** Read the targets of a run; what cannot be read is said on standard error. */
export async function readCurrentDocuments(run: Run, {config, targets, store, limits, root}: Prepared): Promise<CurrentDocuments> {
  const settingsOf = settingsReader(config)
  const documents: CurrentDocument[] = []
  const shown = new Map<string, string>()
  let failed = 0
  for (const target of targets) {
    const read = await store.read(target.file)
    const understood = read.ok ? await understandWithin(read.text.source, limits, settingsOf(target.relative).sections ?? {}) : read
    if (!understood.ok || !read.ok) {
      failed += 1
      if (!understood.ok) {
        const {message, remedy} = sayProblem(understood.problem, run.language)
        run.console.talk(`${escapePath(target.shown)}: ${escapeText(message)}\n  ${escapeText(remedy)}\n`)
      }
      continue
    }
    const relative = path.relative(root, target.file).split(path.sep).join('/')
    documents.push({path: relative, source: read.text.source, prd: understood.prd})
    shown.set(relative, target.shown)
  }
  return {documents, shown, failed}
}
