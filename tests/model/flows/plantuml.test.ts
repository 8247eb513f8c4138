import {expect, test} from 'vitest'
import {readPlantuml} from '../../../src/model/flows/plantuml.js'

function edgesOf(source: string, firstLine = 1): string[] {
  const graph = readPlantuml(source, firstLine)
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]))
  expect(graph.problems).toEqual([])
  return graph.edges.map((edge) => `${labels.get(edge.from)} > ${labels.get(edge.to)}${edge.label ? `: ${edge.label}` : ''}`)
}

test('An activity with if, elseif and else meets again behind endif', () => {
  const source = `@startuml
title 退款
start
:提交申请;
if (金额 > 500？) then (是)
  :人工审核;
elseif (风险用户？) then (是)
  :风控审核;
else (否)
  :自动退款;
endif
:通知用户;
stop
@enduml`
  expect(edgesOf(source)).toEqual([
    'start > 提交申请',
    '提交申请 > 金额 > 500？',
    '金额 > 500？ > 人工审核: 是',
    '金额 > 500？ > 风险用户？',
    '风险用户？ > 风控审核: 是',
    '风险用户？ > 自动退款: 否',
    '人工审核 > 通知用户',
    '风控审核 > 通知用户',
    '自动退款 > 通知用户',
    '通知用户 > stop',
  ])
  const graph = readPlantuml(source, 20)
  expect(graph.diagram).toBe('activity')
  expect(graph.nodes.find((node) => node.label === '提交申请')?.line).toBe(23)
  expect(graph.branches.map(({label, ways}) => [label, ways])).toEqual([
    ['金额 > 500？', 2],
    ['风险用户？', 2],
  ])
})

test('An if without else can be skipped', () => {
  expect(edgesOf('start\nif (有券？) then (有)\n:退券;\nendif\n:完成;')).toEqual([
    'start > 有券？',
    '有券？ > 退券: 有',
    '退券 > 完成',
    '有券？ > 完成',
  ])
})

test('while leads back, repeat leads up, and a stopped branch goes nowhere', () => {
  expect(edgesOf('start\nwhile (还有订单？) is (有)\n:退款;\nendwhile (没有)\nstop')).toEqual([
    'start > 还有订单？',
    '还有订单？ > 退款: 有',
    '退款 > 还有订单？',
    '还有订单？ > stop: 没有',
  ])
  expect(edgesOf('start\nrepeat\n:重试;\nrepeat while (失败？) is (是) not (否)\nstop')).toEqual([
    'start > 重试',
    '重试 > 失败？',
    '失败？ > 重试: 是',
    '失败？ > stop: 否',
  ])
  expect(edgesOf('start\nif (通过？) then (否)\nstop\nendif\n:退款;')).toEqual(['start > 通过？', '通过？ > stop: 否', '通过？ > 退款'])
})

test('fork, split, switch, lanes and notes', () => {
  expect(edgesOf('|用户|\nstart\n|客服|\nfork\n:记账;\nfork again\n:通知;\nend fork\nnote right\n三天内\nend note\nstop')).toEqual([
    'start > fork',
    'fork > 记账',
    'fork > 通知',
    '记账 > join',
    '通知 > join',
    'join > stop',
  ])
  expect(edgesOf('start\nswitch (渠道)\ncase (微信)\n:原路退;\ncase (银行卡)\n:人工退;\nendswitch\nstop')).toEqual([
    'start > 渠道',
    '渠道 > 原路退: 微信',
    '渠道 > 人工退: 银行卡',
    '原路退 > stop',
    '人工退 > stop',
  ])
})

test('A step may go over lines and have a colour and an arrow with words', () => {
  expect(edgesOf('start\n#palegreen:核对\n金额;\n-> 一致;\n:退款;\nstop')).toEqual([
    'start > 核对 金额',
    '核对 金额 > 退款: 一致',
    '退款 > stop',
  ])
})

test('The old activity syntax', () => {
  expect(
    edgesOf(
      '@startuml\n(*) --> "提交申请"\n"提交申请" --> "审核" as check\nif "通过？" then\n  -->[是] "退款"\n  --> (*)\nelse\n  -->[否] "通知用户"\n  --> (*)\nendif\n@enduml',
    ),
  ).toEqual([
    '(*) > 提交申请',
    '提交申请 > 审核',
    '审核 > 通过？',
    '通过？ > 退款: 是',
    '退款 > (*)',
    '通过？ > 通知用户: 否',
    '通知用户 > (*)',
  ])
})

test('Sequences and states', () => {
  expect(
    edgesOf('@startuml\nactor "用户" as U\nparticipant 商户 as M\nU -> M : 申请退款\nM --> U: 同意\nU <- M : 到账\n== 结束 ==\n@enduml'),
  ).toEqual(['用户 > 商户: 申请退款', '商户 > 用户: 同意', '商户 > 用户: 到账'])
  expect(edgesOf('@startuml\n[*] --> 待审核\n待审核 -right-> 已退款 : 通过\n已退款 --> [*]\n@enduml')).toEqual([
    '[*] > 待审核',
    '待审核 > 已退款: 通过',
    '已退款 > [*]',
  ])
})

test('Other kinds are known by name, and an empty one is empty', () => {
  expect(readPlantuml('@startmindmap\n* 退款\n@endmindmap', 1)).toMatchObject({diagram: 'mindmap', nodes: [], problems: []})
  expect(readPlantuml('@startuml\nclass Refund\nRefund --> Order\n@enduml', 1)).toMatchObject({diagram: 'class', nodes: [], problems: []})
  expect(readPlantuml('@startuml\n@enduml', 7).problems).toEqual([{kind: 'empty', line: 7, text: ''}])
})
