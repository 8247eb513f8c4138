/** Does a document specify a product or feature to be built? Templates, READMEs, prompts, minutes and designs do not. */
import {fold} from './folding.js'
import {frontMatterText} from './front-matter.js'
import type {Prd, Role} from './types.js'

const specification =
  /产品需求|需求文档|需求文件|需求说明|需求规格|产品规格|产品文档|功能规格|需求分析|需求书|product requirements?|requirements? (?:document|specification)|product spec|functional spec|feature spec|software requirements|要件定義|要件定义|要求仕様|요구사항|기획서|cahier des charges/u
const saysOther =
  /模板|样板|範本|范本|template|readme|prompt|提示词|会议(?:纪要|记录)|meeting (?:notes|minutes)|changelog|release notes|技术(?:设计|方案)|详细设计|概要设计|架构设计|架構設計|設計文件|测试(?:计划|用例)|使用手册|用户手册|操作手册|api 文档|接口文档|design doc|technical design|architecture|adr\b|rfc\b|test plan|user guide|user manual|tutorial|how[ -]to|guideline|编写(?:规范|指南)|撰写指南|写作指南|contributing/u

/** What a PRD has, with how much it says. */
const weights: Readonly<Partial<Record<Role, number>>> = {
  requirements: 2,
  goal: 1,
  background: 0.5,
  users: 1,
  scope: 1,
  priority: 1,
  flow: 0.5,
  acceptance: 0.5,
  metrics: 1,
  interface: 0.5,
  nonfunctional: 0.5,
}

/** Does the document specify a product or feature to be built? */
export function readIsPrd(prd: Prd): boolean {
  const type = frontMatterText(prd.frontMatter, 'type', 'doc_type', 'category', 'kind')
  if (type && saysPrd(fold(type))) return true
  const title = fold(prd.title ?? '')
  if (saysOther.test(title)) return false
  if (isTemplate(prd)) return false
  if (saysPrd(title)) return true
  const opened = new Set(prd.sections.flatMap(({opens}) => opens))
  let weight = prd.requirements.length >= 2 ? 1.5 : 0
  for (const role of opened) weight += weights[role] ?? 0
  // Without any heading labelled lines say what sections would.
  if (opened.size === 0) {
    const {goal, flow, priority, copy} = prd.core
    const labelled = [goal.present, flow.section, priority.present, copy.present].filter(Boolean).length
    if (labelled >= 3 || (labelled === 2 && goal.present && prd.requirements.length >= 2)) return true
  }
  // One kind of section alone is a note or a list.
  return weight >= 1.5 && (opened.size >= 2 || prd.title !== null)
}

/** Of folded text. */
function saysPrd(text: string): boolean {
  return specification.test(text) || (text.includes('prd') && /(?<!\p{L})prd(?!\p{L})/u.test(text))
}

/** Mostly blanks to fill in. */
function isTemplate({placeholders, sections, requirements}: Prd): boolean {
  if (placeholders.length < 6) return false
  const slots = placeholders.filter(({text}) => /^[[【<{]|^\S+ ?\d$/.test(text)).length
  return slots >= Math.max(6, sections.length * 0.4) || (slots >= 6 && requirements.every(({name}) => /[[【<{]/.test(name)))
}
