/** Requirements whose numbers go on below the last heading: `3.1` as a heading, `**3.1.1 退款原因**：…` as lines or items in it. */
import {splitNumbering} from './folding.js'
import {linesOfBlock} from './labels.js'
import {unitsOfHeadings} from './requirement-headings.js'
import {unitsOfLines} from './requirement-items.js'
import type {RequirementList} from './requirement-lists.js'
import type {Prd, Requirement, Section} from './types.js'

/** Fewer are an enumeration in one place. */
const fewestParts = 3

/** The same list with the numbered parts in the place of the headings that hold them. */
export function withNumberedParts(prd: Prd, list: RequirementList): RequirementList {
  const parts = new Map(list.units.map((unit) => [unit, unit.section ? partsOf(prd, unit.section) : []]))
  const found = [...parts.values()].filter((units) => units.length >= 2)
  if (found.flat().length < fewestParts) return list
  return {...list, units: list.units.flatMap((unit) => (parts.get(unit)!.length >= 2 ? parts.get(unit)! : [unit]))}
}

function partsOf(prd: Prd, section: Section): readonly Requirement[] {
  const number = decimalOf(section.title)
  if (number === null) return []
  const isPart = (text: string) => decimalOf(text)?.startsWith(`${number}.`) ?? false
  const lines = section.own
    .filter(({kind, depth, quoted}) => !quoted && (kind === 'paragraph' || (kind === 'item' && depth === 1)))
    .flatMap((block) => linesOfBlock(block).slice(0, block.kind === 'item' ? 1 : undefined))
    .filter(({text, runs}) => isPart(text) && runs.find((run) => run.text.trim() !== '')?.kind === 'strong')
  const headings = section.children.filter(({near, title}) => near !== false && isPart(title))
  return [...unitsOfLines(lines), ...unitsOfHeadings(prd, headings)]
}

function decimalOf(text: string): string | null {
  return /^\d{1,3}(?:\.\d{1,3})*/.exec(splitNumbering(text).number ?? '')?.[0] ?? null
}
