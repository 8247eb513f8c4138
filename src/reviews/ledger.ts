/** The ledger: what was reviewed, when and by whom, one file for each document, rounds only ever added. Data in, data out; the text is YAML. */

/** `v1:…` over canonical content: strict ignores markup, lenient also typography. */
export type FingerprintPair = readonly [strict: string, lenient: string]

export interface SignOff {
  /** The role that signs: `risk`, `legal`, `engineering` … */
  readonly by: string
  readonly who: string | null
  /** Section keys, section roles or `req/R7`; all of the round where absent. */
  readonly sections: readonly string[] | null
  /** ISO 8601 with zone. */
  readonly at: string
}

/** A change that may stay unsigned, as long as its content is what it was. */
export interface Waiver {
  readonly change: string
  readonly reason: string
  readonly by: string | null
}

/** Where the reviewed text may be found; hints for the comparison, never proof. */
export interface Locator {
  readonly path: string
  readonly blob: string | null
  readonly commit: string | null
}

export interface Round {
  readonly round: number
  readonly kind: 'full' | 'partial'
  readonly at: string
  readonly fingerprint: string
  /** By section key or `req/<id>`. A partial round holds those that were reviewed. */
  readonly sections: ReadonlyMap<string, FingerprintPair>
  readonly signoffs: readonly SignOff[]
  readonly locator: Locator | null
  readonly waivers: readonly Waiver[]
}

export interface Ledger {
  readonly document: string
  readonly rounds: readonly Round[]
}

/** Why a ledger cannot be used; a broken ledger never counts as no ledger. */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem'
}

/** The name of a document's ledger: its explicit id, else its path without the ending. Nothing in it leads out of the folder. */
export function ledgerNameOf(path: string, id: string | null): string {
  const name = (id ?? path.replace(/\.[^./]+$/, '')).normalize('NFC')
  const segments = name
    .split('/')
    .map((segment) => segment.replace(/[\p{Cc}\\:*?"<>|]/gu, '-').replace(/^\.+/, (dots) => '-'.repeat(dots.length)))
  return segments.filter((segment) => segment !== '').join('/') || 'document'
}

/** Read checked data (plain values of a YAML mapping) as a ledger. Throws a `LedgerProblem`. */
export function readLedger(data: unknown): Ledger {
  const top = mapping(data, 'ledger')
  if (top['schema'] !== 1) throw new LedgerProblem(`schema ${String(top['schema'])}, expected 1`)
  const rounds = list(top['rounds'], 'rounds').map((round, index) => readRound(mapping(round, `rounds[${index}]`)))
  return {document: text(top['document'], 'document'), rounds}
}

type Fields = Readonly<Record<string, unknown>>

function readRound(fields: Fields): Round {
  const {round, kind = 'full'} = fields
  if (!Number.isInteger(round) || (round as number) < 1) throw new LedgerProblem('round, expected a number from 1')
  if (kind !== 'full' && kind !== 'partial') throw new LedgerProblem('kind, expected full or partial')
  const at = instant(fields['at'], 'at')
  const sections = new Map(Object.entries(mapping(fields['sections'] ?? {}, 'sections')).map(([key, pair]) => [key, readPair(pair, key)]))
  return {
    round: round as number,
    kind,
    at,
    fingerprint: fingerprint(fields['fingerprint'], 'fingerprint'),
    sections,
    signoffs: list(fields['signoffs'] ?? [], 'signoffs').map((entry) => readSignOff(mapping(entry, 'signoffs'), at)),
    locator: fields['locator'] === undefined || fields['locator'] === null ? null : readLocator(mapping(fields['locator'], 'locator')),
    waivers: list(fields['waivers'] ?? [], 'waivers').map((entry) => readWaiver(mapping(entry, 'waivers'))),
  }
}

function readPair(value: unknown, key: string): FingerprintPair {
  const [strict, lenient] = list(value, key)
  return [fingerprint(strict, key), fingerprint(lenient ?? strict, key)]
}

function readSignOff(fields: Fields, at: string): SignOff {
  const {sections} = fields
  return {
    by: text(fields['by'], 'by'),
    who: optional(fields['who'], 'who'),
    sections: sections === undefined || sections === null ? null : list(sections, 'sections').map((key) => text(key, 'sections')),
    at: fields['at'] === undefined ? at : instant(fields['at'], 'at'),
  }
}

function readLocator(fields: Fields): Locator {
  return {path: text(fields['path'], 'path'), blob: objectId(fields['blob'], 'blob'), commit: objectId(fields['commit'], 'commit')}
}

function readWaiver(fields: Fields): Waiver {
  const change = text(fields['change'], 'change')
  if (!/^[0-9a-f]{12}$/.test(change)) throw new LedgerProblem('change, expected 12 hex digits')
  return {change, reason: text(fields['reason'], 'reason'), by: optional(fields['by'], 'by')}
}

function mapping(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new LedgerProblem(`${name}, expected a mapping`)
}

function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new LedgerProblem(`${name}, expected a list`)
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new LedgerProblem(`${name}, expected text${typeof value === 'number' ? ' in quotes' : ''}`)
}

function optional(value: unknown, name: string): string | null {
  return value === undefined || value === null ? null : text(value, name)
}

function fingerprint(value: unknown, name: string): string {
  const written = text(value, name)
  if (/^v\d+:[\w+/=-]+$/.test(written)) return written
  throw new LedgerProblem(`${name}, expected a fingerprint such as v1:…`)
}

function objectId(value: unknown, name: string): string | null {
  const id = optional(value, name)
  if (id === null || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) return id
  throw new LedgerProblem(`${name}, expected a full object id in quotes`)
}

function instant(value: unknown, name: string): string {
  const written = text(value, name)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(written) && !Number.isNaN(Date.parse(written)))
    return written
  throw new LedgerProblem(`${name}, expected a date and time with its zone, such as 2026-03-02T15:30:00+08:00`)
}
