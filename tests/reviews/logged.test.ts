import {describe, expect, it} from 'vitest'
import {changesBetween} from '../../src/changes/between.js'
import {understand} from '../../src/engine/understand.js'
import {markLogged} from '../../src/reviews/logged.js'

const prd = (days: string, log: readonly string[], extra = '') => `# 退款

## 目標

退款在 ${days} 天內到帳。

## 功能需求

| 編號 | 需求 | 優先級 |
|---|---|---|
| R1 | 原路退回 | P0 |
| R12 | 退款通知 | P1 |
${extra}
## 變更記錄

| 日期 | 版本 | 變更內容 |
|---|---|---|
${log.map((entry) => `| 2026-03-0${log.indexOf(entry) + 1} | 1.${log.indexOf(entry)} | ${entry} |`).join('\n')}
`

async function loggedAreas(before: string, after: string, elsewhere: readonly string[] = []): Promise<Record<string, boolean>> {
  const [was, is] = [await understand(before), await understand(after)]
  const {changes} = markLogged(changesBetween(was, is), was, is, elsewhere)
  return Object.fromEntries(changes.filter(({area}) => area !== 'changelog').map(({anchor, logged}) => [anchor, logged]))
}

describe('logged changes', () => {
  it('are those that a new row names by section', async () => {
    expect(await loggedAreas(prd('3', ['初稿']), prd('5', ['初稿', '目標改為 5 天']))).toEqual({'section/目标': true})
  })

  it('are not those that an old row names', async () => {
    expect(await loggedAreas(prd('3', ['初稿', '調整目標']), prd('5', ['初稿', '調整目標']))).toEqual({'section/目标': false})
  })

  it('are those that a new row names by requirement id, and R1 is not R12', async () => {
    const before = prd('3', ['初稿'])
    const change = (text: string) => text.replace('| R1 | 原路退回 | P0', '| R1 | 原路退回 | P1')
    expect(await loggedAreas(before, change(prd('3', ['初稿', 'R1 降級'])))).toEqual({'req/R1': true})
    expect(await loggedAreas(before, change(prd('3', ['初稿', 'R12 補說明'])))).toEqual({'req/R1': false})
  })

  it('are all of them when a row speaks of the whole document', async () => {
    expect(await loggedAreas(prd('3', ['初稿']), prd('5', ['初稿', '全文重寫']))).toEqual({'section/目标': true})
  })

  it('may be named in a log of their own file', async () => {
    expect(await loggedAreas(prd('3', ['初稿']), prd('5', ['初稿']), ['目標延後兩天'])).toEqual({'section/目标': true})
  })

  it('are none where the new row speaks of something else', async () => {
    expect(await loggedAreas(prd('3', ['初稿']), prd('5', ['初稿', '補上埋點']))).toEqual({'section/目标': false})
  })
})
