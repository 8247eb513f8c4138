/** What a section's own content says of it: patterns that a reader would name as a reason. Each is linear: no nested repetition. */

import {fold, foldScript} from '../folding.js'
import {kept} from '../kept.js'
import type {Block, Section} from '../types.js'

const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'story',
    /作为.{1,24}?(?:我想|我希望|我需要|，我|,我)|身为.{1,24}?我|\bas an? [^.\n]{1,60}?,? i (?:want|need|can|would)|として.{1,30}?したい/u,
  ],
  ['given', /\bgiven\b[^.\n]{0,200}\bwhen\b|\bwhen\b[^.\n]{0,200}\b(?:then|shall)\b|假定|前置条件|预期结果/u],
  ['checkbox', /^\[[ x]\]/mu],
  ['date', /\b20[2-3]\d[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2})?|\b(?:q[1-4])\s?20\d\d|\d{1,2}月\d{1,2}日/u],
  ['period', /第[一二三四五六\d]{1,2}周|\b(?:week|sprint|phase|month)s? ?\d|阶段[一二三四\d]|\d\s?(?:周|人日|人天|工作日|个月)|v\d\.\d/u],
  ['verb-path', /\b(?:get|post|put|delete|patch)\b\s+[`/]/u],
  ['latency', /\d\s?(?:ms|毫秒|秒|seconds?|s)\b|qps|tps|99\.\d/u],
  ['percent', /\d\s?%/u],
  ['arrow', /→|->|=>|➜/u],
  ['link', /https?:\/\/|\.md\b/u],
  ['question', /[?？]/u],
  [
    'tech',
    /\b(?:react|vue|next\.js|node(?:\.js)?|postgres(?:ql)?|mysql|redis|docker|kubernetes|typescript|python|java|spring|flutter|tailwind|aws|sqlite|mongodb|fastapi|websocket)\b/u,
  ],
  ['screen', /按钮|弹窗|点击|页面|列表页|布局|颜色|字体|tap|click|button|modal|screen|layout|color/u],
  ['must', /支持|可以|必须|允许|\b(?:must|shall|should|can|allow|support)s?\b/u],
  ['negative', /(?:^|\n)\W{0,3}(?:不|暂不|无需|不会|no\b|not\b|don't|without|除外)/u],
  ['priority', /\bp[0-3]\b|must have|should have|高优先|优先级/u],
  ['term', /(?:^|\n)[^\n:]{1,20}(?:指的?是|是指|means|refers to)/u],
  ['risk', /风险|可能导致|缓解|应对|mitigat|risk/u],
  ['event', /埋点|event[_ ]name|曝光|事件名|track\(/u],
  ['money', /[¥$€]\s?\d|\d\s?元|定价|收费|revenue|付费/u],
  ['error', /失败|错误|异常|超时|error|fail/u],
  ['field', /\b(?:string|int|integer|boolean|varchar|uuid|bigint|timestamp|主键|外键|nullable)\b/u],
  ['role-word', /管理员|普通用户|游客|运营人员|\badmin\b/u],
  ['author', /修改人|修订人|\bauthor\b|作者|编写人/u],
  [
    'document',
    /^\s*(?:本|该|此|这)(?:份|篇)?(?:文|需求|规格|说明书|手册|书|ドキュメント|资料|仕样)|^\s*(?:the (?:purpose|goal|aim) of )?this (?:document|prd|spec|requirements)|^\s*이 문서/u,
  ],
  ['test', /测试|用例|验证|\btests?\b|verify/u],
]

const readUpTo = 600

/** Names of the clues in a section's own blocks: `clue:…`, kinds of blocks, languages of fences, words of table headers. */
export function cluesOf(section: Section): string[] {
  const clues: string[] = []
  const {own} = section
  const first = own.find(({kind, text}) => kind === 'image' || (kind !== 'rule' && text !== ''))
  clues.push(`first:${first ? kindOf(first) : section.children.length > 0 ? 'heading' : 'nothing'}`)

  let text = ''
  const kinds = new Map<string, number>()
  for (const block of own) {
    const kind = kindOf(block)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (text.length < readUpTo && block.kind !== 'code') text += `${block.checked == null ? '' : '[ ] '}${block.text.slice(0, readUpTo)}\n`
    if (block.table) for (const {text: header} of block.table.header.cells.slice(0, 8)) clues.push(`column:${fold(header.slice(0, 16))}`)
  }
  for (const [kind, count] of kinds) clues.push(`has:${kind}`, ...(count > 4 ? [`many:${kind}`] : []))

  clues.push(...cluesIn(text.slice(0, readUpTo)))
  return clues
}

const cluesIn = kept(
  (text) => {
    const folded = foldScript(text.toLowerCase())
    return patterns.flatMap(([name, pattern]) => (pattern.test(folded) ? [`clue:${name}`] : []))
  },
  {longest: readUpTo, most: 1000},
)

const diagrams = new Set(['mermaid', 'plantuml', 'puml', 'flow', 'sequence'])

function kindOf(block: Block): string {
  if (block.kind === 'code') {
    const lang = block.lang ?? 'none'
    return diagrams.has(lang) ? 'diagram' : `code-${/^[a-z]{1,10}$/.test(lang) ? lang : 'none'}`
  }
  if (block.kind === 'item' && block.marker !== '-') return 'numbered-item'
  return block.kind
}
