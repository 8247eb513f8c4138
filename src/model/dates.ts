/** Dates and durations as people write them. Reading only: what a date means is for others. */

/** A date in a text. Absent parts are null. */
export interface WrittenDate {
  readonly text: string
  /** Offset in the text, in UTF-16 units. */
  readonly index: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** `2026-03-02`, `2026-03` or `2026`; null without a year or when there is no such day. */
  readonly iso: string | null
  /** Whether the calendar has it. */
  readonly exists: boolean
  /** Weekday written beside it, 0 = Sunday. */
  readonly weekday: number | null
}

export type DurationUnit = 'minute' | 'hour' | 'day' | 'workday' | 'person-day' | 'week' | 'sprint' | 'month' | 'quarter' | 'year'

export interface WrittenDuration {
  readonly text: string
  readonly index: number
  readonly value: number
  readonly unit: DurationUnit
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const weekdayWord =
  '周[一二三四五六日天]|週[一二三四五六日天]|星期[一二三四五六日天]|禮拜[一二三四五六日天]|礼拜[一二三四五六日天]|[一二三四五六日](?=[)）])|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'

const numeric = String.raw`(?<y1>(?:19|20)\d\d)\s?[-/.年]\s?(?<m1>\d{1,2})(?:\s?[-/.月]\s?(?<d1>\d{1,2})\s?[日号號]?)?月?`
const republic = String.raw`民[國国]\s?(?<ry>\d{2,3})\s?年\s?(?:(?<rm>\d{1,2})\s?月\s?(?:(?<rd>\d{1,2})\s?[日號号])?)?`
const compact = String.raw`(?<y2>20\d\d)(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\d|3[01])`
const monthDay = String.raw`(?<m3>\d{1,2})\s?月\s?(?<d3>\d{1,2})\s?[日号號]`
const english = String.raw`(?<m4>${monthWord})\.?\s+(?<d4>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y4>(?:19|20)\d\d))?|(?<d5>\d{1,2})(?:st|nd|rd|th)?\s+(?<m5>${monthWord})\.?,?\s+(?<y5>(?:19|20)\d\d)|(?<m6>${monthWord})\.?\s+(?<y6>(?:19|20)\d\d)`
const yearOnly = String.raw`(?<y7>(?:19|20)\d\d)\s?年`
const date = new RegExp(
  String.raw`(?<![\d.\w-])(?:${republic}|${numeric}|${compact}|${monthDay}|${english}|${yearOnly})(?![\d\w])(?:\s{0,2}[(（,，]?\s{0,2}(?<w>${weekdayWord}))?`,
  'gu',
)

/** What every date has one of; few texts do, and the pattern of dates is slow. */
const dated = /(?:19|20)\d\d|月|民[國国]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i

/** Every date of a text, in order. Versions such as `2.10.3` are none. */
export function datesIn(text: string): WrittenDate[] {
  if (!/\d/.test(text) || !dated.test(text)) return []
  const found: WrittenDate[] = []
  for (const match of lowerLatin(text).matchAll(date)) found.push(readDate(match, text))
  return found
}

/** Every offset stays. A pattern that ignores case is twice as dear to compile. */
function lowerLatin(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** The first date of a text that the calendar has, with year and month; null where there is none. */
export function firstIsoDate(text: string): string | null {
  return datesIn(text).find(({iso, month}) => iso !== null && month !== null)?.iso ?? null
}

function readDate(match: RegExpExecArray, text: string): WrittenDate {
  const groups = match.groups!
  const numberOf = (...names: string[]) => {
    const written = names.map((name) => groups[name]).find((value) => value !== undefined)
    return written === undefined ? null : monthNumber(written)
  }
  const year = groups['ry'] === undefined ? numberOf('y1', 'y2', 'y4', 'y5', 'y6', 'y7') : Number(groups['ry']) + 1911
  const month = numberOf('m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'rm')
  const day = numberOf('d1', 'd2', 'd3', 'd4', 'd5', 'rd')
  const exists = isOnCalendar(year, month, day)
  const parts = [year === null ? null : String(year), month, day].filter((part) => part !== null)
  const iso = exists && year !== null ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null
  const {index} = match
  return {text: text.slice(index, index + match[0].length), index, year, month, day, iso, exists, weekday: weekdayOf(groups['w'])}
}

function monthNumber(written: string): number {
  return /^\d/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1
}

function isOnCalendar(year: number | null, month: number | null, day: number | null): boolean {
  if (month === null) return true
  if (month < 1 || month > 12) return false
  // A leap year where none is written: 29 February may exist.
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate())
}

function weekdayOf(written: string | undefined): number | null {
  if (written === undefined) return null
  const chinese = '日一二三四五六'.indexOf(written.at(-1)!.replace('天', '日'))
  if (chinese !== -1) return chinese
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(written.slice(0, 3).toLowerCase())
}

/** The weekday of a full date, 0 = Sunday. */
export function weekdayOfIso(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay()
}

const chineseNumbers: ReadonlyMap<string, number> = new Map([
  ['半', 0.5],
  ['一', 1],
  ['两', 2],
  ['兩', 2],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['十', 10],
])

const units: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:人日|人天|pd|person[ -]days?|man[ -]days?|mds?)$/i, 'person-day'],
  [/^(?:工作日|個工作天|工作天|working days?|business days?|workdays?)$/i, 'workday'],
  [/^(?:天|日|days?|d)$/i, 'day'],
  [/^(?:周|週|星期|禮拜|礼拜|weeks?|w|wks?)$/i, 'week'],
  [/^(?:sprints?|迭代)$/i, 'sprint'],
  [/^(?:月|months?|mo)$/i, 'month'],
  [/^(?:季度|季|quarters?)$/i, 'quarter'],
  [/^(?:年|years?)$/i, 'year'],
  [/^(?:小时|小時|hours?|hrs?|h)$/i, 'hour'],
  [/^(?:分钟|分鐘|minutes?|mins?)$/i, 'minute'],
]
const duration =
  /(?<![\d.\w])(\d{1,6}(?:\.\d{1,3})?|[半一两兩二三四五六七八九十])\s{0,2}[个個]?\s?(人日|人天|工作日|工作天|小时|小時|分钟|分鐘|季度|星期|禮拜|礼拜|迭代|天|日|周|週|月|季|年|(?:person|man|working|business)[ -]days?|workdays?|days?|weeks?|wks?|sprints?|months?|quarters?|years?|hours?|hrs?|minutes?|mins?|pd|mds?|[dwh])(?![a-z0-9])/gu

/** Every duration of a text, in order. A day or a month of a date is none. */
export function durationsIn(text: string): WrittenDuration[] {
  const taken = datesIn(text)
  const found: WrittenDuration[] = []
  for (const match of lowerLatin(text).matchAll(duration)) {
    const [whole, number, unit] = match as unknown as [string, string, string]
    const {index} = match
    if (taken.some((written) => index < written.index + written.text.length && index + whole.length > written.index)) continue
    if (isOrdinal(text, index, unit)) continue
    found.push({
      text: text.slice(index, index + whole.length),
      index,
      value: chineseNumbers.get(number) ?? Number(number),
      unit: units.find(([pattern]) => pattern.test(unit))![1],
    })
  }
  return found
}

/** `第 3 周`, `3月`, `1日`: a point in time. */
function isOrdinal(text: string, index: number, unit: string): boolean {
  if (/第\s?$/.test(text.slice(Math.max(0, index - 2), index))) return true
  return /^[月日]$/.test(unit) && !/[个個]/.test(text.slice(index, index + 6))
}
