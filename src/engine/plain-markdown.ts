/**
 * Which documents two parsers read alike.
 *
 * The quick parser follows CommonMark to the letter where remark's has habits of its own: how far a paragraph reaches that ends in
 * an empty item, where a tab stands, what flanks an emoji. What is listed here was found by comparing the two (`docs/parser.md`); a document
 * that holds anything of it, or anything that looks like it, is left to remark's parser. Linear in the source.
 */

/** Tabs and other white space than spaces and line feeds; emphasis beside characters of two units, beside other emphasis, or half escaped; HTML that may span blank lines. */
const strange =
  /[\t\r\0\f\v\uFEFF]|[*_~][\uD800-\uDFFF]|[\uD800-\uDFFF][*_~]|\*[_~]|_[*~]|~[*_]|\\[*_~][*_~]|[*_~]\\[*_~]|<!--+>|<(?:script|pre|style|textarea|\?|![^-])/i

const loneTilde = /(?<!~)~(?!~)/g

/** One unit of a character of two has no place in UTF-8, which is what the quick parser reads. */
const halfCharacter = /\p{Surrogate}/u

/** Do both parsers make the same tree of it, positions included? False says only that nobody looked. */
export function isPlainMarkdown(source: string): boolean {
  if (strange.test(source) || halfCharacter.test(source)) return false
  const lines = source.split('\n')
  const start = frontMatterEnd(lines)
  if (start === null) return false
  const state: State = {before: '', fence: null, isHtml: false, reach: 0, tildes: 0}
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!
    if (!(state.fence === null ? isPlainLine(line, state) : isPlainCode(line, state.fence, state))) return false
    state.before = line
  }
  return true
}

interface State {
  before: string
  /** What opened the fence that the line is in. */
  fence: string | null
  isHtml: boolean
  /** Column at which the content of the last list item starts. */
  reach: number
  /** Single tildes since the last blank line or bullet. */
  tildes: number
}

/** Lines of front matter, which must end; null where what looks like it may be something else. */
function frontMatterEnd(lines: readonly string[]): number | null {
  if (!lines[0]!.startsWith('---')) return 0
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  return end === -1 ? null : end + 1
}

/** A fence at the margin ends as it began. */
function isPlainCode(line: string, fence: string, state: State): boolean {
  if (!line.includes(fence)) return true
  state.fence = null
  state.reach = 0
  return line === fence
}

const fenceIn = /(`{3,}|~{3,})(.*)$/
/** Markers of quotes and list items that open a line, one within the other. */
const markersOf = /^(?: *(?:>|(?:[-*+]|\d{1,9}[.)])(?= |$)) ?)*/
const task = /\[[ xX]\]/
const plainTask = /^ *(?:[-*+]|\d{1,9}[.)]) \[[ xX]\] [^ ]/

function isPlainLine(line: string, state: State): boolean {
  const fence = fenceIn.exec(line)
  if (fence && !/^[\w-]*$/.test(fence[2]!)) return false
  if (fence?.index === 0 && !state.isHtml) {
    state.fence = fence[1]!
    return true
  }
  const markers = markersOf.exec(line)![0]
  const content = line.slice(markers.length).replace(/^ +/, '')
  if (task.test(line) && !plainTask.test(line)) return false
  if (isOddMarker(markers, content) || mayUnderline(line, content, state.before)) return false
  if (/^\[[^\]]*\]:/.test(content) || !isPlainHtml(line, content, markers, state)) return false
  if (strikesWithOneTilde(line, markers, content, state)) return false
  return staysInReach(line, content, markers, state) && (fence !== null || hasPairedTicks(line))
}

/** Two single tildes of a paragraph: GFM strikes out what stands between them, and PRDs mean ranges: 「1~2 天，3~5 元」. */
function strikesWithOneTilde(line: string, markers: string, content: string, state: State): boolean {
  // A bullet near the margin ends a paragraph; a number, a quote, or a bullet further right may go on with one.
  if (content === '' || /^ {0,3}[-*+] ?$/.test(markers)) state.tildes = 0
  if (line.includes('~')) state.tildes += line.match(loneTilde)?.length ?? 0
  return state.tildes > 1
}

/** An item or a quoted line without content, a quote within a quote, a bar that an item opens with. */
function isOddMarker(markers: string, content: string): boolean {
  if (markers.trim() === '') return false
  return content === '' || markers.indexOf('>') !== markers.lastIndexOf('>') || content.includes('|')
}

/** Anything that may make a heading or a table of the line before; a rule behind a blank line does not. */
function mayUnderline(line: string, content: string, before: string): boolean {
  // A row of dashes within a table, at the margin; elsewhere the two differ in what they take for the head of one.
  if (/^[-=:| ]+$/.test(content) && content.includes('|') && content.includes('-')) {
    return line[0] === ' ' || !before.includes('|') || markersOf.exec(before)![0].trim() !== ''
  }
  if (!/^[-=: ]+$/.test(content)) return false
  return !(/^-{3,}$/.test(line) && /^ *$/.test(before))
}

/** HTML starts at the margin, and a comment ends on its line. */
function isPlainHtml(line: string, content: string, markers: string, state: State): boolean {
  if (content === '') state.isHtml = false
  if (!content.startsWith('<')) return true
  if (markers.trim() !== '' || (line[0] === ' ' && !state.isHtml)) return false
  state.isHtml = true
  return !content.startsWith('<!--') || content.includes('-->')
}

/** Nothing stands so far right that it may be indented code. */
function staysInReach(line: string, content: string, markers: string, state: State): boolean {
  if (content === '') return true
  const indent = line.search(/[^ ]/)
  if (indent > state.reach + 3) return false
  if (markers.trim() !== '') state.reach = markers.length
  else if (indent === 0) state.reach = 0
  return true
}

/** Code spans end on their line. */
function hasPairedTicks(line: string): boolean {
  const runs = line.match(/`+/g) ?? []
  return runs.every((run, index) => run === runs[index % 2 === 0 ? index + 1 : index - 1])
}
