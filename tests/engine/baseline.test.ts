import {describe, expect, test} from 'vitest'
import {type BaselineRequest, baselineFor} from '../../src/engine/baseline.js'
import {understand} from '../../src/engine/inspect.js'
import {openRepository} from '../../src/git/repository.js'
import {createRepository, type TestRepository} from '../helpers/repository.js'

const now = new Date('2026-06-01T00:00:00Z')

async function stateOf(here: TestRepository, path: string, source: string, request: Partial<BaselineRequest> = {}) {
  const repository = await openRepository(here.root, here.env)
  const state = await baselineFor(
    repository,
    {path, source, prd: await understand(source)},
    {to: 'worktree', limit: 1 << 20, now, ...request},
  )
  return {...state, notices: state.notices.map(({code, blind}) => [code, blind])}
}

/** A refund PRD of some length, so that git can tell a rename. */
function refund({head = '', days = '五', title = '退款優化', extra = ''} = {}): string {
  return `${head}# ${title}

## 目標

把退款時間縮短到 ${days} 天，客訴減半。

## 功能清單

| 編號 | 需求 | 優先級 |
| --- | --- | --- |
| R1 | 一鍵退款 | P0 |
| R2 | 退款進度查詢 | P1 |
| R3 | 退款到原付款方式 | P1 |

## 流程

1. 使用者送出退款申請
2. 系統檢查訂單狀態
3. 財務覆核後退款
${extra}`
}

const approved = '---\nstatus: approved\n---\n\n'
const reviewedOn = (date: string) => `---\nreviewed: ${date}\n---\n\n`

describe('a revision that the user names', () => {
  test('stands for where the history of the current commit left it, so that changes of others do not count', async () => {
    const here = createRepository()
    const start = here.commit('draft', {'refund.md': refund()})
    here.git('checkout', '--quiet', '-b', 'topic')
    here.commit('change', {'refund.md': refund({days: '七'})})
    here.git('checkout', '--quiet', 'main')
    here.commit('others', {'refund.md': refund({days: '九'})})
    here.git('checkout', '--quiet', 'topic')
    expect(await stateOf(here, 'refund.md', refund({days: '七'}), {base: 'main'})).toEqual({
      baseline: {source: 'base', revision: start, round: null, date: null},
      path: 'refund.md',
      source: refund(),
      notices: [],
    })
  })

  test('finds the document under its old name, the rename committed or only staged', async () => {
    const here = createRepository()
    here.commit('draft', {'prds/refund.md': refund()})
    here.git('mv', 'prds/refund.md', '退款.md')
    expect(await stateOf(here, '退款.md', refund({days: '七'}), {base: 'HEAD'})).toMatchObject({path: 'prds/refund.md', source: refund()})
    here.commit('rename')
    expect(await stateOf(here, '退款.md', refund({days: '七'}), {base: 'HEAD~1'})).toMatchObject({path: 'prds/refund.md', source: refund()})
  })

  test('a document that is new since then has nothing to be compared with, and that is said', async () => {
    const here = createRepository()
    here.commit('other', {'other.md': '# 其他'})
    here.commit('draft', {'refund.md': refund()})
    expect(await stateOf(here, 'refund.md', refund(), {base: 'HEAD~1'})).toMatchObject({
      source: null,
      notices: [['not-in-baseline', false]],
    })
  })

  test('a path that is given a new PRD each cycle is not compared with the last one', async () => {
    const here = createRepository()
    here.commit('coupons', {'PRD.md': '# 優惠券\n\n## 目標\n\n提高回購率\n\n## 流程\n\n1. 領券\n2. 用券\n3. 核銷\n'})
    here.commit('refunds', {'PRD.md': refund()})
    expect(await stateOf(here, 'PRD.md', refund(), {base: 'HEAD~1'})).toMatchObject({source: null, notices: [['another-document', false]]})
  })
})

describe('a date', () => {
  test('means the last version that had landed by the end of that day, in the time zone of the commit', async () => {
    const here = createRepository()
    here.commit('one', {'refund.md': refund({days: '一'})}, {date: '2026-03-01T10:00:00+08:00'})
    // Already 3 March in Taipei, still 2 March in UTC.
    const second = here.commit('two', {'refund.md': refund({days: '二'})}, {date: '2026-03-02T23:59:59+08:00'})
    here.commit('three', {'refund.md': refund({days: '三'})}, {date: '2026-03-03T00:30:00+08:00'})
    expect(await stateOf(here, 'refund.md', refund({days: '三'}), {since: '2026-03-02'})).toMatchObject({
      baseline: {source: 'since', revision: second, date: '2026-03-02T23:59:59+08:00'},
      source: refund({days: '二'}),
    })
    expect(await stateOf(here, 'refund.md', refund({days: '三'}), {since: '2026-03-02T17:00:00Z'})).toMatchObject({
      source: refund({days: '三'}),
    })
  })

  test('before the document existed there is nothing to compare with', async () => {
    const here = createRepository()
    here.commit('one', {'refund.md': refund()})
    expect(await stateOf(here, 'refund.md', refund(), {since: '2025-01-01'})).toMatchObject({
      source: null,
      notices: [['not-in-baseline', false]],
    })
  })

  test.each(['yesterday', '2026-02-30', '02/03/2026', '--output=x'])('%j is no date', async (since) => {
    const here = createRepository()
    here.commit('one', {'refund.md': refund()})
    await expect(stateOf(here, 'refund.md', refund(), {since})).rejects.toMatchObject({code: 'bad-date'})
  })

  test('in the future nothing can be compared, and that is said', async () => {
    const here = createRepository()
    here.commit('one', {'refund.md': refund()})
    expect(await stateOf(here, 'refund.md', refund(), {since: '2027-01-01'})).toMatchObject({
      baseline: null,
      notices: [['future-review', true]],
    })
  })
})

describe('what the document says of itself', () => {
  test('an approved status counts from the commit that brought it, through renames', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': refund({head: '---\nstatus: draft\n---\n\n'})})
    const second = here.commit('approve', {'refund.md': refund({head: approved})})
    here.git('mv', 'refund.md', 'refund-v2.md')
    here.commit('rename and change', {'refund-v2.md': refund({head: approved, days: '七'})})
    here.commit('change again', {'refund-v2.md': refund({head: approved, days: '九'})})
    expect(await stateOf(here, 'refund-v2.md', refund({head: approved, days: '九'}))).toEqual({
      baseline: {source: 'front-matter', revision: second, round: null, date: '2026-03-02T11:00:00+08:00'},
      path: 'refund.md',
      source: refund({head: approved}),
      notices: [],
    })
  })

  test('an approval that was taken back and given again counts from the second time', async () => {
    const here = createRepository()
    here.commit('approve', {'refund.md': refund({head: approved})})
    here.commit('reopen', {'refund.md': refund({head: '---\nstatus: in-review\n---\n\n', days: '七'})})
    const third = here.commit('approve again', {'refund.md': refund({head: approved, days: '七'})})
    here.commit('change', {'refund.md': refund({head: approved, days: '九'})})
    expect(await stateOf(here, 'refund.md', refund({head: approved, days: '九'}))).toMatchObject({baseline: {revision: third}})
  })

  test('a date counts to its end; a review recorded later counts from its record', async () => {
    const here = createRepository()
    const options = {date: '2026-03-05T10:00:00+08:00'}
    const head = reviewedOn('2026-03-05')
    here.commit('draft', {'refund.md': refund()}, {date: '2026-03-01T10:00:00+08:00'})
    here.commit('reviewed', {'refund.md': refund({head})}, options)
    const same = here.commit('mended on the day', {'refund.md': refund({head, days: '六'})}, {date: '2026-03-05T20:00:00+08:00'})
    here.commit('changed', {'refund.md': refund({head, days: '九'})}, {date: '2026-03-09T10:00:00+08:00'})
    expect(await stateOf(here, 'refund.md', refund({head, days: '九'}))).toMatchObject({baseline: {source: 'front-matter', revision: same}})

    const late = createRepository()
    late.commit('draft', {'refund.md': refund({days: '一'})}, {date: '2026-03-01T10:00:00+08:00'})
    const landed = late.commit('squash', {'refund.md': refund({head})}, {date: '2026-03-08T10:00:00+08:00'})
    expect(await stateOf(late, 'refund.md', refund({head, days: '九'}))).toMatchObject({baseline: {revision: landed}})
  })

  test('a status line is a statement as well', async () => {
    const here = createRepository()
    const head = '> 狀態：已評審\n\n'
    here.commit('draft', {'refund.md': refund()})
    const second = here.commit('approve', {'refund.md': refund().replace('\n\n## 目標', `\n\n${head}## 目標`)})
    const current = refund({days: '九'}).replace('\n\n## 目標', `\n\n${head}## 目標`)
    expect(await stateOf(here, 'refund.md', current)).toMatchObject({baseline: {source: 'status-line', revision: second}})
  })

  test('an approval that is not committed yet starts from the content at hand', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': refund()})
    expect(await stateOf(here, 'refund.md', refund({head: approved, days: '七'}))).toMatchObject({
      baseline: {source: 'front-matter', revision: 'worktree'},
      source: refund({head: approved, days: '七'}),
      notices: [['review-not-committed', false]],
    })
  })

  test('a folder of accepted documents is a statement, from the move into it on', async () => {
    const here = createRepository()
    here.commit('draft', {'drafts/refund.md': refund()})
    here.commit('accept', {'drafts/refund.md': null, 'accepted/refund.md': refund({days: '六'})})
    const second = here.git('rev-parse', 'HEAD')
    here.commit('change', {'accepted/refund.md': refund({days: '九'})})
    expect(await stateOf(here, 'accepted/refund.md', refund({days: '九'}))).toMatchObject({
      baseline: {source: 'folder', revision: second},
      source: refund({days: '六'}),
    })
  })

  test('no statement at all means never reviewed, and that is no failure', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': refund()})
    expect(await stateOf(here, 'refund.md', refund())).toMatchObject({baseline: null, notices: [['never-reviewed', false]]})
  })

  test('a deleted document that comes back is the same document', async () => {
    const here = createRepository()
    const first = here.commit('approve', {'refund.md': refund({head: approved})})
    here.commit('delete', {'refund.md': null})
    here.commit('restore', {'refund.md': refund({head: approved, days: '七'})})
    expect(await stateOf(here, 'refund.md', refund({head: approved, days: '九'}))).toMatchObject({baseline: {revision: first}})
  })

  test('another document under the path of a deleted one is another document', async () => {
    const here = createRepository()
    here.commit('approve', {'PRD.md': `${approved}# 優惠券\n\n## 目標\n\n提高回購率\n\n## 流程\n\n1. 領券\n2. 用券\n`})
    here.commit('delete', {'PRD.md': null})
    const third = here.commit('approve refunds', {'PRD.md': refund({head: approved})})
    expect(await stateOf(here, 'PRD.md', refund({head: approved, days: '九'}))).toMatchObject({baseline: {revision: third}})
  })
})

describe('what cannot be seen is said', () => {
  test('a shallow history that ends before the approval', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': refund()})
    here.commit('approve', {'refund.md': refund({head: approved})})
    here.commit('change', {'refund.md': refund({head: approved, days: '九'})})
    const shallow = here.clone('--depth=1')
    expect(await stateOf(shallow, 'refund.md', refund({head: approved, days: '九'}))).toMatchObject({
      baseline: null,
      notices: [['history-cut', true]],
    })
    await expect(stateOf(shallow, 'refund.md', refund(), {base: 'HEAD~2'})).rejects.toMatchObject({code: 'shallow'})
  })

  test('a partial clone without the reviewed text', async () => {
    const here = createRepository()
    here.git('config', 'uploadpack.allowFilter', 'true')
    here.commit('draft', {'refund.md': refund()})
    here.commit('change', {'refund.md': refund({days: '九'})})
    const partial = here.clone('--filter=blob:none', '--no-checkout')
    const state = await stateOf(partial, 'refund.md', refund({days: '九'}), {base: 'HEAD~1'})
    expect(state).toMatchObject({source: null, notices: [['text-out-of-reach', true]]})
  })

  test.each([
    ['conflict markers', refund({extra: '\n<<<<<<< HEAD\n五天\n=======\n七天\n>>>>>>> topic\n'})],
    ['an LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:1234\nsize 5\n'],
  ])('a reviewed text that is %s', async (_name, text) => {
    const here = createRepository()
    here.commit('draft', {'refund.md': text})
    expect(await stateOf(here, 'refund.md', refund(), {base: 'HEAD'})).toMatchObject({
      source: null,
      notices: [['baseline-unreadable', true]],
    })
  })

  test('replaced objects are read as they were, and mentioned', async () => {
    const here = createRepository()
    const first = here.commit('draft', {'refund.md': refund()})
    const second = here.commit('change', {'refund.md': refund({days: '九'})})
    here.git('replace', first, second)
    expect(await stateOf(here, 'refund.md', refund({days: '九'}), {base: 'HEAD~1'})).toMatchObject({
      source: refund(),
      notices: [['replaced-objects', false]],
    })
  })
})
