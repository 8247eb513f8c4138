import {expect, test} from 'vitest'
import {endsOf, startsOf} from '../../../src/model/flows/graph.js'
import {looksLikeMermaid, readMermaid} from '../../../src/model/flows/mermaid.js'

const problemsOf = (source: string) => readMermaid(source, 10).problems.map(({kind, line}) => `${line} ${kind}`)

test('An empty fence, and one with comments alone, is empty', () => {
  expect(problemsOf('')).toEqual(['10 empty'])
  expect(problemsOf('%% 待畫\n\n')).toEqual(['10 empty'])
  expect(problemsOf('%% 待畫\nflowchart TD\n')).toEqual(['11 empty'])
  expect(problemsOf('sequenceDiagram')).toEqual(['10 empty'])
})

test('A kind that nobody draws is unknown, at the line of its name', () => {
  expect(problemsOf('\nflowchrat TD\n A --> B')).toEqual(['11 unknown-kind'])
  expect(problemsOf('退款流程\n A --> B')).toEqual(['10 unknown-kind'])
})

test('Kinds without a flow are known by name and have no problems', () => {
  expect(readMermaid('gantt\n title 排期\n', 1)).toMatchObject({diagram: 'gantt', nodes: [], problems: []})
  expect(readMermaid('erDiagram\n ORDER ||--o{ REFUND : has', 1)).toMatchObject({diagram: 'er', problems: []})
  expect(readMermaid('pie title 原因\n "質量" : 3', 1).diagram).toBe('pie')
})

test('An edge whose end is not written is open, at its line', () => {
  expect(problemsOf('flowchart TD\n A --> B\n B -->')).toEqual(['12 open-edge'])
  expect(problemsOf('flowchart TD\n B -->|否|\n A --> C')).toEqual(['11 open-edge'])
  expect(problemsOf('flowchart TD\n --> B')).toEqual(['11 open-edge'])
  expect(problemsOf('flowchart TD\n subgraph s\n A -->\n end')).toEqual(['12 open-edge'])
  expect(problemsOf('flowchart TD\n A -- 駁回\n B --> C')).toEqual(['11 open-edge'])
  expect(problemsOf('sequenceDiagram\n 用戶->>: 申請')).toEqual(['11 open-edge'])
  expect(problemsOf('stateDiagram-v2\n 待審核 -->\n [*] --> 待審核')).toEqual(['11 open-edge'])
})

test('A bracket that is not closed is said, and the lines below are read', () => {
  const graph = readMermaid('flowchart TD\n A[申請 --> B\n C["退款 --> D\n E[完成] --> F', 1)
  expect(graph.problems.map(({kind, line}) => [kind, line])).toEqual([
    ['unreadable', 2],
    ['unreadable', 3],
  ])
  expect(graph.edges).toEqual([{from: 'E', to: 'F', label: '', line: 4}])
})

test('Nodes and edges have the lines of the document', () => {
  const graph = readMermaid('flowchart TD\n  A[開始] --> B{通過？}\n\n  B -->|是| C\n  B -->|否| A', 41)
  expect(graph.nodes.map(({id, line, kind}) => [id, line, kind])).toEqual([
    ['A', 42, 'start'],
    ['B', 42, 'decision'],
    ['C', 44, 'step'],
  ])
  expect(graph.edges.map(({from, to, label, line}) => [from, to, label, line])).toEqual([
    ['A', 'B', '', 42],
    ['B', 'C', '是', 44],
    ['B', 'A', '否', 45],
  ])
  expect(graph.branches).toEqual([{node: 'B', label: '通過？', line: 42, ways: 2}])
})

test('A label over two lines keeps the lines below right', () => {
  const graph = readMermaid('flowchart TD\n A["退款\n申請"] --> B\n B --> C', 1)
  expect(graph.nodes.find(({id}) => id === 'A')?.label).toBe('退款 申請')
  expect(graph.edges.map(({line}) => line)).toEqual([3, 4])
})

test('Starts and ends are the nodes that no edge enters or leaves', () => {
  const graph = readMermaid('flowchart TD\n A --> B\n B --> C\n B --> D\n', 1)
  expect(startsOf(graph).map(({id}) => id)).toEqual(['A'])
  expect(endsOf(graph).map(({id}) => id)).toEqual(['C', 'D'])
})

test('Subgraphs and composite states are groups, not nodes', () => {
  const chart = readMermaid('flowchart TD\n subgraph pay [付款]\n  A --> B\n end\n O --> pay', 1)
  expect(chart.groups).toEqual([{id: 'pay', label: '付款', line: 2}])
  expect(chart.nodes.map(({id}) => id)).toEqual(['A', 'B', 'O'])
  const states = readMermaid('stateDiagram-v2\n state 審核 {\n  [*] --> 初審\n  初審 --> [*]\n }\n [*] --> 審核', 1)
  expect(states.groups.map(({id}) => id)).toEqual(['審核'])
  expect(states.nodes.map(({kind}) => kind)).toEqual(['start', 'step', 'end', 'start'])
})

test('The blocks of a sequence are its branches', () => {
  const graph = readMermaid(
    'sequenceDiagram\n A->>B: 申請\n alt 通過\n B->>A: 退款\n else 駁回\n B->>A: 原因\n end\n opt 逾時\n A->>B: 催促\n end\n loop 每日\n A->>A: 對帳\n end',
    1,
  )
  expect(graph.branches.map(({label, line, ways}) => [label, line, ways])).toEqual([
    ['通過', 3, 2],
    ['逾時', 8, 2],
  ])
})

test('Only an unmistakable first line makes an unmarked fence mermaid', () => {
  expect(looksLikeMermaid('graph TD\n A --> B')).toBe(true)
  expect(looksLikeMermaid('sequenceDiagram\n A->>B: hi')).toBe(true)
  expect(looksLikeMermaid('graph of refunds by day')).toBe(false)
  expect(looksLikeMermaid('state of refunds')).toBe(false)
})

test('A chart of more than 5,000 nodes is given up, and says so', () => {
  const long = Array.from({length: 6000}, (_, index) => `n${index} --> n${index + 1}`).join('\n')
  expect(readMermaid(`flowchart TD\n${long}`, 1)).toMatchObject({nodes: [], edges: [], problems: [{kind: 'unreadable'}]})
  const wide = Array.from({length: 300}, (_, index) => `a${index}`).join(' & ')
  expect(readMermaid(`flowchart TD\n${wide} --> ${wide.replaceAll('a', 'b')}`, 1)).toMatchObject({
    nodes: [],
    problems: [{kind: 'unreadable', line: 2}],
  })
})
