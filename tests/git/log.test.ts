import {expect, test} from 'vitest'
import {type LogOptions, type Revision, readLog} from '../../src/git/log.js'
import {openRepository} from '../../src/git/repository.js'
import {createRepository, type TestRepository} from '../helpers/repository.js'

async function logOf(here: TestRepository, options: Partial<LogOptions> = {}): Promise<Revision[]> {
  const repository = await openRepository(here.root, here.env)
  const revisions: Revision[] = []
  for await (const revision of readLog(repository, {tip: repository.head ?? '', ...options})) revisions.push(revision)
  return revisions
}

const told = (revisions: readonly Revision[]) =>
  revisions.map(({subject, changes}) => [subject, changes.map(({status, path, from}) => [status, path, from])])

const long = Array.from({length: 20}, (_, line) => `第 ${line} 條退款規則`).join('\n')

test('each commit tells what it did to which paths, with the landing date of its own time zone', async () => {
  const here = createRepository()
  const first = here.commit('退款', {'a.md': long, 'b.md': '# b'}, {date: '2026-03-01T23:30:00-05:00'})
  here.commit('empty')
  here.git('mv', 'a.md', '規則\n:100644 x.md')
  here.commit('rename')
  here.commit('delete', {'b.md': null})
  const revisions = await logOf(here)
  expect(told(revisions)).toEqual([
    ['delete', [['deleted', 'b.md', null]]],
    ['rename', [['renamed', '規則\n:100644 x.md', 'a.md']]],
    ['empty', []],
    [
      '退款',
      [
        ['added', 'a.md', null],
        ['added', 'b.md', null],
      ],
    ],
  ])
  expect(revisions.at(-1)).toMatchObject({
    commit: first,
    date: '2026-03-01T23:30:00-05:00',
    author: {name: 'Lin', email: 'lin@example.com'},
  })
})

test('a merge is one step of the first-parent line, with all that it brought', async () => {
  const here = createRepository()
  here.commit('refunds', {'a.md': '# 退款'})
  here.git('checkout', '--quiet', '-b', 'topic')
  here.commit('one', {'b.md': '1'})
  here.commit('two', {'b.md': '2', 'c.md': '3'})
  here.git('checkout', '--quiet', 'main')
  here.commit('meanwhile', {'d.md': '4'})
  here.git('merge', '--quiet', '--no-ff', '-m', 'merge topic', 'topic')
  expect(told(await logOf(here))).toEqual([
    [
      'merge topic',
      [
        ['added', 'b.md', null],
        ['added', 'c.md', null],
      ],
    ],
    ['meanwhile', [['added', 'd.md', null]]],
    ['refunds', [['added', 'a.md', null]]],
  ])
})

test('endings limit the history, and a commit ends it', async () => {
  const here = createRepository()
  const first = here.commit('refunds', {'a.md': '# 退款'})
  here.commit('code', {'a.ts': 'x'})
  here.commit('deep', {'deep/down/B.MD': '# 退款'})
  expect(told(await logOf(here, {extensions: ['md'], until: [first]}))).toEqual([['deep', [['added', 'deep/down/B.MD', null]]]])
})

test('the end of a shallow history is marked, the true root is not', async () => {
  const here = createRepository()
  for (let count = 1; count <= 3; count += 1) here.commit(`commit ${count}`, {'a.md': `${count}`})
  expect((await logOf(here)).map(({boundary}) => boundary)).toEqual([false, false, false])
  expect((await logOf(here.clone('--depth=2'))).map(({boundary}) => boundary)).toEqual([false, true])
})

test('a partial clone is read without its blobs, equal content still a rename', async () => {
  const here = createRepository()
  here.git('config', 'uploadpack.allowFilter', 'true')
  here.commit('refunds', {'a.md': long, 'x.md': `${long}x`})
  here.git('mv', 'a.md', 'b.md')
  here.git('mv', 'x.md', 'y.md')
  here.commit('rename', {'y.md': `${long}y`})
  expect(told(await logOf(here.clone('--filter=blob:none', '--no-checkout')))[0]).toEqual([
    'rename',
    [
      ['renamed', 'b.md', 'a.md'],
      ['deleted', 'x.md', null],
      ['added', 'y.md', null],
    ],
  ])
})

test('replaced commits and grafts do not rewrite what is read', async () => {
  const here = createRepository()
  const first = here.commit('reviewed', {'a.md': '5 天'})
  const second = here.commit('changed', {'a.md': '20 天'})
  here.git('replace', second, first)
  expect((await logOf(here)).map(({subject}) => subject)).toEqual(['changed', 'reviewed'])
})

test('a reader that stops early leaves no process behind', async () => {
  const here = createRepository()
  here.commit('one', {'a.md': '1'})
  here.commit('two', {'a.md': '2'})
  const repository = await openRepository(here.root, here.env)
  for await (const {subject} of readLog(repository, {tip: repository.head ?? ''})) {
    expect(subject).toBe('two')
    break
  }
  expect(process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap')).toEqual([])
})
