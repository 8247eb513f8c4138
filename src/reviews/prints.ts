/** The fingerprints of a document's parts: what a review round signs, and what later content is held against. */
import {areaOf} from '../changes/area.js'
import {lenientText} from '../changes/canonical.js'
import {fingerprintsOf, pairOf} from '../changes/fingerprint.js'
import {comparableOf, type Part, type SectionParts} from '../changes/parts.js'
import {frontMatterText} from '../model/front-matter.js'
import type {Flow, Prd, Requirement, Role} from '../model/types.js'
import type {FingerprintPair} from './ledger.js'

/** One thing that is signed: a section's own content, or a requirement. */
export interface Print {
  readonly key: string
  readonly pair: FingerprintPair
  /** What its section is for; a sign-off may name these instead of the key. */
  readonly roles: readonly Role[]
  /** Its section's title, or the requirement as written. */
  readonly title: string
  readonly line: number
  readonly endLine: number
}

export interface DocumentPrints {
  readonly fingerprint: string
  /** In the order of the document. */
  readonly prints: ReadonlyMap<string, Print>
}

/** Registers that are meant to grow: filling them in takes no approval back. */
const registers: ReadonlySet<Role> = new Set(['changelog', 'review', 'questions', 'glossary', 'references'])

const known = new WeakMap<Prd, DocumentPrints>()

/** Fingerprints of a document. Its own status, version and dates are no part of them, except front matter that is named in `meta`. */
export function printsOf(prd: Prd, meta: readonly string[] = []): DocumentPrints {
  const prints = known.get(prd) ?? read(prd)
  known.set(prd, prints)
  return meta.length === 0 ? prints : withMeta(prd, prints, meta)
}

function read(prd: Prd): DocumentPrints {
  const {sections} = comparableOf(prd)
  const prints = new Map<string, Print>()
  const opened = countRoles(sections)
  const drawn = drawnOf(prd)
  for (const home of sections) {
    if (isRegister(prd, home)) continue
    const own: Part[] = []
    const rows = new Map<Requirement, Part[]>()
    for (const part of home.parts) {
      if (areaOf(part) === 'meta' || isStatement(prd, part) || drawn.fences.has(part)) continue
      const list = part.requirement && part.requirement.form !== 'heading' ? (rows.get(part.requirement) ?? []) : own
      if (part.requirement && part.requirement.form !== 'heading') rows.set(part.requirement, list)
      list.push(part)
    }
    if (own.length > 0 || (home.section && rows.size === 0)) add(prints, keyOf(home, opened), home, own)
    for (const [requirement, parts] of rows) add(prints, requirementKey(requirement), home, parts, requirement)
  }
  addFlows(prints, prd, drawn.flows)
  return {fingerprint: fingerprintsOf(prd).document[0], prints}
}

interface Drawn {
  readonly fences: ReadonlySet<Part>
  readonly flows: ReadonlySet<Flow>
}

/** A chart that was read is signed for what it draws, not for how its source is written. */
function drawnOf(prd: Prd): Drawn {
  const [fences, drawn] = [new Set<Part>(), new Set<Flow>()]
  const flows = prd.flows.filter(({nodes, source}) => nodes.length > 0 && source !== '').toSorted((a, b) => a.place.line - b.place.line)
  let at = 0
  for (const part of comparableOf(prd).parts) {
    if (part.kind !== 'code') continue
    while (at < flows.length && flows[at]!.place.line < part.line) at++
    for (; at < flows.length && flows[at]!.place.endLine <= part.endLine; at++) {
      fences.add(part)
      drawn.add(flows[at]!)
    }
  }
  return {fences, flows: drawn}
}

function addFlows(prints: Map<string, Print>, prd: Prd, drawn: ReadonlySet<Flow>): void {
  const {flows} = fingerprintsOf(prd)
  for (const [at, flow] of prd.flows.entries()) {
    const key = `flow/${at + 1}`
    if (drawn.has(flow)) prints.set(key, flowPrint(key, flow, flows[at]!))
  }
}

function flowPrint(key: string, {section, place}: Flow, pair: FingerprintPair): Print {
  return {key, pair, roles: section?.roles ?? [], title: section?.title ?? key, line: place.line, endLine: place.endLine}
}

function isRegister({changelog}: Prd, {section}: SectionParts): boolean {
  if (section === null) return false
  return section.roles.some((role) => registers.has(role)) || (changelog?.section === section && !section.isTitle)
}

/** The status line of the document says when it was reviewed; it is not what was reviewed. */
function isStatement({review, statusPlace}: Prd, part: Part): boolean {
  const lines = [review?.line, statusPlace?.line]
  return part.kind !== 'code' && lines.some((line) => line !== undefined && line >= part.line && line <= part.endLine)
}

function countRoles(sections: readonly SectionParts[]): Map<Role, number> {
  const counts = new Map<Role, number>()
  for (const {section} of sections) for (const role of section?.opens ?? []) counts.set(role, (counts.get(role) ?? 0) + 1)
  return counts
}

/** An id stays through every edit, a role that one section alone opens through a renamed heading; else the folded title has to do. */
function keyOf(home: SectionParts, opened: ReadonlyMap<Role, number>): string {
  const {section} = home
  if (section === null || section.isTitle) return 'head'
  if (section.id !== null) return section.id
  if (home.requirement) return requirementKey(home.requirement)
  const role = section.opens.length === 1 ? section.opens[0] : undefined
  return role !== undefined && opened.get(role) === 1 ? role : `section/${home.name}`
}

function requirementKey({id, name}: Requirement): string {
  return `req/${id ?? lenientText(name)}`
}

function add(prints: Map<string, Print>, key: string, home: SectionParts, parts: readonly Part[], requirement?: Requirement): void {
  const {section} = home
  const title = requirement ? '' : home.title
  const strict = [title, ...parts.map((part) => `${part.kind}\0${part.strict}`)].join('\n')
  const lenient = [
    lenientText(title),
    ...parts.map((part) => `${part.lenient}\0${[...part.codes, ...part.links, ...part.images].join('\0')}`),
  ].join('\n')
  const unique = uniqueKey(prints, key)
  prints.set(unique, {
    key: unique,
    pair: pairOf(strict, lenient),
    roles: section?.roles ?? [],
    title: requirement ? [requirement.id, requirement.name].filter(Boolean).join(' ') : (section?.title ?? ''),
    line: parts[0]?.line ?? section?.place.line ?? 1,
    endLine: parts.at(-1)?.endLine ?? section?.place.endLine ?? 1,
  })
}

/** Two sections of one name are told apart by their order. */
function uniqueKey(prints: ReadonlyMap<string, Print>, key: string): string {
  if (!prints.has(key)) return key
  for (let count = 2; ; count += 1) if (!prints.has(`${key}~${count}`)) return `${key}~${count}`
}

function withMeta(prd: Prd, {fingerprint, prints}: DocumentPrints, meta: readonly string[]): DocumentPrints {
  const all = new Map(prints)
  for (const field of meta) {
    const value = frontMatterText(prd.frontMatter, field) ?? ''
    const line = prd.frontMatter?.lines.get(field) ?? 1
    const key = `meta/${field}`
    all.set(key, {key, pair: pairOf(value, lenientText(value)), roles: [], title: field, line, endLine: line})
  }
  return {fingerprint, prints: all}
}
