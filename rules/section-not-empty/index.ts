import {hollowSection} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {coreRoles, type Prd, type Section} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'section-not-empty',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const {goal, flow, priority, copy} = prd.core
    const answers = {goal, flow: {present: flow.section, ...flow}, priority, copy}
    const spokenOf = new Set(coreRoles.map((role) => hollowSection(prd, role, answers[role])))

    for (const [index, section] of prd.sections.entries()) {
      if (!section.empty || section.isTitle || section.near !== false || section.children.length > 0) continue
      if (isWithdrawn(prd, section)) continue
      if (spokenOf.has(section) || isRemark(section.title) || holdsNext(section, prd.sections[index + 1])) continue
      report({message: 'empty', args: {title: section.title}, place: section.place, actual: section.title})
    }
  },
)

/** What stood there is struck through: the answers were given, the points settled. */
function isWithdrawn({withdrawn}: Prd, {place, endLine}: Section): boolean {
  return withdrawn.some(({place: {line}}) => line > place.line && line <= endLine)
}

const number = /^\s*(?:第\s*)?(\d+(?:[.．]\d+)*)/u
const chapter = /^\s*(?:第?[一二三四五六七八九十百]+\s*[章节節部篇、.]|part\s|chapter\s)/iu

/** `成員：王小明` and whole sentences say what they have to say in the heading itself. */
function isRemark(title: string): boolean {
  return /^#|[:：]\s*\S/u.test(title) || /[.。!！]$/u.test(title.trim())
}

/** Headings of one rank that are numbered as if of two: `# 3 功能` before `# 3.1 申請退款`. */
function holdsNext(section: Section, next: Section | undefined): boolean {
  if (!next || next.depth > section.depth) return false
  if (next.near !== false) return true
  const [own, following] = [number.exec(section.title)?.[1], number.exec(next.title)?.[1]]
  if (own && following) return following.startsWith(`${own}.`)
  if (own && next.depth === section.depth) return true
  return chapter.test(section.title) && !chapter.test(next.title) && next.depth === section.depth
}
