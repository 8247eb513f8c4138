import {defineRule} from '../../src/define-rule.js'
import {datesIn, type WrittenDate, weekdayOfIso} from '../../src/model/dates.js'
import type {Place} from '../../src/model/types.js'
import {passagesOf} from '../../src/passages.js'
import {say} from '../../src/words.js'
import {days, words} from './messages.js'

export default defineRule(
  {
    id: 'schedule-weekday',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {language, report, source, offsetAt}) => {
    for (const {text, place, section} of passagesOf(prd)) {
      if (section?.roles.includes('data')) continue
      for (const written of datesIn(text)) {
        const start = startOf(written.text, source, offsetAt(place.line, place.column), offsetAt(place.endLine, place.endColumn))
        if (isImpossible(written)) {
          const day = written.text.replace(/[\s(（,，]+[^\s\d]*$/u, '')
          report({message: 'absent', args: {text: day}, place: placeWithin(place, start, day.length, offsetAt), actual: day})
        }
        if (written.weekday === null || written.iso?.length !== 10 || weekdayOfIso(written.iso) === written.weekday) continue
        const weekday = weekdayOfIso(written.iso)
        const expected = say(days, language).split(' ')[weekday]!
        const word = weekdayIn(written.text)
        const at = start !== null && word ? start + word.index : null
        const fix = at === null || !word ? {} : {fix: {start: at, end: at + word.text.length, text: respelt(word.text, weekday)}}
        report({
          message: 'weekday',
          args: {date: written.iso, expected, text: word?.text ?? ''},
          place: placeWithin(place, start, written.text.length, offsetAt),
          actual: written.text,
          ...fix,
        })
      }
    }
  },
)

/** Where a text stands in the source between two offsets; null where markup stands within it. */
function startOf(text: string, source: string, from: number, to: number): number | null {
  const index = source.slice(from, to).indexOf(text)
  return index < 0 ? null : from + index
}

/** Some characters of one line, where their offset is known. */
function placeWithin(place: Place, start: number | null, length: number, offsetAt: (line: number, column: number) => number): Place {
  if (start === null || place.line !== place.endLine) return place
  const column = place.column + start - offsetAt(place.line, place.column)
  return {...place, column, endColumn: column + length}
}

/** A month and a day that were written as such, and no calendar has; `2026-13-01` may be a number of another kind. */
function isImpossible({exists, year, month, day}: WrittenDate): boolean {
  return !exists && year !== null && month !== null && month <= 12 && day !== null && day <= 31
}

function weekdayIn(text: string): {text: string; index: number} | null {
  const found = /(?:[周週]|星期|[禮礼]拜)?[一二三四五六日天]$|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/iu.exec(text)
  return found ? {text: found[0], index: found.index} : null
}

/** The right weekday in the form of the wrong one: `周四`, `星期四`, `Thu`, `Thursday`. */
function respelt(word: string, weekday: number): string {
  if (!/^[a-z]/iu.test(word)) return word.slice(0, -1) + '日一二三四五六'[weekday]
  const full = say(days, 'en').split(' ')[weekday]!
  const name = word.length <= 4 ? full.slice(0, 3) : full
  return word === word.toLowerCase() ? name.toLowerCase() : name
}
