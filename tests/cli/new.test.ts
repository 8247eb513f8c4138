import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository, type TestRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const run = ({root, env}: TestRepository, ...argv: string[]) => runCli(root, env, ...argv)
const read = ({root}: TestRepository, file: string) => fs.readFileSync(path.join(root, file), 'utf8')
const headingsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

interface Linted {
  readonly files: {
    readonly path: string
    readonly status: string
    readonly findings: {readonly rule: string; readonly severity: string}[]
  }[]
}

/** What a plain run says of the repository. */
async function lint(repository: TestRepository): Promise<Linted['files']> {
  const {stdout} = await run(repository, '--format', 'json')
  return (JSON.parse(stdout) as Linted).files
}

test.each([
  ['zh-Hant', '退款進度優化', '## 目標', '待補充'],
  ['zh-Hans', '退款进度优化', '## 目标', '待补充'],
  ['en', 'Refund progress', '## Goal', 'TBD'],
])('A new PRD in %s is found by a plain run, is a draft without errors, and leaves nothing out', async (_, title, goal, open) => {
  const repository = createRepository()
  const {code, stdout} = await run(repository, 'new', title)
  const file = `prds/${title.toLowerCase().replace(' ', '-')}.md`
  expect(code).toBe(0)
  expect(stdout).toContain(`created ${file}`)
  expect(stdout).toContain(`npx prd-lint ${file}`)

  const text = read(repository, file)
  expect(headingsOf(text)[0]).toBe(`# ${title}`)
  expect(text).toContain(goal)
  expect(text).toContain(open)
  const [linted, ...others] = await lint(repository)
  expect(others).toEqual([])
  expect(linted).toMatchObject({path: file, status: 'draft'})
  expect(linted!.findings.filter(({severity}) => severity === 'error')).toEqual([])
  expect(linted!.findings.filter(({rule}) => /-required$|launch-plan|scope-stated|document-recognized/.test(rule))).toEqual([])
  expect(linted!.findings.map(({rule}) => rule)).toContain('prd-no-placeholder')

  // Sent to review as it is, every blank counts.
  repository.write(file, text.replace('status: draft', 'status: in-review'))
  expect((await run(repository, '--strict')).code).toBe(1)
})

test('The first log row, the owner and the version of the rules are filled in', async () => {
  const repository = createRepository()
  repository.git('config', 'user.name', 'Lin Shu-hao')
  await run(repository, 'new', 'Refund progress')
  const text = read(repository, 'prds/refund-progress.md')
  expect(text).toMatch(/^---\ntype: prd\nstatus: draft\nowner: Lin Shu-hao\ntemplate: \d+\.\d+\.\d+\n---\n/)
  expect(text).toMatch(/\| \d{4}-\d\d-\d\d \| First draft \| Lin Shu-hao \|\n$/)
})

test('Without git and without a name the place of the author stays open', async () => {
  const folder = temporaryFolder()
  const {code} = await runCli(folder, {}, 'new', 'Refund progress')
  expect(code).toBe(0)
  const text = fs.readFileSync(path.join(folder, 'prds/refund-progress.md'), 'utf8')
  expect(text).not.toContain('owner:')
  expect(text).toMatch(/\| First draft \| TBD \|\n$/)
})

test('Nothing is overwritten unless it is asked for', async () => {
  const repository = createRepository()
  repository.write('prds/refund.md', 'mine\n')
  const {code, stderr} = await run(repository, 'new', 'Refund')
  expect(code).toBe(2)
  expect(stderr).toContain('prds/refund.md: File exists already')
  expect(read(repository, 'prds/refund.md')).toBe('mine\n')
  expect((await run(repository, 'new', 'Refund', '--force')).stdout).toContain('overwritten prds/refund.md')
  expect(read(repository, 'prds/refund.md')).toContain('# Refund\n')
})

test('The sections are those of the configuration, under the team’s own names', async () => {
  const repository = createRepository()
  repository.write(
    'prd-lint.config.yml',
    'preset: strict\nsections:\n  goal: [我們想達成什麼, What we want to reach]\n  metrics: {required: true, aliases: [Numbers]}\n  copy: {required: false}\n  legal: {aliases: [Legal review], required: true}\n',
  )
  await run(repository, 'new', 'Refund progress')
  const headings = headingsOf(read(repository, 'prds/refund-progress.md'))
  expect(headings).toEqual(expect.arrayContaining(['## What we want to reach', '## Numbers', '## Legal review']))
  expect(headings).not.toContain('## Copy')
  expect(headings.indexOf('## What we want to reach')).toBeLessThan(headings.indexOf('## Numbers'))
  const [linted] = await lint(repository)
  expect(linted!.findings.filter(({severity}) => severity === 'error')).toEqual([])

  await run(repository, 'new', '退款進度')
  expect(headingsOf(read(repository, 'prds/退款進度.md'))).toContain('## 我們想達成什麼')
})

test('Rules and sections of an override count for the documents it names', async () => {
  const repository = createRepository()
  repository.write(
    'prd-lint.config.yml',
    'preset: core\noverrides:\n  - files: [prds/pay-*.md]\n    lang: zh-Hant\n    sections: {risks: {required: true}}\n',
  )
  await run(repository, 'new', 'Pay later')
  await run(repository, 'new', 'Refunds')
  expect(headingsOf(read(repository, 'prds/pay-later.md'))).toContain('## 風險')
  expect(headingsOf(read(repository, 'prds/refunds.md'))).toEqual([
    '# Refunds',
    '## Background',
    '## Goal',
    '## Flow',
    '## Requirements',
    '## Copy',
    '## Change log',
  ])
})

describeTemplate('# PRD template\n\n', 'A title of its own gives way')
describeTemplate('# PRD: {{title}}\n\n', 'A slot for the title is filled', '# PRD: Refunds: part \\*2\\*')
describeTemplate('', 'A title is added where there is none')

function describeTemplate(head: string, name: string, title = '# Refunds: part \\*2\\*') {
  test(`A team’s template: ${name}; its fields, comments and words stay, what it lacks is added`, async () => {
    const repository = createRepository()
    repository.git('config', 'user.name', 'Lin: "PM"')
    repository.write('prd-lint.config.yml', 'template: docs/our-template.md\nsections: {risks: {required: true}}\n')
    repository.write(
      'docs/our-template.md',
      `---\ntitle: {{title}}\nstatus: approved\nowner: {{owner}}\n# who pays\nteam: payments\n---\n\n${head}## Purpose\n\nBegun by {{owner}} on {{date}}, see {{design}}\n\n## Flow\n\nTBD\n`,
    )
    const {code, stderr} = await run(repository, 'new', 'Refunds: part *2*')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const text = read(repository, 'prds/refunds-part-2.md')
    expect(text).toContain('title: "Refunds: part *2*"\nstatus: draft\n')
    expect(text).toContain('# who pays\nteam: payments\n')
    expect(text).toMatch(/Begun by Lin: "PM" on \d{4}-\d\d-\d\d, see \{\{design\}\}/)
    const headings = headingsOf(text.replace(/^---[\s\S]*?\n---\n/, ''))
    expect(headings[0]).toBe(title)
    expect(headings).toEqual(expect.arrayContaining(['## Purpose', '## Risks', '## Copy']))
    expect(headings).not.toContain('## Goal')
    const [linted] = await lint(repository)
    expect(linted!.findings.filter(({severity}) => severity === 'error')).toEqual([])
  })
}

test.each([
  ['template: ../other.md\n', 'leads out of the repository'],
  ['template: missing.md\n', 'File not found'],
  ['template: broken.md\n', 'Front matter of the template cannot be read'],
])('A template that cannot be used is told, and nothing is written: %s', async (config, message) => {
  const repository = createRepository()
  repository.write('prd-lint.config.yml', config)
  repository.write('broken.md', '---\na: [\n---\n\n# Refunds\n')
  const {code, stderr} = await run(repository, 'new', 'Refunds')
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(fs.existsSync(path.join(repository.root, 'prds'))).toBe(false)
})

test('A preset’s template lies beside the preset', async () => {
  const repository = createRepository()
  repository.write('node_modules/@team/prd-rules/prd-lint.json', '{"template": "./prd.md"}')
  repository.write('node_modules/@team/prd-rules/prd.md', '# x\n\n## Our own words\n')
  repository.write('prd-lint.config.yml', 'extends: "@team/prd-rules"\n')
  expect((await run(repository, 'new', 'Refunds')).code).toBe(0)
  expect(read(repository, 'prds/refunds.md')).toContain('## Our own words')
})

const prd = '---\ntype: prd\n---\n\n# Refunds\n'

test.each<[string, Record<string, string>, string]>([
  ['one folder for all', {'docs/specs/login-prd.md': prd, 'docs/specs/search-prd.md': prd}, 'docs/specs/gift-cards-prd.md'],
  ['one folder for each', {'features/login/PRD.md': prd, 'features/search/PRD.md': prd}, 'features/gift-cards/PRD.md'],
  ['numbers', {'prds/0007-login.md': prd, 'prds/0012-search.md': prd, 'prds/notes.md': prd}, 'prds/0013-gift-cards.md'],
  ['never among what is approved', {'prds/approved/a.md': prd, 'prds/approved/b.md': prd, 'prds/new/c.md': prd}, 'prds/new/gift-cards.md'],
  ['a folder that waits for its first', {'docs/prd/keep.txt': ''}, 'docs/prd/gift-cards.md'],
  ['the configuration', {'prd-lint.config.yml': 'include: ["requirements/**/*.md"]\n'}, 'requirements/gift-cards.md'],
  ['the configuration’s way of naming', {'prd-lint.config.yml': 'include: ["**/*.prd.md"]\n'}, 'gift-cards.prd.md'],
])('It lies where the repository keeps PRDs: %s', async (_, files, expected) => {
  const repository = createRepository()
  for (const [file, content] of Object.entries(files)) repository.write(file, content)
  expect((await run(repository, 'new', 'Gift cards')).stdout).toContain(`created ${expected}\n`)
  expect((await lint(repository)).map(({path: file}) => file)).toContain(expected)
})

test('A part of a repository with a configuration of its own keeps its PRDs to itself', async () => {
  const repository = createRepository()
  for (const name of ['a', 'b', 'c']) repository.write(`shop/prds/${name}.md`, prd)
  repository.write('wallet/prd-lint.config.yml', 'preset: core\n')
  const wallet = path.join(repository.root, 'wallet')
  expect((await runCli(wallet, repository.env, 'new', 'Gift cards')).stdout).toContain('created prds/gift-cards.md\n')
  expect(fs.existsSync(path.join(wallet, 'prds/gift-cards.md'))).toBe(true)
  await runCli(path.join(repository.root, 'shop'), repository.env, 'new', 'Gift cards')
  expect(fs.existsSync(path.join(repository.root, 'shop/prds/gift-cards.md'))).toBe(true)
})

test.each(['Template editor', 'Index page', '範本管理', 'README', 'CON', '💳'])(
  'A title whose name runs would leave out gets another one: %s',
  async (title) => {
    const repository = createRepository()
    expect((await run(repository, 'new', title)).code).toBe(0)
    expect(await lint(repository)).toHaveLength(1)
  },
)

test('Where the configuration excludes the place, that is said', async () => {
  const repository = createRepository()
  const {stderr} = await run(repository, 'new', 'Refunds', '--output', 'templates/refunds.md')
  expect(stderr).toContain('templates/refunds.md is excluded')
  expect(fs.existsSync(path.join(repository.root, 'templates/refunds.md'))).toBe(true)
})

test('A folder to write to gets a file called by the title; a name that is no Markdown is told', async () => {
  const repository = createRepository()
  repository.write('specs/keep.txt', '')
  expect((await run(repository, 'new', 'Gift cards', '--output', 'specs')).stdout).toContain('created specs/gift-cards.md\n')
  expect((await run(repository, 'new', 'Gift cards', '--output', 'specs/gift')).stderr).toContain('specs/gift is excluded')
})

test('Words without quotes are one title; control characters are none of it', async () => {
  const repository = createRepository()
  await run(repository, 'new', 'Refund', 'pro\u001B[31mgress\n# Goal')
  const text = read(repository, 'prds/refund-pro-31mgress-goal.md')
  expect(headingsOf(text)[0]).toBe('# Refund pro \\[31mgress # Goal')
})

test.each([
  [['new'], 'Title is missing'],
  [['new', '  '], 'Title is missing'],
  [['new', 'x'.repeat(201)], 'Title has 201 characters'],
])('A title that is none is asked for', async (argv, message) => {
  const {code, stderr} = await run(createRepository(), ...argv)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
