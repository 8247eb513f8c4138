/** A change before it has an id: rows are counted, grouped and ordered as drafts. */
import {strictText} from './canonical.js'
import type {Mechanical} from './classify.js'
import type {Part, SectionParts} from './parts.js'
import type {Action, Area, ChangeClass, ChangeSide} from './types.js'

export interface Draft {
  readonly area: Area
  readonly action: Action
  readonly class: ChangeClass
  readonly home: SectionParts
  /** The section of the earlier side, of things that stand on both. */
  readonly origin?: SectionParts
  readonly anchor: string
  readonly before: ChangeSide | null
  readonly after: ChangeSide | null
  readonly what: string
  /** Rows of one mechanical kind are counted as one. */
  readonly mechanical: Mechanical | null
}

export function sideOf(parts: readonly Part[]): ChangeSide {
  return {line: parts[0]!.line, endLine: parts.at(-1)!.endLine, text: parts.map(({text}) => text).join('\n')}
}

export function headingSide({section}: SectionParts): ChangeSide {
  return {line: section!.place.line, endLine: section!.endLine, text: section!.title}
}

export function anchorOfSection(home: SectionParts): string {
  return home.section ? `section/${home.section.id ?? home.name}` : 'document'
}

export function anchorOf(part: Part): string {
  const {requirement} = part
  if (requirement) return `req/${requirement.id ?? strictText(requirement.name)}`
  return anchorOfSection(part.home)
}

/** What a reader would call it: the id and name of a requirement, the key of a row, the label of a line. */
export function nameOf(part: Part): string {
  const {requirement} = part
  if (requirement) return requirement.id ?? requirement.name
  if (part.kind === 'row' && part.cells) return keyCell(part)
  return ''
}

function keyCell(part: Part): string {
  for (const cell of part.cells!.values()) if (!/^\s*(?:\d+\s*)?$/.test(cell.text)) return cell.text.trim()
  return ''
}
