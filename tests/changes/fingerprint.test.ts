import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changesBetween} from '../../src/changes/between.js'
import {fingerprintsOf} from '../../src/changes/fingerprint.js'
import {understand} from '../../src/engine/understand.js'
import {content, manner, plainManner, write} from './documents.js'

const fingerprints = async (source: string) => fingerprintsOf(await understand(source))
const strict = async (source: string) => (await fingerprints(source)).document[0]
const lenient = async (source: string) => (await fingerprints(source)).document[1]

const prd = `# 退款

## 目標

退款在 3 天內到帳，不收手續費。

## 功能需求

| 編號 | 需求 | 優先級 |
|---|---|---|
| R1 | 原路退回 | P0 |
| R2 | 退款進度 | P1 |
`

describe('fingerprints', () => {
  it('begin with the version of the algorithm', async () => {
    expect((await fingerprints(prd)).document).toEqual([expect.stringMatching(/^v1:[\w-]{22}$/), expect.stringMatching(/^v1:[\w-]{22}$/)])
  })

  it('are the same for every way of writing the same Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(content, manner, async (what, how) => {
        expect(await strict(write(what, how))).toBe(await strict(write(what, plainManner)))
      }),
      {numRuns: 60},
    )
  })

  it.each([
    ['a negation', prd.replace('不收', '收')],
    ['a number', prd.replace('3 天', '5 天')],
    ['an order', prd.replace(/(\| R1 .*\n)(\| R2 .*\n)/, '$2$1')],
    ['a priority', prd.replace('P1', 'P0')],
  ])('tell %s apart, strict and lenient', async (_what, other) => {
    expect(other).not.toBe(prd)
    expect(await strict(other)).not.toBe(await strict(prd))
    expect(await lenient(other)).not.toBe(await lenient(prd))
  })

  it('differ strictly and agree leniently where only typography differs', async () => {
    const other = prd.replace('到帳，不收', '到帳,不收').replace('手續費。', '手續費')
    expect(await strict(other)).not.toBe(await strict(prd))
    expect(await lenient(other)).toBe(await lenient(prd))
  })

  it('of a chart ignore ids and the order of its lines', async () => {
    const chart = (lines: string) => `## 業務流程\n\n\`\`\`mermaid\nflowchart TD\n${lines}\n\`\`\`\n`
    const one = await fingerprints(chart('  A[申請] --> B[審核]\n  B --> C[打款]'))
    const other = await fingerprints(chart('  Y[審核] --> Z[打款]\n  X[申請] --> Y'))
    expect(one.flows).toHaveLength(1)
    expect(other.flows).toEqual(one.flows)
  })

  it('are equal exactly where no change is found', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, manner, async (one, other, how) => {
        const [was, is] = [await understand(write(one, plainManner)), await understand(write(other, how))]
        const same = fingerprintsOf(was).document[0] === fingerprintsOf(is).document[0]
        expect(changesBetween(was, is).changes.length === 0).toBe(same)
      }),
      {numRuns: 80},
    )
  })
})
