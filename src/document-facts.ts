/** What a document says of itself in several places: front matter, table of facts, change log. */
import {groupBy} from './group-by.js'
import {frontMatterText} from './model/front-matter.js'
import {type Label, labelsIn} from './model/labels.js'
import {statusOf} from './model/status.js'
import type {Place, Prd, Section} from './model/types.js'
import {authorNames, dateNames, documentStatusNames, statusNames, versionNames} from './model/vocabulary/register-words.js'

const statuses: ReadonlySet<string> = new Set([...documentStatusNames, ...statusNames])

/** What one place says of the document, as it is compared and as it is written. */
interface Statement {
  readonly value: string
  readonly text: string
  readonly place: Place
}

/** Every place that tells the version of the document, the newest row of its change log last. */
export function versionsOf(prd: Prd): Statement[] {
  const statements = statementsOf(prd, 'version', versionNames, numberOf)
  const [newest] = [...(prd.changelog?.entries ?? [])]
    .map(({version, line}) => ({value: numberOf(version ?? ''), text: version ?? '', place: at(line)}))
    .filter((entry): entry is Statement => entry.value !== null)
    .sort((left, right) => compareVersions(right.value, left.value))
  return newest ? [...statements, newest] : statements
}

/** Part by part: `1.10` comes after `1.9`. */
function compareVersions(one: string, other: string): number {
  const others = other.split('.')
  const parts = one.split('.')
  const differing = parts.findIndex((part, index) => Number(part) !== Number(others[index] ?? -1))
  return differing === -1 ? parts.length - others.length : Number(parts[differing]) - Number(others[differing] ?? -1)
}

/** Every place that tells the status of the document. */
export function statusesOf(prd: Prd): Statement[] {
  return statementsOf(prd, 'status', statuses, statusOf)
}

/** Before the first section, and in the first one that tells of the document: elsewhere a version is that of something else. */
function statementsOf(prd: Prd, field: string, names: ReadonlySet<string>, read: (text: string) => string | null): Statement[] {
  const written = frontMatterText(prd.frontMatter, field)
  const line = prd.frontMatter?.lines.get(field) ?? 1
  const labels = labelsIn(prd)
  const facts = factsSection(labels)
  const found = labels.filter(({folded, section}) => names.has(folded) && (section === null || section.isTitle || section === facts))
  const all = [...(written === null ? [] : [{text: written, place: at(line)}]), ...found.map(({value, place}) => ({text: value, place}))]
  return all
    .map(({text, place}) => ({value: read(text), text: text.trim(), place}))
    .filter((entry): entry is Statement => entry.value !== null)
}

/** `文件資訊` under whatever heading: of version, status, author and date, three at least are labelled there. */
function factsSection(labels: readonly Label[]): Section | null {
  const kinds = [versionNames, statuses, authorNames, dateNames]
  const told = groupBy(labels, ({section}) => section)
  for (const [section, own] of told) {
    if (section && kinds.filter((names) => own.some(({folded}) => names.has(folded))).length >= 3) return section
  }
  return null
}

function numberOf(text: string): string | null {
  const found = /^\s*(?:[vV]\s*)?(\d{1,4}(?:\.\d{1,4}){0,3})\s*$/u.exec(text)
  // 1.0 and 1.0.0 are one version.
  return found ? found[1]!.replace(/(?:\.0)+$/u, '') : null
}

function at(line: number): Place {
  return {line, column: 1, endLine: line, endColumn: 1}
}
