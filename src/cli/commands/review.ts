import {rules} from '../../../rules/index.js'
import {lintDocuments} from '../../engine/lint.js'
import {type RecordedReview, recordReview} from '../../engine/record-review.js'
import {Fault} from '../../fault.js'
import {openRepository} from '../../git/repository.js'
import {nearestName} from '../../nearest.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {type ReviewSettings, reviewSettings} from '../../reviews/settings.js'
import {say, type Words} from '../../words.js'
import {readCurrentDocuments} from '../current-documents.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import {type Prepared, prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Record a review round for each document; a document with errors is refused unless told. */
export async function runReview(run: Run): Promise<ExitCode> {
  const operands = [...run.operands, ...run.rest]
  if (operands.length === 0) throw new Fault(texts.noFile)
  const prepared = await prepare(run)
  const reviews = reviewSettings(prepared.config.reviews)
  const {sections, as = 'reviewer', by, tag, snapshot = false} = run.options
  if (run.options.as !== undefined && !run.options.force) refuseUnknownRole(as, reviews)
  const {documents, shown, failed} = await readCurrentDocuments(run, prepared)
  if (failed > 0) return 2
  if (!run.options.force) await refuseErrors(run, prepared)
  const repository = await openRepository(prepared.root, run.world.env)
  if (tag !== undefined && documents.length > 1) throw new Fault(texts.oneTag)
  const recorded: (RecordedReview & {readonly path: string})[] = []
  for (const document of documents) {
    const review = await recordReview(repository, document, {
      sections:
        sections === undefined
          ? null
          : sections
              .split(',')
              .map((name) => name.trim())
              .filter(Boolean),
      as,
      by,
      tag,
      snapshot,
      reviews,
      now: new Date(),
    })
    recorded.push({path: shown.get(document.path) ?? document.path, ...review})
  }
  deliver(
    run,
    run.options.format === 'json' ? `${JSON.stringify({schemaVersion: 1, reviews: recorded}, null, 2)}\n` : report(recorded, run),
  )
  return 0
}

/** A signature that nobody waits for is most likely a role mistyped. Where no role is asked for, any may sign. */
function refuseUnknownRole(role: string, {signoffs}: ReviewSettings): void {
  const known = [...new Set(Object.values(signoffs).flat())]
  if (known.length === 0 || known.includes(role)) return
  const near = nearestName(role, known)
  const args = {role, near: near ?? '', known: known.map((name) => `\`${name}\``)}
  throw new Fault(near === null ? texts.role : texts.roleMeant, args, texts.forceRole)
}

/** What is signed should be fit to be built from. The reviewed state itself is no reason: that is what the review is for. */
async function refuseErrors(run: Run, prepared: Prepared): Promise<void> {
  const {targets, store, config, limits, compare} = prepared
  const changeRules = new Set(rules.filter(({meta}) => meta.needs === 'changes').map(({meta}) => `prd-${meta.id}`))
  const {files} = await lintDocuments({targets, store, config, limits, compare, language: run.language, strict: false})
  for (const {path, findings} of files) {
    const errors = findings.filter(({severity, rule}) => severity === 'error' && !changeRules.has(rule))
    if (errors.length > 0) throw new Fault(texts.errors, {path, count: errors.length, first: errors[0]?.message ?? ''}, texts.force)
  }
}

function report(recorded: readonly (RecordedReview & {readonly path: string})[], {language}: Run): string {
  return recorded
    .map(({path, round, kind, by, who, ledger, snapshot, tag, signed}) => {
      const args = {path, round, by, who: who ?? '?', ledger, parts: signed.length}
      const lines = [say(kind === 'full' ? texts.full : texts.partial, language, args)]
      if (snapshot) lines.push(`  ${say(texts.snapshot, language, {snapshot})}`)
      if (tag) lines.push(`  ${say(texts.tag, language, {tag})}`)
      lines.push(`  ${say(texts.commit, language, {ledger})}`)
      return `${escapePath(path)}: ${lines.map(escapeText).join('\n')}\n`
    })
    .join('')
}

const texts = {
  noFile: {
    en: 'Which document was reviewed? `prd-lint review <file…>`',
    'zh-Hant': '評審了哪份文件？`prd-lint review <檔案…>`',
    'zh-Hans': '评审了哪份文档？`prd-lint review <文件…>`',
  },
  oneTag: {
    en: '`--tag` takes one document at a time',
    'zh-Hant': '`--tag` 一次只能用於一份文件',
    'zh-Hans': '`--tag` 一次只能用于一份文档',
  },
  role: {
    en: 'Unknown role `{role}` in `--as`, `signoffs` names {known}',
    'zh-Hant': '`--as` 的角色 `{role}` 不存在，`signoffs` 列出的有 {known}',
    'zh-Hans': '`--as` 的角色 `{role}` 不存在，`signoffs` 列出的有 {known}',
  },
  roleMeant: {
    en: 'Unknown role `{role}` in `--as`, did you mean `{near}`? `signoffs` names {known}',
    'zh-Hant': '`--as` 的角色 `{role}` 不存在，是不是要寫 `{near}`？`signoffs` 列出的有 {known}',
    'zh-Hans': '`--as` 的角色 `{role}` 不存在，是不是要写 `{near}`？`signoffs` 列出的有 {known}',
  },
  forceRole: {
    en: 'Sign as one of them, or record the review anyway with `--force`',
    'zh-Hant': '請以其中一個角色簽核，或以 `--force` 照樣記錄',
    'zh-Hans': '请用其中一个角色签核，或用 `--force` 照样记录',
  },
  errors: {
    en: '`{path}` has {count} errors, expected none in a reviewed document: {first}',
    'zh-Hant': '`{path}` 有 {count} 個錯誤，評審過的文件不該有錯誤：{first}',
    'zh-Hans': '`{path}` 有 {count} 个错误，评审过的文档不该有错误：{first}',
  },
  force: {
    en: 'Mend them first (`prd-lint {path}`), or record the review anyway with `--force`',
    'zh-Hant': '請先修正（`prd-lint {path}`），或以 `--force` 照樣記錄',
    'zh-Hans': '请先修正（`prd-lint {path}`），或用 `--force` 照样记录',
  },
  full: {
    en: 'round {round} recorded, signed by {who} as {by} ({parts} parts)',
    'zh-Hant': '已記錄第 {round} 輪評審，由 {who} 以 {by} 身分簽核（{parts} 個部分）',
    'zh-Hans': '已记录第 {round} 轮评审，由 {who} 以 {by} 身份签核（{parts} 个部分）',
  },
  partial: {
    en: 'round {round} recorded for some sections, signed by {who} as {by} ({parts} parts)',
    'zh-Hant': '已記錄第 {round} 輪部分評審，由 {who} 以 {by} 身分簽核（{parts} 個部分）',
    'zh-Hans': '已记录第 {round} 轮部分评审，由 {who} 以 {by} 身份签核（{parts} 个部分）',
  },
  snapshot: {en: 'reviewed text kept in {snapshot}', 'zh-Hant': '評審內容存於 {snapshot}', 'zh-Hans': '评审内容存于 {snapshot}'},
  tag: {en: 'tag {tag} made', 'zh-Hant': '已建立標籤 {tag}', 'zh-Hans': '已创建标签 {tag}'},
  commit: {
    en: 'commit {ledger} by itself, in the same pull request',
    'zh-Hant': '請在同一個 pull request 裡單獨 commit {ledger}',
    'zh-Hans': '请在同一个 pull request 里单独提交 {ledger}',
  },
} satisfies Record<string, Words>
