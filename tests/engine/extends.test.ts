import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {configInForce} from '../../src/engine/config/in-force.js'
import {readConfig} from '../../src/engine/config/read-config.js'
import {settingsReader} from '../../src/engine/config/settings.js'
import {levelsOf} from '../../src/engine/rule-levels.js'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries({'.git/HEAD': '', ...files})) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

const read = (folder: string) => readConfig(folder, undefined, rules)

test('What is said later wins, part by part, and every value knows its line', async () => {
  const folder = repositoryWith({
    'prd-lint.config.yml':
      'extends: ./team/base.yml\nrules:\n  goal-measurable: off\nsections:\n  risks: {required: true}\noverrides:\n  - files: ["old/**"]\n    status: draft\n',
    'team/base.yml': 'extends: ["@refunds/prd"]\nrules: {copy-length: info}\nfailOn: warning\noverrides: [{files: ["new/**"], lang: en}]\n',
    'node_modules/@refunds/prd/prd-lint.json':
      '{"preset": "strict", "rules": {"goal-measurable": "error"}, "sections": {"risks": ["退款風險"]}}',
  })
  const config = await read(folder)
  expect(config).toMatchObject({
    preset: 'strict',
    strict: true,
    failOn: 'warning',
    sections: {risks: {aliases: ['退款風險'], required: true}},
  })
  expect(config.overrides?.map(({files}) => files[0])).toEqual(['new/**', 'old/**'])
  const {config: shown, sources} = configInForce(config, 'old/a.md', {failOn: 'never'})
  expect(shown).toMatchObject({
    failOn: 'never',
    status: 'draft',
    rules: {'goal-measurable': 'off', 'goal-chain': 'on', 'goal-required': 'on'},
  })
  expect(Object.fromEntries(sources)).toMatchObject({
    failOn: 'command line',
    preset: [{file: 'node_modules/@refunds/prd/prd-lint.json', line: 1}],
    status: [{file: 'prd-lint.config.yml', line: 7}],
    'rules/goal-measurable': [
      {file: 'node_modules/@refunds/prd/prd-lint.json', line: 1},
      {file: 'prd-lint.config.yml', line: 3},
    ],
    'rules/goal-chain': 'preset',
    'rules/goal-required': 'default',
    'rules/section-required': [
      {file: 'node_modules/@refunds/prd/prd-lint.json', line: 1},
      {file: 'prd-lint.config.yml', line: 5},
    ],
    strict: 'preset',
    include: 'default',
  })
})

test.each([
  [
    'a circle',
    {'prd-lint.config.yml': 'extends: ./a.yml', 'a.yml': 'extends: [./b.yml]', 'b.yml': 'extends: ./a.yml'},
    'b.yml:1:1: `extends` goes in a circle: a.yml → b.yml → a.yml',
  ],
  ['an absent file', {'prd-lint.config.yml': 'extends: ./a.yml'}, '`./a.yml`, which does not exist'],
  ['an absent package', {'prd-lint.config.yml': 'extends: prd-rules'}, '`prd-rules`, which is not installed'],
  ['code in a package', {'prd-lint.config.yml': 'extends: prd-rules/index.js'}, 'expected a file that begins with `./`'],
  ['a way out', {'prd-lint.config.yml': 'extends: ../../../../../../../etc/hostname'}, 'leads out of the repository'],
  [
    'a way out of a package',
    {'prd-lint.config.yml': 'extends: p/../../a.json', 'node_modules/p/x': '', 'a.json': '{}'},
    'leads out of the repository',
  ],
  ['a mistake in a base', {'prd-lint.config.yml': 'extends: ./a.yml', 'a.yml': 'lang: fr'}, 'a.yml:1:1: Unexpected value `fr`'],
])('%s is said, with its place', async (_, files, message) => {
  await expect(read(repositoryWith(files as Record<string, string>))).rejects.toThrow(message)
})

test('A link that leads out of the repository is refused', async () => {
  const outside = repositoryWith({'base.yml': 'lang: en'})
  const folder = repositoryWith({'prd-lint.config.yml': 'extends: ./base.yml'})
  fs.symlinkSync(path.join(outside, 'base.yml'), path.join(folder, 'base.yml'))
  await expect(read(folder)).rejects.toThrow('leads out of the repository')
})

test('A tower of files is bounded', async () => {
  const files = Object.fromEntries(Array.from({length: 20}, (_, index) => [`f${index}.yml`, `extends: ./f${index + 1}.yml`]))
  await expect(read(repositoryWith({...files, 'prd-lint.config.yml': 'extends: ./f0.yml'}))).rejects.toThrow('too many files')
})

test('Sections and glossary become what rules and the model are told; an override takes them back', () => {
  const settingsOf = settingsReader({
    file: null,
    folder: '/',
    sections: {goal: ['我們要什麼'], legal: {aliases: ['法務評估'], required: true}, tracking: {required: true}, copy: {required: false}},
    glossary: {退款單: ['退費單']},
    overrides: [{files: ['tools/**'], sections: {legal: {required: false}}, rules: {'copy-required': 'info'}}],
  })
  expect(settingsOf('a.md')).toMatchObject({
    sections: {goal: ['我們要什麼']},
    rules: {
      'section-required': {sections: {legal: ['法務評估'], tracking: []}},
      'tracking-required': ['off', {}],
      'copy-required': ['off', {}],
      'term-consistent': {terms: {退款單: ['退費單']}},
    },
  })
  expect(settingsOf('tools/a.md').rules).toMatchObject({'section-required': {sections: {tracking: []}}, 'copy-required': 'info'})
})

test('Presets are real sets: gentle is milder and certain, strict has opinions, core has four, and what is configured', () => {
  const on = (levels: ReadonlyMap<string, string>) => new Set([...levels].filter(([, level]) => level !== 'off').map(([id]) => id))
  const [gentle, recommended, strict, core, all] = (['gentle', 'recommended', 'strict', 'core', 'all'] as const).map((name) =>
    levelsOf(name),
  )
  expect(on(core!).size).toBe(6)
  expect(on(gentle!).size).toBeGreaterThan(30)
  expect([...on(gentle!)].every((id) => on(recommended!).has(id) && gentle!.get(id) === 'milder')).toBe(true)
  expect([...on(strict!)].filter((id) => !on(recommended!).has(id)).toSorted()).toEqual(
    rules
      .filter(({meta}) => meta.tier === 3 && !meta.offByDefault)
      .map(({meta}) => meta.id)
      .toSorted(),
  )
  expect(on(all!).size).toBe(rules.length)
})

test('A required section of one’s own is asked for, in the words of the configuration', async () => {
  const folder = repositoryWith({
    'prd-lint.config.yml': 'preset: core\nsections: {legal: {aliases: [法務評估], required: true}}\n',
    'prds/refund.md': '---\ntype: prd\n---\n\n# 退款\n\n## 法務評估\n\n條款不變。\n',
    'prds/points.md': '---\ntype: prd\n---\n\n# 點數退還\n\n## 背景\n\n點數會過期。\n',
  })
  const {stdout} = await runCli(folder, {}, '--format', 'json', 'prds/refund.md', 'prds/points.md')
  const {files} = JSON.parse(stdout) as {files: {path: string; findings: {rule: string; message: string}[]}[]}
  const said = files.map(({path: file, findings}) => [
    file,
    findings.filter(({rule}) => rule === 'prd-section-required').map(({message}) => message),
  ])
  expect(Object.fromEntries(said)).toEqual({'prds/refund.md': [], 'prds/points.md': ['缺少「法務評估」章節，應有這個名稱的標題']})
})

test('`config --print` says where each value comes from, and without it the output is a configuration', async () => {
  const folder = repositoryWith({
    'prd-lint.config.yml': 'preset: gentle\nsections: {legal: {aliases: [法務], required: true}}\nglossary: {退款單: [退費單]}\n',
  })
  const {stdout} = await runCli(folder, {}, 'config', '--print', '--strict', '--lang', 'en')
  expect(stdout).toContain('preset: gentle # prd-lint.config.yml:1')
  expect(stdout).toContain('goal-required: milder # preset')
  expect(stdout).toContain('strict: true # command line')
  const plain = await runCli(folder, {}, 'config')
  fs.writeFileSync(path.join(folder, 'prd-lint.config.yml'), plain.stdout)
  expect((await runCli(folder, {}, 'config')).stdout).toBe(plain.stdout)
  const json = JSON.parse((await runCli(folder, {}, 'config', '--print', '--format', 'json')).stdout) as {sources: Record<string, unknown>}
  expect(json.sources['preset']).toEqual(['prd-lint.config.yml:2'])
})
