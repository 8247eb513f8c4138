import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

test.each(['zh-Hant', 'zh-Hans', 'en'])('What init writes in %s passes, strictly and as approved', async (lang) => {
  const {root, env} = createRepository()
  const {code, stdout} = await runCli(root, env, 'init', '--lang', lang)
  expect(code).toBe(0)
  expect(
    stdout.match(/prd-lint\.config\.yml|prds\/template\.md|\.pre-commit-config\.yaml|\.github\/workflows\/prd-lint\.yml/g)?.length,
  ).toBeGreaterThanOrEqual(4)
  expect(fs.readFileSync(path.join(root, 'prd-lint.config.yml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\S+config\.schema\.json\n/,
  )

  const template = path.join(root, 'prds/template.md')
  fs.writeFileSync(template, fs.readFileSync(template, 'utf8').replace('status: draft', 'status: in-review'))
  const linted = await runCli(root, env, '--strict', 'prds/template.md')
  expect(linted.stdout).toMatch(/^No findings/)
  expect(linted.code).toBe(0)
})

test('What init writes fetches the whole history', async () => {
  const {root, env} = createRepository()
  await runCli(root, env, 'init')
  const {jobs} = parse(fs.readFileSync(path.join(root, '.github/workflows/prd-lint.yml'), 'utf8'))
  expect(jobs['prd-lint'].steps[0].with['fetch-depth']).toBe(0)
  await runCli(root, env, 'init', '--ci', 'gitlab')
  const job = parse(fs.readFileSync(path.join(root, '.gitlab/prd-lint.yml'), 'utf8'))
  expect(job['prd-lint'].variables.GIT_DEPTH).toBe(0)
  expect(parse(fs.readFileSync(path.join(root, '.gitlab-ci.yml'), 'utf8')).include).toEqual([{local: '.gitlab/prd-lint.yml'}])
  const {repos} = parse(fs.readFileSync(path.join(root, '.pre-commit-config.yaml'), 'utf8'))
  expect(repos[0].hooks).toEqual([{id: 'prd-lint'}])
})

test('Nothing is overwritten without `--force`, and another team’s hooks never', async () => {
  const repository = createRepository()
  repository.write('prd-lint.config.yml', 'lang: en\n')
  repository.write('.pre-commit-config.yaml', 'repos: []\n')
  const kept = await runCli(repository.root, repository.env, 'init')
  const read = (file: string) => fs.readFileSync(path.join(repository.root, file), 'utf8')
  expect(kept.stdout).toContain('kept        prd-lint.config.yml (exists')
  expect(kept.stdout).toContain('    - id: prd-lint')
  expect(read('prd-lint.config.yml')).toBe('lang: en\n')

  const forced = await runCli(repository.root, repository.env, 'init', '--force')
  expect(forced.stdout).toContain('overwritten prd-lint.config.yml')
  expect(read('prd-lint.config.yml')).toContain('preset: recommended')
  expect(read('.pre-commit-config.yaml')).toBe('repos: []\n')
})
