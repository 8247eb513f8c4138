import {describe, expect, test} from 'vitest'
import {priorityGroup, priorityInColumn, priorityOf, priorityTag} from '../../src/model/priorities.js'
import {idOf} from '../../src/model/requirement-ids.js'
import {read} from '../helpers/read.js'

const listed = (body: string) =>
  read(`# 退款優化\n\n${body}\n`).requirements.map(({line, id, name, priority, rank}) => [line, id, name, priority, rank])

describe('priorities', () => {
  test.each([
    ['P0', 0],
    ['p1（核心）', 1],
    ['Ｐ２', 2],
    ['高', 0],
    ['低優先級', 2],
    ['Must have', 0],
    ["Won't have", 3],
    ['應該', 1],
    ['可选', 2],
    ['★★★★☆', 1],
    ['🔴', 0],
    ['🟡 中', 1],
    ['MVP', 0],
    ['二期', 1],
    ['필수', 0],
  ])('%s has rank %i', (text, rank) => {
    expect(priorityOf(text)).toMatchObject({written: text, rank})
  })

  test.each(['退款', '高階主管', '中國', 'P2P 借貸', '2026-03-02', '🔴 未開始', ''])('%s is none', (text) => {
    expect(priorityOf(text)).toBeNull()
  })

  test('A bare number is a priority only in a column that says so', () => {
    expect(priorityOf('1')).toBeNull()
    expect(priorityInColumn('1')).toMatchObject({rank: 1, scale: 'number'})
    expect(priorityInColumn('待定')).toBeNull()
  })

  test.each([
    ['【P0】退款申請', 'P0'],
    ['退款申請 (Must)', 'Must'],
    ['P1: 退款進度', 'P1'],
    ['Refund page (REQUIRED)', 'REQUIRED'],
  ])('%s carries %s', (text, written) => {
    expect(priorityTag(text)).toMatchObject({written})
  })

  test.each(['退款的 P2 問題已修', '使用者 P2 小美', '高鐵退票', '退款（高雄門市）'])('%s carries none', (text) => {
    expect(priorityTag(text)).toBeNull()
  })

  test('A group says whether it is more than a phase', () => {
    expect(priorityGroup('必须有（P0）')).toMatchObject({written: 'P0', strong: true})
    expect(priorityGroup('階段 2：增強')).toMatchObject({written: '階段 2', strong: false})
    expect(priorityGroup('退款規則')).toBeNull()
  })
})

describe('ids', () => {
  test.each([
    ['FR-1 退款申請', 'FR-1', '退款申請'],
    ['REQ-001: Refund', 'REQ-001', 'Refund'],
    ['R1', 'R1', ''],
    ['US-01：查詢進度', 'US-01', '查詢進度'],
    ['F1.2 退款', 'F1.2', '退款'],
    ['需求 2：退款', '需求 2', '退款'],
  ])('%s', (text, id, rest) => {
    expect(idOf(text)).toMatchObject({id, rest})
  })

  test.each(['TC-001 退款測試', 'Q1 退款多久到帳', 'P0 退款', 'V1.2 版', 'Phase 1', '2026 年退款', 'KPI-1'])('%s has none', (text) => {
    expect(idOf(text)).toBeNull()
  })
})

describe('lists', () => {
  test('Rows of a feature table, with what their column says', () => {
    expect(
      listed(
        '## 功能清單\n\n| 編號 | 模組 | 功能 | 優先級 |\n|---|---|---|---|\n| R1 | 申請 | 退款申請 | P0 |\n| R2 | 申請 | 退款進度 | 同上 |\n| R3 | 客服 | 人工覆核 | P2 |',
      ),
    ).toEqual([
      [7, 'R1', '退款申請', 'P0', 0],
      [8, 'R2', '退款進度', 'P0', 0],
      [9, 'R3', '人工覆核', 'P2', 2],
    ])
  })

  test('An HTML table with merged priorities, by the line of the name', () => {
    const html =
      '<table>\n<tr><th>功能</th><th>优先级</th></tr>\n<tr>\n<td>退款申请</td>\n<td rowspan="2">高</td></tr>\n<tr>\n<td>退款进度</td></tr>\n</table>'
    expect(listed(`## 功能需求\n\n${html}`)).toEqual([
      [8, null, '退款申请', '高', 0],
      [11, null, '退款进度', '高', 0],
    ])
  })

  test('Headings with ids, their priority on a labelled line', () => {
    expect(
      listed('## 功能需求\n\n### FR-RF-001: 退款申請\n\n**狀態**: 🟡 開發中\n**優先級**: P0\n\n### FR-RF-002: 退款進度\n\n**優先級**: P1'),
    ).toEqual([
      [5, 'FR-RF-001', '退款申請', 'P0', 0],
      [10, 'FR-RF-002', '退款進度', 'P1', 1],
    ])
  })

  test('Headings of a requirements section, not the parts that each of them has', () => {
    const part = '#### 功能描述\n\n可以退款。\n\n#### 交互逻辑\n\n点击后提交。\n'
    expect(listed(`## 功能需求\n\n### 2.1 退款申请\n\n${part}\n### 2.2 退款进度\n\n${part}`).map(([, , name]) => name)).toEqual([
      '退款申请',
      '退款进度',
    ])
  })

  test('Items under groups of priority', () => {
    expect(listed('## 功能需求\n\n### 必须有（P0）\n\n- 退款申请\n- 退款进度\n\n### 可以有（P2）\n\n- 电子发票')).toEqual([
      [7, null, '退款申请', 'P0', 0],
      [8, null, '退款进度', 'P0', 0],
      [12, null, '电子发票', 'P2', 2],
    ])
  })

  test('Items below items that are priorities', () => {
    expect(listed('## 优先级\n\n- P0\n  - 退款申请\n  - 退款进度\n- P1\n  - 电子发票')).toEqual([
      [6, null, '退款申请', 'P0', 0],
      [7, null, '退款进度', 'P0', 0],
      [9, null, '电子发票', 'P1', 1],
    ])
  })

  test('Names in bold are items, not their headings', () => {
    expect(
      listed(
        '## Features\n\n### Apply\n\n- **Refund form:** asks for a reason.\n- **Photos:** up to five.\n\n### Follow\n\n- **Progress:** shows each step.\n- **Reminder:** after a day.',
      ).map(([, , name]) => name),
    ).toEqual(['Refund form', 'Photos', 'Progress', 'Reminder'])
  })

  test('The table wins over the details that repeat it, which it points at', () => {
    const {requirements} = read(
      '# 退款優化\n\n## 功能清單\n\n| ID | 功能 | 優先級 |\n|---|---|---|\n| FR-1 | 退款申請 | P0 |\n| FR-2 | 退款進度 | P1 |\n| FR-3 | 退款通知 | P1 |\n\n## 功能詳述\n\n### FR-1 退款申請\n\n說明。\n\n### FR-2 退款進度\n\n說明。\n',
    )
    expect(requirements.map(({form}) => form)).toEqual(['row', 'row', 'row'])
    expect(requirements.map(({detail}) => detail?.place.line ?? null)).toEqual([13, 17, null])
  })

  test('A table of phases gives priorities by id', () => {
    const table = '| ID | 需求 |\n|---|---|\n| R1 | 退款申請 |\n| R2 | 退款進度 |\n| R3 | 電子發票 |'
    const phases = '| 階段 | 對應需求 |\n|---|---|\n| Phase 1 | R1–R2 |\n| Phase 2 | R3 |'
    expect(listed(`## 功能需求\n\n${table}\n\n## 範圍\n\n${phases}`).map(([, id, , priority]) => [id, priority])).toEqual([
      ['R1', 'Phase 1'],
      ['R2', 'Phase 1'],
      ['R3', 'Phase 2'],
    ])
  })

  test('What is out of scope, tested or risky is no requirement', () => {
    expect(
      listed(
        '## 非目標\n\n- P0 不做發票\n- P1 不做轉帳\n\n## 測試用例\n\n### TC-001 退款\n\n步驟。\n\n## 風險\n\n| 風險 | 優先級 |\n|---|---|\n| 詐騙 | 高 |',
      ),
    ).toEqual([])
  })

  test('Lines with ids in bold go on from headings with ids of that kind', () => {
    const body =
      '**FR1（MVP） 退款申请**：填写原因。  \n**FR2（P2） 退款进度**：逐步显示。\n\n**FR3（P2） 对账**：\n- 按日\n- 按店\n\n**FR4（P3） 导出**：按月导出。\n**FR5（P3） 提醒**：一天后提醒。'
    expect(listed(`## 功能需求\n\n${body}`).map(([line, id, , priority]) => [line, id, priority])).toEqual([
      [5, 'FR1', 'MVP'],
      [6, 'FR2', 'P2'],
      [8, 'FR3', 'P2'],
      [12, 'FR4', 'P3'],
      [13, 'FR5', 'P3'],
    ])
  })

  test('Lines with ids inside the entries of a use case describe it', () => {
    const useCase = (number: number, name: string) =>
      `### 3.${number} ${name}\n\n- **優先級**：高\n- **功能與回應**：\n\n  **SR${number}-1: Valid**\n\n  系統受理。\n\n  **SR${number}-2: Invalid**\n\n  系統提示。\n`
    expect(
      listed(`## 用例和功能需求\n\n${useCase(1, '退款申請')}\n${useCase(2, '退款進度')}\n${useCase(3, '人工覆核')}`).map(
        ([, , name]) => name,
      ),
    ).toEqual(['退款申請', '退款進度', '人工覆核'])
  })

  test('Tables beside each other that name their rows alike are one list', () => {
    const now = '### 3.1 現有工具\n\n| 工具 | 用途 |\n|---|---|\n| 退款查詢 | 查一筆 |\n| 退款清單 | 查多筆 |'
    const later = '### 3.2 規劃中工具\n\n| 工具 | 階段 | 用途 |\n|---|---|---|\n| 退款重試 | 二期 | 重送 |'
    expect(listed(`## 功能需求\n\n${now}\n\n${later}`).map(([, , name]) => name)).toEqual(['退款查詢', '退款清單', '退款重試'])
  })

  test('A name in bold with its parts below is an entry like those that are described behind the colon', () => {
    const body =
      '- **退款檢查：**\n  - **時限：** 七天內。\n  - **金額：** 不超過原價。\n- **對帳：**\n  - 每日對帳。\n  - 每月結算。\n- **進度：** 逐步顯示。'
    expect(listed(`## 功能需求\n\n${body}`).map(([, , name]) => name)).toEqual(['退款檢查', '對帳', '進度'])
  })

  test('Headings under a priority are the requirements, their items describe them; a priority without headings lists its own', () => {
    const detail = '- 填写退款原因，最多五百字，提交后不可修改，只能撤回再提交。\n- 负责人：成员A\n'
    const body = `## 功能需求\n\n### 核心功能（P0）\n\n#### 退款申请\n\n${detail}\n#### 退款进度\n\n${detail}\n### 可选功能（P2）\n\n1. 电子发票\n2. 数据导出`
    expect(listed(body).map(([, , name, priority]) => [name, priority])).toEqual([
      ['退款申请', 'P0'],
      ['退款进度', 'P0'],
      ['电子发票', 'P2'],
      ['数据导出', 'P2'],
    ])
  })

  test('Numbers that go on below a heading are the requirements in it', () => {
    const body =
      '## 3. 功能需求\n\n### 3.1 退款\n\n**3.1.1 退款申请**：填写原因。\n\n**3.1.2 退款进度**：逐步显示。\n\n### 3.2 自助\n\n- **3.2.1 改期**：换一天。\n- **3.2.2 撤回**：七天内。\n\n### 3.3 报表\n\n按月导出。'
    expect(listed(body).map(([line, , name]) => [line, name])).toEqual([
      [7, '退款申请'],
      [9, '退款进度'],
      [13, '改期'],
      [14, '撤回'],
      [16, '报表'],
    ])
  })

  test('Items with priorities are requirements under a goal too', () => {
    const tagged = ['`P1` open the refund from the mail', '`P2` remind after a day', '`P0` show the amount', '`P3` export receipts']
    expect(
      listed(`## Goals\n\n${tagged.map((item) => `- [${item.replace(' ', '] ')}`).join('\n')}`).map(([, , , priority]) => priority),
    ).toEqual(['P1', 'P2', 'P0', 'P3'])
  })

  test('Topics are the requirements of a document that calls itself so and lists them nowhere', () => {
    const body =
      '# Refund UI product requirements\n\n## Background\n\nSlow.\n\n## Home\n\nShows refunds.\n\n## Activity\n\nShows steps.\n\n## Receipts\n\nShows receipts.\n'
    expect(read(body).requirements.map(({name}) => name)).toEqual(['Home', 'Activity', 'Receipts'])
    expect(read(body.replace('product requirements', 'meeting notes')).requirements).toEqual([])
  })

  test('Its screens are, where it has them', () => {
    const body =
      '# 退款產品文檔\n\n## 背景\n\n太慢。\n\n## 介面設計\n\n### 首頁\n\n顯示退款。\n\n### 進度頁\n\n顯示步驟。\n\n### 收據頁\n\n顯示收據。\n'
    expect(read(body).requirements.map(({name}) => name)).toEqual(['首頁', '進度頁', '收據頁'])
  })

  test('Among functions an integration is one of them', () => {
    const body =
      '## 3. Functional requirements\n\n### 3.1 Refund form\n\nText.\n\n### 3.2 API integration\n\nText.\n\n### 3.3 Progress\n\nText.\n\n## 4. API design\n\nText.'
    expect(listed(body).map(([, , name]) => name)).toEqual(['Refund form', 'API integration', 'Progress'])
  })

  test('A list of what is in scope is an excerpt where the requirements stand elsewhere', () => {
    const features = ['退款申请', '退款进度', '电子发票']
      .map((name, index) => `${index + 1}. **${name}**\n   - 作为用户，我希望使用它。`)
      .join('\n')
    const body = `## 功能需求\n\n${features}\n\n## MVP 范围\n\n- **Must Have**：\n  - 退款申请与进度\n- **Should Have**：\n  - 电子发票`
    expect(listed(body).map(([line]) => line)).toEqual([5, 7, 9])
  })

  test('Where numbers stop, the requirements do: what stands below without one describes them', () => {
    const module = (number: number, name: string) =>
      `### 9.${number} ${name}\n\n#### 職責\n\n* 受理\n* 核對\n\n#### 情緒判讀\n\n* 急\n* 怒\n`
    expect(
      listed(`## 9. 核心功能模組\n\n${module(1, '退款引擎')}\n${module(2, '對帳引擎')}\n${module(3, '提醒引擎')}`).map(
        ([, , name]) => name,
      ),
    ).toEqual(['退款引擎', '對帳引擎', '提醒引擎'])
  })

  test('User stories are the list where nothing else is, entries of a diary are not', () => {
    const stories = '- As a customer, I want to ask for a refund.\n- I want to see its progress.\n- As a clerk, I want to refuse it.'
    const diary =
      '## Latest requirements\n\n**11/2/19**\n\n- Form complete\n\n**1/2/19**\n\n- Form designed\n\n**7/1/19**\n\n- Form sketched'
    expect(listed(`## Research\n\nStories so far:\n\n${stories}\n\n${diary}`).map(([line]) => line)).toEqual([7, 8, 9])
  })

  test('Boxes to tick are the list of a document that has no other', () => {
    const body = '## v0.1 — done\n\n- [x] Refund form\n- [x] Refund progress\n\n## v0.2 — next\n\n- [ ] Receipts\n- [ ] Export'
    expect(listed(body).map(([, , name, priority]) => [name, priority])).toEqual([
      ['Refund form', null],
      ['Refund progress', null],
      ['Receipts', null],
      ['Export', null],
    ])
  })

  test('Boxes of acceptance criteria and of steps are no requirements', () => {
    expect(listed('## 驗收標準\n\n- [ ] 可送出\n- [ ] 可撤回\n- [ ] 可查詢\n- [ ] 可匯出')).toEqual([])
    expect(listed('## Story detail\n\n- [x] First\n- [x] Second\n- [x] Third\n- [x] Fourth')).toEqual([])
  })

  test('Qualities with ids beside functions with ids are units of the same list', () => {
    const body =
      '# 3. Functional Requirements\n\n## FR-01 – Refund form\n\nText.\n\n## FR-02 – Progress\n\nText.\n\n## FR-03 – Receipts\n\nText.\n\n# 4. Non-Functional Requirements\n\n## NFR-01 – Speed\n\nText.'
    expect(listed(body).map(([, id]) => id)).toEqual(['FR-01', 'FR-02', 'FR-03', 'NFR-01'])
  })

  test('An id with ids below it names their group', () => {
    const body = '## 核心功能\n\n### F1. 退款\n\n#### F1.1 申请\n\n填写。\n\n#### F1.2 进度\n\n显示。\n\n### F2. 发票\n\n开具。'
    expect(listed(body).map(([, id]) => id)).toEqual(['F1.1', 'F1.2', 'F2'])
  })

  test('A table that sorts its rows by the modules of a list is the more specific one', () => {
    const list = ['**退款管理**：管理退款。', '**发票管理**：管理发票。', '**系统管理**：管理权限。']
      .map((item, index) => `${index + 1}. ${item}`)
      .join('\n')
    const rows = [
      '退款管理 | 退款列表 | 显示退款',
      '退款管理 | 退款详情 | 显示一笔',
      '发票管理 | 发票列表 | 显示发票',
      '系统管理 | 权限 | 配置权限',
    ]
    const body = `## 核心功能\n\n### 功能模块\n\n${list}\n\n### 页面详情\n\n| 页面 | 模块 | 功能描述 |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`
    expect(listed(body)).toHaveLength(4)
  })

  test('Sections beside each other that are features, each without parts', () => {
    const body = '## 退款申请功能需求\n\n填写原因。\n\n## 退款进度功能需求\n\n逐步显示。\n\n## 退款提醒功能需求\n\n一天后提醒。'
    expect(listed(body).map(([, , name]) => name)).toEqual(['退款申请功能需求', '退款进度功能需求', '退款提醒功能需求'])
  })

  test('Of a chapter on all that is required the part on functions is the list', () => {
    const body =
      '## 3. 具体需求\n\n- 优先级象限图：\n- 对应版本\n\n### 3.1 功能需求\n\n#### 退款申请\n\n填写原因。\n\n#### 退款进度\n\n逐步显示。\n\n### 3.2 外部接口需求\n\n无特殊需求。'
    expect(listed(body).map(([, , name]) => name)).toEqual(['退款申请', '退款进度'])
  })

  test('Named rows are the list where the items are paragraphs about everything at once', () => {
    const prose =
      '用户可以查看自己的退款，也可以对退款原因进行修改，修改的内容不同，方式也有所不同，例如修改金额需要重新提交凭证，修改备注则只是简单的文本。'
    const rows = ['退款申请', '退款进度', '退款撤销', '退款提醒', '退款导出', '退款对账'].map(
      (name, index) => `| ${index + 1} | ${name} | 操作后看到结果 |`,
    )
    const body = `## 功能需求\n\n- ${prose}\n- ${prose}\n- ${prose}\n\n## 验收标准\n\n| 序号 | 功能 | 详细操作 |\n|---|---|---|\n${rows.join('\n')}`
    expect(listed(body)).toHaveLength(6)
  })

  test('What is taken for granted is not to be built', () => {
    expect(listed('## 前提与假设\n\n### 前提\n\n- 用户已登录\n\n### 假设\n\n- 用户常退款')).toEqual([])
  })

  test('Rows of a template have no name yet', () => {
    expect(
      listed('## 功能清单\n\n| 功能 | 说明 |\n|---|---|\n| **3.1 [功能名称]（P0）** | [描述] |\n| **3.2 [功能名称]（P1）** | [描述] |'),
    ).toEqual([])
    expect(listed('## 功能清單\n\n| 功能 | 優先級 |\n|---|---|\n| [功能1] | P0/P1 |\n| [功能2] | P0/P1 |')).toEqual([])
  })
})

test('A column of modules does not name the rows where another one does', () => {
  const {requirements} = read('# 退款\n\n## 功能清單\n\n| 模块 | 编号 | 功能 | 优先级 |\n|---|---|---|---|\n| 訂單 | 1 | 申請退款 | P0 |\n')
  expect(requirements).toMatchObject([{name: '申請退款', module: '訂單', priority: 'P0'}])
})
