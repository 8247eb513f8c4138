import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {targetOf} from '../../src/engine/find-documents.js'
import {defaultLimits} from '../../src/engine/limits.js'
import {lintDocuments} from '../../src/engine/lint.js'
import {workTreeStore} from '../../src/engine/stores.js'
import {Fault} from '../../src/fault.js'
import {temporaryFolder} from '../helpers/repository.js'

const prd = '# 退款 PRD\n\n## 目標\n\n退款時長由 5 天降到 2 天。\n\n## 流程圖\n\n![流程](flow.png)\n'

function lintWith(error: Error) {
  const cwd = temporaryFolder()
  const names = ['a.md', 'broken.md', 'c.md']
  for (const name of names) fs.writeFileSync(path.join(cwd, name), prd)
  const config = {file: null, folder: cwd}
  const store = workTreeStore({root: cwd, limits: defaultLimits, env: {}})
  const presenceFor = (file: string) => () => {
    if (path.basename(file) === 'broken.md') throw error
    return 'present' as const
  }
  return lintDocuments({
    targets: names.map((name) => targetOf(path.join(cwd, name), true, {cwd, config})),
    store: {...store, presenceFor},
    config,
    limits: defaultLimits,
    compare: {to: 'worktree', cwd, env: {}, limits: defaultLimits, now: new Date('2026-03-02')},
    language: 'en',
    strict: false,
  })
}

test('A mistake of ours with one document is said of that document; all others are checked', async () => {
  const {files, summary} = await lintWith(new RangeError('Maximum call stack size exceeded'))
  expect(files.map(({problem}) => problem?.code ?? null)).toEqual([null, 'bug', null])
  expect(files[1]!.problem!.message).toContain('Maximum call stack size exceeded')
  expect(files[1]!.problem!.message).not.toContain('\n')
  expect(files[0]!.examined!.rules).toBeGreaterThan(10)
  expect(summary.unchecked).toBe(1)
})

test('What a person can mend ends the run', async () => {
  const words = {en: 'Mend this', 'zh-Hant': '請修正', 'zh-Hans': '请修正'}
  await expect(lintWith(new Fault(words))).rejects.toThrow('Mend this')
})
