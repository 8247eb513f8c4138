/** Which rules report what in how many documents, under a configuration. */

import {settingsReader} from '../config/settings.js'
import type {Config} from '../config/types.js'
import type {Target} from '../find-documents.js'
import type {Limits} from '../limits.js'
import {linterCache} from '../lint.js'
import type {DocumentStore} from '../stores.js'
import {understandWithin} from '../understand.js'
import type {Reported} from './types.js'

export interface Measured {
  /** By rule id without prefix. */
  readonly rules: ReadonlyMap<string, Reported>
  /** The rules that fail each document. */
  readonly errors: readonly ReadonlySet<string>[]
}

/** Documents that still fail where some rules do not fail any. */
export function failingWithout({errors}: Measured, mild: {has(rule: string): boolean}): number {
  return errors.filter((rules) => [...rules].some((rule) => !mild.has(rule))).length
}

/** Documents as they stand, with the status that they state; nothing is compared with a review. */
export async function measureRules(
  targets: readonly Target[],
  config: Config,
  {store, limits, now}: {readonly store: DocumentStore; readonly limits: Limits; readonly now: Date},
): Promise<Measured> {
  const settingsOf = settingsReader(config)
  const linters = linterCache(config)
  const counts = new Map<string, {documents: number; failing: number}>()
  const errorsOf: ReadonlySet<string>[] = []
  for (const target of targets) {
    const {rules, sections = {}} = settingsOf(target.relative)
    const read = await store.read(target.file)
    const understood = read.ok ? await understandWithin(read.text.source, limits, sections) : null
    if (!read.ok || !understood?.ok) continue
    const {findings} = await linters(rules)({
      path: target.shown,
      source: read.text.source,
      prd: understood.prd,
      context: {aliases: sections, now, presenceOf: store.presenceFor(target.file)},
    })
    const idOf = ({rule}: {readonly rule: string}) => rule.replace(/^prd-/, '')
    const errors = new Set(findings.filter(({severity}) => severity === 'error').map(idOf))
    for (const id of new Set(findings.map(idOf))) {
      const count = counts.get(id) ?? {documents: 0, failing: 0}
      count.documents += 1
      if (errors.has(id)) count.failing += 1
      counts.set(id, count)
    }
    errorsOf.push(errors)
  }
  return {rules: counts, errors: errorsOf}
}
