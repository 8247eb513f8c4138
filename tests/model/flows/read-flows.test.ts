import {expect, test} from 'vitest'
import {readPrd} from '../../../src/model/prd.js'
import {parseMarkdown} from '../../../src/syntax.js'

/** The first heading of a document is its title and has no role: give it one of its own, without moving a line. */
const flowsOf = (source: string) => readPrd(parseMarkdown(source.replace(/^(#{2,3} .*)\n\n/, '# 退款\n$1\n'))).flows
const formsOf = (source: string) => flowsOf(source).map((flow) => `${flow.place.line} ${flow.form}`)
const stepsOf = (source: string) => flowsOf(source).map((flow) => flow.nodes.map((node) => node.label))

test('A fence has the place of the fence and nodes on their own lines, in lists and quotes too', () => {
  const [flow] = flowsOf('# 退款\n\n## 流程图\n\n```mermaid\nflowchart TD\nA[申请] --> B[退款]\n```\n')
  expect(flow).toMatchObject({form: 'mermaid', diagram: 'flowchart', place: {line: 5, endLine: 8}, nodes: [{line: 7}, {line: 7}]})
  expect(flow?.section?.title).toBe('流程图')
  const [listed] = flowsOf('- 流程：\n\n  ```mermaid\n  graph TD\n  A --> B\n  ```\n')
  expect(listed).toMatchObject({form: 'mermaid', nodes: [{line: 5}, {line: 5}], caption: {text: '流程', line: 1}})
  const [unmarked] = flowsOf('```\nflowchart LR\nA --> B\n```')
  expect(unmarked).toMatchObject({form: 'mermaid', edges: [{line: 3}]})
})

test('PlantUML without a fence is read up to its end', () => {
  const source = '## 业务流程\n\n@startuml\nstart\n:申请退款;\n\nif (通过？) then (是)\n:退款;\nendif\nstop\n@enduml\n\n之后。\n'
  const [flow, ...others] = flowsOf(source)
  expect(others).toEqual([])
  expect(flow).toMatchObject({form: 'plantuml', diagram: 'activity', place: {line: 3, endLine: 11}})
  expect(flow?.nodes.map((node) => [node.label, node.line])).toEqual([
    ['start', 4],
    ['申请退款', 5],
    ['通过？', 7],
    ['退款', 8],
    ['stop', 10],
  ])
})

test('flowchart.js, js-sequence and Graphviz fences are charts', () => {
  const [flow] = flowsOf('```flow\nst=>start: 开始\nc=>condition: 通过？\ne=>end: 结束\nst->c\nc(yes)->e\nc(no)->st\n```')
  expect(flow?.edges.map(({from, to, label}) => [from, to, label])).toEqual([
    ['st', 'c', ''],
    ['c', 'e', 'yes'],
    ['c', 'st', 'no'],
  ])
  expect(flow?.nodes.map((node) => node.kind)).toEqual(['start', 'decision', 'end'])
  expect(flowsOf('```sequence\n用户->商户: 申请\n商户-->用户: 同意\n```')[0]?.edges).toHaveLength(2)
  const [dot] = flowsOf('```dot\ndigraph {\n  a [label="申请"];\n  a -> b -> c [label="通过"];\n}\n```')
  expect(dot?.nodes.map((node) => node.label)).toEqual(['申请', 'b', 'c'])
  expect(dot?.edges).toHaveLength(2)
})

test('An arrow chain is a chart on a line, in an item, behind a label and in a fence', () => {
  expect(formsOf('## 流程\n\n申请 → 审核 → 退款')).toEqual(['3 arrows'])
  expect(formsOf('- 待审核 → 审核中 → 已通过 → 已退款')).toEqual(['1 arrows'])
  expect(stepsOf('**退款流程**：申请 -> 审核 -> 退款')).toEqual([['申请', '审核', '退款']])
  expect(stepsOf('States: `NEW` --> `CHECKED` --> `PAID` --> `CLOSED`.')).toEqual([['NEW', 'CHECKED', 'PAID', 'CLOSED']])
  expect(stepsOf('```\n申请退款\n   ↓\n客服审核\n   ↓\n原路退回\n```')).toEqual([['申请退款', '客服审核', '原路退回']])
  const [branching] = flowsOf('```\n申请退款\n   ↓\n审核\n   ↓\n通过 → 原路退回\n驳回 → 通知用户\n```')
  expect(branching?.branches).toMatchObject([{label: '审核', ways: 2}])
})

test.each([
  ['prose', '用户点击申请 → 进入审核，客服需在 24 小时内处理；超时后系统自动通过 → 退款到账。'],
  ['a sentence with two arrows', '本期把入口从设置页移到订单页 → 减少一次点击 → 提升使用率。'],
  ['a path through menus', '路径：我的 → 订单 → 售后 → 申请退款'],
  ['a plan by phase', '阶段：内测 → 灰度 → 全量 → 复盘'],
  ['a single arrow', '**优先级**：P1 → P0'],
  ['arrows in brackets', '支持三种渠道（微信 → 支付宝 → 银行卡 → 余额）的切换'],
])('Arrows in %s are no chart', (_, line) => {
  expect(formsOf(`## 功能\n\n${line}`)).toEqual([])
})

test.each([
  ['code', '```\nconst refund = (order) => {\n  return order.items.map((item) => item.price)\n}\n```'],
  ['a code language', '```typescript\n// 申请 → 审核 → 退款 → 完成\n```'],
  ['a file tree', '```\nprds/\n├── refund.md    # 退款 → 主文档\n├── order.md\n└── images/\n    └── flow.png\n```'],
  ['a wireframe', '```\n┌──────────────┐\n│  申请退款    │\n│ [原因  ▼]    │\n│ [提交] [取消]│\n└──────────────┘\n```'],
  ['a table of mappings', '```\nGET /refunds → refunds.json\nGET /orders → orders.json\n```'],
])('A fence with %s is no chart', (_, fence) => {
  expect(formsOf(`## 功能\n\n${fence}`)).toEqual([])
})

test('A drawing with boxes and arrows is a chart', () => {
  expect(formsOf('```\n┌──────┐     ┌──────┐\n│ 申请 │────▶│ 审核 │\n└──────┘     └──────┘\n```')).toEqual(['1 ascii'])
  expect(formsOf('```\n待支付 ──▶ 已支付 ──▶ 已退款\n   │\n   └──▶ 已取消\n```')).toEqual(['1 ascii'])
  expect(flowsOf('```\n待支付 ──▶ 已支付 ──▶ 已退款\n   │\n   └──▶ 已取消\n```')[0]?.branches).toMatchObject([{label: '待支付', ways: 2}])
})

test('Pictures count in flow sections and where they are named a flow chart', () => {
  expect(formsOf('## 流程图\n\n![](images/a1.png)')).toEqual(['3 image'])
  expect(formsOf('## 流程图\n\n见下图 ![退款](images/a1.png) 所示')).toEqual(['3 image'])
  expect(formsOf('## 功能\n\n![退款流程图](images/a1.png)\n\n![页面截图](images/page.png)')).toEqual(['3 image'])
  expect(formsOf('## 功能\n\n退款流程图：\n\n![](images/a1.png)')).toEqual(['5 image'])
  expect(formsOf('## 流程图\n\n<p><img src="images/a1.png" alt=""></p>')).toEqual(['3 image'])
  expect(formsOf('## 流程图\n\n![build](https://img.shields.io/badge/build-passing.svg)')).toEqual([])
})

test('Links to flow pictures and boards count, links to documents and anchors do not', () => {
  expect(formsOf('## 流程图\n\n[退款](https://www.processon.com/view/link/5c2)')).toEqual(['3 link'])
  expect(formsOf('## 资料\n\n- 退款流程图：https://example.com/refund.png')).toEqual(['3 link'])
  expect(formsOf('### [退款流程](https://example.com/refund.png)\n\n见标题。')).toEqual(['2 link'])
  expect(formsOf('## 资料\n\n[接口文档](https://example.com/api) [流程图](#流程图)')).toEqual([])
})

test('Numbered lists are steps in flow sections and below a line that ends in the name of a flow', () => {
  expect(stepsOf('## 业务流程\n\n1. 用户申请\n   - 选择原因\n2. 客服审核\n3. 退款到账')).toEqual([['用户申请', '客服审核', '退款到账']])
  expect(stepsOf('## 功能\n\n退款流程如下：\n\n1. 用户申请\n2. 客服审核')).toEqual([['用户申请', '客服审核']])
  expect(stepsOf('## 功能\n\n- 销售流程：\n  - 下单\n  - 开单\n  - 收款')).toEqual([['下单', '开单', '收款']])
  expect(stepsOf('## 功能\n\n步骤一：用户申请\n\n- 第一步：申请\n- 第二步：审核')).toEqual([['第一步：申请', '第二步：审核']])
  expect(stepsOf('## 业务流程\n\n| 步骤 | 说明 |\n| --- | --- |\n| 申请 | 选择原因 |\n| 审核 | 一天内 |')).toEqual([['申请', '审核']])
})

test.each([
  ['features', '## 功能\n\n1. 支持退款\n2. 支持换货'],
  ['features below a line that mentions a flow', '## 功能\n\n流程优化带来的能力：\n\n1. 支持退款\n2. 支持换货'],
  ['items after an item that mentions a flow', '## 功能\n\n- 优化退款流程\n- 支持换货\n- 支持补发'],
  ['rules in bullets of a flow section', '## 业务流程\n\n- 金额不超过 500 元\n- 每单一次'],
  ['what testers do', '## 验收标准\n\n测试步骤：\n\n1. 打开订单\n2. 点击退款'],
])('A list of %s is no flow', (_, source) => {
  expect(formsOf(source)).toEqual([])
})
