/** What is said of a rule in one place is what is said of it in every other. */
import fs from 'node:fs'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {configSchema} from '../src/engine/config/schema.js'
import {presets} from '../src/engine/config/types.js'
import {levelsOf} from '../src/engine/rule-levels.js'
import {messageLanguages} from '../src/model/types.js'
import {temporaryFolder} from './helpers/repository.js'
import {runCli} from './helpers/run-cli.js'

interface Listed {
  readonly id: string
  readonly summary: Readonly<Record<string, string>>
  readonly tier: number
  readonly severity: Readonly<Record<string, string | null>>
  readonly fix: string | null
  readonly level: string
}

const ids = rules.map(({meta}) => meta.id)

test('`rules --format json` lists every rule with its severities, tier, fix and summary in three languages', async () => {
  const {code, stdout} = await runCli(temporaryFolder(), {}, 'rules', '--format', 'json')
  const {rules: listed} = JSON.parse(stdout) as {rules: Listed[]}
  expect(code).toBe(0)
  expect(listed.map(({id}) => id)).toEqual(ids)
  for (const {summary, severity, tier, fix, level} of listed) {
    for (const language of messageLanguages) expect(summary[language]).toBeTruthy()
    expect(Object.keys(severity)).toEqual(['draft', 'in-review', 'approved'])
    expect(Object.values(severity).some((one) => one !== null)).toBe(true)
    // What is judged by its wording is never an error.
    if (tier !== 1) expect(Object.values(severity)).not.toContain('error')
    expect([null, 'safe', 'scaffold']).toContain(fix)
    expect(['on', 'off']).toContain(level)
  }
})

test('Folders, readmes, schema, presets and `explain` know the same rules', async () => {
  const schema = JSON.parse(fs.readFileSync(new URL('../schemas/config.schema.json', import.meta.url), 'utf8'))
  expect(Object.keys(schema.properties.rules.properties)).toEqual(ids)
  expect(Object.keys(configSchema(rules).properties!['rules']!.properties!)).toEqual(ids)
  for (const preset of presets) expect([...levelsOf(preset).keys()]).toEqual(ids)
  const folder = temporaryFolder()
  for (const id of ids) {
    expect(fs.existsSync(new URL(`../rules/${id}/readme.md`, import.meta.url))).toBe(true)
    const {code, stdout} = await runCli(folder, {}, 'explain', id, '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toContain(rules.find(({meta}) => meta.id === id)!.meta.summary.en)
  }
})
