import {listSuppressions, type Suppressions} from '../../engine/list-suppressions.js'
import {sayProblem} from '../../engine/problem.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import {tellNothingFound} from '../nothing-found.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** List what comments silence and which sections are waived. */
export async function runSuppressions(run: Run): Promise<ExitCode> {
  const prepared = await prepare(run)
  const {config, store, targets, limits, compare} = prepared
  if (targets.length === 0) {
    await tellNothingFound(run, prepared)
    if (!run.options.passWithNoFiles) return 2
  }
  const {lang, format} = run.options
  const listed = await listSuppressions({targets, store, config, limits, compare, lang, language: run.language, strict: false})
  for (const {path: shown, problem} of listed) {
    if (problem) run.console.talk(`${escapePath(shown)}: ${escapeText(sayProblem(problem, run.language).message)}\n`)
  }
  const documents = listed
    .filter(({problem}) => problem === null)
    .map(({path: shown, suppressions, waivers}) => ({path: shown, suppressions, waivers}))
  deliver(run, format === 'json' ? `${JSON.stringify({schemaVersion: 1, documents}, null, 2)}\n` : report(documents, run))
  return documents.length < listed.length ? 2 : 0
}

function report(documents: readonly Omit<Suppressions, 'problem'>[], {language}: Run): string {
  const lines = documents.flatMap(({path: shown, suppressions, waivers}) => {
    const comments = suppressions.map(({line, by, scope, rules, reason, until, expired, unused}) => {
      const what = rules.length > 0 ? rules.join(', ') : say(texts.all, language)
      const name = by === 'remark-lint' ? `lint ${scope}` : scope
      const notes = [
        reason ?? say(texts.noReason, language),
        ...(until ? [say(expired ? texts.expired : texts.until, language, {until})] : []),
        ...(unused.length > 0 ? [say(texts.unused, language, {rules: unused})] : []),
      ]
      return {line, text: `${name} ${what}: ${notes.join('; ')}`}
    })
    const waived = waivers.map(({line, section, reason}) => {
      return {line, text: say(texts.waived, language, {section, reason: reason ?? say(texts.noReason, language)})}
    })
    const all = [...comments, ...waived].toSorted((one, other) => one.line - other.line)
    return all.map(({line, text}) => `${escapePath(shown)}:${line}: ${escapeText(text)}`)
  })
  const count = (key: 'suppressions' | 'waivers') => documents.reduce((sum, document) => sum + document[key].length, 0)
  const total = say(texts.total, language, {suppressions: count('suppressions'), waivers: count('waivers'), documents: documents.length})
  return `${[...lines, total].join('\n')}\n`
}

const texts = {
  all: {en: 'all rules', 'zh-Hant': '所有規則', 'zh-Hans': '所有规则'},
  noReason: {en: 'no reason given', 'zh-Hant': '沒有寫原因', 'zh-Hans': '没有写原因'},
  until: {en: 'until {until}', 'zh-Hant': '有效至 {until}', 'zh-Hans': '有效至 {until}'},
  expired: {en: 'expired on {until}', 'zh-Hant': '已於 {until} 到期', 'zh-Hans': '已于 {until} 到期'},
  unused: {en: 'nothing to silence: {rules}', 'zh-Hant': '沒有可略過的問題：{rules}', 'zh-Hans': '没有可略过的问题：{rules}'},
  waived: {en: 'waived “{section}”: {reason}', 'zh-Hant': '「{section}」不涉及：{reason}', 'zh-Hans': '“{section}”不涉及：{reason}'},
  total: {
    en: 'suppressions: {suppressions}, waivers: {waivers}, documents: {documents}',
    'zh-Hant': '{documents} 份文件：停用 {suppressions} 處，不涉及 {waivers} 處',
    'zh-Hans': '{documents} 份文档：停用 {suppressions} 处，不涉及 {waivers} 处',
  },
} satisfies Record<string, Words>
