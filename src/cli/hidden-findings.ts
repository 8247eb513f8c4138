/** What a report leaves out, and says that it does: findings that are accepted for now, and those on lines that a change does not touch. */
import {knownFindingsFile} from '../engine/known-findings-file.js'
import type {RunResult} from '../engine/types.js'
import {escapeText} from '../reporters/escape.js'
import {say, type Words} from '../words.js'
import {knownFindings, tellGateChanges} from './gate.js'
import type {Run} from './main.js'
import type {Prepared} from './prepare.js'

/** Take out what is not to fail this run; one line on standard error counts it. */
export async function hideFindings(result: RunResult, run: Run, prepared: Prepared): Promise<RunResult> {
  const {root, targets, compare} = prepared
  const start = compare.base ?? (compare.to === 'index' ? 'HEAD' : null)
  const strict = run.options.strict ?? prepared.config.strict ?? false
  const request = {...prepared, lang: run.options.lang, language: run.language, strict}
  const touched = start === null ? result : await (await import('../engine/untouched.js')).withoutUntouched(result, request, start)
  if (compare.base !== undefined && !prepared.gate) await tellGateChanges(run, compare.base, prepared)
  const known = await knownFindings(prepared)
  const shown = known ? (await import('../engine/known-findings.js')).withoutKnown(touched, known, targets, root) : touched
  const file = knownFindingsFile(prepared.config, root)
  tell('known', shown, run, file)
  tell('untouched', shown, run, file)
  return shown
}

function tell(why: 'known' | 'untouched', {files}: RunResult, {console, language}: Run, file: string): void {
  const count = files.reduce((sum, {hidden}) => sum + (hidden?.[why] ?? 0), 0)
  if (count > 0) console.talk(`prd-lint: ${escapeText(say(texts[why], language, {count, file}))}\n`)
}

const texts = {
  known: {
    en: '{count} known findings are not shown (`{file}`)',
    'zh-Hant': '略過 {count} 個既有問題（`{file}`）',
    'zh-Hans': '略过 {count} 个既有问题（`{file}`）',
  },
  untouched: {
    en: '{count} findings on lines that this change does not touch are not shown',
    'zh-Hant': '略過這次變更未觸及的 {count} 個問題',
    'zh-Hans': '略过这次变更未触及的 {count} 个问题',
  },
} satisfies Record<string, Words>
