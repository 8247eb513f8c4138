import {describe, expect, it} from 'vitest'
import {compare, rowsBetween} from './compare.js'

const body = '\n## 目標\n\n把退款時間縮短到一天。\n\n## 功能需求\n\n- 用戶可以查看退款進度\n'

/** A sentence of a requirement that became another one. */
const classOf = async (before: string, after: string) =>
  (await compare(`# 退款\n\n## 功能需求\n\n- ${before}\n`, `# 退款\n\n## 功能需求\n\n- ${after}\n`)).maxClass

describe('what a document says of itself', () => {
  it('moves with every revision in a table of facts too', async () => {
    const table = (version: string, status: string) =>
      `# 退款優化\n\n| 項目 | 內容 |\n|---|---|\n| 文件版本 | ${version} |\n| 目前狀態 | ${status} |\n${body}`
    expect(await rowsBetween(table('v0.4', '撰寫中'), table('v0.5', '等待評審'))).toEqual([
      'meta modified addendum',
      'meta modified addendum',
    ])
  })

  it('is read from the headers where the table of facts lies on its side', async () => {
    const table = (version: string, author: string) =>
      `# 退款优化\n\n| 文档版本 | 状态 | 编写日期 | 作者 |\n|---|---|---|---|\n| ${version} | 初稿 | 2026-03-02 | ${author} |\n${body}`
    expect(await rowsBetween(table('v1', '小吴'), table('v2', '小吴'))).toEqual(['meta modified addendum'])
    expect(await rowsBetween(table('v1', '小吴'), table('v1', '小林'))).toEqual(['meta modified substantive'])
  })

  it('closes the document as well as it opens it', async () => {
    const foot = (date: string) => `# 退款\n${body}\n---\n\n**文件版本**：v2  \n**最後更新**：${date}\n\n*文件結束*\n`
    expect(await rowsBetween(foot('2026-03-02'), foot('2026-03-09'))).toEqual(['meta modified addendum'])
  })

  it('is not what a requirement in the middle says with such a word', async () => {
    const before = '# Refunds\n\n## Fields\n\n- Version: 2\n\n## Flow\n\n1. Apply\n2. Pay\n'
    expect(await rowsBetween(before, before.replace('Version: 2', 'Version: 3'))).toEqual([expect.stringMatching(/modified substantive$/)])
  })

  it('may be headings', async () => {
    const before = `# Refunds\n\n### Version: 1.0\n\n## Goals\n\nPay back within a day.\n`
    expect(await rowsBetween(before, before.replace('1.0', '1.1'))).toEqual(['meta modified addendum'])
  })
})

describe('titles', () => {
  const titled = (title: string) => `# ${title}\n${body}`

  it('name the product: another name is substantive', async () => {
    expect(await rowsBetween(titled('退款優化'), titled('退貨優化'))).toEqual(['meta modified substantive'])
  })

  it('may carry a version, which moves along', async () => {
    expect(await rowsBetween(titled('退款優化 v1.2'), titled('退款優化 v1.3'))).toEqual(['meta modified addendum'])
  })

  it('may say what kind of document this is, in other words', async () => {
    expect(await rowsBetween(titled('退款優化產品需求文檔'), titled('退款優化（PRD）'))).toEqual(['meta modified editorial'])
  })

  it('may wear a badge', async () => {
    expect(
      await rowsBetween(
        titled('退款 [![草圖](https://img.example/a.svg)](https://a.example)'),
        titled('退款 [![原型](https://img.example/b.svg)](https://b.example)'),
      ),
    ).toEqual([expect.stringMatching(/modified editorial$/)])
  })

  it('of sections are renamed by their words and not by their numbers', async () => {
    const before = '# Refunds\n\n## 2. Core requirements\n\n- Refund by card\n- Refund by voucher\n\n## 3. Risks\n\nNone known.\n'
    const after = before.replace('## 2. Core requirements', '## 4. Requirements').replace('by voucher', 'by coupon')
    expect(await rowsBetween(before, after)).toEqual(['requirements renamed editorial', 'requirements modified substantive'])
  })
})

describe('bold', () => {
  it('that Markdown does not read beside Chinese punctuation is typography', async () => {
    expect(await classOf('**限制：**單筆 500 元', '限制：單筆 500 元')).toBe('editorial')
  })

  it('is not the power of two', async () => {
    expect(await classOf('Retry after 2**3 seconds', 'Retry after 23 seconds')).toBe('substantive')
  })
})

describe('slips of the pen', () => {
  it.each([
    ['用戶可以登陸後查看退款', '用戶可以登錄後查看退款'],
    ['快速的返回結果', '快速地返回結果'],
    ['查看退款的進度', '查看退款進度'],
    ['Users recieve a mail', 'Users receive a mail'],
    ['The the refund is paid', 'The refund is paid'],
    ['Show a error', 'Show an error'],
  ])('%s: %s', async (before, after) => {
    expect(await classOf(before, after)).toBe('editorial')
  })

  it.each([
    ['用戶不得修改金額', '用戶不修改金額'],
    ['聯絡人可以修改', '合約可以修改'],
    ['Show the contract', 'Show the contact'],
    ['送到當地倉庫', '送到當的倉庫'],
  ])('are not %s: %s', async (before, after) => {
    expect(await classOf(before, after)).not.toBe('editorial')
  })
})

describe('what binds although no figure changed', () => {
  it.each([
    ['Open in December', 'Open in October'],
    ['Refunds go out on Monday', 'Refunds go out on Friday'],
    ['申請 → 審核 → 打款', '申請 → 審核 → 複核 → 打款'],
    ['支持銀行卡、折價券、現金退款', '支持銀行卡、折價券、現金、點數退款'],
    ['Support refunds by card, by voucher and in cash', 'Support refunds by card, by voucher, by points and in cash'],
    ['Money is sent through Stripe every night', 'Money is sent through Adyen every night'],
  ])('%s: %s', async (before, after) => {
    expect(await classOf(before, after)).toBe('substantive')
  })

  it('One thing fewer in a list of what is left out is scope', async () => {
    const document = (line: string) => `# 退款\n\n## 非目標\n\n- ${line}\n`
    const rows = await rowsBetween(document('雲端同步、多裝置同步和共享帳本'), document('雲端備份同步和共享帳本'))
    expect(rows).toEqual(['scope modified scope'])
  })

  it('A name that was only added explains', async () => {
    expect(await classOf('The city hall of the mayor', 'The city hall of the mayor (Jackson)')).toBe('clarification')
  })
})

it('A Markdown picture written inside HTML is the picture that it names', async () => {
  const page = (logo: string) => `# 退款\n\n<ul>\n<li>首頁</li>\n${logo}\n<li>設定</li>\n</ul>\n`
  const rows = await rowsBetween(page('![logo](img/a.png)'), page('<img src="img/a.png">'))
  expect(rows.every((row) => /none|editorial/.test(row))).toBe(true)
})
