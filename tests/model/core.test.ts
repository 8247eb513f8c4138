import {describe, expect, test} from 'vitest'
import {read} from '../helpers/read.js'

const coreOf = (body: string) => read(`# 退款優化\n\n${body}\n`).core

describe('goal', () => {
  test.each([
    ['a section', '## 目標\n\n退款三天內到帳。', 'certain'],
    ['a labelled line', '**目標**：退款三天內到帳\n\n## 功能需求\n\n退款。', 'certain'],
    ['a row of an info table', '## 文件資訊\n\n| 項目 | 內容 |\n|---|---|\n| 目標 | 退款三天內到帳 |', 'certain'],
  ])('%s', (_, body, confidence) => {
    expect(coreOf(body).goal).toMatchObject({present: true, confidence})
  })

  test.each([
    ['users', '## 目標用戶\n\n買家。'],
    ['a non-goal', '## 非目標\n\n不做發票。'],
    ['the goal of one requirement', '## 功能需求\n\n### 退款申請\n\n- 目標：讓買家自己送出'],
    ['an empty section', '## 目標\n\n## 流程\n\n送出。'],
  ])('is not %s', (_, body) => {
    expect(coreOf(body).goal).toMatchObject({present: false, confidence: null, where: []})
  })

  test.each([
    ['- 退款在 3 天內到帳的比例 ≥ 95%', true],
    ['- 客訴減少 30%', true],
    ['- 退款時間從 7 天縮短至 3 天', true],
    ['- Refunds arrive within 3 days', true],
    ['- 讓退款更快', false],
    ['- 2026 年 3 月上線第 2 階段', false],
    ['- 支援 v2.0 的 3 種退款', false],
  ])('%s measurable: %s', (line, measurable) => {
    expect(coreOf(`## 目標\n\n${line}`).goal.measurable).toBe(measurable)
  })

  test('A metric has its baseline, target and deadline', () => {
    const [metric] = read('# 退款\n\n## 成功指標\n\n- 退款成功率：從 90% 提升至 99%，2026-06-30 前\n').metrics
    expect(metric).toMatchObject({unit: '%', baseline: 90, deadline: '2026-06-30'})
  })
})

describe('flow', () => {
  test('A chart in its section', () => {
    expect(coreOf('## 退款流程\n\n```mermaid\nflowchart TD\n  A[申請] --> B[審核]\n```').flow).toMatchObject({
      section: true,
      chart: true,
      forms: ['mermaid'],
      where: [3],
    })
  })

  test('Steps in words are no chart', () => {
    expect(coreOf('## 退款流程\n\n1. 買家送出申請\n2. 客服審核\n3. 退款到帳').flow).toMatchObject({
      section: true,
      chart: false,
      forms: ['list'],
    })
  })

  test('An architecture, a class diagram or a plain screenshot is no flow', () => {
    expect(coreOf('## 技術架構\n\n```mermaid\nflowchart TD\n  A[前端] --> B[後端]\n```').flow.chart).toBe(false)
    expect(coreOf('## 資料模型\n\n```mermaid\nerDiagram\n  ORDER ||--o{ REFUND : has\n```').flow).toMatchObject({
      section: false,
      chart: false,
    })
    expect(coreOf('## 介面設計\n\n![退款頁](refund.png)').flow).toMatchObject({section: false, chart: false})
  })
})

describe('priority', () => {
  test.each([
    ['column', '## 功能清單\n\n| 功能 | 優先級 |\n|---|---|\n| 退款申請 | P0 |\n| 退款進度 | P1 |', 'column'],
    ['tags', '## 功能需求\n\n### 退款申請\n\n**優先級**：P0', 'tags'],
    ['grouping', '## 功能需求\n\n### P0 核心\n\n- 退款申請\n\n### P1 其次\n\n- 電子發票', 'grouping'],
    ['phases beside each other', '## 功能規劃\n\n### MVP\n\n- 退款申請\n\n### 後續版本\n\n- 電子發票', 'grouping'],
    ['a section', '## 優先級\n\n退款申請先做。', 'section'],
  ])('%s', (_, body, form) => {
    expect(coreOf(body).priority.present).toBe(true)
    expect(coreOf(body).priority.forms).toContain(form)
  })

  test.each([
    ['P2 in prose', '## 功能需求\n\n退款的 P2 問題已經修好。'],
    ['a persona', '## 使用者\n\n- P1 小美：買家\n- P2 阿明：客服'],
    ['the priority of risks', '## 風險\n\n| 風險 | 優先級 |\n|---|---|\n| 詐騙 | 高 |'],
    ['phases of the work', '## 開發計畫\n\n### 階段 1：建置\n\n- 專案骨架\n\n### 階段 2：頁面\n\n- 退款頁'],
    ['a plan without a first version', '## 未來規劃\n\n- 電子發票'],
  ])('is not %s', (_, body) => {
    expect(coreOf(body).priority).toMatchObject({present: false, forms: []})
  })
})

describe('where a document says it otherwise', () => {
  test('The purpose in an overview of requirements is the goal', () => {
    const {goal} = coreOf(
      '## 1. 需求概述\n\n### 1.1 需求背景\n\n退款太慢。\n\n### 1.2 需求目的\n\n退款在兩天內完成。\n\n## 2. 需求內容\n\n- R1 申請退款',
    )
    expect(goal).toMatchObject({present: true, confidence: 'certain'})
  })

  test('The purpose of the document is no goal', () => {
    expect(coreOf('## 1. 引言\n\n### 1.1 編寫目的\n\n本文件描述退款系統的需求。\n\n## 2. 需求\n\n- R1 申請退款').goal.present).toBe(false)
  })

  test('Goals of every module answer where no section does', () => {
    const body = '## 功能需求\n\n### 退款申請\n\n**目標：** 一分鐘內送出申請\n\n### 退款審核\n\n**目標：** 審核不漏件'
    expect(coreOf(body).goal).toMatchObject({present: true, confidence: 'likely'})
  })

  test.each([
    ['core and later needs', '## 核心需求\n\n1. 申請退款\n2. 審核退款\n\n## 未來可能的需求\n\n1. 批次退款', 'grouping'],
    ['a later section that names the first phase', '## 機能\n\n- 返金申請\n\n## 今後の拡張\n\nMVP後に検討する。\n\n- 一括返金', 'grouping'],
    [
      'items that begin with a tag',
      '## Improvements\n\n- [`P0`] refund in one click\n- [`P1`] refund by mail\n- [`P2`] refund in bulk',
      'tags',
    ],
  ])('Priorities as %s', (_, body, form) => {
    expect(coreOf(body).priority).toMatchObject({present: true, forms: [form]})
  })

  test('Labelled lines without any heading are a PRD', () => {
    const prd = read('目標：每天客訴 5 通以內\n流程：申請 → 審核 → 退款\n優先級：P0\n文案：「退款已送出」\n')
    expect(prd.isPrd).toBe(true)
    expect(prd.core).toMatchObject({
      goal: {present: true, measurable: true},
      flow: {section: true},
      priority: {present: true},
      copy: {present: true},
    })
  })

  test('A shopping list with one label is none', () => {
    expect(read('目標：買齊\n\n- 牛奶\n- 蛋\n').isPrd).toBe(false)
  })

  test.each(['客訴每天 5 通以內', '每天 100 通以下', '月 1,200 件まで減らす'])('%s is measurable', (goal) => {
    expect(coreOf(`## 目標\n\n${goal}`).goal.measurable).toBe(true)
  })
})

describe('copy', () => {
  test.each([
    ['a section', '## 文案\n\n- 送出按鈕：申請退款', 'section'],
    ['a column', '## 介面設計\n\n| 場景 | 提示文案 |\n|---|---|\n| 成功 | 退款已送出 |', 'column'],
    [
      'texts of a screen',
      '## 介面設計\n\n- 標題：「申請退款」\n- 副標題：「三天內到帳」\n- 錯誤提示：「金額超過訂單」\n- 成功提示：「退款已送出，請稍候」',
      'quoted-list',
    ],
    [
      'messages that sentences show',
      '## 功能\n\n- 金額超過訂單時提示「退款金額不可超過訂單」\n- 送出後彈出“已收到申請”\n- 逾時：toast "請稍後再試一次"',
      'quoted-list',
    ],
    [
      'messages that are written out',
      '## 通知機能\n\n返金が決まると次のメッセージを送信する：\n\n```\n返金を承認しました。3日以内に入金されます。\n```\n\n却下のときは次のメッセージを送信する：\n\n```\n返金を承認できませんでした。\n```',
      'quoted-list',
    ],
    [
      'cells that tell again and again what is said',
      '## 退款頁\n\n| 操作 | 結果 |\n|---|---|\n| 未填金額 | 提示：請輸入金額 |\n| 金額過大 | 提示“金額超過訂單” |\n| 送出 | 退款成功，提示：已送出申請 |',
      'column',
    ],
    ['a column of any wording', '## Refund page\n\n| Case | Toast text |\n|---|---|\n| Sent | Your refund is on its way |', 'column'],
  ])('%s', (_, body, form) => {
    expect(coreOf(body).copy).toMatchObject({present: true, forms: [form]})
  })

  test.each([
    '文案',
    '六、文案',
    'UI 文案',
    '錯誤訊息',
    '介面文字',
    '文案與訊息',
    '推播文案',
    '微文案',
    'UI copy',
    'Microcopy',
    'i18n strings',
    'Tone of voice',
    '表示文言',
    '문구',
  ])('A section called %s is copy for certain', (title) => {
    const body = `## 背景\n\n退款太慢。\n\n## ${title}\n\n- 送出按鈕：申請退款`
    expect(coreOf(body).copy).toMatchObject({present: true, confidence: 'certain', forms: ['section']})
  })

  test.each(['生成文案', '用語定義', '文案編輯器', '交互與界面設計'])('A section called %s is no copy', (title) => {
    expect(coreOf(`## 功能需求\n\n- R1 退款\n\n## ${title}\n\n使用者可以處理退款。`).copy.present).toBe(false)
  })

  test.each([
    [
      'buttons named in passing',
      '## 介面設計\n\n- 點擊「確定」送出\n- 點擊「取消」返回\n- 「進度」按鈕在右上\n- 顯示「退款」標籤\n- 「列表」按鈕',
    ],
    ['quotations elsewhere', '## 背景\n\n- 客戶說：「退款真的太慢了，等了兩週」\n- 「為什麼還沒收到退款？」顯示不滿'],
    [
      'messages of an interface for programs',
      '## 錯誤處理\n\n| code | message |\n|---|---|\n| 400 | order not found |\n| 401 | token has expired |',
    ],
    [
      'what a test expects',
      '## 測試\n\n- 預期結果: 顯示"單號已存在"錯誤\n- 預期結果: 顯示"金額不可為零"錯誤\n- 預期結果: 顯示"退款進行中"錯誤',
    ],
    [
      'prompts',
      '## AI 回覆\n\nLLM 的 prompt 訊息如下：\n\n```\n你是退款客服，請親切地回答。\n```\n\n第二段 prompt 訊息：\n\n```\n請把答案縮短成一句話。\n```',
    ],
    ['fields of data', '## 資料模型\n\n| 欄位 | 說明 |\n|---|---|\n| label | 「退款」 |'],
  ])('is not %s', (_, body) => {
    expect(coreOf(body).copy).toMatchObject({present: false, forms: []})
  })

  test('Each text has its key and place', () => {
    const {copy} = read('# 退款\n\n## 文案\n\n| 場景 | 文案 |\n|---|---|\n| 成功 | 「退款已送出」 |\n')
    expect(copy).toMatchObject([{key: '成功', text: '退款已送出', place: {line: 7}}])
  })
})

test('Bold items that say Must and Should above their lists give priorities', () => {
  const grouped = (first: string, second: string) =>
    coreOf(`## MVP 範圍\n\n- **${first}**：\n  - 退款申請\n- **${second}**：\n  - 退款進度`).priority.present
  expect(grouped('Must Have（必備功能）', 'Should Have（應有功能）')).toBe(true)
  expect(grouped('買家端', '客服端')).toBe(false)
})

test('What is missing has candidates, what is there has none', () => {
  const {candidates, core} = read(
    '# 退款優化\n\n## 產品概述\n\n讓退款更快。\n\n## 客戶的期望\n\n退款快一點。\n\n## 退款流程\n\n1. 申請\n2. 審核\n3. 到帳\n',
  )
  expect(core.flow.section).toBe(true)
  expect(candidates.filter(({role}) => role === 'flow')).toEqual([])
  // A section that merely could hold the goal is none.
  expect(candidates.filter(({role}) => role === 'goal')).toEqual([{role: 'goal', line: 7, title: '客戶的期望'}])
})
