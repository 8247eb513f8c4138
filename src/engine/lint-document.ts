/** One document through the rules: one parse, one model, shared by all of them. */
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rules} from '../../rules/index.js'
import type {RuleMessage, Severity} from '../define-rule.js'
import type {LintContext} from '../lint-context.js'
import type {Prd} from '../model/types.js'
import {pluginsFor} from '../preset.js'
import type {Suppression} from '../suppressions.js'
import type {Preset, Settings} from './config/types.js'
import {entriesWith} from './rule-levels.js'
import type {Edit, Examined, Finding} from './types.js'

/** What the rules found in one document, and what they looked at. */
export interface LintedDocument {
  readonly findings: readonly Finding[]
  readonly edits: readonly Edit[]
  readonly suppressions: readonly Suppression[]
  readonly examined: Examined
}

export interface DocumentToLint {
  readonly path: string
  readonly source: string
  readonly prd: Prd
  readonly context: LintContext
}

export type Linter = (document: DocumentToLint) => Promise<LintedDocument>

/** Attach the rules once for all documents of the same settings. Throws a `Fault` for options that a rule does not know. */
export function createLinter(preset: Preset = 'recommended', settings: Settings['rules'] = {}): Linter {
  const processor: Processor = unified()
    .use({plugins: [...pluginsFor(entriesWith(preset, settings))]})
    .freeze() as unknown as Processor
  return async ({path, source, prd, context}) => {
    const file = new VFile({path, value: source})
    file.data.prdLint = context
    await processor.run(prd.tree, file)
    const findings = file.messages.map(findingOf).toSorted(byPlace)
    return {
      findings,
      edits: file.messages.flatMap(editsOf),
      suppressions: file.data.prdLint?.suppressions ?? [],
      examined: examinedIn(prd, file, context),
    }
  }
}

function findingOf(message: VFileMessage): Finding {
  const {note, expected, expectation, actual, url, fix} = message as RuleMessage
  const start = message.place && 'start' in message.place ? message.place.start : message.place
  const end = message.place && 'end' in message.place ? message.place.end : start
  const line = start?.line ?? message.line ?? 1
  const column = start?.column ?? message.column ?? 1
  return {
    rule: message.ruleId ?? message.source ?? 'prd-lint',
    severity: severityOf(message),
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    message: message.reason,
    note: note ?? null,
    expected: expected ?? expectation ?? null,
    actual: actual ?? null,
    url: url ?? null,
    fix: fix ?? null,
  }
}

const kinds = new Map(rules.map(({meta}) => [`prd-${meta.id}`, meta.fix]))

/** Only what a rule says of itself that it does. */
function editsOf(message: VFileMessage): Edit[] {
  const {fix, scaffold, ruleId: rule = '', reason, line = 1} = message as RuleMessage
  const kind = kinds.get(rule)
  const edit = kind === 'safe' ? fix : scaffold
  return kind && edit ? [{rule, line, message: reason, kind, fix: edit}] : []
}

/** vfile has no word for it: true is an error, false a warning, anything else an info. */
function severityOf({fatal}: VFileMessage): Severity {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}

function byPlace(one: Finding, other: Finding): number {
  return one.line - other.line || one.column - other.column
}

function examinedIn(prd: Prd, file: VFile, {changes}: LintContext): Examined {
  return {
    characters: String(file).length,
    sections: prd.sections.length,
    requirements: prd.requirements.length,
    flows: prd.flows.length,
    copy: prd.copy.length,
    rules: file.data.prdLintRan?.size ?? 0,
    changes: changes ? changes.changes.length : null,
  }
}
