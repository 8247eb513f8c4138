import {copyFileSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {blobsAt, changedFiles, indexEntries, stagedFiles} from '../../src/git/entries.js'
import {readLog} from '../../src/git/log.js'
import {openObjects, readBlobs} from '../../src/git/objects.js'
import {gitProcessesStarted} from '../../src/git/process.js'
import {openRepository} from '../../src/git/repository.js'
import {mergeBase, resolveRevision} from '../../src/git/revisions.js'
import {createRepository, type TestRepository, temporaryFolder} from '../helpers/repository.js'

const limit = 1024 * 1024

describe('stagedFiles', () => {
  test('what is added, modified, renamed and deleted in the index is told, what is only in the work tree is not', async () => {
    const here = createRepository()
    const long = Array.from({length: 20}, (_, line) => `第 ${line} 條退款規則`).join('\n')
    here.commit('refunds', {'a.md': '# 退款', 'b.md': long, 'c.md': '# 優惠券', 'd.md': '# 客服'})
    here.write('a.md', '# 退款\n\n5 天')
    here.git('add', 'a.md')
    here.git('mv', 'b.md', '規則\n第二版.md')
    here.git('rm', '--quiet', 'c.md')
    here.write('new.md', '# 發票')
    here.git('add', 'new.md')
    here.write('d.md', '# 客服，尚未 add')
    here.write('promised.md', '# 只說會有')
    here.git('add', '--intent-to-add', 'promised.md')
    const repository = await openRepository(here.root, here.env)
    const staged = await stagedFiles(repository)
    expect(staged.map(({path, status, from}) => [path, status, from])).toEqual([
      ['a.md', 'modified', null],
      ['c.md', 'deleted', null],
      ['new.md', 'added', null],
      ['規則\n第二版.md', 'renamed', 'b.md'],
    ])
  })

  test('before the first commit everything in the index is added', async () => {
    const here = createRepository('--object-format=sha256')
    here.write('a.md', '# 退款')
    here.git('add', 'a.md')
    const repository = await openRepository(here.root, here.env)
    expect(await stagedFiles(repository)).toMatchObject([{path: 'a.md', status: 'added', kind: 'file'}])
  })

  test('symbolic links and submodules are not files', async () => {
    const here = createRepository()
    const other = createRepository()
    const commit = other.commit('other', {'x.md': '# x'})
    symlinkSync('/etc/passwd', path.join(here.root, 'link.md'))
    here.git('add', 'link.md')
    here.git('update-index', '--add', '--cacheinfo', `160000,${commit},module.md`)
    const repository = await openRepository(here.root, here.env)
    expect((await stagedFiles(repository)).map(({path, kind}) => [path, kind])).toEqual([
      ['link.md', 'symlink'],
      ['module.md', 'submodule'],
    ])
  })

  test('a path in conflict is said to be in conflict, once', async () => {
    const here = createRepository()
    here.commit('refunds', {'refund.md': '# 退款\n\n5 天\n', 'other.md': '# 其他'})
    here.git('checkout', '--quiet', '-b', 'longer')
    here.commit('longer', {'refund.md': '# 退款\n\n20 天\n'})
    here.git('checkout', '--quiet', 'main')
    here.commit('shorter', {'refund.md': '# 退款\n\n3 天\n'})
    expect(() => here.git('merge', 'longer')).toThrow()
    const repository = await openRepository(here.root, here.env)
    expect(await stagedFiles(repository)).toMatchObject([{path: 'refund.md', status: 'conflict', id: null}])
    const {entries, conflicts} = await indexEntries(repository)
    expect([...conflicts]).toEqual(['refund.md'])
    expect([...entries.keys()]).toEqual(['other.md'])
  })

  test('attributes and configuration that name programs run nothing', async () => {
    const here = createRepository()
    here.commit('refunds', {'refund.md': '# 退款', '.gitattributes': '*.md diff=evil filter=evil -text\n'})
    const touch = `touch ${path.join(here.root, 'ran')}`
    for (const key of [
      'diff.evil.command',
      'diff.evil.textconv',
      'diff.external',
      'filter.evil.clean',
      'filter.evil.smudge',
      'core.fsmonitor',
      'core.pager',
      'gpg.program',
      'core.alternateRefsCommand',
      'core.gitProxy',
      'credential.helper',
      'alias.log',
      'alias.cat-file',
      'core.sshCommand',
      'core.editor',
      'alias.rev-parse',
      'alias.diff-index',
    ]) {
      here.git('config', key, key.startsWith('alias') ? `!${touch}` : touch)
    }
    here.git('config', 'log.showSignature', 'true')
    here.git('config', 'diff.evil.cachetextconv', 'true')
    here.gitWith(
      {},
      '-c',
      'core.fsmonitor=false',
      '-c',
      'filter.evil.clean=cat',
      'update-index',
      '--cacheinfo',
      `100644,${here.gitWith({input: '# 退款\n\n5 天'}, 'hash-object', '-w', '--stdin')},refund.md`,
    )
    const repository = await openRepository(here.root, here.env)
    expect(await stagedFiles(repository)).toMatchObject([{path: 'refund.md', status: 'modified'}])
    await indexEntries(repository)
    const head = repository.head ?? ''
    await blobsAt(repository, head)
    await changedFiles(repository, head, await resolveRevision(repository, 'main'))
    await mergeBase(repository, head, head)
    const subjects: string[] = []
    for await (const {subject} of readLog(repository, {tip: head})) subjects.push(subject)
    expect(subjects).toEqual(['refunds'])
    expect(() => readFileSync(path.join(here.root, 'ran'))).toThrow('ENOENT')
  })
})

describe('in a commit hook', () => {
  const rules = (first: string, last: string) => `# 退款\n\n- R1 ${first}\n${'\n原樣不動的一行\n'.repeat(12)}\n- R9 ${last}\n`
  const committed = rules('五天內退款', '客服覆核')
  const staged = rules('七天內退款', '客服覆核')
  const edited = rules('七天內退款', '主管覆核\r')

  /**
   * What prd-lint would read in a hook: the hook keeps its environment and the
   * index that it was given, and stops the commit; then the index is put back
   * where the environment says, since git has removed it by now.
   */
  async function readInHook(here: TestRepository, cwd: string, commit: readonly string[]) {
    const notes = temporaryFolder()
    here.hook('pre-commit', `env -0 > '${notes}/env'; pwd > '${notes}/pwd'; cp "$GIT_INDEX_FILE" '${notes}/index'; exit 1`)
    expect(() => here.gitWith({cwd, input: 'n\ny\n'}, 'commit', '-m', 'x', ...commit)).toThrow()
    const env = Object.fromEntries(
      readFileSync(`${notes}/env`, 'utf8')
        .split('\0')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
    const folder = readFileSync(`${notes}/pwd`, 'utf8').trim()
    copyFileSync(`${notes}/index`, path.resolve(folder, env['GIT_INDEX_FILE'] ?? ''))
    const repository = await openRepository(folder, env)
    const files = await stagedFiles(repository)
    const {entries} = await indexEntries(repository)
    const contents = await readBlobs(
      repository,
      files.flatMap(({id}) => id ?? []),
      limit,
    )
    const texts = files.map((file) => {
      expect(entries.get(file.path)?.id).toBe(file.id)
      const content = contents.get(file.id ?? '')
      return [file.path, content?.found ? content.bytes.toString() : content]
    })
    return {root: repository.root, index: path.basename(env['GIT_INDEX_FILE'] ?? ''), texts}
  }

  function prepare(): TestRepository {
    const here = createRepository()
    here.commit('refunds', {'prds/refund.md': committed, 'other.md': '# 其他'})
    edit(here)
    return here
  }

  function edit(here: TestRepository, cwd = here.root): void {
    writeFileSync(path.join(cwd, 'prds/refund.md'), staged)
    here.gitWith({cwd}, 'add', 'prds/refund.md')
    writeFileSync(path.join(cwd, 'prds/refund.md'), edited)
    writeFileSync(path.join(cwd, 'other.md'), '# 其他，改過')
  }

  test('`git commit` commits what is staged, not what is in the work tree', async () => {
    const here = prepare()
    expect(await readInHook(here, here.root, [])).toEqual({root: here.root, index: 'index', texts: [['prds/refund.md', staged]]})
  })

  test('`git commit -a` commits the work tree, through an index of its own', async () => {
    const here = prepare()
    expect(await readInHook(here, path.join(here.root, 'prds'), ['-a'])).toEqual({
      root: here.root,
      index: 'index.lock',
      texts: [
        ['other.md', '# 其他，改過'],
        ['prds/refund.md', edited],
      ],
    })
  })

  test('`git commit <file>` commits that file alone, through a temporary index', async () => {
    const here = prepare()
    const read = await readInHook(here, here.root, ['other.md'])
    expect(read).toMatchObject({root: here.root, texts: [['other.md', '# 其他，改過']]})
    expect(read.index).toMatch(/^next-index-/)
  })

  test('`git commit -p` commits the chosen hunks', async () => {
    const here = createRepository()
    here.commit('refunds', {'prds/refund.md': committed, 'other.md': '# 其他'})
    here.write('prds/refund.md', rules('二十天內退款', '主管覆核'))
    expect(await readInHook(here, here.root, ['-p'])).toMatchObject({
      root: here.root,
      texts: [['prds/refund.md', rules('五天內退款', '主管覆核')]],
    })
  })

  test.each([
    ['what is staged', [], [['prds/refund.md', staged]]],
    ['one file', ['other.md'], [['other.md', '# 其他，改過']]],
  ] as const)('a commit of %s in a linked worktree reads the index of that worktree', async (_name, commit, texts) => {
    const here = createRepository()
    here.commit('refunds', {'prds/refund.md': committed, 'other.md': '# 其他'})
    const linked = path.join(temporaryFolder(), 'linked')
    here.git('worktree', 'add', '--quiet', linked)
    here.write('other.md', '# 主工作目錄裡的另一件事')
    here.git('add', 'other.md')
    edit(here, linked)
    expect(await readInHook(here, linked, commit)).toMatchObject({root: linked, texts})
  })
})

describe('openObjects', () => {
  test('thousands of blobs come from one process, byte for byte, whatever their size', async () => {
    const here = createRepository()
    const files: Record<string, string> = {}
    for (let count = 0; count < 300; count += 1) files[`prds/${count}.md`] = `# 退款 ${count}\n`.repeat(count * 3)
    files['empty.md'] = ''
    files['large.md'] = '退'.repeat(limit)
    here.commit('refunds', files)
    const repository = await openRepository(here.root, here.env)
    const entries = await blobsAt(repository, repository.head ?? '')
    const before = gitProcessesStarted()
    const contents = await readBlobs(
      repository,
      [...entries.values()].map(({id}) => id),
      limit,
    )
    expect(gitProcessesStarted() - before).toBe(1)
    for (const [file, text] of Object.entries(files)) {
      const content = contents.get(entries.get(file)?.id ?? '')
      if (file === 'large.md') expect(content).toEqual({found: false, reason: 'too-large', size: limit * 3})
      else expect(content).toEqual({found: true, bytes: Buffer.from(text)})
    }
  })

  test('a missing object, a tree and what is not an id are answers, and reading goes on', async () => {
    const here = createRepository()
    here.commit('refunds', {'refund.md': '# 退款'})
    const repository = await openRepository(here.root, here.env)
    const objects = openObjects(repository, limit)
    const tree = here.git('rev-parse', 'HEAD^{tree}')
    const blob = here.git('rev-parse', 'HEAD:refund.md')
    const answers = await Promise.all([objects.read('1'.repeat(40)), objects.read(tree), objects.read(blob)])
    expect(answers).toMatchObject([{reason: 'missing'}, {reason: 'not-a-blob'}, {found: true, bytes: Buffer.from('# 退款')}])
    await expect(objects.read('HEAD\n')).rejects.toThrow('not an object id')
    await objects.close()
  })

  test('a partial clone says that an object is missing and downloads nothing', async () => {
    const here = createRepository()
    here.git('config', 'uploadpack.allowFilter', 'true')
    here.commit('refunds', {'refund.md': '# 退款'})
    const partial = here.clone('--filter=blob:none', '--no-checkout')
    const repository = await openRepository(partial.root, partial.env)
    const entries = await blobsAt(repository, repository.head ?? '')
    const id = entries.get('refund.md')?.id ?? ''
    expect(await readBlobs(repository, [id], limit)).toEqual(new Map([[id, {found: false, reason: 'missing', size: null}]]))
  })
})

describe('blobsAt', () => {
  test('paths are literal bytes: globs, spaces, quotes and Chinese mean themselves', async () => {
    const here = createRepository()
    here.commit('refunds', {'a*.md': '1', 'ab.md': '2', '退款 "規則".md': '3', ':(top)x.md': '4'})
    const repository = await openRepository(here.root, here.env)
    const head = repository.head ?? ''
    expect([...(await blobsAt(repository, head, ['a*.md'])).keys()]).toEqual(['a*.md'])
    expect([...(await blobsAt(repository, head, ['退款 "規則".md', ':(top)x.md', 'gone.md'])).keys()].toSorted()).toEqual([
      ':(top)x.md',
      '退款 "規則".md',
    ])
    expect((await blobsAt(repository, head)).size).toBe(4)
  })
})
