/** Of all changes since the compared round, those that still wait for somebody. */
import {changeClasses, type DocumentChanges} from '../changes/types.js'
import type {Approval} from './approval.js'
import type {Ledger} from './ledger.js'
import type {DocumentPrints} from './prints.js'

/** Changes without those in parts whose content was signed since, and without waived ones. */
export function openChanges(all: DocumentChanges, {prints}: DocumentPrints, approval: Approval, ledger: Ledger): DocumentChanges {
  const stale = new Set(approval.stale.map(({key}) => key))
  const signed = [...prints.values()].filter(({key}) => !stale.has(key))
  const waived = waivedChanges(ledger)
  const changes = all.changes.filter(({id, after}) => {
    if (waived.has(id)) return false
    return after === null ? approval.state !== 'approved' : !signed.some(({line, endLine}) => after.line >= line && after.line <= endLine)
  })
  return {
    ...all,
    changes,
    maxClass: changes.reduce((most, change) => stronger(most, change.class), changeClasses[0] as DocumentChanges['maxClass']),
  }
}

/** Ids of changes that somebody let pass, with a reason. The id holds the content, so a waiver dies with what it waived. */
function waivedChanges({rounds}: Ledger): ReadonlySet<string> {
  return new Set(rounds.flatMap(({waivers}) => waivers.map(({change}) => change)))
}

function stronger(one: DocumentChanges['maxClass'], other: DocumentChanges['maxClass']): DocumentChanges['maxClass'] {
  return changeClasses.indexOf(other) > changeClasses.indexOf(one) ? other : one
}
