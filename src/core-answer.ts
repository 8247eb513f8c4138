/** What the four core rules share: how far a document answers what every reader looks for. */
import type {CheckWorld} from './define-rule.js'
import {fold} from './model/folding.js'
import type {Candidate, Confidence, CoreRole, Place, Prd, Section} from './model/types.js'
import {isNamedFor, waiverFor} from './model/waivers.js'
import {areaNames} from './names.js'
import {fillSection, insertSection} from './scaffold.js'
import {messageLanguageFor, say, type Words} from './words.js'

/** The messages that every core rule has. */
export type CoreMessage = 'missing' | 'likely' | 'empty' | 'unexplained'

export interface CoreAnswer {
  readonly present: boolean
  readonly confidence: Confidence | null
  readonly where: readonly number[]
}

/** Report a core answer that is missing, empty, only guessed at or waived without a reason. True where nothing was reported and there is an answer to look into further. */
export function reportCore<Options extends object, Key extends string>(
  prd: Prd,
  world: CheckWorld<Options, Key | CoreMessage>,
  role: CoreRole,
  answer: CoreAnswer,
  skeleton: Words,
): boolean {
  const args = {name: say(areaNames[role], messageLanguageFor(prd.language))}
  const expected = [`${'#'.repeat(usualDepth(prd))} ${args.name}`]
  const hint = say(skeleton, messageLanguageFor(prd.language), {h: '#'.repeat(usualDepth(prd))})

  const waiver = waiverFor(prd, role)
  if (waiver?.reason != null) return false
  if (waiver && answer.where.every((line) => line === waiver.section.place.line)) {
    world.report({message: 'unexplained', args, place: waiver.place, actual: waiver.section.title})
    return false
  }

  const hollow = hollowSection(prd, role, answer)
  if (hollow) {
    const filled = fillSection(prd, role, hollow, world)
    const scaffold = filled ? {scaffold: filled} : {}
    world.report({message: 'empty', args: {...args, title: hollow.title}, place: hollow.place, expected, hint, ...scaffold})
    return false
  }

  const guess = guessOf(prd, role, answer)
  if (guess) {
    const {line, title, place} = guess
    // What was found, though by guess, is told; what was only looked at is asked for.
    const atMost = answer.present ? 'info' : 'warning'
    world.report({message: 'likely', args: {...args, line, title, role}, place, atMost, actual: title, expected})
    return false
  }

  if (answer.present) return true
  const inserted = insertSection(prd, role, usualDepth(prd), world)
  world.report({message: 'missing', args, place: prd.titlePlace, expected, hint, ...(inserted ? {scaffold: inserted} : {})})
  return false
}

/** The empty section that is all a document has for a core role; the core rule speaks of it, so that no other has to. */
export function hollowSection(prd: Prd, role: CoreRole, answer: CoreAnswer): Section | null {
  const opening = prd.sections.filter((section) => section.opens.includes(role))
  if (opening.length === 0 || opening.some((section) => !section.empty)) return null
  const lines = new Set(opening.map((section) => section.place.line))
  return answer.where.every((line) => lines.has(line)) ? opening[0]! : null
}

/** The rank that sections of this document have, for what is to be added to it. */
export function usualDepth(prd: Prd): number {
  return prd.sections.find((section) => !section.isTitle && section.near === false)?.depth ?? 2
}

/** Words of which a title must have one to be taken for a near miss; folded. Sections that only could hold the answer are none. */
const stems: Readonly<Record<CoreRole, RegExp>> = {
  goal: /^(?!.*(?:编写|文档|文件|撰写|本文)目的).*(?:目标|目的|价值|愿景|使命|期望|goal|objective|\baims?\b|purpose(?! of (?:this|the) doc)|vision|value|outcome)/u,
  flow: /流程|链路|旅程|flow|process|journey|sequence|walkthrough/u,
  priority: /优先|重要|紧急|必须(?:有|做|实现)|priorit|moscow|\bmust|\bmvp\b/u,
  copy: /文案|文言|话术|提示语|措辞|用字|microcopy|\b(?:ui |ux )?copy\b|wording|\bui (?:texts?|strings)\b/u,
}

/** 「需求目的」 ends in what it is; 「目標金額提醒」 only begins with it. */
const endings: Readonly<Record<CoreRole, RegExp>> = {
  goal: /(?<!非)(?:目标|目的)$|(?<!non[- ]?)\b(?:goals?|objectives?)$/u,
  flow: /流程图?$|\bflows?$/u,
  priority: /优先级$|\bpriorit(?:y|ies)$/u,
  copy: /文案$|\bcopy$/u,
}

interface Guess {
  readonly line: number
  readonly title: string
  readonly place: Place
}

function guessOf(prd: Prd, role: CoreRole, answer: CoreAnswer): Guess | null {
  if (answer.present && answer.confidence !== 'likely') return null
  const line = answer.present ? answer.where[0] : candidateFor(prd, role)?.line
  if (line === undefined) return null
  const section = prd.sections.find((candidate) => candidate.place.line === line)
  const block = prd.blocks.find((candidate) => candidate.place.line <= line && line <= candidate.place.endLine)
  const place = section?.place ?? block?.place ?? {line, column: 1, endLine: line, endColumn: 1}
  const words = (section?.title ?? block?.text ?? '').split('\n', 1)[0]!
  // Told to name a section as it is named already, or one that answers by what it holds, people stop reading.
  if (answer.present && (nameOf(role).test(fold(words)) || !stems[role].test(fold(words)))) return null
  return {line, title: words.slice(0, 40), place}
}

/** A section that calls itself by the role, whatever else stands around it. */
function nameOf(role: CoreRole): RegExp {
  return {
    goal: /目标|目的|goals?\b|objectives?\b|purpose\b/u,
    flow: /流程|flow/u,
    priority: /优先|priorit|p[0-4]\b|mvp|阶段|phase|must|should|必须|必备|必要/u,
    copy: /文案|\bcopy\b/u,
  }[role]
}

/** A near miss: alike by its title, and not surely something else, as `非目標` is surely the scope. */
function candidateFor(prd: Prd, role: CoreRole): Candidate | undefined {
  const others = new Set(
    prd.sections
      .filter((section) => isSurelyOther(section, role) && !isNamedFor(section, role) && !endings[role].test(section.folded))
      .map(({place}) => place.line),
  )
  return prd.candidates.find(
    (candidate) => candidate.role === role && !others.has(candidate.line) && stems[role].test(fold(candidate.title)),
  )
}

function isSurelyOther({readings, roles}: Section, role: CoreRole): boolean {
  // What stands among the requirements is one of them: 「優先級規則」 is a feature.
  return (
    roles.some((own) => own === 'scope' || own === 'requirements') ||
    readings.some((reading) => reading.confidence === 'certain' && reading.role !== role)
  )
}
