import {expect, test} from 'vitest'
import {read} from '../helpers/read.js'

const figures = (body: string) => read(`# 退款優化\n\n${body}\n`).metrics.map(({value, unit, baseline}) => [value, unit, baseline])

test.each([
  ['a share in the goal', '## 目標\n\n退款投訴率從 8% 降到 3%', [[3, '%', 8]]],
  ['a table of metrics', '## 成功指標\n\n| 指標 | 目標值 |\n|---|---|\n| 到帳時間 | ≤ 3 天 |', [[3, '天', null]]],
  ['criteria of success', '## MVP success criteria\n\n- Request to answer in less than 10 seconds', [[10, 'seconds', null]]],
])('%s', (_, body, expected) => {
  expect(figures(body)).toEqual(expected)
})

test.each([
  ['an age is no target', '## 目的\n\n幫助 6～16 歲的會員學會退款'],
  [
    'nor is what a screen of the product shows',
    '## 核心功能\n\n### 退款看板\n\n#### 每日指標\n\n| 指標 | 數值 |\n|---|---|\n| 退款時間 | 18 分鐘 |',
  ],
  ['nor a date', '## 目標\n\n2026-03-02 前上線退款'],
])('%s', (_, body) => {
  expect(figures(body)).toEqual([])
})
