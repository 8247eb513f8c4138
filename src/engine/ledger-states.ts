/** The reviewed state of documents that have a ledger: the verdict by fingerprints, the text wherever it can be found. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {indexEntries} from '../git/entries.js'
import type {Objects} from '../git/objects.js'
import type {Repository} from '../git/repository.js'
import {approvalOf, comparedRound} from '../reviews/approval.js'
import {printsOf} from '../reviews/prints.js'
import type {ReviewSettings} from '../reviews/settings.js'
import {ledgerName, ledgerPath, parseLedger, readLedgerText, snapshotPath} from './ledgers.js'
import {defaultLimits} from './limits.js'
import {readDocument} from './read-document.js'
import type {CurrentDocument, ReviewedState, ReviewRecord} from './reviewed-state.js'
import type {ReadOldText} from './texts.js'
import {understandWithin} from './understand.js'

export interface LedgerRequest {
  readonly to: 'worktree' | 'index'
  readonly reviews: ReviewSettings
  readonly read: ReadOldText
  readonly objects: Objects
}

/** What the ledgers say of documents, by path; documents without a round are left out. In the index, the ledger of the index counts. */
export async function ledgerRecords(
  repository: Repository,
  documents: readonly CurrentDocument[],
  request: LedgerRequest,
): Promise<Map<string, ReviewRecord>> {
  const names = new Map(documents.map(({path: relative, prd}) => [relative, ledgerName(relative, prd)]))
  const texts = request.to === 'index' ? await indexTexts(repository, [...names.values()].map(ledgerPath), request.objects) : null
  const records = new Map<string, ReviewRecord>()
  for (const {path: relative, prd} of documents) {
    const name = names.get(relative)!
    const text = texts ? texts.get(ledgerPath(name)) : readLedgerText(repository.root, name)
    if (!text) continue
    const ledger = await parseLedger(text, name)
    const today = printsOf(prd, request.reviews.meta)
    const round = comparedRound(ledger.rounds, today)
    if (round) records.set(relative, {name, ledger, round, approval: approvalOf(today, ledger, request.reviews)})
  }
  return records
}

async function indexTexts(repository: Repository, paths: readonly string[], objects: Objects): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  // A long list is cheaper read as the whole index.
  const {entries} = await indexEntries(repository, paths.length > 200 ? [] : paths)
  for (const wanted of new Set(paths)) {
    const entry = entries.get(wanted)
    const content = entry?.kind === 'file' ? await objects.read(entry.id) : null
    if (content?.found) texts.set(wanted, content.bytes.toString('utf8'))
  }
  return texts
}

/** The reviewed text where it is at hand: today's own, the blob that the round names, or its snapshot. Each is believed by its fingerprint only. */
export async function stateAtHand(
  repository: Repository,
  {path: relative, source, prd}: CurrentDocument,
  record: ReviewRecord,
  read: ReadOldText,
): Promise<ReviewedState | null> {
  const {round, name} = record
  const {locator} = round
  const found = (text: string, at: string | null): ReviewedState => ({
    baseline: {source: 'ledger', revision: at, round: round.round, date: round.at},
    path: locator?.path ?? relative,
    source: text,
    notices: [],
    record,
  })
  if (printsOf(prd).fingerprint === round.fingerprint) return found(source, locator?.commit ?? null)
  const blob = locator?.blob?.length === idLength(repository) ? await read(locator.blob) : null
  if (blob?.ok && (await hasFingerprint(blob.source, round.fingerprint))) return found(blob.source, locator?.commit ?? null)
  const snapshot = readSnapshot(repository.root, name, round.round)
  return snapshot !== null && (await hasFingerprint(snapshot, round.fingerprint)) ? found(snapshot, null) : null
}

function idLength({objectFormat}: Repository): number {
  return objectFormat === 'sha256' ? 64 : 40
}

function readSnapshot(root: string, name: string, round: number): string | null {
  const file = path.join(root, snapshotPath(name, round))
  const read = existsSync(file) ? readDocument(file, {root, limits: defaultLimits}) : null
  return read?.ok ? read.text.source : null
}

/** Is a text the one that a round signed? */
export async function hasFingerprint(source: string, fingerprint: string): Promise<boolean> {
  const understood = await understandWithin(source, defaultLimits)
  return understood.ok && printsOf(understood.prd).fingerprint === fingerprint
}
