import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {inspectionOf, understand} from '../../engine/inspect.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** What prd-lint reads in each document. */
export async function runInspect(run: Run): Promise<ExitCode> {
  const documents = []
  for (const file of [...run.operands, ...run.rest]) {
    const prd = await understand(await readFile(path.resolve(run.world.cwd, file), 'utf8'))
    documents.push(inspectionOf(prd, file))
  }
  run.console.result(`${JSON.stringify({schemaVersion: 1, documents}, null, 2)}\n`)
  return 0
}
