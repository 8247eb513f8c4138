/** Two texts line by line: as a patch that `git apply` takes, and which lines stayed. */
import {createTwoFilesPatch, diffLines, OMIT_HEADERS} from 'diff'

/** Beyond so many differing lines the shortest patch is not worth its time. */
const farthest = 2000

/** A unified diff with the names that git gives; of texts too far apart it removes and adds every line. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const options = {context: 3, maxEditLength: farthest, headerOptions: OMIT_HEADERS}
  const hunks = createTwoFilesPatch(path, path, before, after, undefined, undefined, options) ?? rewrite(before, after)
  // A tab ends a name with spaces, as git has it.
  const name = path.includes(' ') ? `${path}\t` : path
  return `--- a/${name}\n+++ b/${name}\n${hunks}`
}

/** The lines of the later text that the change did not touch, each with its line in the earlier one. Of texts too far apart there are none. */
export function untouchedLines(before: string, after: string): ReadonlyMap<number, number> {
  const parts = diffLines(before, after, {maxEditLength: farthest}) ?? []
  const untouched = new Map<number, number>()
  let [old, now] = [1, 1]
  for (const {count, added, removed} of parts) {
    if (!added && !removed) for (let line = 0; line < count; line += 1) untouched.set(now + line, old + line)
    if (!added) old += count
    if (!removed) now += count
  }
  return untouched
}

function rewrite(before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)]
  const part = (sign: string, lines: readonly string[]) =>
    lines.map((line) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`).join('')
  return `@@ -1,${old.length} +1,${now.length} @@\n${part('-', old)}${part('+', now)}`
}

/** Lines with their ends; nothing after the last one. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
