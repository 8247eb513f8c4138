/** The status that a document states of itself. */
import {fold} from './folding.js'
import {frontMatterText} from './front-matter.js'
import type {Place, Prd, Status} from './types.js'

/** In this order: `未评审` is no approval, `待评审` no draft, `reviewed` no review that is still to come. */
const meanings: readonly (readonly [RegExp, Status])[] = [
  [
    /未(?:通过|批准|审批|审核|评审|定稿|发布|确认)|不通过|驳回|退回|打回|\bnot (?:yet )?(?:approved|reviewed|final|accepted)|\b(?:rejected|changes requested|needs? review|in review|under review|awaiting|pending)\b/u,
    'in-review',
  ],
  [
    /待(?:\S{0,4})(?:审|评|批准|确认|review)|(?:评审|审核|审查|审批|讨论|征求意见|确认)(?:中|阶段)|送审|提交评审|请求评审|レビュー(?:中|待ち)|審査中|검토|리뷰|심사/u,
    'in-review',
  ],
  [
    /草稿|草案|初稿|起草|拟稿|编写中|撰写中|编辑中|完善中|补充中|未完成|进行中|修订中|\bdraft|\bwip\b|work in progress|in progress|ongoing|not started|ドラフト|下書き|作成中|執筆中|초안|작성 ?중|brouillon|entwurf|borrador/u,
    'draft',
  ],
  [
    /已?(?:评审|审核|审批|审查|评审会)(?:已)?(?:通过|完成|完毕|结束)|已(?:评审|审核|审批|批准|通过|确认|定稿|发布|冻结|基线|生效|签署|签核|上线|实现|完成|落地)|^(?:通过|定稿|终稿|生效|正式|正式版|正式发布|完成|基线|确认|发布)|评审通过|批准|定稿|现行|有效|\b(?:approved|accepted|final|finali[sz]ed|reviewed|signed[ -]off|released|published|ratified|frozen|baselined|implemented|implementable|complete[d]?|done|active|live|shipped|locked|agreed|validated)\b|承認|確定|完了|レビュー済|公開|승인|확정|완료|운영 ?중|valid[ée]|genehmigt|aprobado/u,
    'approved',
  ],
  [/评审|审核|审批|\b(?:review|reviewing|proposed|proposal|rfc|candidate|submitted)\b|提案|レビュー/u, 'in-review'],
]

/** What a stated status means; null for words about something else. */
export function statusOf(text: string): Status | null {
  const folded = fold(text.slice(0, 120))
  return meanings.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** The status that the document states of itself; null where it states none. */
export function readStatus(prd: Prd): {readonly status: Status | null; readonly place: Place | null} {
  for (const key of ['status', 'state', '状态', '狀態']) {
    const written = frontMatterText(prd.frontMatter, key)
    const status = written && statusOf(written)
    if (status) return {status, place: frontMatterPlace(prd, key)}
  }
  if (prd.review?.status) {
    const {line} = prd.review
    return {status: prd.review.status, place: {line, column: 1, endLine: line, endColumn: 1}}
  }
  if (frontMatterText(prd.frontMatter, 'reviewed', 'approved')) return {status: 'approved', place: frontMatterPlace(prd, 'reviewed')}
  return {status: null, place: null}
}

function frontMatterPlace({frontMatter}: Prd, key: string): Place | null {
  const line = frontMatter?.lines.get(key)
  return line === undefined ? (frontMatter?.place ?? null) : {line, column: 1, endLine: line, endColumn: 1}
}
