/** The difference in the document's own words, short enough for a line. */
import {strictText} from './canonical.js'
import {tokensOf} from './tokens.js'

const longest = 80

/** `old → new` of what lies between the common beginning and end; `+ new` or `− old` where one of them is empty. */
export function whatChanged(before: string, after: string, name = ''): string {
  const [was, is] = [tokensOf(strictText(before)), tokensOf(strictText(after))]
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start++
  let end = 0
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const old = excerpt(was.slice(start, was.length - end).join(''))
  const now = excerpt(is.slice(start, is.length - end).join(''))
  const difference = old === '' && now === '' ? excerpt(after) : old === '' ? `+ ${now}` : now === '' ? `− ${old}` : `${old} → ${now}`
  return name === '' ? difference : `${excerpt(name, 40)} ${difference}`
}

/** The beginning of a text, on one line. */
export function excerpt(text: string, length = longest): string {
  const line = strictText(text)
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  // Never half a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
