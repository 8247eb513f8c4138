/** What git calls for `diff.<driver>.command`: one document, as it was and as it is. */
import path from 'node:path'
import {rules} from '../../../rules/index.js'
import {readConfig} from '../../engine/config/read-config.js'
import {settingsReader} from '../../engine/config/settings.js'
import {diffFiles} from '../../engine/diff.js'
import type {Target} from '../../engine/find-documents.js'
import {defaultLimits} from '../../engine/limits.js'
import {Fault} from '../../fault.js'
import {escapeLineStarts, escapePath} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** Show one document by meaning. Whatever it finds it ends well: git takes any other exit code for a crash and stops. */
export async function runDiffDriver(run: Run): Promise<ExitCode> {
  const {world, language} = run
  const [shown, before, , , after, , , renamed, ...others] = [...run.operands, ...run.rest]
  if (shown === undefined || others.length > 1) throw new Fault(texts.usage)
  // For a file in conflict git names its path and nothing else.
  if (before === undefined || after === undefined) {
    run.console.result(`${escapePath(shown)}: ${say(texts.conflict, language)}\n`)
    return 0
  }
  const config = await readConfig(world.cwd, run.options.config, rules)
  const now = renamed ?? shown
  const limits = {...defaultLimits, ...config.limits}
  const aliases = settingsReader(config)(now).sections ?? {}
  const [one, other] = [targetAt(before, shown, world.cwd), targetAt(after, now, world.cwd)]
  if (!one && !other) return 0
  const results = await diffFiles(one, other, {limits, language, root: world.cwd, aliases, encoding: undefined})
  const {reportDiffText} = await import('../../reporters/diff-text.js')
  run.console.result(escapeLineStarts(reportDiffText(results, {language, paint: paintFor(run)})))
  return 0
}

/** A side that does not exist is the null device. */
function targetAt(file: string, shown: string, cwd: string): Target | null {
  if (file === '/dev/null' || file.toLowerCase() === 'nul') return null
  return {file: path.resolve(cwd, file), shown, relative: shown, named: true}
}

const texts = {
  usage: {
    en: 'Expected the seven arguments that git gives a diff driver',
    'zh-Hant': '需要 git 交給 diff driver 的七個引數',
    'zh-Hans': '需要 git 传给 diff driver 的七个参数',
  },
  conflict: {
    en: 'in conflict, not compared',
    'zh-Hant': '有合併衝突，未比較',
    'zh-Hans': '有合并冲突，未比较',
  },
} satisfies Record<string, Words>
