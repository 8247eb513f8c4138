import path from 'node:path'
import {prdNameTest} from '../../engine/find-documents.js'
import {countByClass} from '../../engine/history/figures.js'
import {type Histories, readHistories} from '../../engine/history/history.js'
import {Fault} from '../../fault.js'
import {GitProblem} from '../../git/problem.js'
import {reportHistoryText} from '../../reporters/history-text.js'
import {say, type Words} from '../../words.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import {type Prepared, prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Show the life of PRDs, and how much they moved after their reviews. A history that is not all here is said to be so. */
export async function runHistory(run: Run): Promise<ExitCode> {
  const prepared = await prepare(run)
  const repository = await prepared.store.repository()
  if (repository.head === null) throw new GitProblem('no-commits')
  const inRepository = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
  const paths = prepared.targets.map(({file}) => inRepository(file))
  const histories = await readHistories(repository, {
    paths,
    isDeletedDocument: deletedTest(run, prepared, new Set(paths), inRepository),
    limits: prepared.limits,
    useCache: run.options.cache !== false,
  })
  if (histories.documents.length === 0) {
    if (!run.options.passWithNoFiles) throw new Fault(texts.none)
    run.console.talk(`prd-lint: ${say(texts.none, run.language)}\n`)
    return 0
  }
  deliver(run, report(histories, run))
  return 0
}

/** Deleted PRDs belong to the answer when a folder, the whole repository, or they themselves were asked for. */
function deletedTest(run: Run, {config, root}: Prepared, named: ReadonlySet<string>, inRepository: (file: string) => string) {
  const operands = [...run.operands, ...run.rest]
  const folders = operands.length === 0 ? [''] : operands.map((operand) => inRepository(path.resolve(run.world.cwd, operand)))
  const isPrd = prdNameTest(config)
  return (file: string) => {
    if (named.has(file)) return true
    const isBelow = folders.some((folder) => folder === '' || file.startsWith(`${folder}/`))
    return isBelow && isPrd(path.relative(config.folder, path.join(root, file)).split(path.sep).join('/'))
  }
}

function report(histories: Histories, run: Run): string {
  if (run.options.format === 'text') return reportHistoryText(histories, {language: run.language, paint: paintFor(run)})
  const documents = histories.documents.map(({steps, ...document}) => ({
    ...document,
    steps: steps.map(({changes, maxClass, commit, date, author, subject, path: at, kind, unread}) => ({
      commit,
      date,
      author,
      subject,
      path: at,
      kind,
      maxClass,
      counts: countByClass(changes),
      changes,
      unread,
    })),
  }))
  return `${JSON.stringify({schemaVersion: 1, incomplete: histories.incomplete, documents}, null, 2)}\n`
}

const texts = {
  none: {en: 'No PRD with a history found', 'zh-Hant': '找不到有歷史的 PRD', 'zh-Hans': '没有找到有历史的 PRD'},
} satisfies Record<string, Words>
