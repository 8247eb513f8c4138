import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {repositories} from './repositories.js'
import {complaintsAbout, runPrdLint} from './runs.js'

const commands = {
  lint: ['lint', 'prds/refund.md'],
  diff: ['diff'],
  staged: ['lint', '--staged'],
} as const

const known = ['.git', '.gitattributes', '.gitmodules', 'docs', 'prds']

describe.each([...repositories])('%s', (_, {make, expect: expected}) => {
  test('is linted and compared, or refused with a reason; nothing of it is run', async () => {
    const {root, env} = make()
    for (const [name, args] of Object.entries(commands)) {
      const run = await runPrdLint(args, {cwd: root, env, patience: 60_000})
      expect({args, complaints: complaintsAbout(run)}).toEqual({args, complaints: []})
      expect(expected[name as keyof typeof commands], `${args.join(' ')}: ${run.stdout}${run.stderr}`).toContain(run.code)
      if (run.code === 0) expect(`${run.stdout}${run.stderr}`.trim()).not.toBe('')
    }
    expect(existsSync(path.join(root, '..', 'SPRUNG'))).toBe(false)
    expect(readdirSync(root).filter((name) => !known.includes(name))).toEqual([])
  })
})

/** Every command, as far as it can be run without an answer from a person. */
const everyCommand: readonly (readonly string[])[] = [
  ['lint'],
  ['lint', '--base', 'HEAD~1'],
  ['lint', '--config-from', 'HEAD~1'],
  ['lint', '--fix'],
  ['inspect', 'prds/refund.md'],
  ['diff', 'HEAD~2', 'HEAD'],
  ['diff', '--staged'],
  ['status'],
  ['history'],
  ['log'],
  ['suppressions'],
  ['baseline', 'write'],
  ['explain', 'prds/refund.md:1'],
  ['config', '--print'],
  ['rules'],
  ['derive', 'prds/refund.md'],
  ['review', 'prds/refund.md', '--force'],
  ['new', 'Refund status'],
  ['init'],
]

test('No command runs a program that the configuration of the repository names', {timeout: 240_000}, async () => {
  const {root, env} = repositories.get('programs in the configuration')!.make()
  for (const args of everyCommand) {
    const run = await runPrdLint(args, {cwd: root, env, patience: 60_000})
    expect({args, complaints: complaintsAbout(run), sprung: existsSync(path.join(root, '..', 'SPRUNG'))}).toEqual({
      args,
      complaints: [],
      sprung: false,
    })
  }
})

test.each([
  'no git at all',
  'no commits',
  'a sparse checkout without the PRD',
  'no repository',
  'objects that are gone',
  'a merge that stumbled',
])('Every command answers where there is %s', {timeout: 240_000}, async (state) => {
  const {root, env} = repositories.get(state)!.make()
  for (const args of everyCommand) {
    const run = await runPrdLint(args, {cwd: root, env, patience: 60_000})
    expect({args, complaints: complaintsAbout(run)}).toEqual({args, complaints: []})
  }
})

test('A git that never answers is given up, and said', {timeout: 240_000}, async (context) => {
  // The patience with git is a minute.
  if (process.env['PRD_LINT_RUNS'] !== 'all') return context.skip()
  const {root, env} = repositories.get('three commits')!.make()
  const folder = path.join(root, '..', 'bin')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'git'), '#!/bin/sh\nexec sleep 1000\n', {mode: 0o755})
  const run = await runPrdLint(['lint'], {cwd: root, env: {...env, PATH: `${folder}:${env['PATH']}`}, patience: 200_000})
  expect(complaintsAbout(run)).toEqual([])
  expect([0, 1, 2]).toContain(run.code)
  expect(`${run.stdout}${run.stderr}`).toContain('git did not answer within')
})
