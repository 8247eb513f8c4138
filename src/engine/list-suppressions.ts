/** What a document asks not to be told: comments that silence rules, and sections that are waived. */
import {lintCommentsIn} from '../lint-comments.js'
import type {Role} from '../model/types.js'
import {waiversIn} from '../model/waivers.js'
import {settingsReader} from './config/settings.js'
import {contextFor, type LintRequest, linterCache} from './lint.js'
import type {Problem} from './problem.js'
import {understandWithin} from './understand.js'

export interface ListedSuppression {
  readonly line: number
  /** `remark-lint`: written as remark-lint writes them; those have no reason and no end. */
  readonly by: 'prd-lint' | 'remark-lint'
  /** What it covers; of remark-lint's comments the verb as written. */
  readonly scope: string
  /** Without prefix; none for all rules. */
  readonly rules: readonly string[]
  readonly reason: string | null
  /** ISO date, the last day on which it holds. */
  readonly until: string | null
  readonly expired: boolean
  /** Rules that had nothing to silence here; `*` where none is named. */
  readonly unused: readonly string[]
}

export interface ListedWaiver {
  readonly line: number
  readonly section: string
  readonly roles: readonly Role[]
  readonly reason: string | null
}

export interface Suppressions {
  readonly path: string
  readonly suppressions: readonly ListedSuppression[]
  readonly waivers: readonly ListedWaiver[]
  /** Why the document could not be read. */
  readonly problem: Problem | null
}

/** List them document by document; the rules run, so that it is known which are still needed. */
export async function listSuppressions(request: LintRequest): Promise<readonly Suppressions[]> {
  const {targets, store, config, limits} = request
  const settingsOf = settingsReader(config)
  const linters = linterCache(config)
  const documents: Suppressions[] = []
  for (const {file, relative, shown} of targets) {
    const settings = settingsOf(relative)
    const aliases = settings.sections ?? {}
    const read = await store.read(file)
    const understood = read.ok ? await understandWithin(read.text.source, limits, aliases) : read
    if (!read.ok || !understood.ok) {
      const problem = understood.ok ? null : understood.problem
      documents.push({path: shown, suppressions: [], waivers: [], problem})
      continue
    }
    const {prd} = understood
    const context = contextFor({file, prd, settings, aliases}, null, request)
    const linted = await linters(settings.rules)({path: shown, source: read.text.source, prd, context})
    const own = linted.suppressions.map(({place, scope, rules, reason, until, expired, unused}) => {
      return {line: place.line, by: 'prd-lint' as const, scope, rules, reason, until, expired, unused}
    })
    const foreign = lintCommentsIn(prd.tree).map(({line, text}) => foreignFrom(line, text))
    const suppressions = [...own, ...foreign].toSorted((one, other) => one.line - other.line)
    documents.push({path: shown, suppressions, waivers: waiversIn(prd).map(listed), problem: null})
  }
  return documents
}

function foreignFrom(line: number, text: string): ListedSuppression {
  const [scope = '', ...rules] = text.split(/\s+/)
  const ids = rules.map((rule) => rule.replace(/^prd-/, ''))
  return {line, by: 'remark-lint', scope, rules: ids, reason: null, until: null, expired: false, unused: []}
}

function listed({section, reason, place}: ReturnType<typeof waiversIn>[number]): ListedWaiver {
  return {line: place.line, section: section.title, roles: section.roles, reason}
}
