/** Tables that give priorities or phases to requirements by their ids: `| Phase 1 | R1–R13 |`. */
import {fold} from './folding.js'
import {type Priority, priorityOf} from './priorities.js'
import {idOf} from './requirement-ids.js'
import type {Place, Prd, Requirement} from './types.js'

interface Stated {
  readonly priority: Priority
  readonly place: Place
}

/** A range longer than this was not written by a person. */
const longestRange = 500
const range =
  /([A-Za-z]{1,8}(?:[-_][A-Za-z]{1,8}){0,2}[-_]?)(\d{1,4})(?:\s?(?:[-–—~～至到]|to)\s?(?:[A-Za-z]{1,8}(?:[-_][A-Za-z]{1,8}){0,2}[-_]?)?(\d{1,4}))?(?![\w.])/gu

/** Requirements without a priority of their own take the one that such a table gives to their id. */
export function withStatedPhases(prd: Prd, units: readonly Requirement[]): readonly Requirement[] {
  if (!units.some(({id, priority}) => id !== null && priority === null)) return units
  const stated = statedByIds(prd)
  if (stated.size === 0) return units
  return units.map((unit) => {
    const found = unit.priority === null && unit.id !== null ? stated.get(normal(unit.id)) : undefined
    return found ? {...unit, priority: found.priority.written, rank: found.priority.rank, priorityPlace: found.place} : unit
  })
}

function statedByIds(prd: Prd): Map<string, Stated> {
  const stated = new Map<string, Stated>()
  for (const {rows} of prd.tables) {
    for (const {cells} of rows) {
      const first = cells[0]
      const priority = first && idOf(first.text) === null ? priorityOf(first.text) : null
      if (!first || !priority?.scale) continue
      for (const cell of cells.slice(1))
        for (const id of idsIn(cell.text)) if (!stated.has(id)) stated.set(id, {priority, place: first.place})
    }
  }
  return stated
}

/** The ids of a cell that holds nothing else. */
function idsIn(text: string): string[] {
  if (text.replace(range, '').replace(/[\s,，、;；/&+和与與及]|and/giu, '') !== '') return []
  const ids: string[] = []
  for (const [, prefix, from, to] of text.matchAll(range)) {
    const last = Math.min(Number(to ?? from), Number(from) + longestRange)
    for (let number = Number(from); number <= last; number++) ids.push(normal(`${prefix}${number}`))
  }
  return ids
}

function normal(id: string): string {
  return fold(id)
    .replace(/[-_\s]/g, '')
    .replace(/(\D)0+(?=\d)/g, '$1')
}
