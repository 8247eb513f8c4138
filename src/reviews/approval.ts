/** Approval, computed and never stored: today's fingerprints held against every round that was signed. */
import type {FingerprintPair, Ledger, Round, SignOff} from './ledger.js'
import type {DocumentPrints, Print} from './prints.js'
import type {ReviewSettings} from './settings.js'

/** A part that is not what its signers signed. */
export interface StalePart {
  readonly key: string
  readonly title: string
  /** Null for a part that was signed and is gone. */
  readonly line: number | null
  /** `new`: no round knows it. `changed`: rounds know other content. `unsigned`: today's content was reviewed, but not by all who must. */
  readonly reason: 'new' | 'changed' | 'unsigned' | 'removed'
  /** The roles whose signature is missing; empty where any would do. */
  readonly missing: readonly string[]
}

export interface Approval {
  readonly state: 'never-reviewed' | 'approved' | 'stale'
  readonly stale: readonly StalePart[]
  readonly approved: number
  /** The newest round. */
  readonly last: Round | null
}

/** Typography is no content: the lenient fingerprint is enough. */
function isSameContent([strict, lenient]: FingerprintPair, [otherStrict, otherLenient]: FingerprintPair): boolean {
  return strict === otherStrict || lenient === otherLenient
}

/** What is approved today. A revert needs no new review: the round that signed the old content is still there. */
export function approvalOf(today: DocumentPrints, ledger: Ledger | null, settings: Pick<ReviewSettings, 'signoffs'>): Approval {
  const {prints} = today
  const rounds = ledger?.rounds ?? []
  const last = rounds.at(-1) ?? null
  if (!last) return {state: 'never-reviewed', stale: [], approved: 0, last}
  const stale: StalePart[] = []
  for (const print of prints.values()) {
    const part = stalePart(print, rounds, requiredBy(print, settings))
    if (part) stale.push(part)
  }
  stale.push(...removedParts(prints, comparedRound(rounds, today)))
  return {
    state: stale.length === 0 ? 'approved' : 'stale',
    stale,
    approved: prints.size - stale.filter(({line}) => line !== null).length,
    last,
  }
}

/** The roles that must sign a part. */
function requiredBy({roles}: Pick<Print, 'roles'>, {signoffs}: Pick<ReviewSettings, 'signoffs'>): string[] {
  const required = new Set(Object.hasOwn(signoffs, '*') ? signoffs['*'] : [])
  for (const role of roles) if (Object.hasOwn(signoffs, role)) for (const signer of signoffs[role] ?? []) required.add(signer)
  return [...required]
}

function stalePart(print: Print, rounds: readonly Round[], required: readonly string[]): StalePart | null {
  const same = rounds.filter(({sections}) => {
    const pair = sections.get(print.key)
    return pair !== undefined && isSameContent(pair, print.pair)
  })
  const {key, title, line} = print
  if (same.length === 0) {
    const reason = rounds.some(({sections}) => sections.has(key)) ? 'changed' : 'new'
    return {key, title, line, reason, missing: required}
  }
  const signatures = same.flatMap(({signoffs}) => signoffs).filter((signoff) => covers(signoff, print))
  const missing = required.filter((role) => !signatures.some(({by}) => by === role))
  const isSigned = required.length > 0 ? missing.length === 0 : signatures.length > 0
  return isSigned ? null : {key, title, line, reason: 'unsigned', missing}
}

/** A sign-off names section keys, roles of sections, or nothing: then it is for all. */
export function covers({sections}: Pick<SignOff, 'sections'>, {key, roles}: Pick<Print, 'key' | 'roles'>): boolean {
  return sections === null || sections.some((name) => name === key || (roles as readonly string[]).includes(name))
}

/** The round that today's content is compared with: one that signed exactly this, else the newest of the whole document, else the newest. */
export function comparedRound(rounds: readonly Round[], {fingerprint}: Pick<DocumentPrints, 'fingerprint'>): Round | null {
  const whole = rounds.filter(({kind}) => kind === 'full')
  return whole.findLast((round) => round.fingerprint === fingerprint) ?? whole.at(-1) ?? rounds.at(-1) ?? null
}

/** What the compared round had and today's content has not. Taking a part away is a change like any other. */
function removedParts(prints: DocumentPrints['prints'], compared: Round | null): StalePart[] {
  if (compared?.kind !== 'full') return []
  const contents = new Set([...prints.values()].map(({pair}) => pair[1]))
  return [...compared.sections]
    .filter(([key, [, lenient]]) => !prints.has(key) && !contents.has(lenient))
    .map(([key]) => ({key, title: key.replace(/^(?:section|req)\//, ''), line: null, reason: 'removed', missing: []}))
}
