/** Which area of a document a part belongs to: the role of its innermost section. */
import {fold, foldTitle} from '../model/folding.js'
import type {Section} from '../model/types.js'
import {authorNames, dateNames, documentStatusNames, reviewNames, statusNames, versionNames} from '../model/vocabulary/register-words.js'
import type {Part, SectionParts} from './parts.js'
import type {Area} from './types.js'

/** The first role that the section opens or has; else that of the nearest section around it. What will not be built is scope, whatever it stands under. */
export function areaOfSection(section: Section | null): Area {
  for (let one = section; one; one = one.parent) {
    if (one.isTitle) break
    if (one.opens[0]) return one.opens[0]
    if (outWords.test(fold(one.title))) return 'scope'
    if (one.roles[0]) return one.roles[0]
  }
  return section && aboutItself.test(section.folded) ? 'meta' : 'other'
}

/** A heading over what a document says of itself. */
const aboutItself =
  /^(?:文档|文件|本文|prd|document|doc) ?(?:状态|信息|属性|概况|基本信息|版本|status|info|information|metadata|control|details)/

/** What a requirement says belongs to the requirements, where no heading says more. */
export function areaOf(part: Part): Area {
  if (isOwnFact(part)) return 'meta'
  const area = areaOfSection(part.home.section)
  return area === 'other' && part.requirement ? 'requirements' : area
}

/** What moves with every revision of a document: its version, its dates, its status. */
const growing: readonly ReadonlySet<string>[] = [versionNames, dateNames, statusNames, documentStatusNames, reviewNames]

/** Whether a label is one of the document's own facts, and whether it is one that moves with every revision. */
export function ownFactKind(label: string): 'growing' | 'naming' | null {
  const folded = foldTitle(label)
  if (growing.some((names) => names.has(folded)) || growing.some((names) => names.has(folded.replace(beforeFact, '')))) return 'growing'
  return authorNames.has(folded) || authorNames.has(folded.replace(beforeFact, '')) || naming.test(folded) ? 'naming' : null
}

const beforeFact = /^(?:文档|文件|prd|产品|当前|最后|最近|最新|document|doc|product|current|last|lead)[ -]?/
const naming =
  /^(?:(?:文档|文件|prd|产品|项目|document|doc|product|project) ?)?(?:名称|编号|标题|类型|密级|产品经理|contributors?|dri|pm|product ?manager|product ?owner|title|name)$/

/** A labelled line or row about the document itself, standing before its first section of a role. */
export function isOwnFact(part: Part): boolean {
  if (part.key === null || !isHead(part.home)) return false
  return ownFactKind(factLabelOf(part)) !== null
}

export function factLabelOf(part: Part): string {
  return part.cells ? ([...part.cells.values()][0]?.text ?? '') : (part.key ?? '')
}

function isHead(home: SectionParts): boolean {
  const {section} = home
  if (section === null || section.isTitle) return true
  return section.roles.length === 0 && section.parent?.isTitle !== false && home.order <= 3
}

const outWords =
  /非目标|非范围|不做|不包含|不包括|不涉及|不支持|不追求|不在范围|范围外|范围之外|排除|暂不|不考虑|不属于|不应视为|out of scope|out-of-scope|non-?goals?|not in scope|exclu|won't|not doing|no-?goals/

/** A section of what will not be built: moving into or out of it changes the scope. */
export function isOutOfScope(home: SectionParts): boolean {
  for (let one: Section | null = home.section; one; one = one.parent) if (outWords.test(fold(one.title))) return true
  return false
}
