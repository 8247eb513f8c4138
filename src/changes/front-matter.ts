/** Front matter field by field. */
import type {Prd} from '../model/types.js'
import type {Draft} from './draft.js'
import {ownFactKind} from './own-facts.js'
import type {SectionParts} from './parts.js'
import {whatChanged} from './what.js'

export function frontMatterDrafts(before: Prd, after: Prd, home: SectionParts): Draft[] {
  const [was, is] = [before.frontMatter?.fields ?? new Map<string, unknown>(), after.frontMatter?.fields ?? new Map<string, unknown>()]
  const drafts: Draft[] = []
  for (const field of new Set([...is.keys(), ...was.keys()])) {
    const [old, now] = [textOf(was.get(field)), textOf(is.get(field))]
    if (old === now) continue
    const [gone, come] = listDifference(was.get(field), is.get(field))
    const side = ({frontMatter}: Prd, text: string) => {
      const line = frontMatter?.lines.get(field) ?? frontMatter?.place.line ?? 1
      return {line, endLine: line, text}
    }
    const [had, has] = [
      was.has(field) && old !== '' && (come || gone || is.has(field) === false),
      is.has(field) && now !== '' && (come || gone || was.has(field) === false),
    ]
    const action = had && has ? (come && gone ? 'modified' : come ? 'added' : 'removed') : has ? 'added' : 'removed'
    drafts.push({
      area: 'meta',
      action,
      class: ownFactKind(field) === 'growing' ? 'addendum' : 'substantive',
      home,
      anchor: `meta/${field}`,
      before: action === 'added' ? null : side(before, old),
      after: action === 'removed' ? null : side(after, now),
      what: `${field}: ${whatChanged(old, now)}`,
      mechanical: null,
    })
  }
  return drafts
}

/** Whether a value lost something and gained something: a list that only grew was added to. */
function listDifference(was: unknown, is: unknown): [gone: boolean, come: boolean] {
  if (!Array.isArray(was) || !Array.isArray(is)) return [textOf(was) !== '', textOf(is) !== '']
  const [old, now] = [new Set(was.map(textOf)), new Set(is.map(textOf))]
  const gone = [...old].some((one) => !now.has(one))
  const come = [...now].some((one) => !old.has(one))
  return gone || come ? [gone, come] : [true, true]
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? (Array.isArray(value) ? value.map(textOf).join(', ') : JSON.stringify(value)) : String(value)
}
