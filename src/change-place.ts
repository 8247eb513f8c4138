/** Where a change is shown, and how it is called. */
import type {Area, Change} from './changes/types.js'
import type {LintContext} from './lint-context.js'
import type {MessageLanguage, Place, Prd} from './model/types.js'
import {actionNames, areaNames, classNames} from './names.js'
import {say, type WordArguments} from './words.js'

/** The place of a change in the document as it is now; what is gone points at the section that held it. */
export function placeOf(change: Change, prd: Prd): Place {
  if (change.after) {
    const {line, endLine} = change.after
    const block = prd.blocks.find(({place}) => place.line === line)
    const column = block?.place.column ?? 1
    return {line, column, endLine, endColumn: block && endLine === block.place.endLine ? block.place.endColumn : column}
  }
  return prd.sections.find(({title}) => title === change.section)?.place ?? prd.titlePlace
}

/** What changed after the review in areas that a team stops: changes of what is built, outside of grace. */
export function frozenChanges({changes}: LintContext, areas: ReadonlySet<Area>): readonly Change[] {
  const all = changes?.changes ?? []
  return all.filter((change) => areas.has(change.area) && !change.grace && (change.class === 'substantive' || change.class === 'scope'))
}

/** What every message about a change can say. */
export function wordsFor(change: Change, language: MessageLanguage): WordArguments {
  return {
    what: clip(change.what),
    area: say(areaNames[change.area], language),
    action: say(actionNames[change.action], language),
    class: say(classNames[change.class], language),
    section: change.section,
    line: change.before?.line ?? 0,
  }
}

/** What stood there before and what stands there now, for reporters that show both. */
export function sidesOf(change: Change): {readonly actual?: string; readonly expected?: readonly string[]} {
  return {
    ...(change.after ? {actual: clip(change.after.text)} : {}),
    ...(change.before ? {expected: [clip(change.before.text)]} : {}),
  }
}

function clip(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
