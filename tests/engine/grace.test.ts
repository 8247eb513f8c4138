import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {baselineFor} from '../../src/engine/baseline.js'
import {judgedChanges} from '../../src/engine/judge-changes.js'
import {recordReview} from '../../src/engine/record-review.js'
import {understand} from '../../src/engine/understand.js'
import {openRepository} from '../../src/git/repository.js'
import {defaultReviewSettings} from '../../src/reviews/settings.js'
import {createRepository, type TestRepository} from '../helpers/repository.js'

const name = 'prds/refund.md'
const tracking = '\n## 埋點\n\n- refund_submit：使用者送出退款申請\n'
const text = (more = '') => `---
status: approved
---

# 退款優化

## 目標

把退款時間縮短到五天，客訴減半。

## 流程

1. 使用者送出退款申請
2. 系統檢查訂單狀態
3. 財務覆核後退款
${more}`

/** What was added to the events since the review, and whether it came in time, as seen by a run at a moment. */
async function seenAt(here: TestRepository, now: string) {
  const repository = await openRepository(here.root, here.env)
  const source = readFileSync(path.join(here.root, name), 'utf8')
  const document = {path: name, source, prd: await understand(source)}
  const request = {to: 'worktree', limit: 1 << 20, now: new Date(now)} as const
  const state = await baselineFor(repository, document, request)
  const {changes} = await judgedChanges(document, await understand(state.source!), state, {...request, repository})
  return changes.map(({area, grace}) => [area, grace])
}

/** Reviewed on March 2, 10:00; grace lasts until March 3, 10:00, Taipei. */
function reviewed(): TestRepository {
  const here = createRepository()
  here.commit('draft', {[name]: text().replace('approved', 'draft')}, {date: '2026-03-02T09:00:00+08:00'})
  here.commit('approve', {[name]: text()}, {date: '2026-03-02T10:00:00+08:00'})
  return here
}

const later = '2026-03-20T12:00:00+08:00'

test('in CI, the date of the commit that landed a change decides, whenever the run is', async () => {
  const here = reviewed()
  here.commit('events', {[name]: text(tracking)}, {date: '2026-03-03T09:59:00+08:00'})
  expect(await seenAt(here, later)).toEqual([['tracking', true]])
  const late = reviewed()
  late.commit('events', {[name]: text(tracking)}, {date: '2026-03-03T10:01:00+08:00'})
  expect(await seenAt(late, later)).toEqual([['tracking', false]])
})

test('the offset of a date is part of it', async () => {
  const here = reviewed()
  here.commit('events', {[name]: text(tracking)}, {date: '2026-03-02T20:59:00-05:00'})
  expect(await seenAt(here, later)).toEqual([['tracking', true]])
  const late = reviewed()
  late.commit('events', {[name]: text(tracking)}, {date: '2026-03-03T09:59:00+00:00'})
  expect(await seenAt(late, later)).toEqual([['tracking', false]])
})

test.each([
  ['2026-03-02T20:00:00+08:00', true],
  ['2026-03-05T09:00:00+08:00', false],
])('a change that was written in time counts from when its branch was merged: %s', async (merged, isInTime) => {
  const here = reviewed()
  here.git('checkout', '--quiet', '-b', 'topic')
  here.commit('events', {[name]: text(tracking)}, {date: '2026-03-02T12:00:00+08:00'})
  here.git('checkout', '--quiet', 'main')
  here.gitWith({env: {GIT_COMMITTER_DATE: merged, GIT_AUTHOR_DATE: merged}}, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
  expect(await seenAt(here, later)).toEqual([['tracking', isInTime]])
})

test('of two changes, each has its own date', async () => {
  const here = reviewed()
  here.commit('events', {[name]: text(tracking)}, {date: '2026-03-02T20:00:00+08:00'})
  here.commit('messages', {[name]: text(`${tracking}\n## 通知\n\n- 退款完成後推播給使用者\n`)}, {date: '2026-03-06T20:00:00+08:00'})
  expect(await seenAt(here, later)).toEqual([
    ['tracking', true],
    ['notifications', false],
  ])
})

test('in a hook, before there is a commit, the clock decides', async () => {
  const here = reviewed()
  here.write(name, text(tracking))
  expect(await seenAt(here, '2026-03-03T09:00:00+08:00')).toEqual([['tracking', true]])
  expect(await seenAt(here, later)).toEqual([['tracking', false]])
})

test('what else was changed has no grace', async () => {
  const here = reviewed()
  here.commit('threshold', {[name]: text().replace('五天', '九天')}, {date: '2026-03-02T11:00:00+08:00'})
  expect(await seenAt(here, later)).toEqual([['goal', false]])
})

test('where the history that would tell the date is cut off, the change came too late', async () => {
  const here = reviewed()
  const repository = await openRepository(here.root, here.env)
  await recordReview(
    repository,
    {path: name, source: text(), prd: await understand(text())},
    {
      sections: null,
      as: 'pm',
      by: 'wu@example.com',
      tag: undefined,
      snapshot: true,
      reviews: defaultReviewSettings,
      now: new Date('2026-03-02T10:00:00+08:00'),
    },
  )
  here.commit('review', {}, {date: '2026-03-02T10:30:00+08:00'})
  here.commit('events', {[name]: text(tracking)}, {date: '2026-03-02T12:00:00+08:00'})
  // All that a clone holds landed by the date of its only commit.
  expect(await seenAt(here.clone('--depth=1'), later)).toEqual([['tracking', true]])
  here.commit('something else', {'readme.md': '# 專案'}, {date: '2026-03-10T12:00:00+08:00'})
  expect(await seenAt(here, later)).toEqual([['tracking', true]])
  expect(await seenAt(here.clone('--depth=1'), later)).toEqual([['tracking', false]])
})
