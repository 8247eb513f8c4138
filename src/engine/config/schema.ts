/** The one description of the configuration file: it checks files at run time and is published as `schemas/config.schema.json`. */
import {homepage} from '../../homepage.js'
import {messageLanguages, roles} from '../../model/types.js'
import {defaultLimits} from '../limits.js'
import {failOnLevels, presets} from './types.js'

/** The part of JSON Schema (draft 7) that the configuration uses. No `$ref`: an error then points at its own place in the schema. */
export interface Schema {
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: false | Schema
  readonly required?: readonly string[]
  readonly items?: Schema | readonly Schema[]
  readonly additionalItems?: false
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
}

/** A rule as far as its configuration goes. */
export interface ConfigurableRule {
  readonly meta: {readonly id: string; readonly summary: {readonly en: string}; readonly defaults: object}
}

export const ruleLevels = ['off', 'on', 'milder', 'info', 'warning', 'error'] as const
const statuses = ['draft', 'in-review', 'approved'] as const

/** The schema of a configuration file for a list of rules. */
export function configSchema(rules: readonly ConfigurableRule[]): Schema & Readonly<Record<string, unknown>> {
  const settings = settingsSchema(rules)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${homepage}/raw/main/schemas/config.schema.json`,
    title: 'Configuration of prd-lint',
    ...closed({
      $schema: text('This schema, for editors'),
      extends: {
        if: {type: 'array'},
        then: {...listOf(text()), maxItems: 16},
        else: text(),
        description: 'Configurations to build on: files (`./base.yml`), or JSON presets of installed packages (`@team/prd-rules`)',
      },
      preset: {
        ...oneOf(presets),
        description:
          '`gentle`: only what needs no judgement, one step milder, so that nothing fails; `recommended` (default); `strict`: opinions too, and warnings are errors; `core`: goal, flow, priority and copy alone; `all`: every rule',
      },
      include: globs('Which files are PRDs; replaces the built-in names'),
      exclude: globs('Which files are not checked unless named on the command line; beside the built-in ones'),
      knownFindings: text(
        'File of the findings that are accepted for now, relative to the file that names it (default: .prd-lint/baseline.json at the top of the repository)',
      ),
      template: text('Markdown file that `prd-lint new` begins a PRD from, relative to the file that names it'),
      ...settings,
      failOn: {...oneOf(failOnLevels), description: 'Lowest severity that makes the exit code 1 (default: error)'},
      strict: {type: 'boolean', description: 'Treat warnings as errors'},
      baseline: {
        ...closed({
          base: text('Revision that documents are compared with, as `--base`'),
          since: text('Date whose last revision documents are compared with, as `--since`'),
          folders: {...listOf(text()), description: 'Names of folders whose documents count as approved (default: accepted, approved)'},
        }),
        description: 'The reviewed state, where documents do not state it themselves',
      },
      reviews: {
        ...closed({
          signoffs: {
            ...closed(Object.fromEntries(['*', ...roles].map((role) => [role, listOf(text())]))),
            description: 'Who must sign a section, by its role; `*` for every section (default: any one signature)',
          },
          meta: {...listOf(text()), description: 'Front matter fields whose change takes the approval back (default: none)'},
          grace: {
            ...closed({days: {type: 'number', minimum: 0}, areas: {type: 'array', items: oneOf([...roles, 'meta', 'other'])}}),
            description: 'What may still be completed after a review, and for how many days (default: tracking and notifications, one day)',
          },
        }),
        description: 'What a team decides about its reviews',
      },
      limits: {
        ...closed(Object.fromEntries(Object.entries(defaultLimits).map(([name, value]) => [name, atLeast(1, `Default: ${value}`)]))),
        description: 'Bounds on one document; beyond them it is reported as not checked',
      },
      overrides: {
        type: 'array',
        description: 'Settings for some documents; later ones win',
        items: {...closed({files: {...globs('Which documents'), minItems: 1}, ...settings}), required: ['files']},
      },
    }),
  }
}

const sectionChoice: Schema = closed({
  aliases: {...listOf(text()), description: 'Titles under which the section is known'},
  required: {type: 'boolean', description: 'Must every PRD have it? false: no rule asks for it'},
})

function settingsSchema(rules: readonly ConfigurableRule[]): Record<string, Schema> {
  return {
    rules: {
      ...closed(Object.fromEntries(rules.map(({meta}) => [meta.id, ruleSchema(meta)]))),
      description: 'Levels and options of rules: a level, options, or `[level, options]`',
    },
    lang: {...oneOf(messageLanguages), description: 'Language of messages (default: the document’s own)'},
    sections: {
      type: 'object',
      properties: Object.fromEntries(roles.map((role) => [role, {if: {type: 'array'}, then: listOf(text()), else: sectionChoice}])),
      additionalProperties: sectionChoice,
      description: 'Sections by role, or by a name of your own: other titles for them, and whether every PRD must have them',
    },
    glossary: {
      type: 'object',
      additionalProperties: listOf(text()),
      description: 'Terms to use, each with the words that it replaces',
    },
    status: {...oneOf(statuses), description: 'Status to judge by (default: the document’s own)'},
  }
}

function ruleSchema({summary, defaults}: ConfigurableRule['meta']): Schema {
  const level: Schema = {...oneOf(ruleLevels)}
  const options = closed(Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, schemaOfDefault(value)])))
  return {
    description: summary.en,
    if: {type: 'array'},
    then: {items: [level, options], minItems: 1, additionalItems: false},
    else: {if: {type: 'object'}, then: options, else: level},
  }
}

/** An option takes values of the shape of its default; an empty list is one of strings, an empty record one of such lists. */
function schemaOfDefault(value: unknown): Schema {
  if (Array.isArray(value)) return {type: 'array', items: schemaOfDefault(value[0] ?? '')}
  if (typeof value === 'number') return {type: 'number', minimum: 0}
  if (typeof value === 'object' && value !== null) {
    return {type: 'object', additionalProperties: schemaOfDefault(Object.values(value)[0] ?? [])}
  }
  return {type: typeof value}
}

function closed(properties: Record<string, Schema>): Schema {
  return {type: 'object', properties, additionalProperties: false}
}

function listOf(items: Schema): Schema {
  return {type: 'array', items}
}

function globs(description: string): Schema {
  // Negation would mean another thing in each list; `exclude` says it.
  return {...listOf({type: 'string', pattern: '^[^!]'}), description}
}

function text(description?: string): Schema {
  return {type: 'string', minLength: 1, ...(description ? {description} : {})}
}

function oneOf(values: readonly string[]): Schema {
  return {enum: values}
}

function atLeast(minimum: number, description: string): Schema {
  return {type: 'integer', minimum, description}
}
