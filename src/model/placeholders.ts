/** Text left to be filled in: open values, slots and prompts of a template, filler. Never code, never prose about placeholders. */
import {fold} from './folding.js'
import {isOpenValue} from './open-values.js'
import {clausesIn, isAboutTasks} from './placeholder-clauses.js'
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
  const aboutTasks = isAboutTasks(passages)
  const found: Placeholder[] = []
  for (const passage of passages) for (const hit of hitsIn(passage, template, aboutTasks)) found.push(placeholder(passage, hit))
  found.push(...promptsIn(prd), ...genericItems(prd), ...openFields(prd))
  return inOrder(found)
}

const inBrackets = /[（(【[]([^（()）【】[\]\n]{2,40})[）)】\]]/gu
const atEnd = /(?:^|[\s:：])(TBD|TBC|TBA)[\s.。)）!！]{0,9}$|[:：,，。；;(（]\s?(TODO)[\s.。…)）!！]{0,9}$/u
/** In round brackets: `（请在此补充规则）`. */
const aside = /^(?:请(?:在此|填写|补充|描述|说明)|在此|此处(?:填写|补充|描述|说明)|(?:please )?(?:insert|fill in|describe)\b)/u
/** A chapter that holds its place. */
const leftOpen = /(?:占位|placeholder)\s*(?:\([^()]{0,40}\))?$/u
const leading = /^\s*(?:TODO|FIXME|TBD|TBC)\s*[:：]\s*\S/u
const filler = /lorem ipsum/iu
const templateTitle = /模板|样板|范本|template|テンプレート|템플릿/u
function hitsIn(passage: Passage, template: boolean, aboutTasks: boolean): Hit[] {
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
  hits.push(...clausesIn(passage, aboutTasks))
  if (passage.kind === 'heading' && leftOpen.test(fold(text))) hits.push({text: text.trim(), index: 0})
  if (leading.test(text)) hits.push({text: text.trim(), index: text.length - text.trimStart().length})
  const latin = filler.exec(text)
  if (latin) hits.push({text: latin[0], index: latin.index})
  return hits
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
