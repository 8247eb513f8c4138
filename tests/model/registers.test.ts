import {describe, expect, test} from 'vitest'
import {statusOf} from '../../src/model/status.js'
import {read, readWhole} from '../helpers/read.js'

describe('change log', () => {
  test('A table below its heading', () => {
    const {changelog} = read(
      '# 退款\n\n## 修訂記錄\n\n| 版本 | 日期 | 修改人 | 修改內容 |\n|---|---|---|---|\n| v1.1 | 2026-03-02 | 王小明 | R3 改為 P0 |\n| v1.0 | 2026-02-01 | 王小明 | 初稿 |\n',
    )
    expect(changelog).toMatchObject({
      line: 3,
      entries: [
        {line: 7, date: '2026-03-02', version: 'v1.1', author: '王小明', what: 'R3 改為 P0'},
        {line: 8, date: '2026-02-01', version: 'v1.0', author: '王小明', what: '初稿'},
      ],
    })
  })

  test('A table before any heading of its own', () => {
    const {changelog} = read(
      '# 退款\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2026-02-01 | Wu | First draft |\n\n## 目標\n\n退款更快。\n',
    )
    expect(changelog).toMatchObject({line: 3, entries: [{version: '1.0', date: '2026-02-01', author: 'Wu'}]})
  })

  test('What changed, below the version and the date of the document', () => {
    const facts = (before: string, what: string) =>
      read(`# 退款\n\n## 目標\n\n退款更快。\n\n---\n\n${before}**更新內容**：${what}\n`).changelog
    expect(facts('**文件版本**：v2.0\n**更新日期**：2026-03-02\n', '加了上限')).toMatchObject({
      line: 11,
      entries: [{version: 'v2.0', date: '2026-03-02', what: '加了上限'}],
    })
    expect(facts('**文件版本**：v2.0\n', '\n- 加了上限\n- 加了提醒')).toMatchObject({
      line: 10,
      entries: [{version: 'v2.0', what: '加了上限'}],
    })
    expect(facts('**負責人**：王小明\n', '加了上限')).toBeNull()
  })

  test('A list, and headings by version', () => {
    expect(
      read('# 退款\n\n## 更新日誌\n\n- 2026-03-02：R3 改為 P0\n- 2026-02-01：初稿\n').changelog?.entries.map(({date}) => date),
    ).toEqual(['2026-03-02', '2026-02-01'])
    expect(
      read('# Refunds\n\n## Changelog\n\n### v1.1 (2026-03-02)\n\n- R3 raised\n\n### v1.0 (2026-02-01)\n\n- First draft\n').changelog
        ?.entries,
    ).toMatchObject([
      {version: 'v1.1', date: '2026-03-02', what: 'R3 raised'},
      {version: 'v1.0', date: '2026-02-01'},
    ])
  })

  test.each([
    ['milestones', '## 里程碑\n\n| 版本 | 日期 | 內容 |\n|---|---|---|\n| v1.0 | 2026-06-01 | 退款申請 |'],
    ['a table of fields', '## 資料模型\n\n| 欄位 | 說明 |\n|---|---|\n| 日期 | 申請的日期 |'],
  ])('is not %s', (_, body) => {
    expect(read(`# 退款\n\n${body}\n`).changelog).toBeNull()
  })
})

describe('review statement', () => {
  test.each([
    ['> 狀態：已評審 2026-03-02', 3, 'approved', '2026-03-02'],
    ['- 文件狀態：評審中', 3, 'in-review', null],
    ['**Version:** 1.2 **Status:** Draft', 3, 'draft', null],
    ['版本：v0.2（評審稿）｜日期：2026-03-02', 3, 'in-review', null],
    ['| | |\n|---|---|\n| Document status | Approved |', 5, 'approved', null],
    ['Draft v0.1', 3, 'draft', null],
  ])('%s', (head, line, status, date) => {
    expect(read(`# 退款\n\n${head}\n\n## 目標\n\n退款更快。\n`).review).toMatchObject({line, status, date})
  })

  test('A row of the first table, among other facts of the document', () => {
    const table = (rows: string) => read(`# 退款\n\n## 概述\n\n| 欄位 | 值 |\n| - | - |\n${rows}\n## 目標\n\n退款更快。\n`).review
    expect(table('| 版本 | 1.0 |\n| 作者 | 王小明 |\n| 狀態 | 已評審 |\n')).toMatchObject({line: 9, status: 'approved'})
    expect(table('| 退款 | 原路 |\n| 狀態 | 已完成 |\n')).toBeNull()
  })

  test('Below a rule at the very end, beside the version, whatever the last section is', () => {
    const end = (lines: string) => read(`# 退款\n\n## 驗收標準\n\n三天內到帳。\n\n${lines}\n`).review
    expect(end('---\n\n**版本**：v1.0  \n**狀態**：草稿')).toMatchObject({line: 10, status: 'draft'})
    expect(end('**狀態**：處理中')).toBeNull()
  })

  test('A heading of its own before the product is spoken of', () => {
    const headed = (source: string) => read(`# 退款\n\n${source}`).review
    expect(headed('## 狀態\n\n- 草稿 / 待補圖\n\n## 目標\n\n退款更快。\n')).toMatchObject({line: 5, status: 'draft'})
    expect(headed('## 目標\n\n退款更快。\n\n## 狀態\n\n- 處理中\n')).toBeNull()
  })

  test('A status of a feature, a blank form and a choice not made are none', () => {
    expect(read('# 退款\n\n## 功能需求\n\n### R1 退款申請\n\n- 狀態：已上線\n').review).toBeNull()
    expect(read('# 退款\n\n## 評審記錄\n\n| 角色 | 簽名 | 日期 |\n|---|---|---|\n| 法務 | | |\n').review).toBeNull()
    expect(read('# 退款\n\n- 文件狀態：草稿｜評審中｜已評審\n').review).toBeNull()
  })

  test('The front matter speaks first, with its line', async () => {
    const prd = await readWhole('---\ntitle: 退款\nstatus: approved\n---\n\n狀態：草稿\n')
    expect(prd.review).toMatchObject({line: 3, text: 'status: approved', status: 'approved'})
    expect(prd).toMatchObject({status: 'approved', statusPlace: {line: 3}})
  })

  test('Its text has at most sixty characters', () => {
    expect(read(`# 退款\n\n狀態：草稿${'，待補'.repeat(40)}\n`).review?.text.length).toBe(60)
  })
})

test.each([
  ['草稿', 'draft'],
  ['編寫中', 'draft'],
  ['待評審', 'in-review'],
  ['未评审', 'in-review'],
  ['評審中', 'in-review'],
  ['已評審通過', 'approved'],
  ['定稿', 'approved'],
  ['Not approved yet', 'in-review'],
  ['In review', 'in-review'],
  ['Reviewed', 'approved'],
  ['ドラフト', 'draft'],
  ['退款', null],
])('The status %s means %s', (text, status) => {
  expect(statusOf(text)).toBe(status)
})

describe('the document', () => {
  test.each([
    ['# 退款\n\n讓買家自己申請退款，並且看到進度。', 'zh-Hant'],
    ['# 退款\n\n让买家自己申请退款，并且看到进度。', 'zh-Hans'],
    ['# Refunds\n\nBuyers ask for a refund and follow it.', 'en'],
    ['# 返金\n\nユーザーが返金を申請し、進捗を確認できる。', 'ja'],
    ['# 환불\n\n구매자가 직접 환불을 신청하고 진행 상황을 본다.', 'ko'],
    ['# 退款 API\n\n使用者呼叫 refund API 後，系統會寫入 refund_order，並發送 webhook。', 'zh-Hant'],
  ])('%s is %s', (source, language) => {
    expect(read(source).language).toBe(language)
  })

  test.each([
    ['a PRD by title', '# 退款需求文件\n\n## 背景\n\n慢。', true],
    ['a PRD by its sections', '# 退款優化\n\n## 目標\n\n更快。\n\n## 功能需求\n\n### 申請\n\n可以退款。\n\n### 進度\n\n可以看。', true],
    ['a template', '# 退款 PRD 模板\n\n## 目標\n\n[目標]', false],
    ['a README', '# README\n\n## Install\n\nnpm i', false],
    ['minutes', '# 退款會議紀錄\n\n## 背景\n\n討論退款。', false],
    ['a design', '# 退款技術設計\n\n## 架構\n\n服務。', false],
  ])('%s: %s', (_, source, isPrd) => {
    expect(read(source).isPrd).toBe(isPrd)
  })

  test('Its title is its first heading, else what the front matter says', async () => {
    expect(read('# 退款優化\n\n## 目標\n').title).toBe('退款優化')
    expect((await readWhole('---\ntitle: 退款優化\n---\n\n退款更快。\n')).title).toBe('退款優化')
    expect(read('退款更快。').title).toBeNull()
  })
})
