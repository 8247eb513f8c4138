/** The numbers to reach: in goals, in metrics, on the lines that state a goal. */
import {datesIn, durationsIn, firstIsoDate} from './dates.js'
import {type Line, labelsIn, linesIn} from './labels.js'
import type {Metric, Place, Prd, Section} from './types.js'
import {goalLabels} from './vocabulary/core-words.js'

const unit = `%|％|‰|percent|percentage points?|pp|个百分点|個百分點|倍|x|万元|萬元|亿元|億元|万|萬|亿|億|元|块|美元|美金|人次|人|名|通|筆|笔|封|則|则|起|回|件中|位|个|個|次|家|单|單|件|条|條|篇|项|項|款|天|日|周|週|月|年|小时|小時|分钟|分鐘|秒钟|秒|毫秒|分|星|ms|s|sec(?:onds?)?|min(?:utes?)?|hours?|days?|weeks?|months?|users?|customers?|requests?|qps|tps|rps|fps|mb|gb|tb|kb|k|m|usd|dau|mau|字|页|頁|行|用户|用戶|件以上|人以上|건|명|개|초|분|일|원|회`
const numberText = String.raw`(?<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)`
const comparator = String.raw`(?<sign>[≥≤><＞＜≧≦~～≈]=?|=|至少|不少于|不少於|不低于|不低於|不高于|不高於|不超过|不超過|少于|少於|低于|低於|高于|高於|大于|大於|小于|小於|超过|超過|达到|達到|达|達|提升至?|提高[至到]?|提升到|增加[至到]?|增长|增長|增至|降低[至到]?|降至|降到|降|减少[至到]?|減少[至到]?|缩短[至到]?|縮短[至到]?|控制在|维持在|維持在|目标[:：为]?|目標[:：為]?|at least|at most|more than|less than|over|under|below|above|within|up to|reach(?:es)?|reduc(?:e|es|ed|ing|tion)(?:\s\S{1,20}){0,4}?\s(?:by|to)|increas(?:e|es|ed|ing)(?:\s\S{1,20}){0,4}?\s(?:by|to)|improv(?:e|es|ed|ing)(?:\s\S{1,20}){0,4}?\s(?:by|to)|by|to)`
const measured = new RegExp(
  String.raw`(?:${comparator}\s{0,2})?(?<![\d.\w-])${numberText}\s?(?<plus>\+)?\s?(?:(?<unit>${unit})(?![a-z]))?(?<after>\s?(?:\+|以上|以下|以内|以內|or (?:more|less|fewer|higher|lower)|まで|に(?:減ら|削減|増や|短縮|向上|抑え|下げ|上げ)|이상|이하|이내|까지))?`,
  'giu',
)
const baseline =
  /(?:从|從|由|from|目前|现在|現在|当前|當前|currently|baseline:?|现状[:：]?)\s?(?:约|約|about|~)?\s?(\d{1,12}(?:\.\d{1,6})?)\s?(%|％)?/iu

/** UTF-16 units of one line or row that are looked at: goals are said early. */
const longestText = 2000

interface Source {
  readonly text: string
  readonly place: Place
  readonly section: Section | null
  /** In a section of metrics bare numbers with a unit are targets; in a goal a direction is asked for. */
  readonly strict: boolean
}

/** The numbers to reach. */
export function readMetrics(prd: Prd): readonly Metric[] {
  const metrics: Metric[] = []
  for (const source of sourcesOf(prd)) {
    const metric = metricOf(source)
    if (metric) metrics.push(metric)
  }
  return metrics
}

function sourcesOf(prd: Prd): Source[] {
  const sources: Source[] = []
  for (const line of linesIn(prd)) {
    const kind = kindOf(line.block.section)
    if (kind) sources.push({text: line.text, place: placeOf(line), section: line.block.section, strict: kind === 'goal'})
  }
  for (const {header, rows, section} of prd.tables) {
    const kind = kindOf(section)
    if (!kind) continue
    for (const row of rows) {
      const text = row.cells.map((cell, column) => (isPlan(header.cells[column]?.text ?? '') ? '' : cell.text)).join(' | ')
      sources.push({text, place: row.place, section, strict: kind === 'goal'})
    }
  }
  for (const {folded, value, place, section} of labelsIn(prd)) {
    if (goalLabels.has(folded) && !kindOf(section)) sources.push({text: value, place, section, strict: true})
  }
  return sources
}

function kindOf(section: Section | null): 'goal' | 'metrics' | null {
  if (!section) return null
  if (section.roles.includes('metrics') && !isOfFeature(section)) return 'metrics'
  if (successTitle.test(section.folded)) return 'metrics'
  return section.roles.includes('goal') ? 'goal' : null
}

/** Criteria of success are measures, whatever else the section is taken for. Folded. */
const successTitle =
  /^(?:(?:mvp|product|launch|release|key|overall) )?success (?:criteria|metrics|measures)|^(?:mvp|产品|项目|上线)?成功(?:标准|指标|准则|衡量)/u

/** Figures that the product itself shows: `每日指標` of a dashboard is no target. */
function isOfFeature(section: Section): boolean {
  for (let at = section.parent; at; at = at.parent) if (at.opens.includes('requirements')) return true
  return false
}

/** Columns that say when and by whom, not how much. */
function isPlan(header: string): boolean {
  return /日期|时间|時間|周期|週期|频率|頻率|来源|來源|编号|編號|序号|序號|#|id|date|when|owner|source|frequency|负责|負責|版本|version/iu.test(
    header,
  )
}

function metricOf({text, place, section, strict}: Source): Metric | null {
  const bare = withoutDates(text.slice(0, longestText))
  const before = baseline.exec(bare)
  const start = before ? before.index + before[0].length : 0
  const whole = before && /\d/.test(bare.slice(start)) ? start : 0
  for (const match of bare.slice(whole).matchAll(measured)) {
    const {value, unit: written, plus, after} = match.groups!
    const sign = isRange(bare, whole + match.index) ? undefined : match.groups!.sign
    const weak = sign !== undefined && /^(?:by|to|=|over|under|within|目标[:：]?|目標[:：]?)$/i.test(sign)
    const directed = (sign !== undefined && !weak) || plus !== undefined || after !== undefined || (weak && written !== undefined)
    const share = written !== undefined && /^(?:%|％|percent|倍|x)$/i.test(written)
    if (!(directed || share || (!strict && written !== undefined && isTarget(bare, whole + match.index)))) continue
    if (written === undefined && plus === undefined && (sign === undefined || weak)) continue
    const number = Number(value!.replaceAll(',', ''))
    const from = before && Number(before[1]) !== number ? Number(before[1]) : null
    return {
      text: text.trim().slice(0, 200),
      value: number,
      unit: written ?? null,
      baseline: from,
      target: number,
      deadline: deadlineOf(text),
      place,
      section,
    }
  }
  return null
}

/** `6～16 岁`: the sign stands between two figures. */
function isRange(text: string, index: number): boolean {
  return /^[~～]/.test(text.slice(index, index + 1)) && /\d\s?$/.test(text.slice(Math.max(0, index - 3), index))
}

/** `用户数：10,000`, `| 留存率 | 30% |`: a number right behind a colon or in a cell. */
function isTarget(text: string, index: number): boolean {
  return /[:：|]\s*[^:：|\d]{0,6}$/.test(text.slice(Math.max(0, index - 12), index))
}

/** Dates and ordinals are no measure. Same length, so that offsets stay. */
function withoutDates(text: string): string {
  let bare = text
  for (const {index, text: written} of datesIn(text))
    bare = bare.slice(0, index) + ' '.repeat(written.length) + bare.slice(index + written.length)
  return bare.replace(
    /第\s?\d+|(?:v|V|P|Phase |phase |Stage |阶段|階段|FR-|Q)\s?\d+(?:\.\d+)*|(?<!\d)[（(]?\s?\d{1,3}(?:\s?(?:-|~|–|至|到)\s?\d{1,3})?\s?(?:个月|個月|周内|週內|天内|天內|months?|weeks?)\s?(?:内|內|后|後)?[）)]?(?=\s*[:：)）]|$)|^\s*\d+[.、)）]/gu,
    (found) => ' '.repeat(found.length),
  )
}

function deadlineOf(text: string): string | null {
  const date = firstIsoDate(text)
  if (date) return date
  const within = /(?:within|in|by the end of|上线后?|上線後?|发布后?|發佈後?|launch \+?)\s?.{0,8}$/iu
  const found = durationsIn(text).find(
    ({index}) => within.test(text.slice(Math.max(0, index - 20), index)) || /^\s?(?:内|內|之内|之內)/.test(text.slice(index)),
  )
  return found?.text ?? null
}

function placeOf({runs}: Line): Place {
  const last = runs.at(-1)!.place
  return {...runs[0]!.place, endLine: last.endLine, endColumn: last.endColumn}
}
