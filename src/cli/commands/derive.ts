import {existsSync} from 'node:fs'
import path from 'node:path'
import {configNames} from '../../engine/config/read-config.js'
import {deriveConfig} from '../../engine/derive/derive.js'
import type {Derived} from '../../engine/derive/types.js'
import {findDocuments, type Target} from '../../engine/find-documents.js'
import {type Problem, sayProblem} from '../../engine/problem.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {reportDerivedConfig} from '../../reporters/derive-config.js'
import {reportDerivation} from '../../reporters/derive-text.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {schemaFor} from '../init/files.js'
import type {Run} from '../main.js'
import {type Prepared, prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Propose a configuration from the documents that a team has. */
export async function runDerive(run: Run): Promise<ExitCode> {
  const {options, language, console} = run
  const prepared = await prepare({...run, operands: [], rest: []})
  if (options.write) refuseToOverwrite(configFileIn(prepared.root), run)
  const targets = await targetsFor(run, prepared)
  let unread = 0
  const onProblem = ({shown}: Target, problem: Problem) => {
    unread += 1
    const {message, remedy} = sayProblem(problem, language)
    console.talk(`${escapePath(shown)}: ${escapeText(message)}\n  ${escapeText(remedy)}\n`)
  }
  const {store, limits, root, config} = prepared
  const derived = await deriveConfig({targets, store, limits, root, now: new Date(), onProblem})
  if (derived.counted.length === 0) throw new Fault(texts.none, {}, texts.nameThem)
  if (config.file !== null) console.talk(`prd-lint: ${escapeText(say(texts.ignored, language, {file: path.basename(config.file)}))}\n`)
  report(derived, run, root)
  if (options.write) writeConfig(derived, run, root)
  return unread > 0 ? 2 : 0
}

/** Below a folder that is named every document is looked at, whatever it is called. */
async function targetsFor(run: Run, {config, root, store, limits, targets}: Prepared): Promise<readonly Target[]> {
  const operands = [...run.operands, ...run.rest]
  const everything = {...config, include: ['**/*.{md,markdown}']}
  const found =
    operands.length === 0
      ? targets
      : await findDocuments(operands, {cwd: run.world.cwd, root, config: everything, filter: false, list: store.list})
  if (found.length > limits.files)
    run.console.talk(`prd-lint: ${say(texts.tooMany, run.language, {limit: limits.files, all: found.length})}\n`)
  return found.slice(0, limits.files)
}

/** `--output` takes what a machine would read: the configuration, or the data. */
function report(derived: Derived, run: Run, root: string): void {
  const {format, output} = run.options
  const yaml = reportDerivedConfig(derived, run.language, schemaFor(root))
  const data = format === 'json' ? `${JSON.stringify({schemaVersion: 1, ...derived, yaml}, null, 2)}\n` : yaml
  if (format !== 'json') run.console.result(reportDerivation(derived, run.language))
  if (output === undefined) run.console.result(data)
  else writeNew(path.resolve(run.world.cwd, output), data, run, run.world.cwd)
}

/** A configuration in JSON stays one: of two files in one folder nobody knows which counts. */
function writeConfig(derived: Derived, run: Run, root: string): void {
  const file = configFileIn(root)
  const text = file.endsWith('.json')
    ? `${JSON.stringify({$schema: schemaFor(root), ...derived.config}, null, 2)}\n`
    : reportDerivedConfig(derived, run.language, schemaFor(root))
  writeNew(file, text, run, root)
  if (derived.failing.proposed > 0) run.console.talk(`  ${say(texts.next, run.language, {count: derived.failing.proposed})}\n`)
}

function configFileIn(root: string): string {
  const files = configNames.map((name) => path.join(root, name))
  return files.find((file) => existsSync(file)) ?? files[0]!
}

/** Before anything is read: fifty documents take a while. */
function refuseToOverwrite(file: string, {options, language, world}: Run): void {
  if (options.force || !existsSync(file)) return
  throw faultOf({code: 'exists', args: {}}, path.relative(world.cwd, file), language)
}

function writeNew(file: string, text: string, run: Run, root: string): void {
  const {language, console, world, options} = run
  const shown = path.relative(world.cwd, file)
  const problem = writeFileAtomically(file, text, {root, isNew: options.force !== true})
  if (problem) throw faultOf(problem, shown, language)
  console.talk(`prd-lint: ${escapeText(say(texts.written, language, {path: shown}))}\n`)
}

function faultOf(problem: Problem, shown: string, language: Run['language']): Fault {
  const {message, remedy} = sayProblem(problem, language)
  return new Fault(same('{path}: {message}'), {path: shown, message, remedy}, same('{remedy}'))
}

function same(text: string): Words {
  return {en: text, 'zh-Hant': text, 'zh-Hans': text}
}

const texts = {
  none: {en: 'No PRD found to learn from', 'zh-Hant': '找不到可供參考的 PRD', 'zh-Hans': '没有找到可供参考的 PRD'},
  nameThem: {
    en: 'Name the documents or their folder: `prd-lint derive docs/specs`',
    'zh-Hant': '請指定文件或資料夾：`prd-lint derive docs/specs`',
    'zh-Hans': '请指定文件或目录：`prd-lint derive docs/specs`',
  },
  ignored: {
    en: '`{file}` was used to find the documents only; titles and rules are proposed anew',
    'zh-Hant': '`{file}` 只用來找文件；章節名稱與規則都重新推算',
    'zh-Hans': '`{file}` 只用来找文档；章节名称和规则都重新推算',
  },
  tooMany: {
    en: 'only the first {limit} of {all} documents were read (`limits.files`)',
    'zh-Hant': '{all} 份文件只讀了前 {limit} 份（`limits.files`）',
    'zh-Hans': '{all} 份文档只读了前 {limit} 份（`limits.files`）',
  },
  next: {
    en: '{count} documents fail under it; `prd-lint baseline write` accepts what is found today, so that only what is new fails',
    'zh-Hant': '目前有 {count} 份文件不通過；`prd-lint baseline write` 可先接受既有問題，之後只擋新的',
    'zh-Hans': '目前有 {count} 份文档不通过；`prd-lint baseline write` 可先接受既有问题，之后只拦新的',
  },
  written: {en: 'wrote {path}', 'zh-Hant': '已寫入 {path}', 'zh-Hans': '已写入 {path}'},
} satisfies Record<string, Words>
