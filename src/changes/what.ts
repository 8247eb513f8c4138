/** The difference in the document's own words, short enough for a line. */
import {strictText} from './canonical.js'
import type {Part} from './parts.js'
import {tokensOf} from './tokens.js'

const longest = 80

/** `old → new` of what lies between the common beginning and end; `+ new` or `− old` where one of them is empty. */
export function whatChanged(before: string, after: string, name = ''): string {
  return whatDiffers(strictText(before), strictText(after), name)
}

/** The same of two parts as a reader sees them. */
export function whatChangedIn(before: Told, after: Told, name = ''): string {
  return whatDiffers(lineOf(before), lineOf(after), name)
}

function whatDiffers(before: string, after: string, name: string): string {
  const [was, is] = [tokensOf(before), tokensOf(after)]
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start++
  let end = 0
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const old = cutTo(
    was
      .slice(start, was.length - end)
      .join('')
      .trim(),
  )
  const now = cutTo(
    is
      .slice(start, is.length - end)
      .join('')
      .trim(),
  )
  const difference = old === '' && now === '' ? cutTo(after) : old === '' ? `+ ${now}` : now === '' ? `− ${old}` : `${old} → ${now}`
  return name === '' ? difference : `${excerpt(name, 40)} ${difference}`
}

/** The beginning of a text, on one line. */
export function excerpt(text: string, length = longest): string {
  return cutTo(strictText(text), length)
}

/** The beginning of what a part says. */
export function excerptOf(part: Told, length = longest): string {
  return cutTo(lineOf(part), length)
}

type Told = Pick<Part, 'cells' | 'text'>

/** What a part says, on one line; the cells of a table row are set apart as a reader sees them, not as the source does. */
function lineOf({cells, text}: Told): string {
  if (!cells) return strictText(text)
  const said = [...cells.values()].map((cell) => strictText(cell.text))
  return said.filter((cell) => cell !== '').join(' · ')
}

/** A line that is no longer than that. */
export function cutTo(line: string, length = longest): string {
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  // Never half a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
