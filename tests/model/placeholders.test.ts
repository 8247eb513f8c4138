import {describe, expect, test} from 'vitest'
import {read, readWhole} from '../helpers/read.js'

const found = (body: string) =>
  read(`# 退款優化\n\n## 退款規則\n\n${body}\n`).placeholders.map(({line, column, text}) => [line, column, text])
const texts = (body: string) => found(body).map(([, , text]) => text)

describe('is a placeholder, at its line and column', () => {
  test.each([
    ['- 負責人：[待指派]', [5, 7, '[待指派]']],
    ['**上線時間**：TBD', [5, 10, 'TBD']],
    ['| 項目 | 內容 |\n|---|---|\n| 金額上限 | 待補充 |', [7, 10, '待補充']],
    ['退款期限（待與財務確認後補充）', [5, 6, '待與財務確認後補充']],
    ['- 到帳天數：??', [5, 8, '??']],
    ['- 客服電話：xxx', [5, 8, 'xxx']],
    ['退款頁：[在此填寫退款頁的說明]', [5, 5, '[在此填寫退款頁的說明]']],
    ['TODO: 補上退款失敗的流程', [5, 1, 'TODO: 補上退款失敗的流程']],
    ['Lorem ipsum dolor sit amet', [5, 1, 'Lorem ipsum']],
    ['- {{退款上限}}', [5, 3, '{{退款上限}}']],
    ['> 描述退款的總體流程。', [5, 3, '描述退款的總體流程。']],
    ['请描述退款的背景与现状', [5, 1, '请描述退款的背景与现状']],
    ['Provide a brief overview of how refunds work today.', [5, 1, 'Provide a brief overview of how refunds work today.']],
    ['- 退款率下降 XX%', [5, 9, 'XX%']],
    ['單筆上限（具體金額待定），逾期不受理。', [5, 10, '待定']],
    ['到帳天數尚未確定，先按七天估。', [5, 5, '尚未確定']],
    ['The limit per order is TBD (legal).', [5, 24, 'TBD']],
    ['到帳時間待財務確定，先按七天估。', [5, 5, '待財務確定']],
    ['Amounts are to be decided.', [5, 13, 'to be decided']],
    ['（请在此补充退款规则）', [5, 2, '请在此补充退款规则']],
    ['- 客服：____', [5, 6, '____']],
    ['- 方案：{请填写方案名称}', [5, 6, '{请填写方案名称}']],
    ['推播TBD', [5, 3, 'TBD']],
    ['- 推播TBC。', [5, 5, 'TBC']],
    ['TBD推播', [5, 1, 'TBD']],
    ['推播TODO', [5, 3, 'TODO']],
    ['TODO補上退款失敗的流程', [5, 1, 'TODO']],
    ['文案待補', [5, 3, '待補']],
    ['退款頁截圖待补，先看舊版。', [5, 6, '待补']],
    ['位置：待補', [5, 4, '待補']],
    ['推播:待補', [5, 4, '待補']],
    ['| 項目 | 內容 |\n|---|---|\n| 通知 | 推播TBD |', [7, 10, 'TBD']],
    ['| 項目 | 內容 |\n|---|---|\n| 通知 | TBD推播 |', [7, 8, 'TBD']],
    ['| 項目 | 內容 |\n|---|---|\n| 通知 | 推播TODO |', [7, 10, 'TODO']],
    ['| 項目 | 內容 |\n|---|---|\n| 通知 | 文案待補 |', [7, 10, '待補']],
    ['| 項目 | 內容 |\n|---|---|\n| 按鈕 | 位置：待補 |', [7, 11, '待補']],
    ['| 項目 | 內容 |\n|---|---|\n| 按鈕 | 位置:待补充 |', [7, 11, '待补充']],
    ['| 項目 | 內容 |\n|---|---|\n| 按鈕 | 位置：待定 |', [7, 11, '待定']],
  ])('%s', (body, expected) => {
    expect(found(body)).toEqual([expected])
  })
})

describe('is none', () => {
  test.each([
    ['prose about a placeholder', '審核單會顯示 TODO 清單，待辦事項依時間排序。'],
    ['code', '`{{name}}` 與 `[TODO]` 由系統代入。'],
    ['a fence', '```\nTBD\n[在此填寫]\n```'],
    ['a task box', '- [ ] TODO: 寫測試\n- [x] 完成退款頁'],
    ['a state of an order', '| 狀態 | 說明 |\n|---|---|\n| 待確認 | 客服尚未處理 |'],
    ['a button', '點擊[確定]後送出。'],
    ['a link', '見 [退款規則](rules.md) 與 [說明][1]。\n\n[1]: https://example.com'],
    ['a variable of a message', '提示「您的退款 {{amount}} 元已送出」。'],
    ['a date format', '日期格式：YYYY-MM-DD'],
    ['a priority in brackets', '- [P0] 退款申請'],
    ['a state that a clause names', '提交後狀態變為待定，客服再處理；已到帳的不會待定。'],
    ['what an order waits for', '訂單待商家補充，退款單狀態待客服確定；頁面等待用户补充材料。'],
    ['what users still have to decide', 'Fees to be determined by the merchant are shown.'],
    ['tasks below their name', '- **TODO**\n  - 退款頁\n  - 進度頁'],
    ['a requirement that begins with a verb', '- 列出所有退款單\n- 說明：七天內可退\n- Describe and photo are optional'],
    ['a quoted remark beside content', '退款七天內可申請。\n\n> 說明：節日順延。\n\n> 解释权归平台所有。'],
    ['a form field', '- 退款原因（必填，支援一鍵填寫）'],
    ['a path', '呼叫 /refunds/{id} 取得退款。'],
    [
      'goods and lessons to be made up for',
      '- 待補貨\n- 待補課\n- 庫存待補\n- 班表待補\n- 課堂待補\n- 尾款待補，逾期取消\n\n員工打卡紀錄待補，主管簽核。\n\n| 項目 | 內容 |\n|---|---|\n| 商品 | 庫存：待補 |\n| 訂單 | 已付款：待定 |\n\n商品缺貨時標為待補貨。',
    ],
    ['tasks of users', '- TODO清單\n- 我的TODO\n- 新增TODO\n- 待辦\n- 待辦事項TODO'],
    ['tasks of a document about them', '首頁有 TODO 清單。\n\n- 會議TODO\n- TODO待確認卡片'],
    ['an acronym that is spoken of', 'TBD表示尚未確定\n\nTBD狀態\n\n畫面顯示TBD\n\n按鈕文字為「推播TBD」'],
    ['a glued acronym in code', '`推播TBD`、`文案待補`'],
    ['states that a cell names', '| 狀態 | 說明 |\n|---|---|\n| 名額待補 | 遞補中 |\n| 退款狀態：待確認 | 訂單：待定 |'],
    ['an empty cell', '| 項目 | 內容 |\n|---|---|\n| 金額上限 | |'],
  ])('%s', (_, body) => {
    expect(texts(body)).toEqual([])
  })
})

test('An open question is not a placeholder', () => {
  expect(read('# 退款優化\n\n## 待確認問題\n\n- 退款期限：待定\n').placeholders).toEqual([])
})

test('In a template every bracket is a slot', () => {
  const {placeholders} = read('# 退款模板\n\n## 背景\n\n- **現狀**：[描述現狀]\n- **痛點**：[痛點1]\n\n作為[角色]，我希望[動作]。\n')
  expect(placeholders.map(({text}) => text)).toEqual(['[描述現狀]', '[痛點1]', '[角色]', '[動作]'])
})

test('A template leaves slots in its code too, and its instructions only speak of them', () => {
  const {placeholders} = read(
    '# 退款模板\n\n## 使用说明\n\n把 `[名称]` 换成实际的名称，文件叫 `[编号]-退款.md`。\n\n## 接口\n\n**路径**：`POST /api/[路径]`\n',
  )
  expect(placeholders.map(({line, text}) => [line, text])).toEqual([[9, '[路径]']])
})

test('Where prompts are many, plain lines that tell what to write are prompts too', () => {
  const prompts = '## 背景\n\n> 简要说明退款的背景。\n\n## 目标\n\n> 列出退款的目标。\n\n## 范围\n\n> 描述退款的范围。\n'
  const plain = '## 特性\n\n（1）概述\n概述退款模块的特性及效果\n\n如果对性能有特殊要求，请详细描述。\n'
  const lines = (source: string) => read(source).placeholders.map(({line}) => line)
  expect(lines(`# 退款\n\n${prompts}\n${plain}`)).toEqual([5, 9, 13, 18, 20])
  expect(lines(`# 退款\n\n${plain}`)).toEqual([])
})

test('Items that a template numbers are placeholders, a single numbered name is not', () => {
  expect(read('# Refunds\n\n## Goals\n\n- Objective 1\n- Objective 2\n').placeholders.map(({line}) => line)).toEqual([5, 6])
  expect(read('# Refunds\n\n## Goals\n\n- Objective 1\n- Refunds arrive within a day\n').placeholders).toEqual([])
})

test('Open fields of the front matter count, with their place', async () => {
  const {placeholders} = await readWhole('---\ntitle: 退款\nowner: TBD\nteam:\n  - lead: 待定\n---\n\n# 退款\n')
  expect(placeholders.map(({line, column, text}) => [line, column, text])).toEqual([
    [3, 8, 'TBD'],
    [5, 11, '待定'],
  ])
})
