/** Changes as fingerprints see them, for the time that the reviewed text is out of reach: where, but not what. */
import {createHash} from 'node:crypto'
import type {Action, Area, Change, ChangeClass, DocumentChanges} from '../changes/types.js'
import type {Approval, StalePart} from './approval.js'
import type {DocumentPrints} from './prints.js'

/** One change for each part that nobody signed. How much changed cannot be seen, so nothing is called small. */
export function staleChanges(approval: Approval, {prints}: DocumentPrints): DocumentChanges {
  const changes = approval.stale.filter(({reason}) => reason !== 'unsigned').map((part) => changeOf(part, prints))
  return {changes, maxClass: maxClassOf(changes), coarse: true}
}

const actions: Readonly<Record<StalePart['reason'], Action>> = {new: 'added', changed: 'modified', removed: 'removed', unsigned: 'modified'}

function changeOf({key, title, reason}: StalePart, prints: DocumentPrints['prints']): Change {
  const print = prints.get(key)
  const area: Area = print?.roles[0] ?? (key.startsWith('req/') ? 'requirements' : 'other')
  const after = print ? {line: print.line, endLine: print.endLine, text: title} : null
  const content = [key, reason, ...(print?.pair ?? [])].join('\0')
  return {
    id: createHash('sha256').update(content).digest('hex').slice(0, 12),
    area,
    action: actions[reason],
    class: reason === 'changed' ? 'substantive' : 'scope',
    section: title,
    anchor: key,
    before: after === null ? {line: 1, endLine: 1, text: title} : null,
    after,
    what: title,
    logged: false,
    grace: false,
  }
}

function maxClassOf(changes: readonly Change[]): ChangeClass {
  if (changes.some((change) => change.class === 'scope')) return 'scope'
  return changes.length > 0 ? 'substantive' : 'none'
}
