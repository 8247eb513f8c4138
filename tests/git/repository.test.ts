import {chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {GitProblem} from '../../src/git/problem.js'
import {openRepository} from '../../src/git/repository.js'
import {mergeBase, resolveRevision} from '../../src/git/revisions.js'
import {createRepository, temporaryFolder} from '../helpers/repository.js'

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no problem',
    (error: unknown) => (error instanceof GitProblem ? error.code : String(error)),
  )

describe('openRepository', () => {
  test('a folder below the top finds the top, the commit and the cache folder', async () => {
    const here = createRepository()
    const head = here.commit('refunds', {'prds/退款/refund.md': '# 退款'})
    const repository = await openRepository(path.join(here.root, 'prds', '退款'), here.env)
    expect(repository).toMatchObject({root: here.root, head, shallow: false, partial: false, objectFormat: 'sha1'})
    expect(repository.cacheFolder).toBe(path.join(here.root, '.git', 'prd-lint'))
  })

  test('through a link, the top is named as it was reached', async () => {
    const here = createRepository()
    here.commit('refunds', {'prds/refund.md': '# 退款'})
    const link = path.join(temporaryFolder(), 'link')
    symlinkSync(here.root, link)
    expect(await openRepository(path.join(link, 'prds'), here.env)).toMatchObject({root: link})
    const inner = path.join(temporaryFolder(), 'inner')
    symlinkSync(path.join(here.root, 'prds'), inner)
    expect(await openRepository(inner, here.env)).toMatchObject({root: here.root})
  })

  test('a repository before its first commit has no head', async () => {
    const here = createRepository()
    expect(await openRepository(here.root, here.env)).toMatchObject({head: null})
  })

  test('a SHA-256 repository is read like any other', async () => {
    const here = createRepository('--object-format=sha256')
    const head = here.commit('refunds', {'refund.md': '# 退款'})
    expect(await openRepository(here.root, here.env)).toMatchObject({head, objectFormat: 'sha256'})
  })

  test('a folder without a repository, a bare one and a missing git are told apart', async () => {
    const here = createRepository()
    here.commit('refunds', {'refund.md': '# 退款'})
    const alone = temporaryFolder()
    here.git('clone', '--quiet', '--bare', here.root, path.join(alone, 'bare.git'))
    const env = {...here.env, GIT_CEILING_DIRECTORIES: path.dirname(alone)}
    expect(await codeOf(openRepository(alone, env))).toBe('not-a-repository')
    expect(await codeOf(openRepository(path.join(alone, 'bare.git'), env))).toBe('bare-repository')
    expect(await codeOf(openRepository(here.root, {...here.env, PATH: alone}))).toBe('git-missing')
  })

  test('a git that hangs is given up, its children included', async () => {
    const here = createRepository()
    const programs = temporaryFolder()
    writeFileSync(path.join(programs, 'git'), '#!/bin/bash\nsleep 600\n')
    chmodSync(path.join(programs, 'git'), 0o755)
    const before = Date.now()
    expect(await codeOf(openRepository(here.root, {...here.env, PATH: `${programs}:${here.env['PATH']}`}, 300))).toBe('timeout')
    expect(Date.now() - before).toBeLessThan(5000)
  })

  test('a bare repository committed as plain files runs nothing and is refused', async () => {
    const here = createRepository()
    const trace = path.join(temporaryFolder(), 'trace')
    const bare = path.join(here.root, 'docs', 'evil')
    mkdirSync(path.join(bare, 'objects'), {recursive: true})
    mkdirSync(path.join(bare, 'refs'))
    writeFileSync(path.join(bare, 'HEAD'), 'ref: refs/heads/main\n')
    writeFileSync(
      path.join(bare, 'config'),
      `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = "touch ${trace}; false"\n\tpager = "touch ${trace}"\n`,
    )
    here.commit('refunds', {'docs/evil/refund.md': '# 退款'})
    expect(await codeOf(openRepository(bare, here.env))).toBe('bare-repository')
    expect(existsSync(trace)).toBe(false)
  })

  test('a shallow and a partial clone say so', async () => {
    const here = createRepository()
    here.git('config', 'uploadpack.allowFilter', 'true')
    here.commit('refunds', {'refund.md': '# 退款'})
    here.commit('threshold', {'refund.md': '# 退款\n\n5 天'})
    const shallow = here.clone('--depth=1')
    const partial = here.clone('--filter=blob:none', '--no-checkout')
    expect(await openRepository(shallow.root, shallow.env)).toMatchObject({shallow: true, partial: false})
    expect(await openRepository(partial.root, partial.env)).toMatchObject({shallow: false, partial: true})
  })

  test('in a linked worktree, a hook that changed folders still means the whole worktree', async () => {
    const here = createRepository()
    here.commit('refunds', {'prds/refund.md': '# 退款'})
    const linked = path.join(temporaryFolder(), 'linked')
    here.git('worktree', 'add', '--quiet', linked)
    const gitDir = here.gitWith({cwd: linked}, 'rev-parse', '--absolute-git-dir')
    const repository = await openRepository(path.join(linked, 'prds'), {...here.env, GIT_DIR: gitDir})
    expect(repository).toMatchObject({root: linked, gitDir})
  })
})

describe('resolveRevision', () => {
  test('branches, tags, ids and ancestors become full ids of commits', async () => {
    const here = createRepository()
    const first = here.commit('refunds', {'refund.md': '# 退款'})
    here.git('tag', '-a', '-m', '評審', '評審/第一輪')
    const second = here.commit('threshold', {'refund.md': '# 退款\n\n5 天'})
    const repository = await openRepository(here.root, here.env)
    expect(await resolveRevision(repository, 'main')).toBe(second)
    expect(await resolveRevision(repository, 'HEAD~1')).toBe(first)
    expect(await resolveRevision(repository, 'HEAD^')).toBe(first)
    expect(await resolveRevision(repository, 'HEAD^{commit}')).toBe(second)
    expect(await resolveRevision(repository, '評審/第一輪')).toBe(first)
    expect(await resolveRevision(repository, first.slice(0, 10))).toBe(first)
  })

  test.each([
    '--output=stolen',
    '-n1',
    'main..HEAD',
    'HEAD:refund.md',
    ':/refund',
    'HEAD^{/refund}',
    '^HEAD',
    'HEAD^!',
    'a b',
    'a\nb',
    '',
    'a\0b',
  ])('the hostile revision %j never reaches git', async (revision) => {
    const here = createRepository()
    here.commit('refunds', {'refund.md': '# 退款'})
    const repository = await openRepository(here.root, here.env)
    expect(await codeOf(resolveRevision(repository, revision))).toBe('unsafe-revision')
    expect(here.git('status', '--porcelain')).toBe('')
  })

  test('an unknown name, a name beyond a shallow history and a repository without commits are told apart', async () => {
    const here = createRepository()
    expect(await codeOf(resolveRevision(await openRepository(here.root, here.env), 'HEAD'))).toBe('no-commits')
    here.commit('refunds', {'refund.md': '# 退款'})
    here.commit('threshold', {'refund.md': '# 退款\n\n5 天'})
    expect(await codeOf(resolveRevision(await openRepository(here.root, here.env), 'v1'))).toBe('unknown-revision')
    const shallow = here.clone('--depth=1')
    expect(await codeOf(resolveRevision(await openRepository(shallow.root, shallow.env), 'HEAD~1'))).toBe('shallow')
  })

  test('two branches meet where they parted', async () => {
    const here = createRepository()
    const start = here.commit('refunds', {'refund.md': '# 退款'})
    const main = here.commit('threshold', {'refund.md': '# 退款\n\n5 天'})
    here.git('checkout', '--quiet', '-b', 'copy', start)
    const copy = here.commit('copy', {'copy.md': '# 文案'})
    const repository = await openRepository(here.root, here.env)
    expect(await mergeBase(repository, main, copy)).toBe(start)
  })
})
