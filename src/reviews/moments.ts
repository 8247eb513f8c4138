/** Points in time as people name them, compared with the dates of commits. No clock and no time zone of the machine is ever asked. */

/** A day ends where the committer was; a local time is the committer's; an instant is the same everywhere. */
export type Moment =
  | {readonly kind: 'day'; readonly day: string}
  | {readonly kind: 'local'; readonly time: string}
  | {readonly kind: 'instant'; readonly time: number}

const written = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Read `2026-03-02`, `2026-03-02T15:30` or `2026-03-02T15:30:00+08:00`; null for anything else, or for a day that no calendar has. */
export function readMoment(text: string): Moment | null {
  const match = written.exec(text.trim())
  if (!match) return null
  const [, year = '', month = '', date = '', hour, minute = '00', second = '00', zone] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const midnight = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null
  if (hour === undefined) return {kind: 'day', day}
  const time = `${day}T${hour}:${minute}:${second}`
  const instant = Date.parse(`${time}${zone ?? 'Z'}`)
  if (Number.isNaN(instant)) return null
  return zone === undefined ? {kind: 'local', time} : {kind: 'instant', time: instant}
}

/** Had a commit landed by then? `committed` is ISO 8601 with the committer's offset; a day is counted to its end. */
export function isBy(committed: string, moment: Moment): boolean {
  switch (moment.kind) {
    case 'day':
      return committed.slice(0, 10) <= moment.day
    case 'local':
      return committed.slice(0, 19) <= moment.time
    case 'instant':
      return Date.parse(committed) <= moment.time
  }
}

/** Is a moment still to come, wherever on earth it was meant? */
export function isAfter(moment: Moment, now: Date): boolean {
  // Nowhere is further ahead than UTC+14.
  const latest = new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString()
  switch (moment.kind) {
    case 'day':
      return moment.day > latest.slice(0, 10)
    case 'local':
      return moment.time > latest.slice(0, 19)
    case 'instant':
      return moment.time > now.getTime()
  }
}

/** The moment as a date for reports: as written, with its zone where it has one. */
export function isoOf(moment: Moment): string {
  switch (moment.kind) {
    case 'day':
      return moment.day
    case 'local':
      return moment.time
    case 'instant':
      return new Date(moment.time).toISOString()
  }
}
