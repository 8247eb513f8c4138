/** Fixes put into a text: pass after pass until nothing is left to fix, every other character as it was. */
import {type DecodedText, normalise, originalOffsets} from './encoding.js'
import type {Edit, FixedFinding} from './types.js'

export type EditKind = Edit['kind']

/** A text with its fixes in it. */
export interface FixedText {
  /** Byte order mark and line ends included. */
  readonly text: string
  readonly fixed: readonly FixedFinding[]
}

/** Gives the edits that a source asks for; null where it can no longer be read. */
export type FindEdits = (source: string) => Promise<readonly Edit[] | null>

/** A fix may uncover another one; edits that still call for each other after so many passes never end. */
const passes = 10

/** Make the edits of some kinds. What does not come to rest is left alone. */
export async function fixText(text: DecodedText, kinds: ReadonlySet<EditKind>, findEdits: FindEdits): Promise<FixedText> {
  const safe = kinds.has('safe') ? await makeSafeEdits(text, findEdits) : {text, fixed: []}
  const whole = kinds.has('scaffold') ? await addSections(safe.text, findEdits) : {text: safe.text, fixed: []}
  return {text: whole.text.original, fixed: [...safe.fixed, ...whole.fixed]}
}

interface Step {
  readonly text: DecodedText
  readonly fixed: readonly FixedFinding[]
}

async function makeSafeEdits(start: DecodedText, findEdits: FindEdits): Promise<Step> {
  let text = start
  const fixed: FixedFinding[] = []
  for (let pass = 0; pass <= passes; pass += 1) {
    const edits = withoutOverlaps((await editsOf(text, 'safe', findEdits)) ?? [])
    const next = applyEdits(text, edits)
    if (next.original === text.original) return {text, fixed}
    text = next
    fixed.push(...edits.map(findingOf))
  }
  return {text: start, fixed: []}
}

/** One section a pass, so that each finds its place among those before it; taken out again where it does not help, as below a fence that is never closed. */
async function addSections(start: DecodedText, findEdits: FindEdits): Promise<Step> {
  let text = start
  const fixed: FixedFinding[] = []
  const tried = new Set<string>()
  for (;;) {
    const edit = (await editsOf(text, 'scaffold', findEdits))?.find(({rule}) => !tried.has(rule))
    if (!edit) return {text, fixed}
    tried.add(edit.rule)
    const next = applyEdits(text, [edit])
    const after = await editsOf(next, 'scaffold', findEdits)
    if (after === null || after.some(({rule}) => rule === edit.rule)) continue
    text = next
    fixed.push(findingOf(edit))
  }
}

async function editsOf({source}: DecodedText, wanted: EditKind, findEdits: FindEdits): Promise<readonly Edit[] | null> {
  return (await findEdits(source))?.filter(({kind}) => kind === wanted) ?? null
}

function findingOf({rule, line, message}: Edit): FixedFinding {
  return {rule, line, message}
}

/** Of two edits of one place the first is made; the other follows in the next pass, if it is still asked for. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1
  return edits
    .toSorted((one, other) => one.fix.start - other.fix.start || one.fix.end - other.fix.end)
    .filter(({fix}) => {
      if (fix.start < Math.max(end, 0) || fix.start === end) return false
      end = fix.end
      return true
    })
}

function applyEdits(text: DecodedText, edits: readonly Edit[]): DecodedText {
  if (edits.length === 0) return text
  const offsetOf = originalOffsets(text)
  const parts: string[] = []
  let at = 0
  for (const {fix} of edits) {
    const start = offsetOf(fix.start)
    parts.push(text.original.slice(at, start), fix.text.replaceAll('\n', lineEndAt(text, start)))
    at = offsetOf(fix.end)
  }
  return normalise(parts.join('') + text.original.slice(at))
}

/** New lines end as the others do; where those are mixed, as the line above does. */
function lineEndAt({original, lineEnds}: DecodedText, offset: number): string {
  if (lineEnds === 'crlf') return '\r\n'
  if (lineEnds === 'cr') return '\r'
  if (lineEnds !== 'mixed') return '\n'
  const last = Math.max(original.lastIndexOf('\n', offset - 1), original.lastIndexOf('\r', offset - 1))
  if (last < 0 || offset === 0) return '\n'
  return original[last] === '\r' ? '\r' : original[last - 1] === '\r' ? '\r\n' : '\n'
}
