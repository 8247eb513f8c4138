import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import {countFindings, type Deviation, deviations, pruneKnown} from '../../engine/known-findings.js'
import {type KnownFindings, knownFindingsFile, knownFindingsText, readKnownFindings} from '../../engine/known-findings-file.js'
import {lintDocuments} from '../../engine/lint.js'
import {sayProblem} from '../../engine/problem.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {nearestName} from '../../nearest.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import type {Run} from '../main.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

const actions = ['write', 'check', 'prune'] as const

/** Keep the list of known findings: what a team that adopts prd-lint late accepts for now. */
export async function runBaseline(run: Run): Promise<ExitCode> {
  const [action, ...operands] = run.operands
  if (!isAction(action)) throw wrongAction(action)
  const prepared = await prepare({...run, operands})
  const {config, store, targets, limits, compare, root} = prepared
  const result = await lintDocuments({targets, store, config, limits, compare, language: run.language, strict: false})
  for (const {path: shown, problem} of result.files) {
    if (problem) run.console.talk(`${escapePath(shown)}: ${escapeText(problem.message)}\n`)
  }
  const unchecked = result.summary.unchecked > 0
  const found = countFindings(result, targets, root)
  const file = knownFindingsFile(config, root)
  const committed = action === 'write' && operands.length === 0 ? null : await readKnownFindings(file, prepared)
  // Counts of documents that are not named stay.
  const known = committed ?? (action === 'write' ? new Map() : null)
  if (known === null) throw new Fault(texts.none, {file}, texts.write)
  const exists = (relative: string) => existsSync(path.join(root, relative))
  if (action === 'check') return unchecked ? 2 : check(deviations(known, found, exists), run)
  const next = action === 'prune' ? pruneKnown(known, found, exists) : new Map([...known, ...found])
  writeKnown(next, file, root, run)
  return unchecked ? 2 : 0
}

function isAction(word: string | undefined): word is (typeof actions)[number] {
  return actions.some((action) => action === word)
}

function wrongAction(given: string | undefined): Fault {
  const near = given === undefined ? null : nearestName(given, actions)
  const choices = near ? [near] : actions
  return new Fault(texts.action, {choices: choices.map((action) => `\`prd-lint baseline ${action}\``)})
}

function check(found: readonly Deviation[], {console, language}: Run): ExitCode {
  for (const {path: document, rule, known, found: count} of found) {
    const said = say(known > count ? texts.stale : texts.more, language, {rule, known, count})
    console.result(`${escapePath(document)}: ${escapeText(said)}\n`)
  }
  if (found.some(({known, found: count}) => known > count)) console.talk(`prd-lint: ${say(texts.prune, language)}\n`)
  return found.length > 0 ? 1 : 0
}

function writeKnown(known: KnownFindings, name: string, root: string, {console, language}: Run): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), {recursive: true})
  const problem = writeFileAtomically(file, knownFindingsText(known), {root})
  if (problem) {
    const {message, remedy} = sayProblem(problem, language)
    const same = (text: string): Words => ({en: text, 'zh-Hant': text, 'zh-Hans': text})
    throw new Fault(same('{file}: {message}'), {file: name, message, remedy}, same('{remedy}'))
  }
  const counts = [...known.values()].map((rules) => [...rules.values()].reduce((sum, count) => sum + count, 0))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const documents = counts.filter((count) => count > 0).length
  console.result(`${escapePath(name)}: ${say(texts.written, language, {total, documents})}\n`)
}

const texts = {
  action: {en: 'What to do? Expected {choices}', 'zh-Hant': '要做什麼？可用的有 {choices}', 'zh-Hans': '要做什么？可用的有 {choices}'},
  none: {en: 'No known findings: `{file}` is not there', 'zh-Hant': '沒有既有問題清單 `{file}`', 'zh-Hans': '没有既有问题清单 `{file}`'},
  write: {
    en: '`prd-lint baseline write` writes it',
    'zh-Hant': '可用 `prd-lint baseline write` 產生',
    'zh-Hans': '可用 `prd-lint baseline write` 生成',
  },
  stale: {
    en: '{rule}: {known} known, only {count} found',
    'zh-Hant': '{rule}：清單記了 {known} 個，現在只有 {count} 個',
    'zh-Hans': '{rule}：清单记了 {known} 个，现在只有 {count} 个',
  },
  more: {
    en: '{rule}: {known} known, {count} found',
    'zh-Hant': '{rule}：清單記了 {known} 個，現在有 {count} 個',
    'zh-Hans': '{rule}：清单记了 {known} 个，现在有 {count} 个',
  },
  prune: {
    en: 'the list allows more than there is; `prd-lint baseline prune` shrinks it',
    'zh-Hant': '清單比實際問題多，請用 `prd-lint baseline prune` 縮減',
    'zh-Hans': '清单比实际问题多，请用 `prd-lint baseline prune` 缩减',
  },
  written: {
    en: '{total} known findings in {documents} documents; commit this file',
    'zh-Hant': '{documents} 份文件共 {total} 個既有問題；請 commit 這個檔案',
    'zh-Hans': '{documents} 份文档共 {total} 个既有问题；请提交这个文件',
  },
} satisfies Record<string, Words>
