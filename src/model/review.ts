/** What the document says of its own review: a status line, a row of an info table, a field of the front matter, a filled sign-off. */
import {datesIn} from './dates.js'
import {foldTitle} from './folding.js'
import {frontMatterText} from './front-matter.js'
import {isNamed, type Label, labelOf, labelsIn, linesIn, linesOfBlock} from './labels.js'
import {isOpenValue} from './placeholders.js'
import {statusOf} from './status.js'
import type {Prd, Section, Table} from './types.js'
import {authorNames, dateNames, documentStatusNames, reviewNames, statusNames, versionNames} from './vocabulary/register-words.js'

/** Longer than this, nobody quotes it. */
const longestText = 60

/** An explicit review, approval or status statement of the document itself. */
export function readReview(prd: Prd): Prd['review'] {
  return fromFrontMatter(prd) ?? fromLabels(prd) ?? fromHead(prd) ?? fromStatusSection(prd) ?? fromSections(prd)
}

function fromFrontMatter({frontMatter}: Prd): Prd['review'] {
  for (const key of ['status', 'state', 'reviewed', 'approved', '状态', '狀態']) {
    const value = frontMatterText(frontMatter, key)
    if (!value || isChoice(value)) continue
    const line = frontMatter!.lines.get(key) ?? frontMatter!.place.line
    return statement(line, `${key}: ${value}`, key === 'reviewed' || key === 'approved' ? `approved ${value}` : value)
  }
  return null
}

function fromLabels(prd: Prd): Prd['review'] {
  const labels = labelsIn(prd).filter(
    ({value}) => value !== '' && !/^[-–—/\s_]*$/.test(value) && !isChoice(value) && !isOpenValue(value, true),
  )
  const own = labels.filter(({folded}) => isNamed(folded, documentStatusNames))
  // Said three times over, it is a field of something that the document lists.
  const stated =
    own.length > 0 && own.length < 3 ? own : labels.filter((label) => isNamed(label.folded, statusNames) && isOfDocument(prd, label))
  const recorded = labels.filter((label) => isNamed(label.folded, reviewNames) && isOfDocument(prd, label))
  const versions = labels.filter(
    (label) => isNamed(label.folded, versionNames) && reviewWords.test(label.value) && isOfDocument(prd, label),
  )
  const best = stated.find(({value}) => statusOf(value)) ?? stated[0] ?? versions[0] ?? recorded[0]
  if (!best) return null
  return statement(best.line, best.text, recorded.includes(best) && datesIn(best.value).length > 0 ? `approved ${best.value}` : best.value)
}

/** A state of review beside a version: `v0.2（评审稿）`. */
const reviewWords =
  /评审|評審|审核|審核|草稿|草案|初稿|定稿|冻结|凍結|送审|送審|终稿|終稿|征求意见|\bdraft\b|\bfinal\b|approved|reviewed|frozen/iu
/** A line of the head that is a status and hardly anything else. */
const bareStatus =
  /^(?:[\s\p{Extended_Pictographic}*_>[（(【]|\uFE0F)*(?:draft|wip|work in progress|final|approved|reviewed|in review|deprecated|superseded|archived|obsolete|rejected|草稿|草案|初稿|定稿|终稿|終稿|已定稿|已评审|已評審|评审稿|評審稿|评审通过|評審通過|待评审|待評審|送审稿|送審稿|征求意见稿|已废弃|已廢棄|已作废|已归档|ドラフト|초안)(?![\p{L}])/iu

function fromHead(prd: Prd): Prd['review'] {
  const first = prd.sections.find((section) => !section.isTitle && !isAboutDocument(section))
  for (const {text, line, block} of linesIn(prd)) {
    if (line > 40 || (first && line >= first.place.line) || (block.section && !block.section.isTitle)) break
    const short = text.trim().length <= 40 || /^[^:：]{1,24}[:：]/.test(text)
    if (short && bareStatus.test(text)) return statement(line, text.trim(), text)
  }
  return null
}

/** `draft / in review / approved`: a template's choice, not yet made. */
function isChoice(value: string): boolean {
  return value.split(/[/|｜]/u).filter((part) => part.trim() !== '').length >= 3 || /^[^\s|｜]+\s?[|｜]\s?\S+$/u.test(value)
}

/** In the head (before the first section that is about the product), in a section of facts about the document, or at the very end. */
function isOfDocument(prd: Prd, {section, line, form}: Label): boolean {
  if (section === null || section.isTitle || isAboutDocument(section)) return true
  const first = prd.sections.find((candidate) => !candidate.isTitle && !isAboutDocument(candidate))
  if (!first || line < first.place.line) return true
  if (section.roles.includes('review') || section.roles.includes('changelog')) return true
  if (form === 'row' && section === first && section.roles.length === 0 && isFactOf(prd.tables[0], line)) return true
  if (form === 'row') return false
  return (
    section === prd.sections.at(-1) &&
    line >= section.endLine - 6 &&
    (section.roles.every((role) => role === 'references' || role === 'changelog') || closesDocument(prd, line))
  )
}

/** The first table is about the document when it says its version, its date or who wrote it. */
function isFactOf(table: Table | undefined, line: number): boolean {
  if (!table || line < table.place.line || line > table.place.endLine) return false
  return table.place.line === line || [table.header, ...table.rows.slice(0, 40)].some(({cells}) => isFact(foldTitle(cells[0]?.text ?? '')))
}

/** Below a rule at the very end stand the document's facts, one beside the other. */
function closesDocument({blocks}: Prd, line: number): boolean {
  const at = blocks.findIndex(({place}) => place.line <= line && line <= place.endLine)
  if (at < 1) return false
  const [rule, facts] = [blocks.slice(Math.max(0, at - 6), at).some(({kind}) => kind === 'rule'), blocks.slice(Math.max(0, at - 6))]
  return rule && facts.flatMap(linesOfBlock).some((one) => one.line !== line && isFact(labelOf(one)?.folded ?? ''))
}

function isFact(folded: string): boolean {
  return isNamed(folded, versionNames) || isNamed(folded, authorNames) || isNamed(folded, dateNames)
}

/** `### 狀態` above all that is about the product, and a few words below it. */
function fromStatusSection({sections}: Prd): Prd['review'] {
  for (const section of sections) {
    if (section.isTitle) continue
    if (section.opens.some((role) => role !== 'stakeholders' && role !== 'changelog' && role !== 'review')) return null
    const [block, more] = section.own
    if (!block || more || section.children.length > 0 || !isNamed(section.folded, statusNames) || block.table) continue
    const text = block.text.trim()
    if (text !== '' && text.length <= longestText && !isChoice(text) && !isOpenValue(text, true))
      return statement(block.place.line, text, text)
  }
  return null
}

const aboutDocument =
  /(?:文档|文件|版本|基本|基础|项目|产品|模块|需求|功能|元)\s?(?:信息|资料|说明|属性|概况|数据)$|^(?:metadata|meta|document (?:info|information|control|details|properties)|summary details|info|文档|文件|关于本文档|about this document|文書情報|ドキュメント情報|문서 정보|基本情報)$/u

function isAboutDocument(section: Section): boolean {
  return aboutDocument.test(section.folded)
}

/** A section of review records says something once a row or a line of it is filled in. */
function fromSections(prd: Prd): Prd['review'] {
  for (const section of prd.sections) {
    if (!section.opens.includes('review')) continue
    const words = wordsBelow(section)
    const filled = datesIn(words).length > 0 || (statusOf(words) !== null && !/[□☐]/.test(words))
    if (filled) return statement(section.place.line, section.title, `${section.title} ${words.slice(0, 200)}`)
  }
  return null
}

function wordsBelow(section: Section): string {
  const parts: string[] = []
  const stack = [section]
  for (let next = stack.pop(); next && parts.length < 40; next = stack.pop()) {
    for (const block of next.own) {
      const rows = block.table?.rows.flatMap(({cells}) => cells.slice(1).map(({text}) => text))
      parts.push(rows ? rows.join(' ') : block.text.slice(0, 400))
    }
    stack.push(...next.children)
  }
  return parts.join(' ').slice(0, 4000)
}

function statement(line: number, text: string, value: string): NonNullable<Prd['review']> {
  const date = datesIn(value).find(({iso, day}) => iso !== null && day !== null)?.iso ?? null
  return {line, text: text.replace(/\s+/g, ' ').slice(0, longestText), status: statusOf(value), date}
}
