import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {commandNames} from '../src/cli/program.js'
import {version} from '../src/version.js'
import {commitHistory} from './helpers/history.js'
import {createRepository, type TestRepository} from './helpers/repository.js'
import {runCli} from './helpers/run-cli.js'
import {refreshSession} from './helpers/run-document.js'

const project = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, project), 'utf8')

/** An output in a readme: the fixture it is made from, how many lines are shown, and the arguments. */
const example = /(<!-- example: (\S+?)(?:, lines: (\d+))? -->\n\n```text\n\$ npx prd-lint ([^\n]*)\n)[\s\S]*?```\n/g

async function refreshExamples(markdown: string, lang: string): Promise<string> {
  let refreshed = markdown
  const examples = [...markdown.matchAll(example)]
  expect(examples.length).toBeGreaterThan(0)
  for (const [whole, head, fixture, lines, args] of examples) {
    const repository = createRepository()
    place(fixture!, repository)
    const {stdout} = await runCli(repository.root, {...repository.env, LC_ALL: lang, LANG: lang}, ...args!.split(' '))
    expect(stdout).not.toBe('')
    refreshed = refreshed.replace(whole, () => `${head}\n${shorten(stdout, lines)}\`\`\`\n`)
  }
  return refreshed
}

function place(fixture: string, repository: TestRepository): void {
  const folder = new URL(`${fixture}/`, project)
  if (existsSync(new URL('history.yml', folder))) return void commitHistory(repository, folder)
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.md')) continue
    cpSync(new URL(name, folder), path.join(repository.root, 'prds', name === 'input.md' ? `${path.basename(fixture)}.md` : name))
  }
}

function shorten(output: string, lines: string | undefined): string {
  const all = output.trimEnd().split('\n')
  return lines === undefined || all.length <= Number(lines) ? `${all.join('\n')}\n` : `${all.slice(0, Number(lines)).join('\n')}\n…\n`
}

const readmes = ['README.md', 'README.zh-Hant.md', 'README.zh-Hans.md']
const docs = readdirSync(new URL('docs/', project))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

/** In recipes that run other programs. */
const ofPrograms = ['--global', '--add', '--slurp', '--org', '--branch', '--commit-message']

describe('the readmes', () => {
  test.each([
    ['README.md', 'C.UTF-8'],
    ['README.zh-Hant.md', 'zh_TW.UTF-8'],
    ['README.zh-Hans.md', 'zh_CN.UTF-8'],
  ])('Every output in %s is what prd-lint prints', async (name, lang) => {
    const written = read(name)
    await expect(await refreshExamples(written, lang)).toMatchFileSnapshot(`../${name}`)
  })

  test.each([...readmes, ...docs, 'CONTRIBUTING.md', 'CHANGELOG.md'])('Every link of %s to a file leads to one', (name) => {
    const links = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => new URL(target!, new URL(name, project)))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })

  test.each([...readmes, ...docs])('Every option in %s exists', async (name) => {
    const {root, env} = createRepository()
    const helps = await Promise.all(commandNames.map(async (command) => (await runCli(root, env, command, '--help')).stdout))
    const known = new Set(helps.join('\n').match(/--[a-z-]+/g))
    const ofOthers = ['--save-dev', '--quiet', '--frail', '--no-stdout', '--stdio', '--yes', '--ext-diff', ...ofPrograms]
    const used = [...read(name).matchAll(/(?<![\w!-])--[a-z][a-z-]+/g)].map(([option]) => option)
    expect(used.filter((option) => !known.has(option) && !ofOthers.includes(option))).toEqual([])
  })

  test.each(['README.md', 'README.zh-Hant.md'])('The configuration in %s is valid, and the version is this one', async (name) => {
    const config = /```yaml\n(# core[\s\S]*?)```/.exec(read(name))![1]!
    const {root, env, ...repository} = createRepository()
    repository.write('prd-lint.config.yml', config)
    expect(await runCli(root, env, 'config')).toMatchObject({code: 0, stderr: ''})
    expect([...read(name).matchAll(/(?:rev: v|prd-lint-)(\d+\.\d+\.\d+)/g)].map(([, shown]) => shown)).toEqual([version, version])
  })
})

test.each([
  ['docs/configuration.md', 'C.UTF-8'],
  ['docs/configuration.zh-Hant.md', 'zh_TW.UTF-8'],
])('The files in %s are valid, and every output is what prd-lint prints', async (name, lang) => {
  await expect(await refreshSession(read(name), lang)).toMatchFileSnapshot(`../${name}`)
})

test('The pages on configuration name every key, in the same chapters', () => {
  const pages = ['docs/configuration.md', 'docs/configuration.zh-Hant.md'].map(read)
  const schema = JSON.parse(read('schemas/config.schema.json')) as {properties: object}
  const keys = Object.keys(schema.properties).filter((key) => key !== '$schema')
  for (const page of pages) expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
  const shape = (page: string) => page.replaceAll('gift-cards', '禮物卡').match(/^<!-- (?:file|run|show|commit|copies).*-->$/gm)
  expect(shape(pages[1]!)).toEqual(shape(pages[0]!))
})

test('The jobs in docs/hooks-and-ci.md are what init writes', async () => {
  const name = 'docs/hooks-and-ci.md'
  let refreshed = read(name)
  for (const [whole, head, file] of refreshed.matchAll(/(<!-- init: (\S+) -->\n\n```yaml\n)[\s\S]*?```\n/g)) {
    const {root, env} = createRepository()
    await runCli(root, env, 'init', '--ci', file!.startsWith('.gitlab') ? 'gitlab' : 'github')
    refreshed = refreshed.replace(whole, () => `${head}${readFileSync(path.join(root, file!), 'utf8')}\`\`\`\n`)
  }
  await expect(refreshed).toMatchFileSnapshot(`../${name}`)
})
