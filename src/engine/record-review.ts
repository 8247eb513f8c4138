/** Recording a review: one more round in a document's ledger. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../fault.js'
import {blobsAt} from '../git/entries.js'
import {createTag, whoCommits} from '../git/identity.js'
import type {Repository} from '../git/repository.js'
import {covers} from '../reviews/approval.js'
import type {Locator, Round, Waiver} from '../reviews/ledger.js'
import {type Print, printsOf} from '../reviews/prints.js'
import type {ReviewSettings} from '../reviews/settings.js'
import {appendRound, appendWaiver} from '../reviews/write-ledger.js'
import type {Words} from '../words.js'
import {ledgerName, ledgerPath, parseLedger, readLedgerText, snapshotPath, writeReviewFile} from './ledgers.js'
import type {CurrentDocument} from './reviewed-state.js'

export interface ReviewRequest {
  /** Section keys, roles or `req/R7`; the whole document where absent. */
  readonly sections: readonly string[] | null
  /** The role that signs. */
  readonly as: string
  /** The person; who commits here where absent. */
  readonly by: string | undefined
  readonly tag: string | undefined
  readonly snapshot: boolean
  readonly reviews: ReviewSettings
  readonly now: Date
}

export interface RecordedReview {
  readonly ledger: string
  readonly round: number
  readonly kind: Round['kind']
  /** Keys of what was signed. */
  readonly signed: readonly string[]
  readonly by: string
  readonly who: string | null
  readonly snapshot: string | null
  readonly tag: string | null
}

/** Add a round to the ledger of a document of the work tree. Nothing else is written, but what was asked for. */
export async function recordReview(repository: Repository, document: CurrentDocument, request: ReviewRequest): Promise<RecordedReview> {
  const {sections, as, snapshot, tag, now} = request
  const name = ledgerName(document.path, document.prd)
  const old = readLedgerText(repository.root, name)
  const ledger = old === null ? null : await parseLedger(old, name)
  if (ledger && ledger.document !== name) throw new Fault(texts.otherDocument, {file: ledgerPath(name), name, other: ledger.document})
  const {fingerprint, prints} = printsOf(document.prd, request.reviews.meta)
  const signed = signedPrints([...prints.values()], sections)
  const at = isoWithZone(now)
  const who = request.by ?? (await whoCommits(repository))
  const round: Round = {
    round: (ledger?.rounds.at(-1)?.round ?? 0) + 1,
    kind: sections === null ? 'full' : 'partial',
    at,
    fingerprint,
    sections: new Map(signed.map(({key, pair}) => [key, pair])),
    signoffs: [{by: as, who, sections, at}],
    locator: await locatorOf(repository, document),
    waivers: [],
  }
  const text = appendRound(old, name, round)
  // What was written must read back as it was meant, before it replaces anything.
  const reread = await parseLedger(text, name)
  if (reread.rounds.at(-1)?.round !== round.round) throw new Fault(texts.otherDocument, {file: ledgerPath(name), name, other: '?'})
  if (tag !== undefined) await createTag(repository, tag, committedOr(round.locator, tag))
  if (snapshot) writeReviewFile(repository.root, snapshotPath(name, round.round), document.source)
  writeReviewFile(repository.root, ledgerPath(name), text)
  return {
    ledger: ledgerPath(name),
    round: round.round,
    kind: round.kind,
    signed: [...round.sections.keys()],
    by: as,
    who,
    snapshot: snapshot ? snapshotPath(name, round.round) : null,
    tag: tag ?? null,
  }
}

function signedPrints(prints: readonly Print[], sections: readonly string[] | null): Print[] {
  if (sections === null) return [...prints]
  for (const section of sections) {
    if (!prints.some((print) => covers({sections: [section]}, print))) {
      throw new Fault(texts.noSection, {section, known: [...new Set(prints.flatMap(({key, roles}) => [key, ...roles]))].slice(0, 40)})
    }
  }
  return prints.filter((print) => covers({sections}, print))
}

/** A tag stands for a commit, so the content must be in one. */
function committedOr(locator: Locator | null, tag: string): string {
  if (locator?.commit) return locator.commit
  throw new Fault(texts.notCommitted, {tag})
}

/** The commit is named only where it holds exactly this content. */
async function locatorOf(repository: Repository, {path: relative}: CurrentDocument): Promise<Locator> {
  const bytes = readFileSync(path.join(repository.root, relative))
  const committed = repository.head === null ? undefined : (await blobsAt(repository, repository.head, [relative])).get(relative)
  const blobs = [bytes, Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')].map((content) =>
    blobId(content, repository),
  )
  return committed && blobs.includes(committed.id)
    ? {path: relative, blob: committed.id, commit: repository.head}
    : {path: relative, blob: blobs[0] ?? null, commit: null}
}

/** The id that git gives to a blob of this content. */
function blobId(content: Buffer, {objectFormat}: Repository): string {
  return createHash(objectFormat).update(`blob ${content.length}\0`).update(content).digest('hex')
}

/** Let a change pass: a waiver in the newest round of the document that has the change. */
export async function recordWaiver(root: string, document: CurrentDocument, waiver: Waiver): Promise<string> {
  const name = ledgerName(document.path, document.prd)
  const old = readLedgerText(root, name)
  const ledger = old === null ? null : await parseLedger(old, name)
  if (old === null || !ledger || ledger.rounds.length === 0) throw new Fault(texts.noRound, {file: document.path}, texts.review)
  const text = appendWaiver(old, waiver)
  const reread = await parseLedger(text, name)
  if (!reread.rounds.at(-1)?.waivers.some(({change}) => change === waiver.change)) {
    throw new Fault(texts.otherDocument, {file: ledgerPath(name), name, other: '?'})
  }
  writeReviewFile(root, ledgerPath(name), text)
  return ledgerPath(name)
}

/** A time with the zone of this machine, as people read it. */
export function isoWithZone(date: Date): string {
  const offset = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
}

const texts = {
  otherDocument: {
    en: 'Ledger `{file}` is that of `{other}`, expected `{name}`',
    'zh-Hant': '評審紀錄 `{file}` 屬於 `{other}`，應為 `{name}`',
    'zh-Hans': '评审记录 `{file}` 属于 `{other}`，应为 `{name}`',
  },
  noSection: {
    en: 'No section `{section}` in the document, expected one of {known}',
    'zh-Hant': '文件裡沒有章節 `{section}`，可用的有 {known}',
    'zh-Hans': '文档里没有章节 `{section}`，可用的有 {known}',
  },
  notCommitted: {
    en: 'Tag `{tag}` needs a commit, expected the document to be committed as it is',
    'zh-Hant': '標籤 `{tag}` 需要對應的 commit，請先 commit 目前的內容',
    'zh-Hans': '标签 `{tag}` 需要对应的提交，请先提交当前内容',
  },
  noRound: {
    en: '`{file}` has no review round in a ledger to add a waiver to',
    'zh-Hant': '`{file}` 還沒有評審紀錄，無法加註放行',
    'zh-Hans': '`{file}` 还没有评审记录，无法添加放行',
  },
  review: {
    en: 'Record one with `prd-lint review {file}`',
    'zh-Hant': '請先用 `prd-lint review {file}` 記錄評審',
    'zh-Hans': '请先用 `prd-lint review {file}` 记录评审',
  },
} satisfies Record<string, Words>
