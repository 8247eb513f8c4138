/** Priorities that changed outside tables: a labelled line, a tag, the group that an item stands under. */
import {fold} from '../model/folding.js'
import {priorityOf} from '../model/priorities.js'
import type {Part} from './parts.js'

const header =
  /^(?:需求|功能|开发|业务|任务|feature |task )?(?:优先级|优先度|优先|priority|重要性|重要程度|重要度|紧急程度|级别|moscow|prio|pri)(?:$|[ (（/])/

export function isPriorityHeader(text: string): boolean {
  return header.test(fold(text))
}

/** `**優先級**: P0` and the like. */
export function isPriorityLine(part: Part): boolean {
  return part.kind !== 'row' && part.key !== null && isPriorityHeader(part.key)
}

const groups = new WeakMap<Part, string | null>()

/** The priority that an item has from the group it is listed under. What is known of a line above is known of all below it, so that deep lists cost no more than long ones. */
export function groupPriority(part: Part): string | null {
  const waiting: Part[] = []
  let found: string | null = null
  for (let one: Part | null = part; one?.lead; one = one.lead) {
    const known = groups.get(one)
    found = known === undefined ? (priorityOf(one.lead.words.replace(/[:：]\s*$/, ''))?.written ?? null) : known
    waiting.push(one)
    if (found !== null || known !== undefined) break
  }
  for (const one of waiting) groups.set(one, found)
  return found
}
