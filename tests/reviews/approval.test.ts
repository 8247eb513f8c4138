import {describe, expect, test} from 'vitest'
import type {Change} from '../../src/changes/types.js'
import {understand} from '../../src/engine/understand.js'
import {approvalOf} from '../../src/reviews/approval.js'
import {graceEnd, isInGrace} from '../../src/reviews/grace.js'
import type {Round} from '../../src/reviews/ledger.js'
import {isAfter, isBy, readMoment} from '../../src/reviews/moments.js'
import {printsOf} from '../../src/reviews/prints.js'
import {defaultReviewSettings} from '../../src/reviews/settings.js'

const text = (days: string, more = '') => `# 退款優化

> 狀態：已評審

## 目標

把退款時間縮短到 ${days} 天。

## 功能清單

| 編號 | 需求 | 優先級 |
| --- | --- | --- |
| R1 | 一鍵退款 | P0 |
| R2 | 退款進度查詢 | P1 |

## 流程

1. 使用者送出退款申請
2. 系統檢查訂單狀態
${more}`

async function roundOf(source: string, by: string, {round = 1, sections = null as readonly string[] | null} = {}): Promise<Round> {
  const {fingerprint, prints} = printsOf(await understand(source))
  const at = '2026-03-02T12:00:00+08:00'
  const pairs = [...prints].filter(
    ([key, {roles}]) => sections === null || sections.some((name) => name === key || roles.some((role) => role === name)),
  )
  return {
    round,
    kind: sections ? 'partial' : 'full',
    at,
    fingerprint,
    sections: new Map(pairs.map(([key, {pair}]) => [key, pair])),
    signoffs: [{by, who: null, sections, at}],
    locator: null,
    waivers: [],
  }
}

async function approval(source: string, rounds: readonly Round[], signoffs = {}) {
  const {state, stale} = approvalOf(printsOf(await understand(source)), {document: 'refund', rounds}, {signoffs})
  return [state, stale.map(({key, reason, missing}) => [key, reason, missing])]
}

describe('approvalOf', () => {
  test('a document without a round was never reviewed', async () => {
    expect(await approval(text('五'), [])).toEqual(['never-reviewed', []])
  })

  test('other markup, table padding, width and the status line of the document leave it approved', async () => {
    const rounds = [await roundOf(text('五'), 'pm')]
    const rewritten = text('五')
      .replace('狀態：已評審', '狀態：已評審，已發佈')
      .replace('| R1 | 一鍵退款 | P0 |', '|  R1  |  **一鍵退款**  |  P0  |')
      .replaceAll('：', ':')
    expect(await approval(rewritten, rounds)).toEqual(['approved', []])
  })

  test('a changed requirement voids that requirement alone, a new and a removed part are told', async () => {
    const rounds = [await roundOf(text('五'), 'pm')]
    expect(await approval(text('五').replace('查詢', '推播'), rounds)).toEqual(['stale', [['req/R2', 'changed', []]]])
    expect(await approval(`${text('五')}\n## 埋點\n\n- refund_submit\n`, rounds)).toEqual(['stale', [['tracking', 'new', []]]])
    expect(await approval(text('五').replace('| R2 | 退款進度查詢 | P1 |\n', ''), rounds)).toEqual(['stale', [['req/R2', 'removed', []]]])
  })

  test('every role that must sign a section must have signed its content of today', async () => {
    const required = {goal: ['legal', 'pm'], '*': ['pm']}
    const first = await roundOf(text('五'), 'pm')
    expect(await approval(text('五'), [first], required)).toEqual(['stale', [['goal', 'unsigned', ['legal']]]])
    const legal = await roundOf(text('五'), 'legal', {round: 2, sections: ['goal']})
    expect(await approval(text('五'), [first, legal], required)).toEqual(['approved', []])
    expect(await approval(text('九'), [first, legal], required)).toEqual(['stale', [['goal', 'changed', ['pm', 'legal']]]])
  })

  test('a partial round approves its sections only, and a revert approves itself', async () => {
    const first = await roundOf(text('五'), 'pm')
    const partial = await roundOf(text('九', '3. 財務覆核\n'), 'pm', {round: 2, sections: ['goal']})
    expect(await approval(text('九', '3. 財務覆核\n'), [first, partial])).toEqual(['stale', [['flow', 'changed', []]]])
    expect(await approval(text('五'), [first, partial])).toEqual(['approved', []])
  })

  test('a chart is signed for what it draws, not for how its source is written', async () => {
    const chart = (source: string) => `\n\`\`\`mermaid\nflowchart TD\n${source}\n\`\`\`\n`
    const rounds = [await roundOf(text('五', chart('  A[申請] --> B{檢查}\n  B -->|通過| C[退款]')), 'pm')]
    expect(await approval(text('五', chart('    one["申請"] --> two{檢查}\n\n    two -- 通過 --> three[退款]')), rounds)).toEqual([
      'approved',
      [],
    ])
    const [state, stale] = await approval(text('五', chart('  A[申請] --> B{檢查}\n  B -->|不通過| C[退款]')), rounds)
    expect([state, stale?.length]).toEqual(['stale', 1])
  })

  test('filling in the change log takes no approval back', async () => {
    const log = '\n## 修改記錄\n\n| 日期 | 內容 |\n| --- | --- |\n| 2026-03-01 | 初稿 |\n'
    expect(await approval(`${text('五', log)}| 2026-03-09 | 改文案 |\n`, [await roundOf(text('五', log), 'pm')])).toEqual(['approved', []])
  })
})

describe('grace', () => {
  const change = (area: Change['area'], action: Change['action'], changeClass: Change['class']) =>
    ({area, action, class: changeClass}) as Change
  const end = graceEnd('2026-03-02T12:00:00+08:00', defaultReviewSettings)

  test('lasts a day, for completing tracking and notifications', () => {
    expect(end?.toISOString()).toBe('2026-03-03T04:00:00.000Z')
    const within = (one: Change, landed: string | null) =>
      isInGrace(one, landed === null ? null : new Date(landed), end, defaultReviewSettings)
    const early = '2026-03-03T11:00:00+08:00'
    expect(within(change('tracking', 'added', 'scope'), early)).toBe(true)
    expect(within(change('notifications', 'modified', 'clarification'), early)).toBe(true)
    expect(within(change('tracking', 'modified', 'substantive'), early)).toBe(false)
    expect(within(change('goal', 'added', 'clarification'), early)).toBe(false)
    expect(within(change('tracking', 'added', 'scope'), '2026-03-03T13:00:00+08:00')).toBe(false)
    expect(within(change('tracking', 'added', 'scope'), null)).toBe(false)
  })

  test('is none where a team gives none, or where the time of the review is unknown', () => {
    expect(graceEnd('2026-03-02T12:00:00+08:00', {grace: {days: 0, areas: ['tracking']}})).toBeNull()
    expect(graceEnd(null, defaultReviewSettings)).toBeNull()
    expect(graceEnd('last week', defaultReviewSettings)).toBeNull()
  })
})

describe('readMoment', () => {
  test.each([
    ['2026-03-02', '2026-03-02T23:59:59+08:00', true],
    ['2026-03-02', '2026-03-03T00:00:00+08:00', false],
    ['2026/3/2', '2026-03-02T10:00:00-05:00', true],
    ['2026-03-02T12:00', '2026-03-02T12:00:01-05:00', false],
    ['2026-03-02T12:00:00Z', '2026-03-02T19:59:00+08:00', true],
    ['2026-03-02 12:00:00 +08:00', '2026-03-02T04:00:01Z', false],
  ])('%s: had %s landed by then? %s', (written, committed, expected) => {
    expect(isBy(committed, readMoment(written)!)).toBe(expected)
  })

  test('a day is in the future only when it is so everywhere on earth', () => {
    const now = new Date('2026-03-02T11:00:00Z')
    expect(isAfter(readMoment('2026-03-03')!, now)).toBe(false)
    expect(isAfter(readMoment('2026-03-04')!, now)).toBe(true)
  })
})
