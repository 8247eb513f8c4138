import fs from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {checkConfig} from '../../src/engine/config/check-config.js'
import {readConfig} from '../../src/engine/config/read-config.js'
import {readYaml, YamlProblem} from '../../src/engine/config/read-yaml.js'
import {configSchema} from '../../src/engine/config/schema.js'
import {settingsReader} from '../../src/engine/config/settings.js'
import {Fault} from '../../src/fault.js'
import {temporaryFolder} from '../helpers/repository.js'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

async function faultOf(text: string, name = 'prd-lint.config.yml'): Promise<string> {
  const failure = await readConfig(folderWith({[name]: text}), undefined, rules).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Fault)
  return (failure as Fault).message
}

test('The published schema is the one that files are checked with', async () => {
  await expect(`${JSON.stringify(configSchema(rules), null, 2)}\n`).toMatchFileSnapshot('../../schemas/config.schema.json')
})

test.each([
  ['fialOn: error', '1:1: Unknown key `fialOn`, did you mean `failOn`?'],
  ['rules:\n  goal-requierd: off', '2:3: Unknown rule `goal-requierd`, did you mean `goal-required`?'],
  ['rules:\n  prd-goal-required: off', '2:3: Unknown rule `prd-goal-required`, did you mean `goal-required`?'],
  ['rules:\n  goal-required: warn', '2:3: Unexpected value `warn` for `rules.goal-required`, did you mean `warning`?'],
  ['rules:\n  goal-required: [off, {}, 1]', '2:3: Unexpected value for `rules.goal-required`'],
  ['rules:\n  goal-required: {nope: 1}', '2:19: Unknown key `nope`, expected none: `rules.goal-required` has no options'],
  ['lang: fr', '1:1: Unexpected value `fr` for `lang`, expected one of `zh-Hant`, `zh-Hans`, `en`'],
  ['include: "*.md"', '1:1: Unexpected kind of value for `include`, expected array'],
  ['include: ["!a.md"]', '1:11: Unexpected value for `include.0`, expected pattern ^[^!]'],
  ['limits: {bytes: 0}', '1:10: Unexpected value for `limits.bytes`, expected minimum 1'],
  ['overrides: [{rules: {}}]', '1:13: Incomplete `overrides.0`, expected `files` in it'],
  ['sections: {gaol: [x]}', '1:12: Unknown key `gaol`, did you mean `goal`?'],
  ['- a', '1:1: Unexpected kind of configuration, expected `key: value` lines'],
  ['a: &x 1', 'Anchors are not allowed'],
  ['include: *x', '1:10: Aliases are not allowed'],
  ['lang: !evil en', '1:7: '],
  ['lang: en\nlang: en', '2:1: '],
  ['include: [', '1:'],
])('%j is answered with its place', async (text, message) => {
  expect(await faultOf(text)).toContain(message)
})

test('A mistake in JSON has its place too', async () => {
  expect(await faultOf('{\n\t"failOn": "eror"\n}\n', 'prd-lint.config.json')).toContain(
    'prd-lint.config.json:2:2: Unexpected value `eror` for `failOn`, did you mean `error`?',
  )
})

test.each(['['.repeat(2000), '- '.repeat(2000), '{a: '.repeat(2000), 'x'.repeat(300_000)])(
  'A bomb is refused before it is parsed',
  (text) => {
    expect(() => readYaml(text)).toThrow(YamlProblem)
  },
)

test('An empty file and one of comments are empty configurations', async () => {
  for (const text of ['', '# nothing yet\n']) {
    const config = await readConfig(folderWith({'prd-lint.config.yml': text}), undefined, rules)
    expect(config.rules).toBeUndefined()
    expect(config.file).toMatch(/prd-lint\.config\.yml$/)
  }
})

test('The configuration is found above, but never above the repository', async () => {
  const folder = folderWith({'prd-lint.config.yml': 'lang: en', 'repo/.git/HEAD': '', 'repo/prds/x.md': ''})
  expect((await readConfig(path.join(folder, 'repo/prds'), undefined, rules)).file).toBeNull()
  fs.writeFileSync(path.join(folder, 'repo/prd-lint.config.json'), '{"lang": "zh-Hant"}')
  expect((await readConfig(path.join(folder, 'repo/prds'), undefined, rules)).lang).toBe('zh-Hant')
})

test('Two configurations in one folder, and one that is not there, are said', async () => {
  const folder = folderWith({'prd-lint.config.yml': '', 'prd-lint.config.json': '{}'})
  await expect(readConfig(folder, undefined, rules)).rejects.toThrow('Two configurations in one folder')
  await expect(readConfig(folder, 'absent.yml', rules)).rejects.toThrow('`absent.yml` was not found')
  await expect(readConfig(folder, '.', rules)).rejects.toThrow('no regular file')
})

test('Later overrides win, a level keeps the options and options keep the level', () => {
  const settingsOf = settingsReader({
    file: null,
    folder: '/',
    rules: {'goal-required': 'warning', 'copy-length': ['error', {max: 3}]},
    overrides: [
      {files: ['drafts/**'], rules: {'goal-required': 'off', 'copy-length': 'info'}, lang: 'en'},
      {files: ['drafts/final.md'], rules: {'goal-required': 'error'}},
    ],
  })
  expect(settingsOf('prds/a.md').rules).toEqual({'goal-required': 'warning', 'copy-length': ['error', {max: 3}]})
  expect(settingsOf('drafts/a.md')).toMatchObject({lang: 'en', rules: {'goal-required': ['off', {}], 'copy-length': ['info', {max: 3}]}})
  expect(settingsOf('drafts/final.md').rules?.['goal-required']).toEqual(['error', {}])
})

test('What the schema allows is what the check allows', () => {
  const schema = configSchema(rules.filter(({meta}) => meta.id.startsWith('goal-')))
  const ajv = new Ajv({strict: false})
  const validate = ajv.compile(schema)
  const key = fc.constantFrom(
    'preset',
    'include',
    'rules',
    'lang',
    'failOn',
    'strict',
    'limits',
    'overrides',
    'sections',
    'baseline',
    'nope',
  )
  const leaf = fc.oneof(
    fc.constantFrom('core', 'en', 'error', 'off', '**/*.md', ''),
    fc.integer({min: -1, max: 5}),
    fc.boolean(),
    fc.constant(null),
  )
  const value = fc.oneof(
    leaf,
    fc.array(leaf, {maxLength: 2}),
    fc.dictionary(fc.constantFrom('goal-required', 'goal', 'bytes', 'files', 'base'), leaf, {maxKeys: 2}),
  )
  let accepted = 0
  fc.assert(
    fc.property(fc.dictionary(key, value, {maxKeys: 3}), (data) => {
      const places = new Map([['', {line: 1, column: 1}]])
      let passes = true
      try {
        checkConfig({value: data, places}, schema, 'x.yml')
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
        passes = false
      }
      if (passes) accepted += 1
      expect(passes).toBe(validate(data))
    }),
    {numRuns: 500},
  )
  expect(accepted).toBeGreaterThan(20)
})
