/** What counts as a priority, and how high it is. Words are data; reading them needs a context, since `P2` or `高` in prose is none. */
import {fold} from './folding.js'
import {priorityLevels} from './vocabulary/priority-words.js'

/** `scale` tells which words may be compared with each other; `rank` 0 is its top. */
export interface Priority {
  readonly written: string
  readonly rank: number | null
  readonly scale: PriorityScale | null
}

export type PriorityScale = 'p' | 'level' | 'moscow' | 'phase' | 'stars' | 'color' | 'number' | 'letter'

const byWord = new Map<string, {rank: number; scale: PriorityScale}>()
for (const scale of ['level', 'moscow'] as const)
  for (const [rank, words] of priorityLevels[scale].entries())
    for (const word of words) if (!byWord.has(word)) byWord.set(word, {rank, scale})

const ordinals = new Map([...'一二三四五六七八九'].map((character, index) => [character, index]))
const colors = new Map([
  ['🔴', 0],
  ['🟥', 0],
  ['🟠', 1],
  ['🟡', 1],
  ['🟨', 1],
  ['🟢', 2],
  ['🟩', 2],
  ['🔵', 3],
  ['⚪', 3],
])

/** Phases by name; a version or phase number tells the rank. */
const phase =
  /^(?:(mvp)|(?:phase|stage|milestone|iteration|release|version|v|阶段|第|フェーズ|단계)\s*([1-9一二三四五六七八九])(?:\.\d+)*\s*(?:期|阶段|批|版|版本|フェーズ|단계)?|([一二三四五六七八九])\s*(?:期|阶段)|(首期|本期|当前版本|首发|now|current)|(后续|后期|下期|未来|远期|将来|next|later|future|backlog|post-mvp|后续版本|后续规划))$/

/** Folded, without brackets and markup around it. */
export function foldPriority(text: string): string {
  return fold(text)
    .replace(/’/g, "'")
    .replace(/^[\s*_`【[(<「:~-]+/u, '')
    .replace(/[\s*_`】\])>」:。.,;~-]{1,40}$/u, '')
}

/** Whether a cell says "as above". */
export function isDitto(text: string): boolean {
  return /^(?:同上|〃|"|''|ditto|same as above|same|同前|同じ|상동|↑)$/i.test(text.trim())
}

/** The rank of a text that is a priority and nothing else, but for an explanation in brackets or after a dash. Null for other texts. */
export function priorityOf(text: string): Priority | null {
  const written = text.trim()
  if (!written || written.length > 60) return null
  const whole = foldPriority(written)
  const found = readWord(whole) ?? readWord(foldPriority(whole.split(/[(（:：,，、/|]|\s[-–—]\s?/, 1)[0]!)) ?? readSigns(written)
  return found && {written, ...found}
}

/** Like `priorityOf`, where the column or the label already says that it is a priority: bare numbers and letters count too, and unknown words have no rank. */
export function priorityInColumn(text: string): Priority | null {
  const written = text.trim()
  if (!written || /^(?:[-–—/\\.…_]+|n\/?a|无|無|待定|tbd|tbc|todo|\?+|？+)$/i.test(written)) return null
  const known = priorityOf(written)
  if (known) return known
  const folded = foldPriority(written)
  const number = /^(?:level|lv|l|级别|优先级|第)?\s*([0-9])\s*(?:级|星|档)?$/.exec(folded)
  if (number) return {written, rank: Number(number[1]), scale: 'number'}
  if (/^[a-e]$/.test(folded)) return {written, rank: folded.charCodeAt(0) - 97, scale: 'letter'}
  const leading = /^(p\d|[高中低](?=$|[^\p{L}]))/u.exec(folded)
  if (leading) return {...readWord(leading[1]!)!, written}
  return {written, rank: null, scale: null}
}

function readWord(word: string): {rank: number; scale: PriorityScale} | null {
  const p = /^(?:priority |优先级 ?)?p([0-4])(?:级|\+)?$/.exec(word)
  if (p) return {rank: Number(p[1]), scale: 'p'}
  const listed = byWord.get(word) ?? byWord.get(word.replace(/ ?(?:优先级|优先|priority)$/, ''))
  if (listed) return listed
  const named = phase.exec(word)
  if (!named) return null
  const [, mvp, numbered, chinese, now] = named
  const number = numbered ?? chinese
  if (mvp || now) return {rank: 0, scale: 'phase'}
  if (number) return {rank: ordinals.get(number) ?? Number(number) - 1, scale: 'phase'}
  return {rank: 9, scale: 'phase'}
}

function readSigns(text: string): {rank: number; scale: PriorityScale} | null {
  const stars = text.match(/[★⭐🌟]/gu)?.length ?? 0
  if (stars > 0 && /^(?:[\s★⭐🌟☆]|\uFE0F)+$/u.test(text)) return {rank: Math.max(0, 5 - stars), scale: 'stars'}
  const sign = colors.get([...text][0]!)
  if (sign === undefined) return null
  const rest = foldPriority(text.slice([...text][0]!.length).replace(/\uFE0F/g, ''))
  return readWord(rest) ?? (rest === '' ? {rank: sign, scale: 'color'} : null)
}

const tagWord =
  /P[0-4](?![\w.-])|must[ -]have|should[ -]have|could[ -]have|nice[ -]to[ -]have|won['’]t[ -]have|must|should|could|required|recommended|optional|mandatory|high|medium|low|critical|MVP|phase\s?\d|必须|必須|必做|必要|应该|應該|可以|可选|可選|高优先级|高優先級|中优先级|中優先級|低优先级|低優先級|高优|高優|低优|低優|高|中|低|필수|권장|선택|推奨|任意|[一二三]期/
const bracketed = new RegExp(
  `[（(【\\[「]\\s*((?:(?:优先级|優先級|priority)\\s*)?(?:[:：]\\s*)?(?:${tagWord.source})(?:\\s*(?:优先级|優先級|priority|級|级))?)\\s*[）)】\\]」]`,
  'iu',
)
const marked = /^[\s*_`#]*(P[0-4])(?=[\s*_`:：\-–—、.|]|$)/u
const trailing = /[\s*_`|·\-–—:：](P[0-4])[\s*_`]*$/u

/** A priority that a heading or a list item carries as a tag: `【P0】退款`, `退款 (Must)`, `P1: 退款`, `🔴 退款`. */
export function priorityTag(text: string): Priority | null {
  const inBrackets = bracketed.exec(text)
  if (inBrackets) return withWritten(inBrackets[1]!)
  const atEdge = marked.exec(text) ?? trailing.exec(text)
  return atEdge ? withWritten(atEdge[1]!) : null
}

function withWritten(text: string): Priority | null {
  const written = text.replace(/^(?:优先级|優先級|priority)\s*[:：]?\s*/iu, '').trim()
  return priorityOf(written) ?? null
}

/** `hint`: looked for first where the pattern is dear to compile. */
const groupWords: readonly {readonly pattern: RegExp; readonly strong: boolean; readonly hint?: RegExp}[] = [
  {pattern: /(?<![\p{L}\d])P[0-4](?![\p{L}\d])/iu, strong: true, hint: /P[0-4]/i},
  {pattern: /(?<![\p{L}])(?:must|should|could|won['’]?t)[ -]?have(?![\p{L}])|nice[ -]to[ -]have/iu, strong: true, hint: /have/i},
  {pattern: /^(?:must|should|could|won['’]t|required|optional|recommended)\b/iu, strong: true},
  {pattern: /(?:最高|高|中|低)[优優]先[级級]?|(?:high|medium|low)[ -]priority/iu, strong: true},
  {
    pattern:
      /^(?:必须有?|必須有?|应该有?|應該有?|可以有?|可有|必做|选做|選做|必要|必备|必備|필수|권장|선택|必須|推奨|任意)(?=[\s（(:：]|功能|需求|项|項|機能|要件|$)/iu,
    strong: true,
  },
  {pattern: /(?<![\p{L}])MVP(?![\p{L}\d])/iu, strong: false, hint: /MVP/i},
  {pattern: /(?:phase|stage|阶段|階段|フェーズ)\s*[1-9一二三四五六七八九]|第?[一二三四五六七八九]\s*(?:期|阶段|階段)/iu, strong: false},
  {pattern: /^(?:v|version |版本 ?)\d(?:\.\d+)*/iu, strong: false},
  {pattern: /^(?:后续|後續|未来|未來|future|later|远期|遠期|将来|향후)/iu, strong: false},
]

/** A heading that groups what stands under it by priority: `必须有（P0）`, `Must have`, `阶段 2：增强`. `strong` is false for mere phases. */
export function priorityGroup(title: string): (Priority & {readonly strong: boolean}) | null {
  const text = title
    .normalize('NFKC')
    .replace(/^(?:\s|\p{Extended_Pictographic}|\uFE0F)+/u, '')
    .replace(/^(?:\d+(?:\.\d+)*[.、)]?|[一二三四五六七八九十]+[、.])\s*/u, '')
  for (const {pattern, strong, hint} of groupWords) {
    if (hint && !hint.test(text)) continue
    const found = pattern.exec(text)
    if (!found) continue
    const written = found[0].trim()
    return {written, rank: null, scale: null, ...readWord(foldPriority(written)), strong}
  }
  return null
}
