import {expect, test} from 'vitest'
import {reduceToDifference} from '../../src/engine/history/reduce.js'

const one = '# 退款\n\n## 目標\n\n五天\n\n## 流程\n\n```text\n# 不是標題\n```\n\n## 空的\n\n## 文案\n\n退款中\n'

test('only what differs stays, below the headings that it stands under', () => {
  expect(reduceToDifference(one, one.replace('五', '九'))).toEqual(['# 退款\n\n## 目標\n\n五天\n\n', '# 退款\n\n## 目標\n\n九天\n\n'])
  const deep = '---\nid: x\n---\n\n# A\n\n## B\n\ntext\n\n### C\n\nold\n\n## D\n\nlast\n'
  expect(reduceToDifference(deep, deep.replace('old', 'new'))[1]).toBe('---\nid: x\n---\n\n# A\n\n## B\n\n### C\n\nnew\n\n')
})

test('a section that was added or taken away is there on one side only', () => {
  const added = `${one}\n## 埋點\n\nrefund_submit\n`
  const [before, after] = reduceToDifference(one.replace(/\n$/, '\n\n'), added)
  expect(before).not.toContain('埋點')
  expect(after).toContain('refund_submit')
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
