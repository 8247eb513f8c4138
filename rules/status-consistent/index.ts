import {defineRule} from '../../src/define-rule.js'
import {groupBy} from '../../src/group-by.js'
import {frontMatterText} from '../../src/model/front-matter.js'
import {type Label, labelsIn} from '../../src/model/labels.js'
import {statusOf} from '../../src/model/status.js'
import type {Place, Prd, Section} from '../../src/model/types.js'
import {authorNames, dateNames, documentStatusNames, statusNames, versionNames} from '../../src/model/vocabulary/register-words.js'
import {words} from './messages.js'

const statuses: ReadonlySet<string> = new Set([...documentStatusNames, ...statusNames])

interface Statement {
  readonly value: string
  readonly text: string
  readonly place: Place
}

export default defineRule(
  {
    id: 'status-consistent',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const [message, statements] of [
      ['version', versionsOf(prd)],
      ['status', statusesOf(prd)],
    ] as const) {
      const [first, ...others] = statements
      const other = others.find(({value}) => value !== first!.value)
      if (!first || !other) continue
      report({message, args: {here: other.text, there: first.text, line: first.place.line}, place: other.place, actual: other.text})
    }
  },
)

function versionsOf(prd: Prd): Statement[] {
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

function statusesOf(prd: Prd): Statement[] {
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
