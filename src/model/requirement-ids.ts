/** Ids of requirements: `FR-1`, `REQ-001`, `US-01`, `F1.2`, `R3`, `需求 2`. */

/** Prefixes that name something else, however they are numbered. */
const others: ReadonlySet<string> = new Set([
  'tc',
  'tp',
  'tst',
  'test',
  'q',
  'oq',
  'v',
  'ver',
  'p',
  'm',
  'ms',
  'risk',
  'rsk',
  'kpi',
  'okr',
  'kr',
  'g',
  'ng',
  'd',
  'dec',
  'adr',
  'api',
  'ac',
  'iso',
  'http',
  'utf',
  'sha',
  'md',
  'h',
  'w',
  'day',
  'week',
  'sprint',
  'phase',
  'stage',
  'step',
  'no',
  'o',
  'fig',
  'nfr',
  'nf',
  'table',
  'ios',
  'web',
  'obj',
  'a',
  'b',
  'c',
  'i',
  'n',
  'x',
  'y',
  'z',
])

/** Prefixes that name requirements wherever they stand. */
const known: ReadonlySet<string> = new Set([
  'fr',
  'req',
  'r',
  'f',
  'us',
  'uc',
  'feat',
  'feature',
  'story',
  'br',
  'pr',
  'rq',
  'sr',
  'ur',
  'rf',
  'cr',
  'epic',
  'fun',
  'func',
  'prd',
  'requirement',
  'user story',
  'userstory',
  'use case',
  'sys',
  'fn',
  'frd',
  'srs',
  'rr',
  'bug',
  'us-s',
])

const latin =
  /^[【[(（*`#\s]{0,4}([A-Z]{1,12}(?:[-_. ][A-Z]{1,10}[A-Z0-9]{0,6}){0,3})[-_ ]?#?(\d{1,5}(?:[.-]\d{1,4}){0,3}[a-z]?)(?=$|[\s*`:：、.,，()\]】（）|—–-])/u
const mixed =
  /^[【[(（*`#\s]{0,4}(Feature|Requirement|User Story|Story|Epic|Use Case|US|Req)[-_ ]?#?(\d{1,4}(?:\.\d{1,3}){0,3})(?=$|[\s*`:：、.,，()\]】（）|—–-])/iu
const chinese =
  /^[【[(（*`\s]{0,4}(需求|功能|特性|用户故事|使用者故事|用例|要件|機能|요구사항|기능)\s?[#＃-]?\s?(\d{1,4}(?:\.\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})(?=$|[\s*`:：、.，()\]】（）|—–-])/u

export interface WrittenId {
  readonly id: string
  /** Lower case, without the number. */
  readonly prefix: string
  /** `known` names a requirement wherever it stands; `open` only where requirements are listed. */
  readonly kind: 'known' | 'open'
  /** What follows. */
  readonly rest: string
}

/** The id that a text begins with; null where it begins with none, or with one of something else. */
export function idOf(text: string): WrittenId | null {
  const match = mixed.exec(text) ?? latin.exec(text) ?? chinese.exec(text)
  if (!match) return null
  const prefix = match[1]!.toLowerCase()
  const first = prefix.split(/[-_. ]/)[0]!
  if (others.has(prefix) || (others.has(first) && first.length > 1)) return null
  return split(text, match, known.has(first) || chinese.test(text) ? 'known' : 'open')
}

/** The id of a quality, `NFR-1`: a unit where functions are written the same way. */
export function qualityIdOf(text: string): WrittenId | null {
  const match = latin.exec(text)
  return match && /^nfr?$/i.test(match[1]!) ? split(text, match, 'open') : null
}

function split(text: string, match: RegExpExecArray, kind: WrittenId['kind']): WrittenId {
  const id = match[0].replace(/^[【[(（*`#\s]+/u, '')
  const rest = text.slice(match[0].length).replace(/^[\s*`:：、.,，)\]】）|—–-]+/u, '')
  return {id, prefix: match[1]!.toLowerCase(), kind, rest}
}

/** Whether a cell is an id and nothing else. */
export function isIdCell(text: string): boolean {
  const found = idOf(text.trim())
  return found !== null && found.rest === ''
}
