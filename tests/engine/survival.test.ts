import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {baselineFor} from '../../src/engine/baseline.js'
import {changesByFingerprint, judgedChanges} from '../../src/engine/judge-changes.js'
import {recordReview} from '../../src/engine/record-review.js'
import {understand} from '../../src/engine/understand.js'
import {openRepository} from '../../src/git/repository.js'
import {defaultReviewSettings} from '../../src/reviews/settings.js'
import {createRepository, type TestRepository} from '../helpers/repository.js'

const now = new Date('2026-03-20T12:00:00+08:00')
const text = (days: string) => `# 退款優化

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
`

async function review(here: TestRepository, file: string, tag?: string) {
  const repository = await openRepository(here.root, here.env)
  const source = readFileSync(path.join(here.root, file), 'utf8')
  const document = {path: file, source, prd: await understand(source)}
  return recordReview(repository, document, {
    sections: null,
    as: 'pm',
    by: 'wu@example.com',
    tag,
    snapshot: false,
    reviews: defaultReviewSettings,
    now: new Date('2026-03-02T12:00:00+08:00'),
  })
}

/** What prd-lint says of a checked-out document: the verdict, where the text was found, what changed, what to fetch. */
async function verdict(here: TestRepository, file = 'prds/refund.md') {
  const repository = await openRepository(here.root, here.env)
  const source = readFileSync(path.join(here.root, file), 'utf8').replaceAll('\r\n', '\n')
  const document = {path: file, source, prd: await understand(source)}
  const request = {to: 'worktree', limit: 1 << 20, now} as const
  const state = await baselineFor(repository, document, request)
  const changes =
    state.source === null
      ? changesByFingerprint(document, state)
      : await judgedChanges(document, await understand(state.source), state, {...request, repository})
  return {
    state: state.record?.approval.state,
    stale: state.record?.approval.stale.map(({key}) => key),
    text: state.source !== null,
    classes: [...new Set(changes?.changes.map((change) => change.class))],
    commands: state.notices.map(({args}) => args['command']),
  }
}

/** A topic branch with a draft and a review of it, ready to be brought to main in one way or another. */
async function reviewedOnTopic(tag?: string): Promise<TestRepository> {
  const here = createRepository()
  here.git('config', 'uploadpack.allowFilter', 'true')
  here.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  here.commit('start', {'readme.md': '# 專案'})
  here.git('checkout', '--quiet', '-b', 'topic')
  here.commit('draft', {'prds/refund.md': text('三')})
  here.commit('ready', {'prds/refund.md': text('五')})
  await review(here, 'prds/refund.md', tag)
  here.commit('review')
  return here
}

const approved = {state: 'approved', stale: [], text: true, classes: [], commands: []}
const changed = {state: 'stale', stale: ['goal'], text: true, classes: ['substantive'], commands: []}

describe('a recorded review survives', () => {
  let here: TestRepository
  beforeEach(async () => {
    here = await reviewedOnTopic('review/1')
  })

  async function landed() {
    expect(await verdict(here)).toEqual(approved)
    here.commit('change', {'prds/refund.md': text('九')})
    expect(await verdict(here)).toEqual(changed)
    here.commit('revert', {'prds/refund.md': text('五')})
    expect(await verdict(here)).toEqual(approved)
  }

  test('a merge commit', async () => {
    here.git('checkout', '--quiet', 'main')
    here.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
    await landed()
  })

  test('a rebase', async () => {
    here.git('checkout', '--quiet', 'main')
    here.commit('meanwhile', {'other.md': '# 其他'})
    here.git('checkout', '--quiet', 'topic')
    here.git('rebase', '--quiet', 'main')
    await landed()
  })

  test('a squash, the branch and its commits gone', async () => {
    here.git('checkout', '--quiet', 'main')
    here.git('merge', '--quiet', '--squash', 'topic')
    here.commit('squashed')
    here.git('branch', '-D', 'topic')
    await landed()
  })

  test('a squash without the tag, unreachable objects pruned', async () => {
    here.git('checkout', '--quiet', 'main')
    here.git('merge', '--quiet', '--squash', 'topic')
    here.commit('squashed')
    here.git('branch', '-D', 'topic')
    here.git('tag', '-d', 'review/1')
    here.git('reflog', 'expire', '--expire=now', '--all')
    here.git('gc', '--quiet', '--prune=now')
    await landed()
  })

  test('a later rename, the ledger keeping the old name by the id of the document', async () => {
    const own = createRepository()
    const head = '---\nid: refund-v2\n---\n\n'
    own.commit('draft', {'prds/refund.md': head + text('五')})
    await review(own, 'prds/refund.md')
    own.commit('review')
    own.git('mv', 'prds/refund.md', 'prds/退款.md')
    own.commit('rename')
    expect(await verdict(own, 'prds/退款.md')).toEqual(approved)
    own.commit('change', {'prds/退款.md': head + text('九')})
    expect(await verdict(own, 'prds/退款.md')).toEqual(changed)
  })

  test('a rewrite of all line ends', async () => {
    here.commit('CRLF', {'prds/refund.md': text('五').replaceAll('\n', '\r\n'), '.gitattributes': '* -text\n'})
    expect(await verdict(here)).toEqual(approved)
    here.commit('change', {'prds/refund.md': text('九').replaceAll('\n', '\r\n')})
    expect(await verdict(here)).toEqual(changed)
  })
})

describe('out of reach is the text, not the verdict', () => {
  test.each([
    ['--depth 1', ['--depth=1']],
    ['--depth 1 --no-tags', ['--depth=1', '--no-tags']],
  ])('a clone with %s judges by fingerprints and names the command that fetches the text', async (_name, options) => {
    const here = await reviewedOnTopic('review/1')
    expect(await verdict(here.clone('--branch=topic', ...options))).toEqual(approved)
    here.commit('change', {'prds/refund.md': text('九')})
    const shallow = here.clone('--branch=topic', ...options)
    expect(await verdict(shallow)).toEqual({...changed, text: false, commands: ['git fetch --unshallow']})
    shallow.git('fetch', '--quiet', '--unshallow')
    expect(await verdict(shallow)).toEqual(changed)
  })

  test('a partial clone downloads nothing by itself', async () => {
    const here = await reviewedOnTopic()
    here.commit('change', {'prds/refund.md': text('九')})
    const partial = here.clone('--branch=topic', '--filter=blob:none')
    const before = partial.git('count-objects', '-v')
    const {commands, ...rest} = await verdict(partial)
    expect(rest).toEqual({state: 'stale', stale: ['goal'], text: false, classes: ['substantive']})
    expect(partial.git('count-objects', '-v')).toBe(before)
    expect(commands).toHaveLength(1)
    execFileSync('sh', ['-c', String(commands[0])], {cwd: partial.root, env: partial.env})
    expect(await verdict(partial)).toEqual(changed)
  })

  test('a snapshot brings the text along', async () => {
    const here = createRepository()
    here.commit('draft', {'prds/refund.md': text('五')})
    const repository = await openRepository(here.root, here.env)
    const document = {path: 'prds/refund.md', source: text('五'), prd: await understand(text('五'))}
    await recordReview(repository, document, {
      sections: null,
      as: 'pm',
      by: undefined,
      tag: undefined,
      snapshot: true,
      reviews: defaultReviewSettings,
      now,
    })
    here.commit('review')
    here.commit('change', {'prds/refund.md': text('九')})
    const shallow = here.clone('--depth=1')
    expect(await verdict(shallow)).toEqual(changed)
    // A snapshot that somebody edited is not what was signed.
    here.commit('tamper', {'.prd-lint/reviews/prds/refund.1.md': text('九')})
    expect(await verdict(here.clone('--depth=1'))).toMatchObject({state: 'stale', text: false})
  })
})
