import path from 'node:path'
import {type FixedDocument, fixDocuments} from '../../engine/fix-documents.js'
import {sayProblem} from '../../engine/problem.js'
import {inputStore} from '../../engine/stores.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {reportPatch} from '../../reporters/patch.js'
import type {Words} from '../../words.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import type {Prepared} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Are documents to be changed? Says so where what was typed makes no sense together. */
export function wantsFixes({options}: Run): boolean {
  const {fix, scaffold, dryRun, staged, encoding, format} = options
  if (!fix && !scaffold) {
    if (dryRun) throw new Fault(texts.dryRunAlone)
    return false
  }
  if (staged) throw new Fault(texts.staged)
  if (encoding !== undefined) throw new Fault(texts.encoding)
  if (dryRun && format !== 'text') throw new Fault(texts.dryRunFormat)
  return true
}

/** Make the fixes and give them by absolute path. A document from standard input goes to standard output. */
export async function makeFixes(run: Run, prepared: Prepared): Promise<readonly FixedDocument[]> {
  const {stdin, dryRun} = run.options
  const write = (file: string, text: string) => writeFileAtomically(file, text, {root: prepared.root})
  const documents = await findFixes(run, prepared, dryRun || stdin ? () => null : write)
  for (const {target, problem} of documents) {
    if (!problem) continue
    const {message, remedy} = sayProblem(problem, run.language)
    run.console.talk(`${escapePath(target.shown)}: ${escapeText(message)}\n  ${escapeText(remedy)}\n`)
  }
  return documents
}

/** `--dry-run`: what the fixes would change, as a patch; nothing is written. */
export async function showFixes(run: Run, prepared: Prepared): Promise<ExitCode> {
  const documents = await findFixes(run, prepared, () => null)
  // `git apply` counts paths from the top of the repository.
  const pathOf = (file: string) => path.relative(prepared.root, file).split(path.sep).join('/')
  deliver(run, documents.map(({target, before, after}) => reportPatch(pathOf(target.file), before, after)).join(''))
  const unread = await unreadTargets(run, prepared)
  if (unread) return 2
  return documents.length > 0 ? 1 : 0
}

/** What the rules see after the fixes: of a document from standard input, the fixed text. */
export async function afterFixes(run: Run, prepared: Prepared, [document]: readonly FixedDocument[]): Promise<Prepared> {
  const {store, targets, root, limits} = prepared
  if (!run.options.stdin) return prepared
  const [target] = targets
  const read = target ? await store.read(target.file) : null
  const text = document?.after ?? (read?.ok ? read.text.original : null)
  if (text === null) return prepared
  run.console.result(text)
  return {...prepared, store: inputStore(Buffer.from(text), {root, limits, env: run.world.env})}
}

function findFixes(run: Run, {targets, store, config, limits, compare}: Prepared, keep: Parameters<typeof fixDocuments>[0]['keep']) {
  const {fix, scaffold, lang} = run.options
  const kinds = new Set([...(fix ? (['safe'] as const) : []), ...(scaffold ? (['scaffold'] as const) : [])])
  return fixDocuments({targets, store, config, limits, compare, lang, kinds, keep})
}

/** A document that cannot be read is no document without fixes. */
async function unreadTargets(run: Run, {targets, store}: Prepared): Promise<boolean> {
  let failed = false
  for (const {file, shown} of targets) {
    const read = await store.read(file)
    if (read.ok) continue
    failed = true
    const {message, remedy} = sayProblem(read.problem, run.language)
    run.console.talk(`${escapePath(shown)}: ${escapeText(message)}\n  ${escapeText(remedy)}\n`)
  }
  return failed
}

const texts = {
  dryRunAlone: {
    en: '`--dry-run` needs `--fix` or `--scaffold`',
    'zh-Hant': '`--dry-run` 須與 `--fix` 或 `--scaffold` 一起使用',
    'zh-Hans': '`--dry-run` 需要和 `--fix` 或 `--scaffold` 一起用',
  },
  dryRunFormat: {
    en: '`--dry-run` prints a diff; leave out `--format`',
    'zh-Hant': '`--dry-run` 只輸出 diff，請拿掉 `--format`',
    'zh-Hans': '`--dry-run` 只输出 diff，请去掉 `--format`',
  },
  staged: {
    en: '`--fix` changes files, `--staged` checks the index; fix first, then `git add`',
    'zh-Hant': '`--fix` 會修改檔案，`--staged` 檢查的是暫存區；請先修正再 `git add`',
    'zh-Hans': '`--fix` 会修改文件，`--staged` 检查的是暂存区；请先修正再 `git add`',
  },
  encoding: {
    en: 'Files are written as UTF-8; convert the documents first instead of `--encoding`',
    'zh-Hant': '檔案一律以 UTF-8 寫入；請先轉換文件編碼，不要用 `--encoding`',
    'zh-Hans': '文件一律按 UTF-8 写入；请先转换文档编码，不要用 `--encoding`',
  },
} satisfies Record<string, Words>
