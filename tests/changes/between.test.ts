import {describe, expect, it} from 'vitest'
import {changesBetween} from '../../src/changes/between.js'
import {understand} from '../../src/engine/understand.js'
import {compare, rowOf, rowsBetween} from './compare.js'

const prd = `# 退款優化

## 目標

把退款時間從 3 天縮短到 1 天。

## 功能需求

| 編號 | 需求 | 優先級 | 說明 |
|---|---|---|---|
| R1 | 原路退回 | P0 | 退到付款帳戶 |
| R2 | 退款進度 | P1 | 顯示目前步驟 |
| R3 | 退款通知 | P1 | 結果出來時通知 |

## 業務流程

1. 用戶送出申請
2. 客服審核
3. 財務打款

## 非目標

- 不做部分退款

## 變更記錄

| 日期 | 內容 |
|---|---|
| 2026-03-01 | 初稿 |
`

const edit = (from: string, to: string) => {
  if (!prd.includes(from)) throw new Error(`no ${from}`)
  return prd.replace(from, to)
}

describe('what changed in values and words', () => {
  it('says nothing about the same document', async () => {
    expect(await compare(prd, prd)).toEqual({changes: [], maxClass: 'none', coarse: false})
  })

  it('tells a table row by its cells, not by the marks of its source', async () => {
    const added = edit('| R3 |', '| R4 | 分享 | P1 | 列出 30 天 |\n| R3 |')
    for (const {changes} of [await compare(prd, added), await compare(added, prd)])
      expect(changes.map(({what}) => what)).toEqual(['R4 · 分享 · P1 · 列出30天'])
    const {changes} = await compare(prd, added)
    expect(changes[0]!.after!.text).toBe('R4 | 分享 | P1 | 列出 30 天')
  })

  it('calls a raised threshold substantive', async () => {
    const {changes} = await compare(edit('結果出來時通知', '超過 5 分鐘時通知'), edit('結果出來時通知', '超過 20 分鐘時通知'))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({area: 'requirements', action: 'modified', class: 'substantive', anchor: 'req/R3'})
    expect(changes[0]!.what).toContain('20')
  })

  it('takes a dated entry of any journal for an addendum, an undated line for what it says', async () => {
    const before = '# Refunds\n\n## Delivery log\n\n- 2026-04-01: 3 of 12 shops refund by card\n'
    expect(await rowsBetween(before, `${before}- 2026-04-08: 7 of 12 shops refund by card\n`)).toEqual([
      expect.stringMatching(/added addendum$/),
    ])
    expect(await rowsBetween(before, `${before}- Refunds must reach 12 shops\n`)).toEqual([expect.stringMatching(/added substantive$/)])
  })

  it('calls a dropped negation substantive', async () => {
    const before = '## 功能需求\n\n- 退款後不發送簡訊給買家\n'
    expect(await rowsBetween(before, before.replace('不發送', '發送'))).toEqual(['requirements modified substantive'])
  })

  it('calls another modality substantive in English', async () => {
    const before = '## Requirements\n\nThe cashier must confirm every refund before payout.\n'
    expect(await rowsBetween(before, before.replace('must', 'may'))).toEqual(['requirements modified substantive'])
  })

  it('calls a reworded sentence with the same values a clarification', async () => {
    const before = '## Requirements\n\nThe buyer sees the state of the refund on the order page.\n'
    const after = '## Requirements\n\nThe buyer sees the current state of the refund on the order page.\n'
    expect(await rowsBetween(before, after)).toEqual(['requirements modified clarification'])
  })

  it('calls width and punctuation editorial', async () => {
    expect(await rowsBetween(prd, edit('從 3 天縮短到 1 天。', '從3天縮短到1天；'))).toEqual(['goal modified editorial'])
  })

  it('calls Traditional turned Simplified editorial, once for the document', async () => {
    const after = prd
      .replaceAll('退款', '退款')
      .replace('縮短到', '缩短到')
      .replace('用戶送出申請', '用户送出申请')
      .replace('財務打款', '财务打款')
      .replace('部分退款', '部分退款')
      .replace('顯示目前步驟', '显示目前步骤')
    expect((await compare(prd, after)).maxClass).toBe('editorial')
  })

  it('calls another link target editorial', async () => {
    const before = '## 背景\n\n見[退款手冊](https://example.com/a)的說明。\n'
    expect(await rowsBetween(before, before.replace('/a)', '/b)'))).toEqual(['background modified editorial'])
  })

  it('calls changed copy substantive however small, unless only its width changed', async () => {
    const before = '## 文案\n\n| 鍵 | 文案 |\n|---|---|\n| refund.done | 退款完成了，謝謝你 |\n'
    expect(await rowsBetween(before, before.replace('謝謝你', '感謝你'))).toEqual(['copy modified substantive'])
    expect(await rowsBetween(before, before.replace('，', ','))).toEqual(['copy modified editorial'])
  })

  it('reports a wholly rewritten paragraph as one rewritten paragraph', async () => {
    const before = '## 背景\n\n客服每天接到大量催促電話，錢什麼時候到帳沒有人知道。\n'
    const after = '## 背景\n\nRefund tickets doubled since spring and nobody owns them.\n'
    expect(await rowsBetween(before, after)).toHaveLength(1)
  })
})

describe('requirements', () => {
  it('has its own area for a changed priority', async () => {
    const {changes} = await compare(prd, edit('| R3 | 退款通知 | P1', '| R3 | 退款通知 | P0'))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({area: 'priority', action: 'modified', class: 'substantive', anchor: 'req/R3', what: 'R3 P1 → P0'})
  })

  it('calls an added and a removed requirement scope', async () => {
    const after = edit(
      '| R3 | 退款通知 | P1 | 結果出來時通知 |\n',
      '| R3 | 退款通知 | P1 | 結果出來時通知 |\n| R4 | 批次退款 | P2 | 一次選多筆 |\n',
    )
    expect(await rowsBetween(prd, after)).toEqual(['requirements added scope'])
    expect(await rowsBetween(after, prd)).toEqual(['requirements removed scope'])
  })

  it('counts renumbered ids as one change', async () => {
    const after = prd.replace('| R1 |', '| R11 |').replace('| R2 |', '| R12 |').replace('| R3 |', '| R13 |')
    expect(await rowsBetween(prd, after)).toEqual(['document modified editorial'])
  })

  it('takes a running number for a position', async () => {
    const table = (rows: string[]) =>
      `## 功能需求\n\n| 序號 | 需求 | 優先級 |\n|---|---|---|\n${rows.map((row, at) => `| ${at + 1} | ${row} |`).join('\n')}\n`
    const before = table(['原路退回 | P0', '退款進度 | P1', '退款通知 | P1'])
    const after = table(['部分退款 | P1', '原路退回 | P0', '退款進度 | P1', '退款通知 | P1'])
    const rows = await rowsBetween(before, after)
    expect(rows).toContain('requirements added scope')
    expect(rows.filter((row) => !row.endsWith('editorial'))).toHaveLength(1)
  })

  it('calls reordered columns editorial', async () => {
    const lines = prd.split('\n')
    const after = lines
      .map((line) => (/^\| (編號|R\d|---)|^\|---\|---\|---\|/.test(line) && line.split('|').length === 6 ? swap(line) : line))
      .join('\n')
    expect(after).not.toBe(prd)
    expect((await compare(prd, after)).maxClass).toBe('editorial')
  })

  it('reports an added column once, not once a row', async () => {
    const after = prd
      .replace('| 說明 |\n|---|', '| 說明 | 負責人 |\n|---|---|')
      .replace('帳戶 |', '帳戶 | 王 |')
      .replace('步驟 |', '步驟 | 李 |')
      .replace('時通知 |', '時通知 | 陳 |')
    const {changes} = await compare(prd, after)
    expect(changes.map(({action, what}) => `${action} ${what}`)).toEqual(['added 負責人'])
  })

  it('lists at most twelve rows of one kind, the last saying how many more', async () => {
    const list = (count: number) =>
      `## 功能需求\n\n- 原路退回訂單款項\n${Array.from({length: count}, (_, at) => `- 第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[at]}種退款情境的處理\n`).join('')}`
    const {changes} = await compare(list(0), list(20))
    expect(changes).toHaveLength(12)
    expect(changes.at(-1)!.what).toMatch(/\(\+8\)$/)
  })
})

const swap = (line: string) => {
  const [, first, second, ...rest] = line.split('|')
  return ['', second, first, ...rest].join('|')
}

describe('sections', () => {
  it('calls a renamed heading with the same body editorial', async () => {
    expect(await rowsBetween(prd, edit('## 業務流程', '## 處理流程'))).toEqual(['flow renamed editorial'])
  })

  it('calls a moved section editorial', async () => {
    const goal = '## 目標\n\n把退款時間從 3 天縮短到 1 天。\n\n'
    const after = prd.replace(goal, '').replace('## 變更記錄', `${goal}## 變更記錄`)
    expect(await rowsBetween(prd, after)).toEqual(['goal moved editorial'])
  })

  it('calls a new and a dropped section scope', async () => {
    const after = edit('## 變更記錄', '## 數據埋點\n\n- 點擊退款按鈕\n\n## 變更記錄')
    expect(await rowsBetween(prd, after)).toEqual(['tracking added scope'])
    expect(await rowsBetween(after, prd)).toEqual(['tracking removed scope'])
  })

  it('counts renumbered headings as one change of the document', async () => {
    const numbered = (first: number) =>
      ['背景', '目標', '範圍', '風險'].map((title, at) => `## ${first + at}. ${title}\n\n${title}的內容在這裡寫清楚。\n`).join('\n')
    expect(await rowsBetween(numbered(1), numbered(2))).toEqual(['document modified editorial'])
  })

  it('calls what moves out of the non-goals scope', async () => {
    const before =
      '## 目標\n\n- 縮短退款時間到一天以內\n- 讓買家看到退款進度\n\n## 非目標\n\n- 支援部分金額的退款申請\n- 支援跨境訂單退款\n'
    const after = '## 目標\n\n- 縮短退款時間到一天以內\n- 讓買家看到退款進度\n- 支援部分金額的退款申請\n\n## 非目標\n\n- 支援跨境訂單退款\n'
    expect(await rowsBetween(before, after)).toEqual(['goal moved scope'])
  })

  it('moves nothing when a heading is put in between', async () => {
    const before = '## 功能需求\n\n買家可以在訂單頁申請退款。\n\n客服在後台審核申請。\n'
    const after = '## 功能需求\n\n買家可以在訂單頁申請退款。\n\n### 後台\n\n客服在後台審核申請。\n'
    expect(await rowsBetween(before, after)).toEqual(['requirements added editorial'])
  })
})

describe('in and out of scope', () => {
  it('calls a requirement that is put off a change of scope, and one that is merely told better a clarification', async () => {
    const before = '# 退款\n\n## 功能需求\n\n- 部分退款：用戶選擇商品後送出申請\n'
    expect(await rowsBetween(before, before.replace('申請', '申請，後續版本實現'))).toEqual(['requirements modified scope'])
    expect(await rowsBetween(before, before.replace('選擇商品', '挑選商品'))).toEqual(['requirements modified clarification'])
  })

  it('counts what will not be built as scope, whatever section it stands under', async () => {
    const before = '# 退款\n\n## 目標\n\n### 本階段不追求\n\n- 退款到第三方錢包\n'
    expect(await rowsBetween(before, `${before}- 跨境退款\n`)).toEqual(['scope added scope'])
  })

  it('counts a labelled line of the requirements like an item, and one of the background as an explanation', async () => {
    const document = (title: string, more: string) => `# 退款\n\n## ${title}\n\n**退款進度**：顯示步驟\n\n${more}`
    const between = (title: string) => rowsBetween(document(title, ''), document(title, '**退款通知**：告知結果\n'))
    expect(await between('功能需求')).toEqual(['requirements added scope'])
    expect(await between('背景')).toEqual(['background added clarification'])
  })
})

describe('registers and the document itself', () => {
  it('calls a new log row an addendum', async () => {
    expect(await rowsBetween(prd, edit('| 2026-03-01 | 初稿 |', '| 2026-03-01 | 初稿 |\n| 2026-03-09 | 調整 R3 |'))).toEqual([
      'changelog added addendum',
    ])
  })

  it('calls a ticked task an addendum, and a task weakened beside it substantive', async () => {
    const before = '## 上線計畫\n\n- [ ] 灰度 5% 的用戶\n- [ ] 必須通過壓力測試\n'
    expect(await rowsBetween(before, before.replace('[ ] 灰度', '[x] 灰度'))).toEqual(['launch modified addendum'])
    expect((await compare(before, before.replace('[ ] 灰度', '[x] 灰度').replace('必須通過', '儘量通過'))).maxClass).toBe('substantive')
  })

  it('calls version and date addenda, and the owner substantive', async () => {
    const before = '---\nversion: 1.0\nowner: 王\n---\n\n# 退款\n'
    expect(await rowsBetween(before, before.replace('1.0', '1.1'))).toEqual(['meta modified addendum'])
    expect(await rowsBetween(before, before.replace('王', '李'))).toEqual(['meta modified substantive'])
  })

  it('calls another title a change of meta', async () => {
    expect(await rowsBetween(prd, edit('# 退款優化', '# 退貨優化'))).toEqual(['meta modified substantive'])
  })
})

describe('charts', () => {
  const chart = (lines: string) => `## 業務流程\n\n\`\`\`mermaid\nflowchart TD\n${lines}\n\`\`\`\n`
  const base = '  A[申請退款] --> B{金額大於 500?}\n  B -->|是| C[主管審核]\n  B -->|否| D[自動退款]'

  it('sees no change of meaning in other ids and another order', async () => {
    const after = '  Q{金額大於 500?} -->|否| Z[自動退款]\n  Q -->|是| Y[主管審核]\n  P[申請退款] --> Q'
    expect((await compare(chart(base), chart(after))).maxClass).toBe('editorial')
  })

  it('calls an added step scope and a changed condition substantive', async () => {
    expect(await rowsBetween(chart(base), chart(`${base}\n  C --> E[通知買家]`))).toEqual(['flow added scope'])
    expect(await rowsBetween(chart(base), chart(base.replace('500', '800')))).toEqual(['flow modified substantive'])
  })

  it('calls an edge between known steps substantive', async () => {
    expect(await rowsBetween(chart(base), chart(`${base}\n  C --> D`))).toEqual(['flow added substantive'])
  })
})

describe('pictures', () => {
  const document = (url: string) => `# 退款\n\n## 介面\n\n![退款頁](${url})\n\n退款頁的樣子。\n`
  const rows = async (was: string, is: string, hashes: Record<string, readonly (string | null)[]>) => {
    const side = (at: number) => (url: string) => hashes[url]?.[at] ?? null
    const [before, after] = await Promise.all([understand(document(was)), understand(document(is))])
    return changesBetween(before, after, {before: side(0), after: side(1)}).changes.map(rowOf)
  }

  it('that were replaced under one address are a substantive change', async () => {
    expect(await rows('a.png', 'a.png', {'a.png': ['1', '2']})).toEqual(['interface modified substantive'])
    expect(await rows('a.png', 'a.png', {'a.png': ['1', '1']})).toEqual([])
  })

  it('that went to another address are editorial, unless they show something else', async () => {
    expect(await rows('a.png', 'b.png', {'a.png': ['1', null], 'b.png': [null, '1']})).toEqual(['document modified editorial'])
    expect(await rows('a.png', 'b.png', {'a.png': ['1', null], 'b.png': [null, '2']})).toContain('interface modified substantive')
  })

  it('say nothing where a side is out of reach', async () => {
    expect(await rows('a.png', 'a.png', {'a.png': ['1', null]})).toEqual([])
  })
})

describe('mechanical rewrites', () => {
  it('sees no change in bullets, padding, setext, wrapping, line ends and comments', async () => {
    const after = prd
      .replace('# 退款優化', '退款優化\n====')
      .replace('- 不做', '* 不做')
      .replace('|---|---|---|---|', '| :--- | --- | ---: | --- |')
      .replace('把退款時間從 3 天', '把退款時間\n從 3 天')
      .replace('## 非目標', '<!-- 待評審確認 -->\n\n## 非目標')
      .replaceAll('\n', '\r\n')
    expect(await rowsBetween(prd, after)).toEqual([])
  })

  it('reports a split paragraph as one editorial change of the document', async () => {
    const before = '## 背景\n\n退款太慢。客服每天接到催促電話。財務月底才對帳。\n'
    expect(await rowsBetween(before, before.replace('。客服', '。\n\n客服'))).toEqual(['document modified editorial'])
  })

  it('reports a table exported as HTML as no change of meaning', async () => {
    const html =
      '<table><thead><tr><th>編號</th><th>需求</th><th>優先級</th></tr></thead><tbody><tr><td>R1</td><td>原路退回</td><td>P0</td></tr><tr><td>R2</td><td>退款進度</td><td>P1</td></tr></tbody></table>'
    const gfm = '| 編號 | 需求 | 優先級 |\n|---|---|---|\n| R1 | 原路退回 | P0 |\n| R2 | 退款進度 | P1 |'
    const document = (table: string) => `# 退款\n\n## 功能需求\n\n${table}\n`
    expect(['none', 'editorial']).toContain((await compare(document(gfm), document(html))).maxClass)
  })
})
