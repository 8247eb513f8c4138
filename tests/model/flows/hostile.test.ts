import {expect, test} from 'vitest'
import {readDot, readFlowchartJs, readJsSequence} from '../../../src/model/flows/diagram-languages.js'
import {readDrawing} from '../../../src/model/flows/drawing.js'
import {readMermaid} from '../../../src/model/flows/mermaid.js'
import {readPlantuml} from '../../../src/model/flows/plantuml.js'
import {readPrd} from '../../../src/model/prd.js'
import {parseMarkdown} from '../../../src/syntax.js'

const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length))
const counted = (line: (index: number) => string) => (size: number) => {
  let text = ''
  for (let index = 0; text.length < size; index++) text += line(index)
  return text
}

const flowchart: Record<string, (size: number) => string> = {
  'one chain on one line': fill('A-->B-->'),
  'one long chain of nodes': counted((index) => `n${index}-->`),
  'labels in pipes on one line': fill('A-->|x|A'),
  'unclosed pipes': fill('A-->|x\n'),
  'unclosed brackets on one line': fill('A['),
  'unclosed brackets line by line': fill('A[x\n'),
  'unclosed quotes': fill('A["x\n'),
  'unclosed quotes on one line': fill('A["x '),
  'unclosed meta': fill('A@{ label: "x\n'),
  'open links with labels': fill('A -- x\n'),
  'open dotted links': fill('A -. '),
  ampersands: fill('A & '),
  'ampersand products': fill('A & B & C & D --> E & F & G & H\n'),
  blanks: fill('A-->     \n    \n'),
  dashes: fill('-'),
  'tags in a label': (size) => `A[${fill('<b ')(size)}]`,
  'entities in a label': (size) => `A["${fill('#quot')(size)}"]`,
  subgraphs: fill('subgraph x\n'),
  directives: fill('%%{init\n'),
  'ids of links': fill('e1@'),
}
const sequence: Record<string, (size: number) => string> = {
  dashes: fill('-'),
  messages: fill('A->>B: x\n'),
  blocks: fill('alt x\n'),
  declarations: fill('participant A as '),
}
const state: Record<string, (size: number) => string> = {
  'transitions on one line': fill('A --> '),
  composites: fill('state A {\n'),
  'half arrows': fill('-[#red'),
}
const activity: Record<string, (size: number) => string> = {
  ifs: fill('if (x) then (y)\n'),
  'ifs on one line': fill('if (x) then '),
  'empty ifs': fill('if (x) then (y)\nendif\n'),
  forks: fill('fork\n'),
  'breaks in a loop': (size) => `repeat\n${fill('if (x) then (y)\nbreak\nendif\n')(size)}`,
  'unclosed step': (size) => `:${fill('x\n')(size)}`,
  elses: (size) => `if (x) then (y)\n${fill('else (z)\n')(size)}`,
  cases: (size) => `switch (x)\n${fill('case (y)\n:z;\n')(size)}`,
  'cases without steps': (size) => `switch (x)\n${fill('case (y)\n')(size)}`,
}
const drawing: Record<string, (size: number) => string> = {
  arrows: fill('→ '),
  connectors: fill('↓\n'),
  'verticals and chains': fill('a → b\n│\n'),
  'rules of dashes': fill('─────────────────────────\n'),
  'dashes on lines': fill(`${'-'.repeat(400)}\n`),
  'many columns': (size) => `${'a → '.repeat(100)}b\n${fill(`${'│ '.repeat(200)}\n`)(size)}`,
}

const readers: readonly (readonly [name: string, families: Record<string, (size: number) => string>, read: (source: string) => unknown])[] =
  [
    ['flowchart', flowchart, (source) => readMermaid(`flowchart TD\n${source}`, 1)],
    ['sequence', sequence, (source) => readMermaid(`sequenceDiagram\n${source}`, 1)],
    ['state', state, (source) => readMermaid(`stateDiagram-v2\n${source}`, 1)],
    ['activity', activity, (source) => readPlantuml(`@startuml\nstart\n${source}`, 1)],
    ['old activity', {...state, ...flowchart}, (source) => readPlantuml(`@startuml\n(*) --> A\n${source}`, 1)],
    ['drawing', {...drawing, ...flowchart}, (source) => readDrawing(source, 1)],
    ['flowchart.js', flowchart, (source) => readFlowchartJs(source, 1)],
    ['js-sequence', {...sequence, ...flowchart}, (source) => readJsSequence(source, 1)],
    ['dot', flowchart, (source) => readDot(source, 1)],
  ]
const cases = readers.flatMap(([name, families, read]) =>
  Object.entries(families).map(([family, make]) => [name, family, make, read] as const),
)

/** Processor time in milliseconds: what others do on the machine does not count. A collection of garbage does, so that a test may be tried again. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

test.each(cases)('Reading a %s of %s takes time in proportion to its size', {retry: 2}, (_name, _family, make, read) => {
  const [small, large] = [make(32 * 1024), make(192 * 1024)]
  read(small)
  const base = Math.max(...[cost(() => read(small)), cost(() => read(small))], 5)
  // Six times the input; quadratic work would take 36 times as long.
  expect(cost(() => read(large))).toBeLessThan(base * 20)
})

test('A fence of one megabyte is read, or given up, in a document', () => {
  const chain = counted((index) => `n${index} --> n${index + 1}\n`)(1024 * 1024)
  const prd = readPrd(parseMarkdown(`# 退款\n\n## 流程图\n\n\`\`\`mermaid\nflowchart TD\n${chain}\`\`\`\n`))
  expect(prd.flows).toMatchObject([{form: 'mermaid', nodes: [], problems: [{kind: 'unreadable'}]}])
})

const documents: Record<string, (size: number) => string> = {
  'items with arrows': fill('- a → b → c → d\n'),
  'one line of arrows': fill('a → '),
  'flow captions': fill('退款流程：\n\n1. 申请\n\n'),
  'steps in sections': fill('## 步骤 1\n\nx\n\n'),
  'numbered items in a flow section': (size) => `# 退款\n\n## 流程\n\n${fill('1. 申请\n')(size)}`,
  'items by turns in a flow section': (size) => `# 退款\n\n## 流程\n\n${fill('1. 申请\n- 审核\n')(size)}`,
  'bare PlantUML that never ends': fill('@startuml\n\nstart\n\n'),
  pictures: (size) => `# 退款\n\n## 流程\n\n${fill('![](a.png)\n\n')(size)}`,
  'bare links': fill('流程图 http://a.png '),
}

test.each(Object.entries(documents))(
  'Finding the flows in a document of %s takes time in proportion to its size',
  {retry: 2},
  (_, make) => {
    const [small, large] = [readPrd(parseMarkdown(make(4 * 1024))), readPrd(parseMarkdown(make(32 * 1024)))]
    expect(small.blocks.length * large.blocks.length).toBeGreaterThan(0)
    const base = Math.max(
      cost(() => small.flows),
      8,
    )
    expect(cost(() => large.flows)).toBeLessThan(base * 20)
  },
)
