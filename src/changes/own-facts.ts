/** What a document says of itself: the labels of its version, dates, status, people and names. */
import {foldTitle} from '../model/folding.js'
import {authorNames, dateNames, documentStatusNames, reviewNames, statusNames, versionNames} from '../model/vocabulary/register-words.js'

/** What moves with every revision of a document: its version, its dates, its status. */
const growing: readonly ReadonlySet<string>[] = [versionNames, dateNames, statusNames, documentStatusNames, reviewNames]

/** Whether a label is one of the document's own facts, and whether it is one that moves with every revision. */
export function ownFactKind(label: string): 'growing' | 'naming' | null {
  const folded = foldTitle(label)
  if (moving.test(folded)) return 'growing'
  if (growing.some((names) => names.has(folded)) || growing.some((names) => names.has(folded.replace(beforeFact, '')))) return 'growing'
  return authorNames.has(folded) || authorNames.has(folded.replace(beforeFact, '')) || naming.test(folded) ? 'naming' : null
}

const moving =
  /^(?:(?:最[后近新]|本次|上次|下次)(?:更新|修改|修订|编辑|评审)|(?:last|next|date) ?(?:updated?|modified|edited|reviewed?|revised|created)|updated|modified|revised)(?: ?(?:于|时间|日期|版本|on|at|date|by))?$/
const beforeFact = /^(?:文档|文件|prd|产品|当前|最后|最近|最新|document|doc|product|current|last|lead)[ -]?/
const naming =
  /^(?:(?:文档|文件|prd|产品|项目|document|doc|product|project) ?)?(?:名称|编号|标题|类型|密级|产品经理|contributors?|dri|pm|product ?manager|product ?owner|title|name)$/

/** A table of facts with one column each, by its headers; a log of changes has a column for what changed. */
export function isLyingDown(headers: readonly string[]): boolean {
  const own = headers.filter((header) => ownFactKind(header) !== null)
  return own.length >= 2 && own.length * 2 > headers.length && !headers.some((header) => logged.test(header))
}

const logged = /内容|说明|描述|变更|修改|修订|更新(?!日期|时间)|摘要|change|description|summary|note|what|remark/

const labelled = /^([^:：。，,;；]{1,24})[:：]/u

/** The label of a line that states one of the document's own facts: `最後更新：2026-03-02`. */
export function ownLabelOf(line: string): string | null {
  const label = labelled.exec(line)?.[1] ?? null
  return label !== null && ownFactKind(label) !== null ? label : null
}
