/** How much a difference means: editorial only where that is certain, substantive where a protected token differs. */

import {datesIn} from '../model/dates.js'
import {fold} from '../model/folding.js'
import {isOutOfScope} from './area.js'
import {lenientText, strictText} from './canonical.js'
import {isLongerList, isOtherCount} from './enumerations.js'
import {ownFactKind} from './own-facts.js'
import type {Part} from './parts.js'
import {hasFigure, isRenaming, protectedTokens, sameProtected} from './protected.js'
import {likeness} from './similarity.js'
import type {Area, ChangeClass} from './types.js'
import {changeClasses} from './types.js'
import {isTypingError} from './typing-errors.js'

/** Differences that a tool or a habit makes all over a document, reported once and not line by line. */
export type Mechanical = 'typography' | 'link' | 'image' | 'tick-box' | 'numbering' | 'columns' | 'flow' | 'contents'

export interface Verdict {
  readonly class: ChangeClass
  readonly mechanical: Mechanical | null
}

const none: Verdict = {class: 'none', mechanical: null}

export function strongest(classes: Iterable<ChangeClass>): ChangeClass {
  let rank = 0
  for (const one of classes) rank = Math.max(rank, changeClasses.indexOf(one))
  return changeClasses[rank]!
}

/** Sections that are meant to grow: what is appended there changes nothing that was agreed. */
const registers: ReadonlySet<Area> = new Set<Area>(['changelog', 'questions', 'glossary', 'references', 'review'])
/** Registers that only record: an edited entry changes nothing either. */
const records: ReadonlySet<Area> = new Set<Area>(['changelog', 'references', 'review'])

export function isRecord(area: Area): boolean {
  return records.has(area)
}

export function isRegister(area: Area): boolean {
  return registers.has(area)
}

/** What one of a list says in these sections is itself something to be built or left out. */
const building: ReadonlySet<Area> = new Set<Area>([
  'requirements',
  'priority',
  'scope',
  'goal',
  'data',
  'flow',
  'interface',
  'copy',
  'notifications',
  'acceptance',
])
/** One more of a list here is a fact that others build upon. */
const binding: ReadonlySet<Area> = new Set<Area>([
  'users',
  'metrics',
  'technical',
  'nonfunctional',
  'tracking',
  'schedule',
  'launch',
  'stakeholders',
  'operations',
  'risks',
  'meta',
])

/** Sections that explain: only a figure binds anybody there. */
const telling: ReadonlySet<Area> = new Set<Area>(['background', 'competitors'])

/** The class of something that stands on one side only. */
export function classOfLone(part: Part, area: Area): ChangeClass {
  if (isRegister(area) || isJournalEntry(part)) return 'addendum'
  if (part.kind === 'image') return 'clarification'
  // A task that comes ticked records what was done.
  if (part.block.checked === true) return 'addendum'
  if (part.requirement) return 'scope'
  const listed = part.kind === 'item' || part.kind === 'row' || isListedText(part)
  if (listed && building.has(area)) return 'scope'
  if (listed && binding.has(area)) return 'substantive'
  if (part.kind === 'code' || part.kind === 'header') return 'substantive'
  if (telling.has(area)) return hasFigure(part.words) ? 'substantive' : 'clarification'
  return protectedTokens(part.words, part.codes).length > 0 ? 'substantive' : 'clarification'
}

const journal = /(?:^|[ -])(?:log|journal)s?$|日志$|进展记录$|实施记录$|会议记录$|执行记录$/

/** A dated entry of a journal, whatever the journal is about: it tells what was done, and is meant to grow. */
function isJournalEntry(part: Part): boolean {
  const title = part.home.section?.folded
  return title !== undefined && journal.test(title) && datesIn(part.words.slice(0, 40)).some(({index}) => index < 12)
}

/** A labelled or numbered line is one of a list, though no bullet says so. */
function isListedText(part: Part): boolean {
  return part.kind === 'text' && ((part.key !== null && ownFactKind(part.key) === null) || isNumbered(part))
}

const numberedLead = /^(?:\d{1,2}[.、)）]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]+、)/u

/** Whether a line begins with a number of a list. */
export function isNumbered(part: Part): boolean {
  return numberedLead.test(part.words)
}

/** A line of a table of contents: a link to a place in the same document, and nothing else. It only repeats a heading. */
export function isContentsEntry(part: Part): boolean {
  if (part.kind === 'row' || part.links.length === 0 || !part.links.every((url) => url.startsWith('#'))) return false
  const linked = part.block.runs.filter(({kind, url}) => kind === 'link' || url !== undefined)
  return lenientText(linked.map(({text}) => text).join('')).length >= part.lenient.length - 6
}

/** The class of a text that was changed into another. `areas` are those of both sides: what binds on one side binds, what only records does so on both. */
export function classOfText(before: Part, after: Part, areas: readonly Area[]): Verdict {
  if (before.strict === after.strict) return none
  // Another address or description of a picture is no other picture, as far as its text can tell.
  if (before.kind === 'image' && after.kind === 'image') return {class: 'editorial', mechanical: 'image'}
  if (before.words === after.words) return addressesOrTicks(before, after)
  if (before.lenient === after.lenient && before.kind !== 'code') return {class: 'editorial', mechanical: 'typography'}
  const verdict = classOfWords(before.words, after.words, before.codes, after.codes)
  if (isPutOff(before.words) !== isPutOff(after.words) && areas.some((area) => building.has(area) || binding.has(area)))
    return {class: 'scope', mechanical: null}
  if (areas.every((area) => records.has(area)) && verdict.class !== 'editorial') return {class: 'addendum', mechanical: null}
  return verdict.class === 'clarification' ? classOfProse(before, after, areas) : verdict
}

/** Words changed and every protected token stayed: an explanation, unless what they list, name or put in order became another. */
function classOfProse(before: Part, after: Part, areas: readonly Area[]): Verdict {
  const lifted = (changeClass: ChangeClass): Verdict => ({class: changeClass, mechanical: null})
  // Words that users will see are the product itself.
  if (areas.includes('copy')) return lifted('substantive')
  if (chainOf(before.words) !== chainOf(after.words) || isRenaming(before.words, after.words)) return lifted('substantive')
  if ([before, after].some(({home}) => isOutOfScope(home)) && isOtherCount(before.words, after.words)) return lifted('scope')
  // A section whose purpose is unknown may bind, so what was replaced there is told.
  const binds = areas.some((area) => area === 'other' || building.has(area) || binding.has(area))
  if (!binds) return lifted('clarification')
  const other = isLongerList(before.words, after.words) || likeness(before.grams, after.grams) < rewritten
  return lifted(other ? 'substantive' : 'clarification')
}

/** The steps of an arrow chain (`apply → review → pay`): other ones are another flow, whatever section it stands in. */
function chainOf(words: string): string {
  const steps = words.split(/\s{0,20}(?:→|⇒|➜|➔|—>|-{1,3}>|=>)\s*/u)
  return steps.length < 3 ? '' : steps.map(lenientText).join('\n')
}

/** Less alike than this, a sentence that binds was not explained but replaced. */
const rewritten = 0.7

function addressesOrTicks(before: Part, after: Part): Verdict {
  if (before.images.join('\n') !== after.images.join('\n')) {
    // A picture more or less is shown to the reader; another address of a picture is not.
    return before.images.length === after.images.length
      ? {class: 'editorial', mechanical: 'image'}
      : {class: 'clarification', mechanical: null}
  }
  if (before.links.join('\n') !== after.links.join('\n')) return {class: 'editorial', mechanical: 'link'}
  const [was, is] = [before.block.checked ?? null, after.block.checked ?? null]
  if (was !== null && is !== null) return {class: 'addendum', mechanical: null}
  return {class: 'editorial', mechanical: 'tick-box'}
}

/** Words against words. Typing errors are recognised where the misspelt word can be no other one. */
export function classOfWords(
  before: string,
  after: string,
  codesBefore: readonly string[] = [],
  codesAfter: readonly string[] = [],
): Verdict {
  if (strictText(before) === strictText(after)) return none
  if (lenientText(before) === lenientText(after)) return {class: 'editorial', mechanical: 'typography'}
  if (!sameProtected(protectedTokens(before, codesBefore), protectedTokens(after, codesAfter)))
    return {class: 'substantive', mechanical: null}
  return {class: isTypingError(before, after) ? 'editorial' : 'clarification', mechanical: null}
}

const putOff =
  /暂不|暂未|后续(?:实现|版本|支持|开放|迭代)|下一?(?:期|版本|阶段|个版本)|(?:不再|不予)(?:支持|提供)|未开放|不开放|已(?:隐藏|下线|移除|砍掉)|out of scope|not in scope|deferred|postponed|future (?:release|version|phase|work)|no longer (?:supported|offered)|not (?:yet )?(?:supported|shipped)/
/** Whether words say that something will not be built, or not yet: gaining or losing them moves it in or out of scope. */
export function isPutOff(words: string): boolean {
  return putOff.test(fold(words))
}
