/** Adds to the text of a ledger; what stands in it already is kept byte for byte. */
import {isScalar, isSeq, parseDocument} from 'yaml'
import {LedgerProblem, type Round, type SignOff, type Waiver} from './ledger.js'

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
