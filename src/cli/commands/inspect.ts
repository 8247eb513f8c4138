import {settingsReader} from '../../engine/config/settings.js'
import {inspectionOf, type RoleReasons, roleReasonsOf} from '../../engine/inspect.js'
import {sayProblem} from '../../engine/problem.js'
import {understandWithin} from '../../engine/understand.js'
import {Fault} from '../../fault.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Show what prd-lint reads in documents. */
export async function runInspect(run: Run): Promise<ExitCode> {
  if (run.operands.length + run.rest.length === 0 && !run.options.stdin) throw new Fault(noFiles)
  const {config, store, targets, limits} = await prepare(run)
  const settingsOf = settingsReader(config)
  const documents = []
  const reasons: RoleReasons[] = []
  let code: ExitCode = targets.length > 0 ? 0 : 2
  for (const target of targets) {
    const read = await store.read(target.file)
    const understood = read.ok ? await understandWithin(read.text.source, limits, settingsOf(target.relative).sections) : read
    if (!understood.ok) {
      const {message, remedy} = sayProblem(understood.problem, run.language)
      run.console.talk(`${escapePath(target.shown)}: ${escapeText(message)}\n  ${escapeText(remedy)}\n`)
      code = 2
      continue
    }
    documents.push(inspectionOf(understood.prd, target.shown))
    if (run.options.why) reasons.push(roleReasonsOf(understood.prd))
  }
  deliver(run, await report(documents, reasons, run))
  return code
}

async function report(documents: readonly ReturnType<typeof inspectionOf>[], reasons: readonly RoleReasons[], run: Run): Promise<string> {
  if (run.options.format === 'json') return `${JSON.stringify({schemaVersion: 1, documents}, null, 2)}\n`
  const {reportInspectText} = await import('../../reporters/inspect-text.js')
  return reportInspectText(documents, {language: run.language, paint: paintFor(run), reasons})
}

const noFiles = {
  en: 'No file named; write `prd-lint inspect <file…>`',
  'zh-Hant': '沒有指定檔案，請寫 `prd-lint inspect <檔案…>`',
  'zh-Hans': '没有指定文件，请写 `prd-lint inspect <文件…>`',
}
