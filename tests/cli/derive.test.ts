import fs from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {createRepository, type TestRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const topics = ['Refund progress', 'Refund reasons', 'Partial refunds', 'Refund alerts', 'Refund bookkeeping', 'Refund checks']

const document = (title: string, more: string) => `# ${title}

## What this is about

Customers call us about their refunds, three hundred times a week.

## Where we want to be

Reduce calls about refunds by 50 % until 2026-06-30.

## From asking to paid

\`\`\`mermaid
flowchart TD
  ask[Customer asks] --> check{Refundable?}
  check -- yes --> pay[Pay back]
  check -- no --> refuse[Say why]
\`\`\`

## To be built

| ID | Requirement | Priority |
| --- | --- | --- |
| R1 | Show the refund | P0 |
| R2 | Tell the customer | P1 |

## Ombudsman

The terms of refunds stay as they are.
${more}`

/** Six documents of a team with words of its own; five have metrics, three a word on Fridays. */
function teamOf(): TestRepository {
  const repository = createRepository()
  for (const [index, title] of topics.entries()) {
    const metrics = index === 5 ? '' : '\n## Success metrics\n\nCalls a week: 150.\n'
    const fridays = index < 3 ? '\n## Fridays\n\nNothing is launched on one.\n' : ''
    repository.write(`notes/${index + 1}.md`, document(title, metrics + fridays))
  }
  repository.write('notes/minutes.md', '# Meeting minutes\n\nWe talked.\n')
  return repository
}

const derive = ({root, env}: TestRepository, ...argv: string[]) => runCli(root, env, 'derive', ...argv)

interface Output {
  readonly counted: string[]
  readonly leftOut: string[]
  readonly aliases: {role: string; title: string; documents: number; why: string}[]
  readonly own: {title: string; required: boolean}[]
  readonly rules: {rule: string; recommended: {failing: number}; proposed: {failing: number}; level: string | null}[]
  readonly failing: {recommended: number; proposed: number}
  readonly config: {include?: string[]; sections: Record<string, unknown>; rules: Record<string, string>}
  readonly yaml: string
}

async function derivedFrom(repository: TestRepository, ...operands: string[]): Promise<Output> {
  const {code, stdout} = await derive(repository, ...operands, '--format', 'json')
  expect(code).toBe(0)
  return JSON.parse(stdout) as Output
}

test('Titles of a team’s own are told by what their sections hold and where they stand', async () => {
  const {counted, leftOut, aliases, own, config} = await derivedFrom(teamOf(), 'notes')
  expect(counted).toHaveLength(6)
  expect(leftOut).toEqual(['notes/minutes.md'])
  expect(aliases.map(({role, title, why}) => [role, title, why])).toEqual([
    ['goal', 'Where we want to be', 'content'],
    ['requirements', 'To be built', 'content'],
    ['flow', 'From asking to paid', 'content'],
  ])
  expect(own.map(({title, required}) => [title, required])).toEqual(
    expect.arrayContaining([
      ['Ombudsman', true],
      ['Fridays', false],
    ]),
  )
  expect(config.sections).toMatchObject({
    goal: ['Where we want to be'],
    flow: ['From asking to paid'],
    metrics: {required: true},
    Ombudsman: {required: true},
  })
  expect(config.sections).not.toHaveProperty('Fridays')
})

test('The shares are what runs find, before and after', async () => {
  const repository = teamOf()
  const {failing, rules, yaml} = await derivedFrom(repository, 'notes')
  const failedBy = async (...argv: string[]) => {
    const {stdout} = await runCli(repository.root, repository.env, 'lint', '--format', 'json', ...argv)
    const {files} = JSON.parse(stdout) as {files: {path: string; findings: {rule: string; severity: string}[]}[]}
    return files
      .filter(({path: file}) => file !== 'notes/minutes.md')
      .map(({findings}) => findings.filter(({severity}) => severity === 'error').map(({rule}) => rule.replace('prd-', '')))
      .filter((errors) => errors.length > 0)
  }
  const before = await failedBy(...topics.map((_, index) => `notes/${index + 1}.md`))
  expect(failing.recommended).toBe(before.length)
  repository.write('prd-lint.config.yml', yaml)
  const after = await failedBy()
  expect(failing.proposed).toBe(after.length)
  expect(failing.proposed).toBeLessThan(failing.recommended)
  for (const {rule, recommended, proposed} of rules) {
    expect(recommended.failing, rule).toBe(before.filter((errors) => errors.includes(rule)).length)
    expect(proposed.failing, rule).toBe(after.filter((errors) => errors.includes(rule)).length)
  }
})

test('What would stop most documents warns, and says so', async () => {
  const {rules, config, yaml} = await derivedFrom(teamOf(), 'notes')
  expect(rules.find(({rule}) => rule === 'copy-required')).toMatchObject({
    recommended: {failing: 6},
    proposed: {failing: 0},
    level: 'warning',
  })
  expect(config.rules).toMatchObject({'copy-required': 'warning'})
  expect(config.rules).not.toHaveProperty('goal-required')
  expect(yaml).toContain('copy-required: warning # would fail 6 of 6 documents')
})

test('Documents that a plain run would not find come into `include`', async () => {
  const repository = teamOf()
  const {config} = await derivedFrom(repository, 'notes')
  expect(config.include).toEqual(expect.arrayContaining(['**/{prd,prds}/**/*.{md,markdown}', 'notes/**/*.md']))
  fs.renameSync(path.join(repository.root, 'notes'), path.join(repository.root, 'prds'))
  expect((await derivedFrom(repository)).config).not.toHaveProperty('include')
})

test.each(['zh-Hant', 'zh-Hans', 'en'])('Explanation and configuration together are a configuration, in %s', async (lang) => {
  const repository = teamOf()
  const {stdout, code} = await derive(repository, 'notes/*.md', '--lang', lang)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^# .*7/)
  expect(parse(stdout)).toMatchObject({preset: 'recommended'})
  repository.write('prd-lint.config.yml', stdout)
  expect(await runCli(repository.root, repository.env, 'config')).toMatchObject({code: 0, stderr: ''})
})

test('The same documents give the same bytes', async () => {
  const repository = teamOf()
  const first = await derive(repository, 'notes')
  expect((await derive(repository, 'notes/6.md', 'notes/1.md', 'notes')).stdout).toBe(first.stdout)
})

test('The JSON output has the shape of the published schema', async () => {
  const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/derive.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv({allErrors: true, allowUnionTypes: true})
  ajv.validate(schema, {schemaVersion: 1, ...(await derivedFrom(teamOf(), 'notes'))})
  expect(ajv.errorsText()).toBe('No errors')
})

test('A configuration is written where none is, and replaced only when asked', async () => {
  const repository = teamOf()
  const file = path.join(repository.root, 'prd-lint.config.yml')
  const written = await derive(repository, 'notes', '--write')
  expect(written.stderr).toContain('wrote prd-lint.config.yml')
  expect(written.stderr).toContain('`prd-lint baseline write` accepts what is found today')
  expect(parse(fs.readFileSync(file, 'utf8'))).toMatchObject({preset: 'recommended'})
  fs.writeFileSync(file, 'preset: core\n')
  const kept = await derive(repository, 'notes', '--write')
  expect([kept.code, kept.stdout]).toEqual([2, ''])
  expect(kept.stderr).toContain('prd-lint.config.yml: File exists already')
  expect(fs.readFileSync(file, 'utf8')).toBe('preset: core\n')
  expect((await derive(repository, 'notes', '--write', '--force')).code).toBe(0)
  expect(fs.readFileSync(file, 'utf8')).toContain('Where we want to be')
})

test('A configuration in JSON stays one', async () => {
  const repository = teamOf()
  repository.write('prd-lint.config.json', '{}')
  expect((await derive(repository, 'notes', '--write')).code).toBe(2)
  await derive(repository, 'notes', '--write', '--force')
  const text = fs.readFileSync(path.join(repository.root, 'prd-lint.config.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({preset: 'recommended', sections: {flow: ['From asking to paid']}})
  expect(fs.existsSync(path.join(repository.root, 'prd-lint.config.yml'))).toBe(false)
})

test('`--output` takes the configuration, the explanation stays on the screen', async () => {
  const repository = teamOf()
  const {stdout} = await derive(repository, 'notes', '--output', 'proposal.yml')
  expect(stdout).toContain('# Read: 6 PRDs')
  expect(stdout).not.toContain('preset:')
  expect(parse(fs.readFileSync(path.join(repository.root, 'proposal.yml'), 'utf8'))).toMatchObject({preset: 'recommended'})
  expect((await derive(repository, 'notes', '--output', 'proposal.yml')).code).toBe(2)
})

test('Two documents show what one person did: nothing is asked of all', async () => {
  const repository = teamOf()
  const {config, own} = await derivedFrom(repository, 'notes/1.md', 'notes/2.md')
  expect(own).toEqual([])
  expect(JSON.stringify(config)).not.toContain('required')
  expect(config).not.toHaveProperty('rules')
})

test('Titles cannot break out of the configuration', async () => {
  const repository = createRepository()
  const titles = ['__proto__', 'a: [b, *c]', '"; rules: off #', 'constructor', '## goal', '\u001B[31mred', '\u202Erid']
  for (const index of [1, 2, 3, 4]) {
    repository.write(`prds/${index}.md`, document('Refunds', titles.map((title) => `\n## ${title}\n\nWords about refunds.\n`).join('')))
  }
  const {stdout, code} = await derive(repository)
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/[\u001B\u202E]/)
  repository.write('prd-lint.config.yml', stdout)
  expect(await runCli(repository.root, repository.env, 'config')).toMatchObject({code: 0, stderr: ''})
  const sections = new Map(Object.entries((parse(stdout) as {sections: object}).sections))
  expect([...sections.keys()]).toEqual(expect.arrayContaining(['constructor', 'a: [b, *c]']))
  expect((await runCli(repository.root, repository.env)).stdout).not.toContain('section-required')
})

test('What cannot be read is told, and counts for nothing', async () => {
  const repository = teamOf()
  repository.write('notes/7.md', new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a]))
  const {code, stderr, stdout} = await derive(repository, 'notes')
  expect(code).toBe(2)
  expect(stderr).toContain('notes/7.md')
  expect(stdout).toContain('# Read: 6 PRDs')
})

test('One document is counted as one', async () => {
  const repository = teamOf()
  expect((await derive(repository, 'notes/1.md', '--lang', 'en')).stdout).toMatch(/^# Read: 1 PRD$/mu)
})

test('Without documents it says what to type', async () => {
  const {code, stderr} = await derive(createRepository())
  expect(code).toBe(2)
  expect(stderr).toContain('prd-lint derive docs/specs')
})
