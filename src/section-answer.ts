/** What the rules that ask for a section share: is it there, waived, or missing? */

import {usualDepth} from './core-answer.js'
import type {CheckWorld} from './define-rule.js'
import type {Place, Prd, Role} from './model/types.js'
import {waiverFor} from './model/waivers.js'
import {areaNames} from './names.js'
import {insertSection} from './scaffold.js'
import {messageLanguageFor, say} from './words.js'

export type SectionMessage = 'missing' | 'unexplained'

/** Report a role that no section opens and nothing else in the document answers, or a waiver without a reason. */
export function reportSection<Options extends object, Key extends string>(
  prd: Prd,
  world: CheckWorld<Options, Key | SectionMessage>,
  role: Role,
  answeredElsewhere: boolean,
): void {
  const waiver = waiverFor(prd, role)
  if (waiver && waiver.reason === null) world.report({message: 'unexplained', args: {name: waiver.section.title}, place: waiver.place})
  if (waiver || answeredElsewhere || prd.sections.some((section) => section.roles.includes(role))) return
  const name = say(areaNames[role], messageLanguageFor(prd.language))
  const depth = usualDepth(prd)
  const inserted = insertSection(prd, role, depth, world)
  const scaffold = inserted ? {scaffold: inserted} : {}
  world.report({message: 'missing', args: {name}, place: prd.titlePlace, expected: [`${'#'.repeat(depth)} ${name}`], ...scaffold})
}

/** The first block or table cell whose words match, wherever it stands; quotes and code are left out. */
export function placeOfWords(prd: Prd, words: RegExp): Place | null {
  return prd.blocks.find((block) => block.kind !== 'code' && !block.quoted && words.test(block.text))?.place ?? null
}
