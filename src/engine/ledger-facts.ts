/** What git knows of ledgers beside their content: rounds that went away, and rounds that came together with what they approve. */
import {blobsAt} from '../git/entries.js'
import {type FileChange, readLog} from '../git/log.js'
import {type Objects, openObjects} from '../git/objects.js'
import type {Repository} from '../git/repository.js'
import type {LedgerFacts, RoundWithChange} from '../lint-context.js'
import type {FingerprintPair, Ledger, Round} from '../reviews/ledger.js'
import {type DocumentPrints, type Print, printsOf} from '../reviews/prints.js'
import {ledgerName, ledgerPath, parseLedger} from './ledgers.js'
import {defaultLimits} from './limits.js'
import {decodeDocument} from './read-document.js'
import type {CurrentDocument, ReviewedState} from './reviewed-state.js'
import {understandWithin} from './understand.js'

interface FactsRequest {
  /** The commit where the change under examination began; null where nothing but what is not committed is examined. */
  readonly start: string | null
  /** Is there a ledger of a document, or was there one before the change? */
  readonly hadLedger: (document: CurrentDocument) => boolean
  readonly limit: number
  readonly meta: readonly string[]
}

/** The facts of each document that has a ledger, or had one. */
export async function ledgerFacts(
  repository: Repository,
  documents: readonly CurrentDocument[],
  states: ReadonlyMap<string, ReviewedState>,
  request: FactsRequest,
): Promise<Map<string, LedgerFacts>> {
  const facts = new Map<string, LedgerFacts>()
  const asked = documents.filter((document) => request.start !== null || states.get(document.path)?.record || request.hadLedger(document))
  if (asked.length === 0) return facts
  const objects = openObjects(repository, request.limit)
  try {
    const reader: Reader = {repository, objects, meta: request.meta}
    const paths = asked.flatMap(({path, prd}) => [path, ledgerPath(ledgerName(path, prd))])
    const head = repository.head === null ? new Map() : await blobsAt(repository, repository.head, paths)
    const start = request.start === null ? head : await blobsAt(repository, request.start, paths)
    const landed = request.start === null ? new Map() : await committedTogether(repository, request.start, new Set(paths))
    for (const document of asked) {
      const ledger = ledgerPath(ledgerName(document.path, document.prd))
      const now = states.get(document.path)?.record?.ledger ?? null
      const before = await readLedgerBlob(start.get(ledger)?.id, reader)
      const committed = start === head ? before : await readLedgerBlob(head.get(ledger)?.id, reader)
      if (!now && !before && !committed) continue
      const uncommitted = now
        ? await roundsWithChange(now, committed, printsOf(document.prd, request.meta), head.get(document.path)?.id, reader)
        : []
      const earlier = await roundsOfCommits(landed.get(ledger) ?? [], document.path, reader)
      facts.set(document.path, {
        path: ledger,
        lost: lostRounds([...(before?.rounds ?? []), ...(committed?.rounds ?? [])], now?.rounds ?? []),
        withChange: [...earlier, ...uncommitted],
        withoutText: roundWithoutText(repository, states.get(document.path)),
      })
    }
    return facts
  } finally {
    await objects.close()
  }
}

interface Reader {
  readonly repository: Repository
  readonly objects: Objects
  readonly meta: readonly string[]
}

/** A ledger of the past that cannot be read vouches for nothing; today's own is read elsewhere, and its faults are said there. */
async function readLedgerBlob(id: string | null | undefined, {objects}: Reader): Promise<Ledger | null> {
  const content = id ? await objects.read(id) : null
  if (!content?.found) return null
  try {
    return await parseLedger(content.bytes.toString('utf8'), 'ledger')
  } catch {
    return null
  }
}

async function readPrints(id: string | null | undefined, {objects, meta}: Reader): Promise<DocumentPrints | null> {
  const content = id ? await objects.read(id) : null
  const decoded = content?.found ? decodeDocument(content.bytes) : null
  const understood = decoded?.ok ? await understandWithin(decoded.text.source, defaultLimits) : null
  return understood?.ok ? printsOf(understood.prd, meta) : null
}

/** Commits since the start, merges aside, by each of the given paths that they touch. A merge only brings what was committed elsewhere. */
async function committedTogether(
  repository: Repository,
  start: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, ReadonlyMap<string, FileChange>[]>> {
  const byPath = new Map<string, ReadonlyMap<string, FileChange>[]>()
  if (repository.head === null || repository.head === start) return byPath
  for await (const {changes, isMerge} of readLog(repository, {tip: repository.head, until: [start]})) {
    if (isMerge) continue
    const touched = new Map(changes.filter(({path}) => paths.has(path)).map((change) => [change.path, change]))
    for (const path of touched.keys()) byPath.set(path, [...(byPath.get(path) ?? []), touched])
  }
  return byPath
}

async function roundsOfCommits(
  commits: readonly ReadonlyMap<string, FileChange>[],
  path: string,
  reader: Reader,
): Promise<RoundWithChange[]> {
  const rounds: RoundWithChange[] = []
  for (const changes of commits) {
    const change = changes.get(path)
    const ledger = [...changes.values()].find((one) => one.path !== path)
    const now = change && ledger ? await readLedgerBlob(ledger.after, reader) : null
    const prints = now ? await readPrints(change?.after, reader) : null
    if (!now || !prints || !ledger) continue
    rounds.push(...(await roundsWithChange(now, await readLedgerBlob(ledger.before, reader), prints, change?.before, reader)))
  }
  return rounds
}

/** New rounds that approve content which is as new as they are. */
async function roundsWithChange(
  now: Ledger,
  before: Ledger | null,
  {prints}: DocumentPrints,
  blob: string | null | undefined,
  reader: Reader,
): Promise<RoundWithChange[]> {
  const recorded = now.rounds.filter(({round}) => !before?.rounds.some((one) => one.round === round))
  if (recorded.length === 0) return []
  // A document that comes with its first review was reviewed before it came; and text that is not here shows nothing.
  const old = await readPrints(blob, reader)
  if (!old) return []
  const known = new Set([...old.prints.values()].map(({pair}) => pair[1]))
  return recorded.flatMap((round) => {
    const sections = [...prints.values()].filter((print) => approves(round.sections, print) && !known.has(print.pair[1]))
    if (sections.length === 0) return []
    const by = round.signoffs.map((signoff) => signoff.by)
    return [{round: round.round, by, sections: sections.map(({title, line}) => ({title, line}))}]
  })
}

function approves(sections: ReadonlyMap<string, FingerprintPair>, {key, pair}: Print): boolean {
  return sections.get(key)?.[1] === pair[1]
}

/** Rounds are only ever added: one that is gone, or that signs other content than it did, is lost. */
function lostRounds(before: readonly Round[], now: readonly Round[]): number[] {
  const kept = new Set(now.map(identityOf))
  return [...new Set(before.filter((round) => !kept.has(identityOf(round))).map(({round}) => round))].toSorted((one, other) => one - other)
}

/** Signatures and waivers may be added to a round; what it signed may not change. */
function identityOf({round, at, fingerprint, sections}: Round): string {
  return JSON.stringify([round, at, fingerprint, [...sections].toSorted(([one], [other]) => (one < other ? -1 : 1))])
}

/** The whole history is here, and nothing in it is what was signed. Where a part is missing nothing can be said. */
function roundWithoutText({shallow, partial}: Repository, state: ReviewedState | undefined): number | null {
  if (!state?.record || shallow || partial) return null
  return state.notices.some(({code}) => code === 'reviewed-text-unseen') ? state.record.round.round : null
}
