import {readFileSync} from 'node:fs'
import path from 'node:path'
import {compareDocuments} from '../../engine/compare.js'
import {sayProblem} from '../../engine/problem.js'
import {isoWithZone} from '../../engine/record-review.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {whoCommits} from '../../git/identity.js'
import {openRepository} from '../../git/repository.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {draftRow, insertLines, type NoDraft} from '../../reviews/draft-log.js'
import {say, type Words} from '../../words.js'
import {readCurrentDocuments} from '../current-documents.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import {tellNothingFound} from '../nothing-found.js'
import {type Prepared, prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

interface Drafted {
  readonly path: string
  readonly lines: readonly string[]
  readonly after: number | null
  readonly changes: readonly string[]
  readonly written: boolean
  readonly problem: NoDraft | null
}

/** Draft change log rows for what is not logged, and write them when told. */
export async function runLog(run: Run): Promise<ExitCode> {
  const prepared = await prepare(run)
  if (prepared.targets.length === 0) {
    await tellNothingFound(run, prepared)
    return 2
  }
  const {documents, shown, failed} = await readCurrentDocuments(run, prepared)
  const repository = await openRepository(prepared.root, run.world.env)
  const fileOf = (relative: string) => path.join(repository.root, relative)
  const now = documents.map(({path: relative, source, prd}) => ({file: fileOf(relative), source, prd, aliases: {}}))
  const comparisons = await compareDocuments(now, prepared.compare)
  const signature = {date: isoWithZone(new Date()).slice(0, 10), author: ((await whoCommits(repository)) ?? '').split('@')[0] ?? ''}
  const drafted = documents.map(({path: relative, prd, source}): Drafted => {
    const changes = comparisons.get(fileOf(relative))?.changes?.changes ?? []
    const row = draftRow(prd, source, changes, signature)
    const base = {path: shown.get(relative) ?? relative, lines: [], after: null, changes: [], written: false, problem: null}
    if (typeof row === 'string') return {...base, problem: row}
    if (run.options.write) writeRow(fileOf(relative), row, prepared, run)
    return {...base, ...row, written: run.options.write === true}
  })
  deliver(
    run,
    run.options.format === 'json' ? `${JSON.stringify({schemaVersion: 1, documents: drafted}, null, 2)}\n` : report(drafted, run),
  )
  const blind = [...comparisons.values()].some(({notices}) => notices.some((notice) => notice.blind))
  return failed > 0 || blind || drafted.some(({problem}) => problem === 'html-table' || problem === 'unknown-form') ? 2 : 0
}

function writeRow(file: string, row: Parameters<typeof insertLines>[1], {root}: Prepared, run: Run): void {
  // The bytes on disk, not the text as rules see it: line ends and a byte order mark stay.
  const problem = writeFileAtomically(file, insertLines(readFileSync(file, 'utf8'), row), {root})
  if (!problem) return
  const {message, remedy} = sayProblem(problem, run.language)
  const same = (text: string): Words => ({en: text, 'zh-Hant': text, 'zh-Hans': text})
  throw new Fault(same('{file}: {message}'), {file: path.basename(file), message, remedy}, same('{remedy}'))
}

function report(drafted: readonly Drafted[], {language}: Run): string {
  return drafted
    .map(({path: file, lines, after, written, problem}) => {
      if (problem) return `${escapePath(file)}: ${say(texts[problem], language)}\n`
      const head = say(written ? texts.written : texts.draft, language, {line: after === null ? '' : after + 1})
      return `${escapePath(file)}: ${head}\n${lines.map((line) => `  + ${escapeText(line)}\n`).join('')}`
    })
    .join('')
}

const texts = {
  draft: {
    en: 'a row for what is not logged yet; `--write` puts it in',
    'zh-Hant': '尚未記錄的變更，擬了一列；用 `--write` 寫入',
    'zh-Hans': '还没记录的变更，拟了一行；用 `--write` 写入',
  },
  written: {en: 'written, please read it over', 'zh-Hant': '已寫入，請過目', 'zh-Hans': '已写入，请过目'},
  'nothing-unlogged': {en: 'nothing to log', 'zh-Hant': '沒有需要記錄的變更', 'zh-Hans': '没有需要记录的变更'},
  'html-table': {
    en: 'the change log is an HTML table; add the row by hand',
    'zh-Hant': '修改紀錄是 HTML 表格，請手動加上',
    'zh-Hans': '修改记录是 HTML 表格，请手动加上',
  },
  'unknown-form': {
    en: 'the change log has no form that a row could follow; add one by hand',
    'zh-Hant': '修改紀錄的格式無法套用，請手動加上',
    'zh-Hans': '修改记录的格式无法套用，请手动加上',
  },
} satisfies Record<string, Words>
