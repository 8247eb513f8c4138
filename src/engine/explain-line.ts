/** What prd-lint makes of one line: what the model reads there, and what each rule said about it or why it kept quiet. */
import {rules} from '../../rules/index.js'
import {isTakenForPrd} from '../lint-context.js'
import type {Place, Prd, RoleReading} from '../model/types.js'
import {configInForce, type Source} from './config/in-force.js'
import {settingsReader} from './config/settings.js'
import type {Target} from './find-documents.js'
import {type LintRequest, lintDocuments} from './lint.js'
import {levelsOf} from './rule-levels.js'
import type {DocumentStore} from './stores.js'
import type {FileResult, Finding} from './types.js'
import {understandWithin} from './understand.js'

/** Why a rule has nothing on a line. `elsewhere`: it spoke on other lines; `nothing`: it looked and was content. */
export type Quiet = 'off' | 'status' | 'no-baseline' | 'not-prd' | 'suppressed' | 'elsewhere' | 'nothing'

export interface RuleOnLine {
  readonly id: string
  readonly findings: readonly Finding[]
  readonly quiet: Quiet | null
  /** For `off`: who switched it off. */
  readonly source: Source | null
  /** For `suppressed` and `elsewhere`: what it would have said, or says on other lines. */
  readonly others: readonly Finding[]
}

/** Something that the model reads on the line. */
export interface Reading {
  readonly kind: string
  readonly text: string
  readonly roles?: readonly RoleReading[]
}

export interface ExplainedLine {
  readonly path: string
  readonly line: number
  readonly text: string
  readonly status: string
  readonly readings: readonly Reading[]
  readonly rules: readonly RuleOnLine[]
}

/** Null where the file could not be read; `result` then says why. */
export async function explainLine(
  target: Target,
  line: number,
  request: LintRequest,
): Promise<{result: FileResult; explained: ExplainedLine | null}> {
  const one = {...request, targets: [target], results: undefined, onChecked: undefined}
  const result = (await lintDocuments(one)).files[0]!
  const settings = settingsReader(request.config)(target.relative)
  const read = await request.store.read(target.file)
  const understood = read.ok ? await understandWithin(read.text.source, request.limits, settings.sections ?? {}) : null
  if (result.problem || !read.ok || !understood?.ok) return {result, explained: null}

  const uncovered = (await lintDocuments({...one, store: withoutSuppressions(request.store)})).files[0]!
  const shown = new Set(result.findings.map(keyOf))
  const silenced = uncovered.findings.filter((finding) => !shown.has(keyOf(finding)))
  const {prd} = understood
  const levels = levelsOf(request.config.preset, settings.rules)
  const {sources} = configInForce(request.config, target.relative)
  const looked = isTakenForPrd(prd, {})
  const status = result.status ?? 'in-review'

  const list = rules.map(({meta}): RuleOnLine => {
    const own = result.findings.filter(({rule}) => rule === `prd-${meta.id}`)
    const here = own.filter((finding) => covers(finding, line))
    const hidden = silenced.filter((finding) => finding.rule === `prd-${meta.id}` && covers(finding, line))
    const level = levels.get(meta.id) ?? 'off'
    const quietFor = (): Quiet => {
      if (level === 'off') return 'off'
      if ((level === 'on' || level === 'milder') && meta.severity[status] === null) return 'status'
      if (meta.needs === 'changes' && result.baseline === null) return 'no-baseline'
      if (!meta.needs && !looked && !meta.anyDocument) return 'not-prd'
      if (hidden.length > 0) return 'suppressed'
      return own.length > 0 ? 'elsewhere' : 'nothing'
    }
    const quiet = here.length > 0 ? null : quietFor()
    const source = quiet === 'off' ? (sources.get(`rules/${meta.id}`) ?? 'default') : null
    return {id: meta.id, findings: here, quiet, source, others: quiet === 'suppressed' ? hidden : quiet === 'elsewhere' ? own : []}
  })
  const text = read.text.source.split(/\r\n|\n|\r/u)[line - 1] ?? ''
  return {result, explained: {path: target.shown, line, text, status, readings: readingsOn(prd, line), rules: list}}
}

function keyOf({rule, line, column, message}: Finding): string {
  return JSON.stringify([rule, line, column, message])
}

function covers(place: Pick<Place, 'line' | 'endLine'>, line: number): boolean {
  return place.line <= line && line <= place.endLine
}

/** The same documents with every disabling comment spoiled: same lines, same columns. */
function withoutSuppressions(store: DocumentStore): DocumentStore {
  return {
    ...store,
    presenceFor: (file) => store.presenceFor(file),
    async read(file) {
      const read = await store.read(file)
      if (!read.ok) return read
      const source = read.text.source.replace(
        /<!--(\s{0,20})(prd-)?lint(?=[- ])/gu,
        (_, space: string, prefix = '') => `<!--${space}${prefix}list`,
      )
      return {...read, text: {...read.text, source}}
    },
  }
}

function readingsOn(prd: Prd, line: number): Reading[] {
  const on = <Part>(
    kind: string,
    parts: readonly Part[],
    placeOf: (part: Part) => Pick<Place, 'line' | 'endLine'>,
    textOf: (part: Part) => string,
  ): Reading[] => parts.filter((part) => covers(placeOf(part), line)).map((part) => ({kind, text: textOf(part)}))
  const at = (start: number) => ({line: start, endLine: start})
  const sections = prd.sections.filter((section) => section.place.line <= line && line <= section.endLine)
  return [
    ...sections.map(({title, readings}): Reading => ({kind: 'section', text: title, roles: readings})),
    ...on(
      'block',
      prd.blocks,
      ({place}) => place,
      ({kind}) => kind,
    ),
    ...on(
      'front-matter',
      [...(prd.frontMatter?.lines ?? [])],
      ([, start]) => at(start),
      ([field]) => field,
    ),
    ...on(
      'status',
      prd.statusPlace ? [prd.statusPlace] : [],
      (place) => place,
      () => prd.status ?? '',
    ),
    ...on(
      'requirement',
      prd.requirements,
      ({place}) => place,
      ({id, name, priority}) => [id, name, priority].filter(Boolean).join(' · '),
    ),
    ...on(
      'flow',
      prd.flows,
      ({place}) => place,
      ({form, nodes, edges}) => `${form} · ${nodes.length} / ${edges.length}`,
    ),
    ...on(
      'copy',
      prd.copy,
      ({place}) => place,
      ({key, text}) => [key, text].filter(Boolean).join(' · '),
    ),
    ...on(
      'metric',
      prd.metrics,
      ({place}) => place,
      ({text}) => text,
    ),
    ...on(
      'person',
      prd.people,
      ({place}) => place,
      ({name, team, signoff}) => [name, team, signoff].filter(Boolean).join(' · '),
    ),
    ...on(
      'tracking',
      prd.tracking,
      ({place}) => place,
      ({name, trigger}) => [name, trigger].filter(Boolean).join(' · '),
    ),
    ...on(
      'notification',
      prd.notifications,
      ({place}) => place,
      ({when, channels}) => [when, ...channels].join(' · '),
    ),
    ...on(
      'placeholder',
      prd.placeholders,
      ({place}) => place,
      ({text}) => text,
    ),
    ...on(
      'log',
      prd.changelog?.entries ?? [],
      ({line: start}) => at(start),
      ({date, what}) => [date, what].filter(Boolean).join(' · '),
    ),
    ...on(
      'review',
      prd.review ? [prd.review] : [],
      ({line: start}) => at(start),
      ({text}) => text,
    ),
    ...(['goal', 'flow', 'priority', 'copy'] as const)
      .filter((role) => prd.core[role].where.includes(line))
      .map((role): Reading => ({kind: 'core', text: `${role} (${prd.core[role].confidence ?? '–'})`})),
  ]
}
