/** The words of a document as a reader meets them, line by line and cell by cell, each with its place; quotes and code are left out. */
import {linesIn} from './model/labels.js'
import type {Place, Prd, Role, Section} from './model/types.js'

export interface Passage {
  readonly text: string
  readonly place: Place
  readonly section: Section | null
  readonly form: 'line' | 'cell'
}

const read = new WeakMap<Prd, readonly Passage[]>()

export function passagesOf(prd: Prd): readonly Passage[] {
  const passages = read.get(prd) ?? readPassages(prd)
  read.set(prd, passages)
  return passages
}

function readPassages(prd: Prd): readonly Passage[] {
  const passages: Passage[] = []
  for (const {text, runs, block} of linesIn(prd)) {
    if (block.quoted) continue
    const [first, last] = [runs[0]!.place, runs.at(-1)!.place]
    // Same length, so that places in the text hold.
    const spoken = runs.map((run) => (run.kind === 'code' ? ' '.repeat(run.text.length) : run.text)).join('')
    const words = runs.some(({kind}) => kind === 'code') ? spoken : text
    passages.push({text: words, place: {...first, endLine: last.endLine, endColumn: last.endColumn}, section: block.section, form: 'line'})
  }
  for (const table of prd.tables) {
    for (const row of table.rows) {
      for (const {text, place, inherited} of row.cells) {
        if (!inherited && text.trim() !== '') passages.push({text, place, section: table.section, form: 'cell'})
      }
    }
  }
  return passages.toSorted((left, right) => left.place.line - right.place.line || left.place.column - right.place.column)
}

/** The passages that say what is to be built: in sections of such a role and of none that only tells of it. */
export function requirementPassages(prd: Prd): readonly Passage[] {
  return passagesOf(prd).filter(
    ({section}) => section?.roles.some((role) => binding.has(role)) && !section.roles.some((role) => telling.has(role)),
  )
}

const binding = new Set<Role>(['requirements', 'flow', 'interface', 'nonfunctional', 'acceptance', 'notifications', 'tracking'])
const telling = new Set<Role>(['background', 'copy', 'risks', 'questions', 'changelog', 'glossary', 'references', 'users', 'competitors'])

/** Text without what stands in quotation marks: the words of others, or of the screen. */
export function withoutQuoted(text: string): string {
  return text.replace(/「[^」]{0,200}」|『[^』]{0,200}』|“[^”]{0,200}”|"[^"]{0,200}"|`[^`]{0,200}`/gu, ' ')
}
