/** What requirements use as priorities: the scale of a document, and values that are no single step of one. */
import type {Requirement} from './types.js'

/** The values in use, highest first, each once. */
export function scaleOf(requirements: readonly Requirement[]): readonly string[] {
  const ranks = new Map<string, number>()
  for (const {priority, rank} of requirements) {
    if (priority === null || rank === null || listsPriorities(priority)) continue
    const value = priority.trim()
    if (!ranks.has(value)) ranks.set(value, rank)
  }
  return [...ranks].sort(([, left], [, right]) => left - right).map(([value]) => value)
}

const step = '(?:p[0-5]|[高中低]|must|should|could|high|medium|low)'
const list = new RegExp(`^\\s*${step}(?:\\s*(?:[/、,，|&~～—–-]|和|或|至|到|to|or|and)\\s*${step})+\\s*$`, 'iu')

/** `P0/P1`, `高、中`: a choice that was never made. */
export function listsPriorities(value: string): boolean {
  return value.length <= 40 && list.test(value)
}

const blank = /^\s*(?:(?:[-—–−/_]{1,3}|n\/?a|tbd|todo|待定|待補充|待补充|待確認|待确认|未定|[?？]{1,3})\s*)?$/iu

/** An empty cell, a dash, or 待定: nothing that a reader could act on. */
export function isPlaceholderText(value: string): boolean {
  return value.length <= 20 && blank.test(value)
}
