/** Churn figures. Each is a fraction or a time with both of its parts, so that nobody has to trust a percentage. */
import {type Change, type ChangeClass, changeClasses, type DocumentChanges} from '../../changes/types.js'
import type {Prd} from '../../model/types.js'
import type {Step} from './steps.js'

export interface Fraction {
  readonly numerator: number
  readonly denominator: number
  /** Null where the denominator is 0. */
  readonly value: number | null
}

export interface Figures {
  /** Changes from the reviewed text to the text now. */
  readonly byClass: Readonly<Record<ChangeClass, number>>
  /** (added + removed + modified requirements) / requirements at the baseline. */
  readonly volatility: Fraction
  /** Requirements that are as they were reviewed / requirements at the baseline. */
  readonly stability: Fraction
  /** Changes that should be logged and are not / changes that should be logged. */
  readonly unlogged: Fraction
  /** Characters in changed sections / characters of the document: what a reader must read again. */
  readonly reread: Fraction
  /** Sections that were changed more than once, or changed back / sections that were changed at all. */
  readonly rework: Fraction
  /** Hours from the review to the first change of content; null where there was none. */
  readonly hoursToFirstChange: number | null
  /** Hours from the first change after one review to the next review, for each review but the last. */
  readonly hoursToReapproval: readonly number[]
}

const logged: ReadonlySet<ChangeClass> = new Set(['clarification', 'substantive', 'scope'])
const hour = 60 * 60 * 1000

/** A fraction that does not hide a zero below. */
function fraction(numerator: number, denominator: number): Fraction {
  return {numerator, denominator, value: denominator === 0 ? null : numerator / denominator}
}

/** Does a class mean that readers must know? */
export function isContent(changeClass: ChangeClass): boolean {
  return logged.has(changeClass)
}

/** The part of the figures that two texts alone tell. */
export interface Measured extends Pick<Figures, 'byClass' | 'volatility' | 'stability' | 'unlogged' | 'reread'> {
  /** Titles of sections whose content is another one than was reviewed. */
  readonly differing: readonly string[]
}

/** Measure a text against the reviewed one; the changes must have been marked where they are logged. */
export function measure(before: Prd, after: Prd, {changes}: DocumentChanges): Measured {
  const requirements = requirementChanges(changes)
  const total = before.requirements.length
  const loggable = changes.filter((change) => logged.has(change.class))
  return {
    byClass: countByClass(changes),
    volatility: fraction(requirements.touched, total),
    stability: fraction(Math.max(0, total - requirements.lost), total),
    unlogged: fraction(loggable.filter((change) => !change.logged).length, loggable.length),
    reread: fraction(charactersToReread(after, loggable), charactersOf(after)),
    differing: [...new Set(loggable.map(({section}) => section))],
  }
}

export interface SinceReview {
  readonly measured: Measured
  /** Steps since the review, oldest first. */
  readonly since: readonly Step[]
  readonly reviewedAt: string
  readonly lags: readonly number[]
}

/** The figures of one document since its review. */
export function figuresOf({measured, since, reviewedAt, lags}: SinceReview): Figures {
  const {differing, ...figures} = measured
  const first = since.find(({maxClass}) => isContent(maxClass))
  return {
    ...figures,
    rework: reworkOf(since, new Set(differing)),
    hoursToFirstChange: first ? hoursBetween(reviewedAt, first.date) : null,
    hoursToReapproval: lags,
  }
}

/** Changes by class, every class named. */
export function countByClass(changes: readonly Pick<Change, 'class'>[]): Record<ChangeClass, number> {
  const counts = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Record<ChangeClass, number>
  for (const change of changes) counts[change.class] += 1
  return counts
}

/** A requirement counts once, whatever happened to it. */
function requirementChanges(changes: readonly Change[]): {touched: number; lost: number} {
  const touched = new Set<string>()
  const added = new Set<string>()
  for (const {anchor, action, class: changeClass} of changes) {
    if (!anchor.startsWith('req/') || !logged.has(changeClass)) continue
    touched.add(anchor)
    if (action === 'added') added.add(anchor)
  }
  return {touched: touched.size, lost: touched.size - added.size}
}

function charactersOf(prd: Prd): number {
  return prd.blocks.reduce((sum, {text}) => sum + text.length, 0)
}

/** Whole sections are read again, since a change is understood in its section only. */
function charactersToReread(prd: Prd, changes: readonly Change[]): number {
  const lines = changes.flatMap(({after}) => (after ? [after.line] : []))
  const sections = new Set(lines.map((line) => prd.sections.findLast(({place, endLine}) => line >= place.line && line <= endLine) ?? null))
  return prd.blocks.filter(({section}) => sections.has(section)).reduce((sum, {text}) => sum + text.length, 0)
}

function reworkOf(since: readonly Step[], left: ReadonlySet<string>): Fraction {
  const times = new Map<string, number>()
  for (const {changes} of since) {
    const touched = new Set(changes.filter((change) => isContent(change.class)).map(({section}) => section))
    for (const section of touched) times.set(section, (times.get(section) ?? 0) + 1)
  }
  const again = [...times].filter(([section, count]) => count > 1 || !left.has(section))
  return fraction(again.length, times.size)
}

/** Hours from one time to another, never negative: clocks of committers differ. */
export function hoursBetween(from: string, to: string): number {
  return Math.max(0, Math.round(((Date.parse(to) - Date.parse(from)) / hour) * 10) / 10)
}
