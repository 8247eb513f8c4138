import {describe, expect, test} from 'vitest'
import {readHistories} from '../../../src/engine/history/history.js'
import {defaultLimits} from '../../../src/engine/limits.js'
import {gitProcessesStarted} from '../../../src/git/process.js'
import {openRepository} from '../../../src/git/repository.js'
import {createRepository, type TestRepository} from '../../helpers/repository.js'

const body = (days: string, {extra = '', second = '退款進度查詢'} = {}) => `# 退款優化

## 目標

把退款時間縮短到 ${days} 天，客訴減半。

## 功能清單

| 編號 | 需求 | 優先級 |
| --- | --- | --- |
| R1 | 一鍵退款 | P0 |
| R2 | ${second} | P1 |
| R3 | 退款到原付款方式 | P1 |
${extra}
## 流程

1. 使用者送出退款申請
2. 系統檢查訂單狀態
3. 財務覆核後退款
`
const approved = '---\nstatus: approved\n---\n\n'

async function historyOf(here: TestRepository, paths: readonly string[], more: {all?: boolean; useCache?: boolean} = {}) {
  const repository = await openRepository(here.root, here.env)
  return readHistories(repository, {
    paths,
    limits: defaultLimits,
    useCache: more.useCache ?? false,
    ...(more.all ? {isDeletedDocument: (path: string) => path.endsWith('.md')} : {}),
  })
}

describe('readHistories', () => {
  test('tells what each version changed, by class, through renames, a delete and a restore', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': body('五')})
    here.commit('wording only', {'refund.md': body('五').replace('，客訴減半。', '，客訴減半')})
    here.git('mv', 'refund.md', '退款.md')
    here.commit('rename')
    here.commit('threshold', {'退款.md': body('九')})
    here.commit('delete', {'退款.md': null})
    here.commit('restore', {'退款.md': body('九', {extra: '| R4 | 批次退款 | P2 |\n'})})
    const {documents} = await historyOf(here, ['退款.md'])
    expect(documents[0]?.steps.map(({subject, kind, path, maxClass}) => [subject, kind, path, maxClass])).toEqual([
      ['draft', 'created', 'refund.md', 'none'],
      ['wording only', 'changed', 'refund.md', 'editorial'],
      ['rename', 'renamed', '退款.md', 'none'],
      ['threshold', 'changed', '退款.md', 'substantive'],
      ['delete', 'deleted', '退款.md', 'none'],
      ['restore', 'restored', '退款.md', 'scope'],
    ])
  })

  test('figures since the review name both of their parts', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': body('三')}, {date: '2026-03-01T10:00:00+08:00'})
    here.commit('approve', {'refund.md': approved + body('五')}, {date: '2026-03-02T10:00:00+08:00'})
    here.commit('threshold', {'refund.md': approved + body('九')}, {date: '2026-03-03T10:00:00+08:00'})
    here.commit('and back', {'refund.md': approved + body('五')}, {date: '2026-03-04T10:00:00+08:00'})
    here.commit(
      'R2 and R4',
      {'refund.md': approved + body('五', {second: '退款進度推播', extra: '| R4 | 批次退款 | P2 |\n'})},
      {date: '2026-03-05T10:00:00+08:00'},
    )
    const {documents, incomplete} = await historyOf(here, ['refund.md'])
    expect(incomplete).toBe(false)
    expect(documents[0]?.rounds).toMatchObject([{source: 'front-matter', round: 1, at: '2026-03-02T10:00:00+08:00'}])
    expect(documents[0]?.figures).toMatchObject({
      volatility: {numerator: 2, denominator: 3},
      stability: {numerator: 2, denominator: 3},
      unlogged: {numerator: 2, denominator: 2, value: 1},
      // The goal went there and back; the list was changed once.
      rework: {numerator: 1, denominator: 2},
      hoursToFirstChange: 24,
    })
  })

  test('several PRDs under one path are several histories', async () => {
    const here = createRepository()
    here.commit('coupons', {'PRD.md': `${approved}# 優惠券\n\n## 目標\n\n提高回購率\n\n## 流程\n\n1. 領券\n2. 用券\n3. 核銷\n`})
    here.commit('refunds', {'PRD.md': body('五')})
    here.commit('threshold', {'PRD.md': body('九')})
    const {documents} = await historyOf(here, ['PRD.md'])
    expect(documents[0]?.steps.map(({subject, kind}) => [subject, kind])).toEqual([
      ['refunds', 'created'],
      ['threshold', 'changed'],
    ])
    expect(documents[0]?.rounds).toEqual([])
  })

  test('deleted PRDs are told of when the whole repository is asked about, copies are documents of their own', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': body('五')})
    here.commit('copy', {'refund-copy.md': body('五')})
    here.commit('delete', {'refund.md': null})
    const {documents} = await historyOf(here, ['refund-copy.md'], {all: true})
    expect(documents.map(({path, deleted, steps}) => [path, deleted, steps.map(({subject}) => subject)])).toEqual([
      ['refund-copy.md', false, ['copy']],
      ['refund.md', true, ['draft', 'delete']],
    ])
  })

  test('dates in the future and dates out of order are counted, small differences of clocks are not', async () => {
    const here = createRepository()
    here.commit('draft', {'refund.md': body('三')}, {date: '2026-03-02T10:00:00+08:00'})
    here.commit('a clock that is slow', {'refund.md': body('四')}, {date: '2026-03-02T09:58:00+08:00'})
    expect((await historyOf(here, ['refund.md'])).documents[0]?.misdated).toBe(0)
    here.commit('before the one it follows', {'refund.md': body('五')}, {date: '2026-02-02T10:00:00+08:00'})
    here.commit('in the future', {'refund.md': body('六')}, {date: '2099-03-02T10:00:00+08:00'})
    here.commit('in order again', {'refund.md': body('七')}, {date: '2026-03-03T10:00:00+08:00'})
    expect((await historyOf(here, ['refund.md'])).documents[0]?.misdated).toBe(2)
  })

  test('a shallow history is incomplete, and a partial one says what it could not read', async () => {
    const here = createRepository()
    here.git('config', 'uploadpack.allowFilter', 'true')
    here.commit('draft', {'refund.md': body('五')})
    here.commit('threshold', {'refund.md': body('九')})
    here.commit('again', {'refund.md': body('七')})
    expect(await historyOf(here.clone('--depth=2'), ['refund.md'])).toMatchObject({incomplete: true})
    const {documents} = await historyOf(here.clone('--filter=blob:none', '--no-checkout'), ['refund.md'])
    expect(documents[0]).toMatchObject({unread: 3, figures: null})
  })

  test('the number of git processes does not depend on the number of versions, and the cache changes nothing but the time', async () => {
    const here = createRepository()
    const lengths = [3, 30]
    const counts: number[] = []
    let version = 0
    for (const length of lengths) {
      for (; version < length; version += 1) here.commit(`version ${version}`, {'refund.md': approved + body(String(version + 1))})
      const before = gitProcessesStarted()
      const cold = await historyOf(here, ['refund.md'], {useCache: true})
      counts.push(gitProcessesStarted() - before)
      expect(await historyOf(here, ['refund.md'], {useCache: true})).toEqual(cold)
      expect(await historyOf(here, ['refund.md'])).toEqual(cold)
      expect(cold.documents[0]?.steps).toHaveLength(length)
    }
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBeLessThanOrEqual(5)
  })
})
