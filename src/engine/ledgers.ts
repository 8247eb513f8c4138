/** Ledgers and snapshots in the tree: read from the work tree or from the index, written atomically. */
import {existsSync, mkdirSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../fault.js'
import {frontMatterText} from '../model/front-matter.js'
import type {Prd} from '../model/types.js'
import {type Ledger, LedgerProblem, ledgerNameOf, readLedger} from '../reviews/ledger.js'
import type {Words} from '../words.js'
import {defaultLimits} from './limits.js'
import {sayProblem} from './problem.js'
import {readDocument} from './read-document.js'
import {leadsOut} from './root.js'
import {writeFileAtomically} from './write-file.js'

/** Where all ledgers are, from the top of the repository; guard it with CODEOWNERS. */
const ledgerFolder = '.prd-lint/reviews'

/** The name of a document's ledger, by its front matter `id`, else by its path. */
export function ledgerName(relative: string, prd: Prd): string {
  return ledgerNameOf(relative, frontMatterText(prd.frontMatter, 'id'))
}

/** A ledger's path from the top of the repository. */
export function ledgerPath(name: string): string {
  return `${ledgerFolder}/${name}.yml`
}

/** The path of the reviewed text that `--snapshot` keeps. */
export function snapshotPath(name: string, round: number): string {
  return `${ledgerFolder}/${name}.${round}.md`
}

/** Is there a ledger? Cheap enough to ask for every document. `isThere` is the work tree's answer unless something else is looked at. */
export function hasLedger(root: string, relative: string, prd: Prd, isThere: (file: string) => boolean = existsSync): boolean {
  return isThere(path.join(root, ledgerPath(ledgerName(relative, prd))))
}

/** A ledger's text in the work tree; null where there is none. Throws a `Fault` where it cannot be read. */
export function readLedgerText(root: string, name: string): string | null {
  const file = path.join(root, ledgerPath(name))
  if (!existsSync(file)) return null
  const read = readDocument(file, {root, limits: {...defaultLimits, bytes: 4 << 20}})
  if (read.ok) return read.text.original
  throw new Fault(texts.unreadable, {file: ledgerPath(name), reason: sayProblem(read.problem, 'en').message})
}

/** A ledger from its text. A broken one is a `Fault`: it must not pass for a document that was never reviewed. */
export async function parseLedger(text: string, name: string): Promise<Ledger> {
  const {readYaml, YamlProblem} = await import('./config/read-yaml.js')
  try {
    return readLedger(readYaml(text).value)
  } catch (error) {
    if (error instanceof LedgerProblem)
      throw new Fault(texts.broken, {file: ledgerPath(name), path: ledgerPath(name), reason: error.message}, texts.mend)
    if (error instanceof YamlProblem) {
      const {line, column} = error.position
      const reason = error.message.split('\n')[0] ?? ''
      throw new Fault(texts.broken, {file: `${ledgerPath(name)}:${line}:${column}`, path: ledgerPath(name), reason}, texts.mend)
    }
    throw error
  }
}

/** Write a ledger or a snapshot below the top of the repository; what was there stays until all of it is written. */
export function writeReviewFile(root: string, relative: string, content: string): void {
  const file = path.join(root, relative)
  makeFolder(path.dirname(file), root)
  const problem = writeFileAtomically(file, content, {root})
  if (problem) throw new Fault(texts.unwritable, {file: relative, reason: sayProblem(problem, 'en').message})
}

/** Below the root only: a folder that is a link out of it gets none made behind it. */
function makeFolder(folder: string, root: string): void {
  let above = folder
  while (!existsSync(above) && above !== path.dirname(above)) above = path.dirname(above)
  if (leadsOut(above, realpathSync.native(above), root)) {
    throw new Fault(texts.unwritable, {
      file: path.relative(root, folder),
      reason: sayProblem({code: 'outside-root', args: {}}, 'en').message,
    })
  }
  mkdirSync(folder, {recursive: true})
}

const texts = {
  unreadable: {
    en: 'Ledger `{file}` cannot be read: {reason}',
    'zh-Hant': '無法讀取評審紀錄 `{file}`：{reason}',
    'zh-Hans': '无法读取评审记录 `{file}`：{reason}',
  },
  broken: {
    en: 'Ledger `{file}` cannot be used: {reason}',
    'zh-Hant': '評審紀錄 `{file}` 格式不對：{reason}',
    'zh-Hans': '评审记录 `{file}` 格式不对：{reason}',
  },
  mend: {
    en: 'Mend it by hand, or take an earlier version with `git log -- {path}`',
    'zh-Hant': '請手動修正，或用 `git log -- {path}` 找回之前的版本',
    'zh-Hans': '请手动修正，或用 `git log -- {path}` 找回之前的版本',
  },
  unwritable: {
    en: '`{file}` cannot be written: {reason}',
    'zh-Hant': '無法寫入 `{file}`：{reason}',
    'zh-Hans': '无法写入 `{file}`：{reason}',
  },
} satisfies Record<string, Words>
