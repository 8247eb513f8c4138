import {expect, test} from 'vitest'
import {understand} from '../../src/engine/inspect.js'
import {waiverFor} from '../../src/model/waivers.js'

const reasonOf = async (body: string) => {
  const waiver = waiverFor(await understand(`# 退款優化\n\n## 文案\n\n${body}\n`), 'copy')
  return waiver?.reason ?? null
}

test.each([
  ['不涉及：純後端對帳', '純後端對帳'],
  ['不涉及用戶可見文案，只改對帳', '只改對帳'],
  ['無需，沿用一期文案', '沿用一期文案'],
  ['N/A: back end only', 'back end only'],
  ['N/A (back end only)', 'back end only'],
  ['Not applicable because no screen changes', 'no screen changes'],
])('%s waives, with its reason', async (body, reason) => {
  expect(await reasonOf(body)).toBe(reason)
})

test.each(['不涉及', '無', 'N/A', 'None.'])('%s waives without a reason', async (body) => {
  const prd = await understand(`# 退款優化\n\n## 文案\n\n${body}\n`)
  expect(waiverFor(prd, 'copy')?.reason).toBeNull()
})

test.each([
  '無法退款時顯示「請聯絡客服」',
  '沒有退款記錄時顯示空狀態',
  'Nonetheless the button says “Refund”',
  '| 位置 | 文案 |\n| --- | --- |\n| 按鈕 | 不涉及：退款 |',
  '不涉及：退款\n\n### 按鈕\n\n申請退款',
])('%s is copy, and no waiver', async (body) => {
  expect(waiverFor(await understand(`# 退款優化\n\n## 文案\n\n${body}\n`), 'copy')).toBeNull()
})
