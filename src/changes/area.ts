/** Which area of a document a part belongs to: the role of its innermost section. */
import {fold} from '../model/folding.js'
import type {Section} from '../model/types.js'
import {isLyingDown, ownFactKind} from './own-facts.js'
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

/** A labelled line or row about the document itself, standing before its first section of a role or below its last one. */
export function isOwnFact(part: Part): boolean {
  return ownKindOf(part) !== null
}

/** Which of the document's own facts a line or row states; of a table whose headers are the labels, which one a column states. */
export function ownKindOf(part: Part, header?: string): 'growing' | 'naming' | null {
  if (!isHead(part.home) && !part.foot) return null
  if (!part.cells) return part.key === null ? null : ownFactKind(part.key)
  const lying = isLyingDown([...part.cells.keys()])
  if (lying && part.table!.rows.length <= 2) return header === undefined ? 'growing' : (ownFactKind(header) ?? 'naming')
  return part.key === null || lying ? null : ownFactKind([...part.cells.values()][0]?.text ?? '')
}

function isHead(home: SectionParts): boolean {
  const {section} = home
  if (section === null || section.isTitle) return true
  return section.roles.length === 0 && section.parent?.isTitle !== false && home.order <= 3 && tellsOfItself(home)
}

const telling = new WeakMap<SectionParts, boolean>()

/** A section without a purpose of its own is the head of a document where facts about the document are the most of it. */
function tellsOfItself(home: SectionParts): boolean {
  let tells = telling.get(home)
  if (tells === undefined) {
    const stated = home.parts.filter(({kind, words}) => kind !== 'header' && words !== '')
    const own = stated.filter(({key, cells}) => ownFactKind(cells ? ([...cells.values()][0]?.text ?? '') : (key ?? '')) !== null)
    tells =
      aboutItself.test(home.section!.folded) ||
      (own.length >= 2 && own.length * 2 >= stated.length) ||
      isLyingDown([...(home.parts[0]?.cells?.keys() ?? [])])
    telling.set(home, tells)
  }
  return tells
}

const outWords =
  /非目标|非范围|不做|不包含|不包括|不涉及|不支持|不追求|不在范围|范围外|范围之外|排除|暂不|不考虑|不属于|不应视为|out of scope|out-of-scope|non-?goals?|not in scope|exclu|won't|not doing|no-?goals/

/** A section of what will not be built: moving into or out of it changes the scope. */
export function isOutOfScope(home: SectionParts): boolean {
  for (let one: Section | null = home.section; one; one = one.parent) if (outWords.test(fold(one.title))) return true
  return false
}
