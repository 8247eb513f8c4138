import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {createRepository, type TestRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const name = 'prds/refund.md'
const prd = (days: string, head = 'status: approved') => `---
${head}
---

# 退款優化

## 目標

六月底前把退款時間的中位數由 5 天降到 ${days} 天。

## 功能清單

| 編號 | 需求 | 優先級 |
| --- | --- | --- |
| R1 | 一鍵退款 | P0 |
| R2 | 退款進度查詢 | P1 |

## 流程

1. 使用者送出退款申請
2. 系統檢查訂單狀態
3. 財務覆核後退款

## 文案

- 按鈕：「申請退款」
`

/** A PRD that was approved, and changed since. */
function changedSince(head?: string): TestRepository {
  const here = createRepository()
  here.git('config', 'uploadpack.allowFilter', 'true')
  here.commit('draft', {[name]: prd('3', 'status: draft')})
  here.commit('approve', {[name]: prd('2', head)})
  here.commit('change', {[name]: prd('4', head)})
  return here
}

async function lint(here: TestRepository, options: readonly string[] = [], env: Record<string, string> = here.env) {
  const {code, stdout, stderr} = await runCli(here.root, env, 'lint', '--format', 'json', '--lang', 'en', '--no-cache', ...options)
  const report = stdout === '' ? null : JSON.parse(stdout)
  return {
    code,
    stderr,
    files: (report?.files ?? []).map((file: {path: string}) => file.path),
    problems: (report?.files ?? []).flatMap((file: {problem?: {code: string}}) => file.problem?.code ?? []),
    rules: new Set<string>((report?.files ?? []).flatMap((file: {findings: {rule: string}[]}) => file.findings.map(({rule}) => rule))),
    gaps: (report?.files ?? []).flatMap((file: {findings: {rule: string; message: string}[]}) =>
      file.findings.filter(({rule}) => rule === 'prd-history-incomplete').map(({message}) => message),
    ),
  }
}

/** A `git` that runs a script first. */
function gitThat(here: TestRepository, script: string): Record<string, string> {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\n${script}\nPATH="${here.env['PATH']}" exec git "$@"\n`)
  chmodSync(path.join(folder, 'git'), 0o755)
  return {...here.env, PATH: `${folder}:${here.env['PATH']}`}
}

describe('where git cannot answer, the documents are checked all the same, and what was not looked for is said', () => {
  const states: [string, (here: TestRepository) => Record<string, string> | undefined, RegExp][] = [
    [
      'an empty .git',
      ({root}) => {
        rmSync(path.join(root, '.git'), {recursive: true})
        mkdirSync(path.join(root, '.git'))
        return undefined
      },
      /not in a git repository|not a git repository/i,
    ],
    [
      'a HEAD that is none',
      ({root}) => {
        writeFileSync(path.join(root, '.git', 'HEAD'), 'garbage\n')
        return undefined
      },
      /git repository/i,
    ],
    [
      'objects that are gone',
      ({root}) => {
        rmSync(path.join(root, '.git', 'objects'), {recursive: true})
        mkdirSync(path.join(root, '.git', 'objects'))
        return undefined
      },
      /git failed/,
    ],
    ['another owner', (here) => gitThat(here, 'export GIT_TEST_ASSUME_DIFFERENT_OWNER=1'), /belongs to somebody else/],
    ['no git', ({env}) => ({...env, PATH: temporaryFolder()}), /git .*(?:found|installed)/i],
    ['a git that is too old', (here) => gitThat(here, `echo "error: unknown option" >&2; exit 129`), /too old/],
  ]

  test.each(states)('%s', async (_state, change, said) => {
    const here = changedSince()
    expect((await lint(here)).rules).toContain('prd-unreviewed-change')
    const env = change(here) ?? here.env
    const run = await lint(here, [], env)
    expect(run.files).toEqual([name])
    expect(run.problems).toEqual([])
    expect(run.code).not.toBe(2)
    expect(run.gaps).toHaveLength(1)
    expect(run.gaps[0]).toMatch(/not looked for/)
    expect(run.gaps[0]).toMatch(said)
    expect((await lint(here, [name], env)).gaps).toHaveLength(1)
    for (const options of [['--base', 'HEAD~1'], ['--since', '2026-03-01'], ['--staged']])
      expect((await lint(here, options, env)).code).toBe(2)
    expect((await runCli(here.root, env, 'diff')).code).toBe(2)
    expect((await runCli(here.root, env, 'status')).code).toBe(2)
    expect((await runCli(here.root, env, 'history')).code).toBe(2)
  })

  test('a document that speaks of no review misses nothing', async () => {
    const here = changedSince()
    here.write(name, prd('4', 'status: in-review'))
    rmSync(path.join(here.root, '.git', 'objects'), {recursive: true})
    const run = await lint(here, [name])
    expect(run.code).not.toBe(2)
    expect(run.gaps).toEqual([])
  })
})

describe('what cannot be checked is said, and ends with 2 where it was asked for', () => {
  test('a shallow clone', async () => {
    const shallow = changedSince().clone('--depth=1')
    const run = await lint(shallow)
    expect(run.code).not.toBe(2)
    expect(run.gaps).toEqual([expect.stringMatching(/shallow/)])
    expect(await lint(shallow, ['--base', 'HEAD~1'])).toMatchObject({code: 2, stderr: expect.stringMatching(/--unshallow/)})
    expect(await lint(shallow, ['--since', '2026-03-01'])).toMatchObject({code: 2})
    expect((await runCli(shallow.root, shallow.env, 'history', '--lang', 'en')).stdout).toMatch(/shallow|incomplete/i)
  })

  test('a clone without blobs', async () => {
    const partial = changedSince().clone('--filter=blob:none')
    const run = await lint(partial)
    expect(run.gaps).toEqual([expect.stringMatching(/not in this clone/)])
    expect((await lint(partial, ['--base', 'HEAD~1'])).code).toBe(2)
  })

  test('a baseline that there is not', async () => {
    expect(await lint(changedSince(), ['--base', 'main~7'])).toMatchObject({code: 2, stderr: expect.stringMatching(/main~7/)})
  })

  test('conflict markers in a PRD, in the work tree and at the baseline', async () => {
    const conflict = prd('4').replace('- 按鈕', '<<<<<<< ours\n- 按鈕\n=======\n- 連結\n>>>>>>> theirs\n- 按鈕')
    const here = changedSince()
    here.write(name, conflict)
    expect(await lint(here)).toMatchObject({code: 2, problems: ['merge-conflict']})
    here.commit('conflict')
    here.commit('mended', {[name]: prd('4')})
    expect((await lint(here, ['--base', 'HEAD~1'])).code).toBe(2)
  })

  test('LFS pointers, in the work tree and at the baseline', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1234\n`
    const here = changedSince()
    here.commit('pointer', {[name]: pointer})
    expect(await lint(here)).toMatchObject({code: 2, problems: ['lfs-pointer']})
    here.commit('content', {[name]: prd('4')})
    expect((await lint(here, ['--base', 'HEAD~1'])).code).toBe(2)
  })

  test('a review that is dated in the future', async () => {
    const here = changedSince('reviewed: 2099-03-02')
    const run = await lint(here)
    expect(run.gaps).toEqual([expect.stringMatching(/future/)])
    expect((await lint(here, ['--since', '2099-01-01'])).code).toBe(2)
  })

  test('replaced objects and grafts: the originals are read, and that is said', async () => {
    const here = changedSince()
    here.git('replace', 'HEAD~1', 'HEAD')
    const {code, stdout} = await runCli(here.root, here.env, 'diff', '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toMatch(/\{\+4\+\}/)
    expect(stdout).toMatch(/replaces objects/)
    here.git('replace', '--delete', here.git('rev-parse', 'HEAD~1'))
    mkdirSync(path.join(here.root, '.git', 'info'), {recursive: true})
    writeFileSync(path.join(here.root, '.git', 'info', 'grafts'), `${here.git('rev-parse', 'HEAD')}\n`)
    const grafted = await runCli(here.root, here.env, 'diff', '--lang', 'en')
    expect(grafted.stdout).toMatch(/\{\+4\+\}/)
    expect(grafted.stdout).toMatch(/replaces objects/)
  })
})

describe('a work tree that holds less, or more, than the commit', () => {
  test('a sparse checkout: only what is checked out is asked for', async () => {
    const here = changedSince()
    here.commit('another', {'docs/prd-voucher.md': prd('4')})
    here.git('sparse-checkout', 'set', '--no-cone', '/prds/')
    expect(await lint(here)).toMatchObject({files: [name], problems: []})
    expect((await lint(here)).rules).toContain('prd-unreviewed-change')
    expect((await runCli(here.root, here.env, 'history', '--format', 'json')).code).toBe(0)
  })

  test('a PRD that was deleted and not yet staged is not asked for, one that git was told to pass over is', async () => {
    const here = changedSince()
    here.commit('another', {'docs/prd-voucher.md': prd('4')})
    rmSync(path.join(here.root, 'docs/prd-voucher.md'))
    here.git('update-index', '--skip-worktree', name)
    expect(await lint(here)).toMatchObject({files: [name], problems: []})
  })

  test('a submodule: its PRDs are its own repository’s', async () => {
    const inner = changedSince()
    const here = createRepository()
    here.commit('start', {'readme.md': '# 專案'})
    here.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner.root}`, 'refunds')
    here.commit('submodule')
    expect(await runCli(here.root, here.env, 'lint')).toMatchObject({code: 2})
    const file = path.join('refunds', name)
    const {stdout} = await runCli(here.root, here.env, 'lint', '--lang', 'en', file)
    expect(stdout).toMatch(/refunds\/prds\/refund\.md/)
    const within = await runCli(path.join(here.root, 'refunds'), here.env, 'lint', '--format', 'json')
    expect(JSON.parse(within.stdout).files[0].findings.map(({rule}: {rule: string}) => rule)).toContain('prd-unreviewed-change')
  })

  test('commits whose dates are out of order: the review is found where it stands in the history', async () => {
    const here = createRepository()
    here.commit('draft', {[name]: prd('3', 'status: draft')}, {date: '2026-03-05T10:00:00+08:00'})
    here.commit('approve', {[name]: prd('2')}, {date: '2026-03-01T10:00:00+08:00'})
    here.commit('change', {[name]: prd('4')}, {date: '2026-03-01T09:00:00+08:00'})
    expect((await runCli(here.root, here.env, 'diff')).stdout).toMatch(/\{\+4\+\}/)
  })

  test('SHA-256, a linked worktree and a detached head are repositories like any other', async () => {
    const here = createRepository('--object-format=sha256')
    here.commit('approve', {[name]: prd('2')})
    here.commit('change', {[name]: prd('4')})
    expect((await lint(here)).rules).toContain('prd-unreviewed-change')
    const linked = path.join(temporaryFolder(), 'linked')
    here.git('worktree', 'add', '--quiet', '--detach', linked)
    expect((await lint({...here, root: linked})).rules).toContain('prd-unreviewed-change')
  })
})
