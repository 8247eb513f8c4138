import {expect, test} from 'vitest'
import {reduceToDifference} from '../../src/engine/history/reduce.js'

const one = '# 退款\n\n## 目標\n\n五天\n\n## 流程\n\n```text\n# 不是標題\n```\n\n## 空的\n\n## 文案\n\n退款中\n'

test('only what differs keeps its content; all headings stay', () => {
  expect(reduceToDifference(one, one.replace('五', '九'))).toEqual([
    '# 退款\n\n## 目標\n\n五天\n\n## 流程\n\n…\n\n## 空的\n\n## 文案\n\n…\n\n',
    '# 退款\n\n## 目標\n\n九天\n\n## 流程\n\n…\n\n## 空的\n\n## 文案\n\n…\n\n',
  ])
})

test('sections that were moved are compared whole', () => {
  const moved = '# 退款\n\n## 文案\n\n退款中\n\n## 目標\n\n五天\n'
  const before = '# 退款\n\n## 目標\n\n五天\n\n## 文案\n\n退款中\n\n'
  expect(reduceToDifference(before, moved)).not.toEqual(['', ''])
  expect(reduceToDifference('## A\n\nx\n\n## B\n\ny\n', '## B\n\ny\n## A\n\nx\n\n')).toEqual([
    '## A\n\nx\n\n## B\n\ny\n',
    '## B\n\ny\n## A\n\nx\n\n',
  ])
})

test('equal texts leave nothing but headings', () => {
  expect(reduceToDifference(one, one)[0]).toBe(reduceToDifference(one, one)[1])
})
