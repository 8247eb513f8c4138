import {expect, test} from 'vitest'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const run = (...argv: string[]) => runCli(temporaryFolder(), {}, ...argv)

test.each([
  [['--froamt', 'json'], 'Unknown option `--froamt`, did you mean `--format`?'],
  [['--format', 'xml'], 'Unexpected value `xml` for `--format`, expected one of text, json, github'],
  [['--format'], 'Option `--format` needs a value'],
  [['--lang', 'fr'], 'Unknown language `fr`, expected one of zh-Hant, zh-Hans, en'],
  [['--stdin-filename', 'a.md'], '`--stdin-filename` needs `--stdin`'],
  [['--stdin', 'a.md'], '`--stdin` takes no paths'],
  [['--base', 'main', '--since', '2026-03-02', 'a.md'], 'Both a revision'],
  [['explain'], 'Name one rule'],
  [['explain', 'goal-requierd'], 'No rule `goal-requierd`, did you mean `goal-required`?'],
  [['inspect'], 'No file named'],
  [['diff', '--no-git', 'a.md'], 'Two files are needed'],
  [['rules', 'more'], 'Too many arguments'],
])('%j is answered with one line and exit 2', async (argv, message) => {
  const {code, stdout, stderr} = await run(...argv)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(`prd-lint: ${message}`)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('A mistyped command is not only a missing file', async () => {
  const {code, stderr} = await run('inpsect', 'a.md')
  expect(code).toBe(2)
  expect(stderr).toContain('did you mean the command `prd-lint inspect`?')
})

test.each([
  ['zh-Hant', '用法：', '檢查產品需求文件'],
  ['zh-Hans', '用法：', '检查产品需求文档'],
  ['en', 'Usage:', 'Lint product requirements documents'],
])('Help speaks %s', async (lang, usage, description) => {
  const {code, stdout} = await run('--lang', lang, '--help')
  expect(code).toBe(0)
  expect(stdout).toContain(usage)
  expect(stdout).toContain(description)
})

test.each([
  [{LC_ALL: 'zh_TW.UTF-8'}, '用法', '選項'],
  [{LANG: 'zh_CN.UTF-8'}, '用法', '选项'],
  [{LANG: 'de_DE.UTF-8'}, 'Usage', 'Options'],
])('Help follows the locale %j', async (env, usage, options) => {
  const {stdout} = await runCli(temporaryFolder(), env, 'diff', '--help')
  expect(stdout).toContain(usage)
  expect(stdout).toContain(options)
})

test('Every command says something in `--help`', async () => {
  for (const command of ['lint', 'inspect', 'diff', 'explain', 'rules', 'init', 'config']) {
    const {code, stdout} = await run(command, '--help')
    expect(code, command).toBe(0)
    expect(stdout).toContain(`prd-lint ${command}`)
  }
})

test.each([
  ['en', '(one of: text, json; default: text)', 'choices:'],
  ['zh-Hant', '（可用：text、json；預設：text）', 'choices'],
  ['zh-Hans', '（可用：text、json；默认：text）', 'choices'],
])('Help names the values of an option in the reader’s language: %s', async (lang, expected, foreign) => {
  const {stdout} = await runCli(temporaryFolder(), {}, 'derive', '--help', '--lang', lang)
  expect(stdout.replace(/\n\s+/g, ' ')).toContain(expected)
  expect(stdout).not.toContain(foreign)
})
