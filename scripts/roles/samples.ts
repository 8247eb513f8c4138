/** Labelled outlines and labelled documents, as sections with labels. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {settleHeadings} from '../../src/model/outline/acting-headings.js'
import {buildSections, type OpenSection} from '../../src/model/outline/build-sections.js'
import {readDrafts} from '../../src/model/outline/read-drafts.js'
import {lastLineOf} from '../../src/model/outline.js'
import {parseMarkdown} from '../../src/parse-markdown.js'

export interface LabelledDocument {
  readonly id: string
  readonly repo: string
  readonly kind: 'outline' | 'document'
  /** False for outlines of READMEs, designs and prompts: their headings teach less of what a PRD says. */
  readonly isPrd: boolean
  readonly sections: readonly OpenSection[]
  /** By index of the section: roles, `['up']`, `['none']`, or null where nothing is known. */
  readonly labels: readonly (readonly string[] | null)[]
  /** Roles by line, as labelled; only for documents. */
  readonly gold: ReadonlyMap<number, ReadonlySet<string>>
  /** Lines that may be read as headings or not, and count neither way. */
  readonly undecided: ReadonlySet<number>
}

interface OutlineRow {
  readonly outline: string
  readonly repo: string
  readonly isPrd: boolean
  readonly headings: readonly {depth: number; heading: string; first: string; role: string}[]
}

/** An outline becomes a document again: its headings and the beginning of what stands under each. */
export function readOutlines(file: string): LabelledDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => documentOfOutline(JSON.parse(line)))
}

function documentOfOutline({outline, repo, isPrd, headings}: OutlineRow): LabelledDocument {
  const roleByLine = new Map<number, string>()
  const lines: string[] = []
  for (const {depth, heading, first, role} of headings) {
    roleByLine.set(lines.length + 1, role)
    lines.push(`${'#'.repeat(Math.min(6, depth))} ${heading}`, '', ...mended(first), '')
  }
  const sections = sectionsOf(lines.join('\n'))
  const labels = sections.map(({place, isTitle}) => {
    const role = roleByLine.get(place.line)
    if (role === undefined || role === 'title' || isTitle) return null
    return role === '-' ? ['none'] : role.split('+')
  })
  return {id: outline, repo, kind: 'outline', isPrd, sections, labels, gold: new Map(), undecided: new Set()}
}

/** The first line of a table or of a fence alone would be read as text, or swallow the rest. */
function mended(first: string): string[] {
  if (first.startsWith('```')) return [first, '…', '```']
  if (first.startsWith('|')) return [first.endsWith('|') ? first : `${first}|`, first.replace(/[^|]+/g, '-').replace(/\|?$/, '|')]
  return [first.startsWith('#') || first.startsWith('<!--') ? '' : first]
}

function sectionsOf(source: string): OpenSection[] {
  const tree = parseMarkdown(source)
  return buildSections(settleHeadings(readDrafts(tree)), lastLineOf(tree)).sections
}

/** The labelled corpus: `docs/`, `gold/`, `manifest.jsonl`. */
export function readCorpus(folder: string): LabelledDocument[] {
  const repos = new Map(
    readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as {id: string; repo: string})
      .map(({id, repo}) => [id, repo]),
  )
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as {id: string; roles: {line: number; role: string}[]})
    .filter(({id}) => existsSync(join(folder, 'docs', `${id}.md`)))
    .map(({id, roles}) => documentOfGold(id, repos.get(id) ?? id, roles, readFileSync(join(folder, 'docs', `${id}.md`), 'utf8')))
}

function documentOfGold(id: string, repo: string, rows: readonly {line: number; role: string}[], source: string): LabelledDocument {
  const gold = new Map<number, Set<string>>()
  for (const {line, role} of rows) gold.set(line, (gold.get(line) ?? new Set()).add(role))
  const sections = sectionsOf(source)
  const inside = new Set<OpenSection>()
  const labels = sections.map((section) => {
    const roles = gold.get(section.place.line)
    const open = section.parent !== null && inside.has(section.parent)
    if (roles || open) inside.add(section)
    if (section.isTitle) return null
    return roles ? [...roles] : [open ? 'up' : 'none']
  })
  const undecided = new Set<number>()
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    if (/^(\*\*|__).*([:：](\*\*|__)|(\*\*|__)\s*[:：])\s*$/.test(line.trim())) undecided.add(index + 1)
  }
  return {id, repo, kind: 'document', isPrd: true, sections, labels, gold, undecided}
}
