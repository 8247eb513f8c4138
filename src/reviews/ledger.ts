/** The ledger: what was reviewed, when and by whom, one file for each document, rounds only ever added. Data in, data out; the text is YAML. */
import {isScalar, isSeq, parseDocument} from 'yaml'

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

/** A ledger's text with one more round at its end; every byte that was there stays. */
export function appendRound(old: string | null, document: string, round: Round): string {
  const head = old === null ? `schema: 1\ndocument: ${scalar(document)}\nrounds:\n` : openEnded(old)
  return head + renderRound(round)
}

/** The text up to where a round can follow: `rounds` must be the last key, in block style. */
function openEnded(old: string): string {
  const {contents} = parseDocument(old)
  const last = (contents as {items?: readonly {key?: unknown; value?: unknown}[]} | null)?.items?.at(-1)
  const rounds = last?.value
  if (!isScalar(last?.key) || last.key.value !== 'rounds') throw new LedgerProblem('rounds, expected as the last key')
  if (isSeq(rounds) && rounds.flow && rounds.items.length > 0) throw new LedgerProblem('rounds, expected one `-` a round')
  if (isSeq(rounds) && rounds.flow) return `${old.slice(0, rounds.range![0]).trimEnd()}\n`
  return old.endsWith('\n') ? old : `${old}\n`
}

function renderRound({round, kind, at, fingerprint: print, sections, signoffs, locator, waivers}: Round): string {
  const lines = [`  - round: ${round}`, `    kind: ${kind}`, `    at: ${at}`, `    fingerprint: ${print}`, '    sections:']
  for (const [key, [strict, lenient]] of sections) lines.push(`      ${scalar(key)}: [${strict}, ${lenient}]`)
  if (sections.size === 0) lines[lines.length - 1] = '    sections: {}'
  lines.push(...rendered('signoffs', signoffs.map(renderSignOff)))
  if (locator) {
    const {path, blob, commit} = locator
    lines.push(`    locator: {path: ${scalar(path)}${blob ? `, blob: ${quoted(blob)}` : ''}${commit ? `, commit: ${quoted(commit)}` : ''}}`)
  }
  lines.push(...rendered('waivers', waivers.map(renderWaiver)))
  return `${lines.join('\n')}\n`
}

function rendered(key: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`    ${key}:`, ...entries.map((entry) => `      - ${entry}`)]
}

function renderSignOff({by, who, sections, at}: SignOff): string {
  const scope = sections ? `, sections: [${sections.map(scalar).join(', ')}]` : ''
  return `{by: ${scalar(by)}${who === null ? '' : `, who: ${scalar(who)}`}${scope}, at: ${at}}`
}

function renderWaiver({change, reason, by}: Waiver): string {
  return `{change: ${quoted(change)}, reason: ${scalar(reason)}${by === null ? '' : `, by: ${scalar(by)}`}}`
}

/** The text with a waiver added to its last round; nothing else is touched. */
export function appendWaiver(old: string, waiver: Waiver): string {
  const document = parseDocument(old)
  const rounds = document.get('rounds')
  if (!isSeq(rounds) || rounds.items.length === 0) throw new LedgerProblem('rounds, expected at least one')
  const waivers = document.getIn(['rounds', rounds.items.length - 1, 'waivers'], true)
  const entry = renderWaiver(waiver)
  const text = old.endsWith('\n') ? old : `${old}\n`
  if (waivers === undefined) return `${text}    waivers:\n      - ${entry}\n`
  if (!isSeq(waivers) || !waivers.range) throw new LedgerProblem('waivers, expected a list')
  const [start, end] = waivers.range
  if (waivers.flow) return `${old.slice(0, end - 1).trimEnd()}${waivers.items.length > 0 ? ', ' : ''}${entry}${old.slice(end - 1)}`
  const dash = old.slice(old.lastIndexOf('\n', start - 1) + 1, start)
  const indent = /^[ ]*/.exec(dash)?.[0] ?? ''
  return `${old.slice(0, end).trimEnd()}\n${indent}- ${entry}\n${old.slice(end).replace(/^\s*\n/, '')}`
}

/** Plain where YAML reads it back as the same text, else quoted as in JSON, which is YAML. */
function scalar(value: string): string {
  const isPlain = /^[\p{L}\p{N}_./][\p{L}\p{N}_./@+ -]*$/u.test(value) && /\p{L}/u.test(value) && value === value.trim()
  return isPlain && !/^(?:true|false|null|yes|no|on|off|[-+.]?\d.*|[-+]?\.(?:inf|nan)|-.*)$/iu.test(value) ? value : quoted(value)
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
