/** What is done with a document after it is parsed cannot be stopped: so nothing in it may take more than linear time, whatever a line holds. */
import {expect, test} from 'vitest'
import {changesBetween} from '../../src/changes/between.js'
import {createLinter} from '../../src/engine/lint-document.js'
import {understand} from '../../src/engine/understand.js'

/** The most telling ones; with `PRD_LINT_RUNS=all` those below as well. */
const telling = [' ', '\t', '0', 'a', '-', '.', '(', '“', ': ', '：｜', '0-', '→ ']
const others = [
  ...' \t\u3000\u00a00aA中-—.。:：/,，、(（)「『“"{#＃=>+%@&;?…┘│─【】',
  ...[
    '1.',
    ': ',
    '--',
    '->',
    '→ ',
    '{{',
    'P0 ',
    '待定',
    '目標',
    'then ',
    'v1',
    'a.',
    '0-',
    'a_',
    '.0',
    '(（',
    '- ',
    ' - ',
    ' | ',
    '：｜',
    '1 ',
    'a: ',
  ],
  ...['[x] ', 'participant ', '2026-03-02 ', '#退款 ', '「退款」', '按鈕', '例如', 'when ', 'given ', 'to be ', 'XX', '？？'],
]

/** Where a run of them may stand; each is one line of the document. */
const places: Readonly<Record<string, (run: string) => string>> = {
  paragraph: (run) => `退款${run}1\n\n`,
  heading: (run) => `## 退款${run}1\n\n`,
  item: (run) => `- 退款${run}1\n\n`,
  label: (run) => `**優先級**：${run}1\n\n`,
  'bold line': (run) => `**退款${run.replaceAll('*', '')}1**\n\n`,
  cell: (run) =>
    `| 編號 | 需求 | 優先級 |\n| --- | --- | --- |\n| R1 | 退款${run.replaceAll('|', '')}1 | P0${run.replaceAll('|', '')}x |\n\n`,
  header: (run) => `| 編號${run.replaceAll('|', '')}x | 需求 |\n| --- | --- |\n| R1 | 退款 |\n\n`,
  mermaid: (run) =>
    `\`\`\`mermaid\nflowchart TD\nA[退款]${run}-->B\n\`\`\`\n\n\`\`\`mermaid\nsequenceDiagram\nparticipant ${run}x\n\`\`\`\n\n`,
  plantuml: (run) => `\`\`\`plantuml\n@startuml\nstart\n:退款${run}1;\nif (退款${run}1) then (x)\n-${run}x\n@enduml\n\`\`\`\n\n`,
  drawing: (run) => `\`\`\`\n退款 ${run}→ 到帳 ${run}x\n\`\`\`\n\n`,
  comment: (run) => `<!-- lint ${run.replaceAll('-', '~')}x -->\n\n`,
  html: (run) => `<table><tr><td>退款${run.replaceAll('<', '')}1</td></tr></table>\n\n`,
  log: (run) => `## 變更記錄 ${run.length}\n\n- 2026-03-02 ${run}1\n- v1.0${run}1\n\n`,
}

const units = process.env['PRD_LINT_RUNS'] === 'all' ? [...telling, ...others] : telling

const head = '# 退款 PRD\n\n## 目標\n\n退款時長由 5 天降到 2 天。\n\n'
const lint = createLinter('all')

/** Milliseconds of the processor for model, rules and comparison. */
async function costOf(source: string): Promise<number> {
  const prd = await understand(source)
  const after = await understand(source.replaceAll('1\n', '2\n'))
  const begun = process.cpuUsage()
  await lint({path: 'refund.md', source, prd, context: {isPrd: true, now: new Date(), presenceOf: () => 'absent'}})
  changesBetween(prd, after)
  const {user, system} = process.cpuUsage(begun)
  return (user + system) / 1000
}

const length = 20_000

test.each(Object.entries(places))(
  'Long runs of anything in a %s cost what their length costs',
  {timeout: 120_000},
  async (_name, place) => {
    const runs = units.map((unit) => unit.repeat(Math.ceil(length / unit.length)))
    const small = await costOf(head + runs.map((run) => place(run.slice(0, 200))).join(''))
    const slow: string[] = []
    for (const run of runs) {
      const cost = await costOf(head + place(run))
      if (cost > small + 250) slow.push(`${JSON.stringify(run.slice(0, 12))}: ${Math.round(cost)} ms`)
    }
    expect(slow).toEqual([])
  },
)
