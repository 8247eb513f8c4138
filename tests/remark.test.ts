/** prd-lint inside of remark: remark-cli with the configurations that people write, and the language server of editors. */
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {folderWithPackage, remark} from './helpers/installed-package.js'
import {type LanguageClient, startServer} from './helpers/language-client.js'

const holes =
  '# Refund page\n\n## Requirements\n\n| ID | Requirement |\n| --- | --- |\n| R1 | Ask for a refund |\n| R2 | See the refund |\n'
const withGoal = `${holes}\n## Goal\n\nReduce calls about refunds by 50 % until 2026-06-30.\n`

let folder: string

beforeAll(() => {
  folder = folderWithPackage('remark-test')
})

afterEach(() => {
  for (const name of fs.readdirSync(folder)) if (name.startsWith('.remarkrc')) fs.rmSync(path.join(folder, name))
})

describe('remark-cli', () => {
  test.each([
    ['.remarkrc.json', '{"plugins": ["prd-lint/preset"]}'],
    ['.remarkrc.js', "import prd from 'prd-lint/preset'\n\nexport default {plugins: [prd]}\n"],
    ['.remarkrc.yml', 'plugins:\n  - prd-lint/preset\n'],
  ])('The preset is found by %s', (name, config) => {
    write(name, config)
    const {lines, status} = remark(folder, holes)
    expect(
      lines
        .filter((line) => line.includes(' error '))
        .map((line) => line.split(/\s+/).at(-2))
        .toSorted(),
    ).toEqual(['prd-copy-required', 'prd-flow-required', 'prd-goal-required', 'prd-priority-required'])
    expect(status).toBe(1)
  })

  test('Single rules, with a level and options, in JavaScript', () => {
    write(
      '.remarkrc.js',
      `import goalRequired from 'prd-lint/rules/goal-required'
import sectionRequired from 'prd-lint/rules/section-required'

export default {
  plugins: [
    [goalRequired, ['warning']],
    [sectionRequired, ['warning', {sections: {legal: ['Legal review']}}]],
  ],
}
`,
    )
    const {lines, status} = remark(folder, holes)
    expect(lines.map((line) => line.split(/\s+/).slice(1, 2).concat(line.split(/\s+/).at(-2)!))).toEqual([
      ['warning', 'prd-goal-required'],
      ['warning', 'prd-section-required'],
    ])
    expect(status).toBe(0)
    expect(remark(folder, holes, '--frail').status).toBe(1)
  })

  test('The example of the documentation works', () => {
    const example = /```js\n(\/\/ \.remarkrc\.js[\s\S]*?)```/.exec(
      fs.readFileSync(new URL('../docs/remark.md', import.meta.url), 'utf8'),
    )![1]!
    write('.remarkrc.js', example)
    const {lines} = remark(folder, holes)
    expect(lines.join('\n')).toMatch(/warning .*prd-goal-required/)
    expect(lines.join('\n')).not.toContain('prd-copy-required')
    expect(lines.join('\n')).toMatch(/prd-flow-required/)
  })

  test('Writing the document back changes no word of it', () => {
    write('.remarkrc.json', '{"plugins": ["prd-lint/preset"]}')
    remark(folder, withGoal, '--output')
    expect(fs.readFileSync(path.join(folder, 'refund.md'), 'utf8').replaceAll(/[\s|-]/g, '')).toBe(withGoal.replaceAll(/[\s|-]/g, ''))
  })
})

describe('The language server of remark', () => {
  let client: LanguageClient

  beforeAll(async () => {
    // What the package remark-language-server holds beside its dependencies.
    write(
      'server.mjs',
      `import {createUnifiedLanguageServer} from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
})
`,
    )
    client = await startServer(path.join(folder, 'server.mjs'), folder)
  })

  afterAll(() => client.stop())

  test('An open document has its findings as diagnostics, which go when it is mended', async () => {
    write('.remarkrc.json', '{"plugins": ["prd-lint/preset"]}')
    const found = await client.show('open.md', holes)
    const goal = found.find(({code}) => code === 'prd-goal-required')!
    expect(goal).toMatchObject({
      source: 'remark-lint',
      severity: 1,
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 13}},
    })
    expect(goal.message).toMatch(/^Missing goal, expected/)
    expect(goal.codeDescription?.href).toMatch(/goal-required$/)
    expect(new Set(found.map(({code}) => code)).size).toBeGreaterThan(3)

    const mended = await client.show('open.md', withGoal)
    expect(mended.map(({code}) => code)).not.toContain('prd-goal-required')
    expect(mended.map(({code}) => code)).toContain('prd-flow-required')
  })

  test('Drafts are judged as drafts, by what is typed and not what is saved', async () => {
    write('.remarkrc.json', '{"plugins": ["prd-lint/preset"]}')
    write('draft.md', withGoal)
    const found = await client.show('draft.md', `---\nstatus: draft\n---\n\n${holes}`)
    expect(found.find(({code}) => code === 'prd-goal-required')).toMatchObject({severity: 2, range: {start: {line: 4}}})
    expect(found.filter(({severity}) => severity === 1)).toEqual([])
  })

  test('Words that can be replaced come with a quick fix', async () => {
    write('.remarkrc.json', '{"plugins": [["prd-lint/rules/term-consistent", ["warning", {"terms": {"refund": ["reimbursement"]}}]]]}')
    const found = await client.show('words.md', withGoal.replace('Ask for a refund', 'Ask for a reimbursement'))
    const fixes = await client.fixesFor('words.md', found)
    expect(fixes.map(({title}) => title)).toEqual(['Replace `reimbursement` with `refund`'])
  })

  test('A quick fix never puts a section that is missing in the place of the title', async () => {
    write('.remarkrc.json', '{"plugins": ["prd-lint/preset"]}')
    const found = await client.show('fixes.md', `${holes}\n<!-- prd-lint-disable-next-line no-placeholdr -- legal -->\n\nTBD\n`)
    const fixes = await client.fixesFor('fixes.md', found)
    expect(fixes.map(({title}) => title).filter((title) => title.includes('# Refund page'))).toEqual([])
  })
})

function write(name: string, content: string): void {
  fs.writeFileSync(path.join(folder, name), content)
}
