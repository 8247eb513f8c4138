/** Text left to be filled in: open values, slots and prompts of a template, filler. Never code, never prose about placeholders. */
import {fold} from './folding.js'
import {isOpenValue} from './open-values.js'
import {type Hit, isInCode, type Passage, passagesOf, placeholder} from './placeholder-passages.js'
import {genericItems, promptsIn} from './placeholder-prompts.js'
import {isBracket, mostHits, slotsIn} from './placeholder-slots.js'
import type {Placeholder, Prd} from './types.js'
import {laterPattern} from './vocabulary/placeholder-words.js'

export {isOpenValue}

/** From so many values that are nothing but a bracket on, a document is a template and every bracket of it a slot. */
const templateFrom = 4

/** Text left to be filled in. */
export function readPlaceholders(prd: Prd): readonly Placeholder[] {
  const passages = passagesOf(prd)
  const slots = passages.filter(({value, runs}) => isBracket(value) && !isOpenValue(value) && !runs.some(({kind}) => kind === 'code'))
  const template = slots.length >= templateFrom || templateTitle.test(fold(prd.title ?? ''))
  const found: Placeholder[] = []
  for (const passage of passages) for (const hit of hitsIn(passage, template)) found.push(placeholder(passage, hit))
  found.push(...promptsIn(prd), ...genericItems(prd), ...openFields(prd))
  return inOrder(found)
}

const inBrackets = /[（(【[]([^（()）【】[\]\n]{2,40})[）)】\]]/gu
const atEnd = /(?:^|[\s:：])(TBD|TBC|TBA)[\s.。)）!！]{0,9}$|[:：,，。；;(（]\s?(TODO)[\s.。…)）!！]{0,9}$/u
/** `退款期限待定，…`, `limits are to be decided.`: what a clause says of its subject, not what it names. */
const openClause =
  /(?:^|[\s，。；;,、：:（(])([^\s，。；;,、：:（(「」“”"]{2,16})(待定|待[^\s，。；;,、：:（(]{1,6}(?:确定|確定|补充|補充|提供|给出|給出|定稿|商定)|待补充|待補充|待完善|待细化|待細化|待明确|待明確|待商定|有待确定|有待確定|有待明确|尚未确定|尚未確定|尚未明确|尚未決定|尚未决定|未定)(?=$|[\s，。；;,.()（）！!])|\b(?:is|are|remains?|still) (TBD|TBC|to be (?:determined|decided|defined|confirmed|finali[sz]ed|specified))\b(?=\s*(?:$|[.,;)(]))/iu
/** In round brackets: `（请在此补充规则）`. */
const aside = /^(?:请(?:在此|填写|补充|描述|说明)|在此|此处(?:填写|补充|描述|说明)|(?:please )?(?:insert|fill in|describe)\b)/u
/** A chapter that holds its place. */
const leftOpen = /(?:占位|placeholder)\s*(?:\([^()]{0,40}\))?$/u
const leading = /^\s*(?:TODO|FIXME|TBD|TBC)\s*[:：]\s*\S/u
const filler = /lorem ipsum/iu
const templateTitle = /模板|样板|范本|template|テンプレート|템플릿/u
function hitsIn(passage: Passage, template: boolean): Hit[] {
  const {text, value, section} = passage
  if (text.trim() === '') return []
  const asked = section?.roles.includes('questions') ?? false
  const hits: Hit[] = []
  if (!asked || template) hits.push(...slotsIn(passage, template))
  if (asked || passage.task || passage.runs.every(({kind, text: words}) => kind === 'code' || words.trim() === '')) return hits
  if (passage.kind !== 'heading' && isOpenValue(value, passage.states))
    hits.push({text: value.trim(), index: Math.max(0, text.lastIndexOf(value.trim()))})
  let looked = 0
  for (const match of text.matchAll(inBrackets)) {
    if (looked++ >= mostHits) break
    if (isInCode(passage.runs, match.index + 1)) continue
    if (isOpenValue(match[1]!, passage.states || passage.kind === 'line') || laterPattern.test(match[1]!) || aside.test(fold(match[1]!)))
      hits.push({text: match[1]!.trim(), index: match.index + 1})
  }
  const end = passage.kind === 'heading' ? null : atEnd.exec(text)
  if (end) hits.push({text: (end[1] ?? end[2])!, index: text.lastIndexOf((end[1] ?? end[2])!)})
  const clause = passage.kind === 'cell' && passage.states ? null : openClause.exec(text)
  if (clause && !isStateOf(clause[1] ?? '') && !isInCode(passage.runs, clause.index)) {
    const words = clause[2] ?? clause[3]!
    hits.push({text: words, index: clause.index + clause[0].lastIndexOf(words)})
  }
  if (passage.kind === 'heading' && leftOpen.test(fold(text))) hits.push({text: text.trim(), index: 0})
  if (leading.test(text)) hits.push({text: text.trim(), index: text.length - text.trimStart().length})
  const latin = filler.exec(text)
  if (latin) hits.push({text: latin[0], index: latin.index})
  return hits
}

/** `狀態變為待定`, `訂單待補充`: a state that something is in. */
function isStateOf(subject: string): boolean {
  return /状态|狀態|订单|訂單|审核|審核|审批|審批|任务|任務|工单|工單|(?:为|為|是|成|到|于|於|示|记|記|改|置|设|設|有|如|和|或|与|與|及|类|類|非|已|不|无|無|被|按|在|处|處|的)$/u.test(
    subject,
  )
}

/** Fields of the front matter that are still open, wherever they are nested. */
function openFields({tree}: Prd): Placeholder[] {
  const node = tree.children.find(({type}) => type === 'yaml')
  if (node?.type !== 'yaml' || !node.position) return []
  const {line: start} = node.position.start
  return node.value.split('\n').flatMap((text, index) => {
    const value = /^\s*(?:-\s+)*(?:[^\s:#][^:]{0,60}:\s+)?(\S.*)$/
      .exec(text.slice(0, 300))?.[1]
      ?.replace(/^["']|["']$/g, '')
      .trim()
    if (!value || value.endsWith(':') || !isOpenValue(value)) return []
    const line = start + 1 + index
    const column = text.lastIndexOf(value) + 1
    return [{line, column, text: value.slice(0, 60), place: {line, column, endLine: line, endColumn: column + value.length}}]
  })
}

/** By place; what starts inside another is the same placeholder. */
function inOrder(found: readonly Placeholder[]): Placeholder[] {
  const kept: Placeholder[] = []
  for (const next of found.toSorted((a, b) => a.line - b.line || a.column - b.column || b.text.length - a.text.length)) {
    const last = kept.at(-1)
    if (!last || last.line !== next.line || next.column >= last.column + last.text.length) kept.push(next)
  }
  return kept
}
