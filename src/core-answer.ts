/** What the four core rules share: how far a document answers what every reader looks for. */
import type {CheckWorld} from './define-rule.js'
import type {Candidate, Confidence, CoreRole, Place, Prd, Section} from './model/types.js'
import {waiverFor} from './model/waivers.js'
import {areaNames} from './names.js'
import {messageLanguageFor, say, type Words} from './words.js'

/** The messages that every core rule has. */
export type CoreMessage = 'missing' | 'likely' | 'empty' | 'unexplained'

export interface CoreAnswer {
  readonly present: boolean
  readonly confidence: Confidence | null
  readonly where: readonly number[]
}

/** Report a core answer that is missing, empty, only guessed at or waived without a reason. True where there is an answer to look into further. */
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
    world.report({message: 'empty', args: {...args, title: hollow.title}, place: hollow.place, expected, hint})
    return false
  }

  const guess = guessOf(prd, role, answer)
  if (guess) {
    const {line, title, place} = guess
    world.report({message: 'likely', args: {...args, line, title, role}, place, atMost: 'warning', actual: title, expected})
    return answer.present
  }

  if (!answer.present) world.report({message: 'missing', args, place: prd.titlePlace, expected, hint})
  return answer.present
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

function guessOf(prd: Prd, role: CoreRole, answer: CoreAnswer): {line: number; title: string; place: Place} | null {
  if (answer.present && answer.confidence !== 'likely') return null
  const line = answer.present ? answer.where[0] : candidateFor(prd, role)?.line
  if (line === undefined) return null
  const section = prd.sections.find((candidate) => candidate.place.line === line)
  const block = prd.blocks.find((candidate) => candidate.place.line <= line && line <= candidate.place.endLine)
  const place = section?.place ?? block?.place ?? {line, column: 1, endLine: line, endColumn: 1}
  const words = section?.title ?? block?.text ?? ''
  return {line, title: words.split('\n', 1)[0]?.slice(0, 40) ?? '', place}
}

/** A near miss. What is surely the scope (`非目標`) is no goal, however alike the words. */
function candidateFor(prd: Prd, role: CoreRole): Candidate | undefined {
  const scope = new Set(prd.sections.filter(({roles}) => roles.includes('scope')).map(({place}) => place.line))
  return prd.candidates.find((candidate) => candidate.role === role && !scope.has(candidate.line))
}
