/**
 * What a parse may cost, counted before it starts.
 *
 * The parser is quadratic in some inputs and overflows the stack on others. One linear look at the source tells what nests
 * too deep to be parsed at all, and what is better parsed where it can be stopped. It errs on the side of caution: what looks
 * costly and is not only takes the longer way.
 */
export interface Preflight {
  /** The deepest nesting of quotes and lists, and the line that reaches it. */
  readonly depth: number
  readonly line: number
  /** Estimate of the parse in milliseconds, for the costliest input with these counts. */
  readonly cost: number
}

/** Counts of one paragraph, at worst: lines up to the next blank one. */
interface Stretch {
  lines: number
  openers: number
}

/** Milliseconds of nested images, the costliest of inline markup: the square of their number times this. */
const perOpenerPair = 1.2e-3
/** Every line of a label that stays open is looked at again for every other. */
const perLinePair = 1.3e-5
/** Every quote, list and underlined heading moves all that the parser keeps for the rest of the document. */
const perPieceAndCharacter = 4.5e-5

/** Count. Linear in the source, whatever it holds. */
export function preflight(source: string): Preflight {
  const open: Open = {items: [], quotes: 0}
  const stretch: Stretch = {lines: 0, openers: 0}
  const most = {depth: 0, line: 1}
  let pieces = 0
  let cost = 0
  let line = 0
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf('\n', start)
    const end = newline === -1 ? source.length : newline
    line += 1
    const {depth, content, opened} = readContainers(source, start, end, open)
    pieces += opened
    if (depth > most.depth) Object.assign(most, {depth, line})
    if (content === end) cost += closeStretch(stretch)
    else pieces += readContent(source, content, end, stretch)
    start = end + 1
  }
  return {...most, cost: cost + closeStretch(stretch) + pieces * source.length * perPieceAndCharacter}
}

function closeStretch(stretch: Stretch): number {
  const {lines, openers} = stretch
  stretch.lines = 0
  stretch.openers = 0
  return openers * openers * perOpenerPair + lines * lines * perLinePair
}

interface Containers {
  readonly depth: number
  /** Where the text of the line starts, behind the markers. */
  readonly content: number
  /** Quotes and lists that start on this line; a further item of a list is none. */
  readonly opened: number
}

/** An open list item: the column at which its content starts, and the character that marks it. */
interface Item {
  readonly column: number
  readonly mark: string
}

/** What is open from line to line. */
interface Open {
  readonly items: Item[]
  quotes: number
}

/** Read the markers of quotes and lists that start a line. */
function readContainers(source: string, start: number, end: number, open: Open): Containers {
  let at = start
  let column = 0
  let quotes = 0
  let opened = 0
  for (;;) {
    while (at < end && isSpace(source.charCodeAt(at))) {
      column += source.charCodeAt(at) === 9 ? 4 - (column % 4) : 1
      at += 1
    }
    if (at === end) break
    const closed = closeItems(open.items, column)
    const width = source[at] === '>' ? 1 : markerWidth(source, at, end)
    if (width === 0) break
    at += width
    column += width
    const mark = source[at - 1]!
    if (mark === '>') quotes += 1
    else {
      open.items.push({column: column + 1, mark})
      if (closed?.mark !== mark || closed.column !== column + 1) opened += 1
    }
  }
  opened += Math.max(0, quotes - open.quotes)
  open.quotes = quotes
  return {depth: open.items.length + quotes, content: at, opened}
}

/** Items end where something starts left of their content. Returns the outermost that ended. */
function closeItems(items: Item[], column: number): Item | undefined {
  let closed: Item | undefined
  while (items.length > 0 && items[items.length - 1]!.column > column) closed = items.pop()
  return closed
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

/** Characters of a bullet or a number with its mark, 0 where there is none. A marker is followed by a space or ends its line. */
function markerWidth(source: string, at: number, end: number): number {
  let mark = at
  while (mark < end && mark - at < 9 && isDigit(source.charCodeAt(mark))) mark += 1
  const fits = mark > at ? '.)'.includes(source[mark] ?? ' ') : '-*+'.includes(source[at] ?? ' ')
  if (!fits) return 0
  return mark + 1 >= end || isSpace(source.charCodeAt(mark + 1)) ? mark + 1 - at : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const openers = new Set([...'*_~[]<`!'].map((character) => character.charCodeAt(0)))

/** Count what may open or close inline markup; 1 where the line may underline a heading. */
function readContent(source: string, start: number, end: number, stretch: Stretch): number {
  stretch.lines += 1
  let before = 0
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at)
    // A run of backticks is one opener; a run of stars is as many as it has stars.
    if (openers.has(code) && !(code === 96 && before === 96)) stretch.openers += 1
    before = code
  }
  const first = source[start]
  return first === '=' || first === '-' ? 1 : 0
}
