/** Comments that silence findings: `<!-- prd-lint-disable-next-line no-placeholder until=2026-12-31 -- reason -->` and its kin. */
import type {Html, Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {mayHoldComments} from './lint-comments.js'
import {contextOf} from './lint-context.js'
import type {Place} from './model/types.js'
import {nearestName} from './nearest.js'

type SuppressionScope = 'next-line' | 'region' | 'file'

/** One comment, and what became of it. */
export interface Suppression {
  readonly scope: SuppressionScope
  readonly place: Place
  /** Without the prefix `prd-`; empty for all rules. */
  readonly rules: readonly string[]
  readonly unknown: readonly {readonly id: string; readonly near: string | null}[]
  /** Rules that ran and had nothing to silence here; `*` where the comment names none. */
  readonly unused: readonly string[]
  readonly reason: string | null
  /** ISO date, the last day on which it holds. */
  readonly until: string | null
  readonly expired: boolean
}

/** First and last line that a comment covers. */
type Cover = {
  readonly comment: Comment
  readonly rules: readonly string[]
  readonly from: number
  readonly to: number
  readonly used: Set<string>
}

type Comment = {
  readonly verb: 'disable-next-line' | 'disable-file' | 'disable' | 'enable'
  readonly rules: readonly string[]
  readonly reason: string | null
  readonly until: string | null
  readonly place: Place
  readonly nextLine: number
  readonly nextEndLine: number
}

/** A plugin that drops what comments silence, and leaves what became of each comment in the context. Rules that read it run after it. */
export function controlSuppressions(known: readonly string[]) {
  function applyAfterRules() {
    return (tree: Root, file: VFile): undefined => apply(tree, file, known)
  }

  // Plugins that are added while the list is being attached run last: after rules that a user adds to the preset.
  return function suppressionControl(this: Processor): undefined {
    this.use(applyAfterRules)
  }
}

function apply(tree: Root, file: VFile, known: readonly string[]): undefined {
  const comments = mayHoldComments(file) ? readComments(tree) : []
  if (comments.length === 0) return
  const context = contextOf(file)
  const today = (context.now ?? new Date()).toISOString().slice(0, 10)
  const covers = coversOf(comments.filter(({until}) => until === null || until >= today))

  file.messages = file.messages.filter((message) => !silences(covers, message))
  const used = new Map(covers.map(({comment, used}) => [comment, used]))
  const ran = file.data.prdLintRan ?? new Set()
  const suppressions = comments.filter(({verb}) => verb !== 'enable').map((comment) => outcomeOf(comment, used.get(comment), ran, known))
  file.data.prdLint = {...context, suppressions}
}

function silences(covers: readonly Cover[], {ruleId, line, source}: VFileMessage): boolean {
  if (source !== 'remark-lint' || !ruleId?.startsWith('prd-')) return false
  const id = ruleId.slice('prd-'.length)
  let silent = false

  for (const {rules, from, to, used} of covers) {
    if ((line ?? 1) < from || (line ?? 1) > to) continue
    if (rules.length > 0 && !rules.includes(id)) continue
    used.add(id)
    silent = true
  }

  return silent
}

function outcomeOf(comment: Comment, used: Set<string> | undefined, ran: ReadonlySet<string>, known: readonly string[]): Suppression {
  const {verb, rules, reason, until, place} = comment
  const unknown = rules.filter((id) => !known.includes(id)).map((id) => ({id, near: nearestName(id, known)}))
  const idle = rules.length === 0 ? (used?.size === 0 ? ['*'] : []) : rules.filter((id) => ran.has(id) && used?.has(id) === false)
  const scope = verb === 'disable-file' ? 'file' : verb === 'disable' ? 'region' : 'next-line'
  return {scope, place, rules, unknown, unused: idle, reason, until, expired: used === undefined}
}

/** A region ends at the next `enable` of its rules, of all rules, or with the document. */
function coversOf(comments: readonly Comment[]): readonly Cover[] {
  const covers: Cover[] = []

  for (const [index, comment] of comments.entries()) {
    const used = new Set<string>()
    if (comment.verb === 'disable-file') covers.push({comment, rules: comment.rules, from: 1, to: Number.POSITIVE_INFINITY, used})
    if (comment.verb === 'disable-next-line')
      covers.push({comment, rules: comment.rules, from: comment.nextLine, to: comment.nextEndLine, used})
    if (comment.verb !== 'disable') continue
    const ids = comment.rules.length > 0 ? comment.rules : [null]
    for (const id of ids) {
      const end = comments.slice(index + 1).find(({verb, rules}) => verb === 'enable' && (rules.length === 0 || rules.includes(id ?? '')))
      covers.push({
        comment,
        rules: id === null ? [] : [id],
        from: comment.place.line,
        to: end?.place.line ?? Number.POSITIVE_INFINITY,
        used,
      })
    }
  }

  return covers
}

const pattern = /^<!--\s*prd-lint-(disable-next-line|disable-file|disable|enable)(?![\w-])/u
/** Longer comments are prose. */
const longest = 2000

function readComments(tree: Root): readonly Comment[] {
  const comments: Comment[] = []

  visit(tree, 'html', (node: Html, index, parent) => {
    const verb = pattern.exec(node.value.slice(0, 60))
    if (!verb || node.value.length > longest || !node.position) return
    const {start, end} = node.position
    const place = {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
    const next = parent?.children[(index ?? 0) + 1] as RootContent | undefined
    // Nothing can be written between two rows: a comment above a table covers all of it.
    const wide = next?.type === 'table'
    const nextLine = parent?.type === 'root' ? (next?.position?.start.line ?? end.line + 1) : end.line + 1
    const nextEndLine = wide ? (next.position?.end.line ?? nextLine) : nextLine
    const body = node.value.slice(verb[0].length, node.value.indexOf('-->', verb[0].length))
    comments.push({verb: verb[1] as Comment['verb'], ...readBody(body), place, nextLine, nextEndLine})
  })

  return comments
}

const untilPattern = /(?:^|\s)until\s{0,3}[=＝:：]\s{0,3}(\d{4})[-/](\d{1,2})[-/](\d{1,2})/iu
const separator = /-{2,}|[—–－―]+|[:：]/u

function readBody(body: string): {readonly rules: readonly string[]; readonly reason: string | null; readonly until: string | null} {
  const limit = untilPattern.exec(body)
  const rest = limit ? body.replace(limit[0], ' ') : body
  const end = separator.exec(rest)
  const names = end ? rest.slice(0, end.index) : rest
  const reason = end ? rest.slice(end.index + end[0].length).trim() : ''
  const rules = names.split(/[\s,，、]+/u).filter(Boolean)
  return {
    rules: rules.map((name) => name.replace(/^prd-/u, '')),
    reason: reason === '' ? null : reason,
    until: limit ? `${limit[1]}-${limit[2]!.padStart(2, '0')}-${limit[3]!.padStart(2, '0')}` : null,
  }
}
