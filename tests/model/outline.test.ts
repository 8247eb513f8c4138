import {describe, expect, test} from 'vitest'
import {readOutline} from '../../src/model/outline.js'
import {parseMarkdown} from '../../src/syntax.js'

const read = (source: string) => readOutline(parseMarkdown(source), {})
const titles = (source: string) => read(source).sections.map(({depth, title, near}) => `${depth} ${title}${near ? ` (${near})` : ''}`)

describe('headings', () => {
  test('ATX and setext headings keep their numbering and lose their markup', () => {
    expect(titles('# 退款 **優化**\n\n一、目標 `v2`\n---\n\n縮短到帳。\n')).toEqual(['1 退款 優化', '2 一、目標 v2'])
  })

  test('a hash without a space, wide hashes and wide spaces are near-headings of their rank', () => {
    expect(titles('# 退款\n\n##目標\n縮短到帳\n\n＃＃ 流程\n\n##　文案\n\n##\u00a0範圍\n')).toEqual([
      '1 退款',
      '2 目標 (no-space)',
      '2 流程 (full-width-hash)',
      '2 文案 (no-space)',
      '2 範圍 (no-space)',
    ])
  })

  test('a hashtag, an issue number and a colour are text', () => {
    expect(titles('#退款 #客服\n\n#1 已修復\n\n##12\n\n#fff\n')).toEqual([])
  })

  test('bold lines act as headings when something stands under them', () => {
    expect(titles('## 需求\n\n**退款入口**\n\n在訂單頁。\n\n**退款進度**\n- 三個狀態\n')).toEqual([
      '2 需求',
      '3 退款入口 (bold)',
      '3 退款進度 (bold)',
    ])
  })

  test('a bold line that is called like a section acts as a heading right above another one', () => {
    expect(titles('**需求**\n\n**退款入口**\n\n在訂單頁。\n')).toEqual(['1 需求 (bold)', '1 退款入口 (bold)'])
    expect(titles('**退款**\n\n**退款入口**\n\n在訂單頁。\n')).toEqual(['1 退款入口 (bold)'])
  })

  test('bold sentences, labelled values and last lines are text', () => {
    expect(titles('**退款必須原路退回。**\n\n說明\n\n**版本：1.0**\n\n說明\n\n**目標**：縮短到帳\n\n**完**\n')).toEqual([])
  })

  test('【】 alone on a line acts as a heading, before text it is a label', () => {
    expect(titles('【目標】\n縮短到帳\n\n【範圍】只含信用卡\n')).toEqual(['1 【目標】 (bracket)'])
  })

  test('numbered lines act as headings where they are called what sections are called', () => {
    expect(titles('一、背景\n\n到帳慢。\n\n二、目標\n\n三天內到帳。\n')).toEqual(['1 一、背景 (numbered)', '1 二、目標 (numbered)'])
    expect(titles('1. 背景\n\n到帳慢。\n\n2. 目標\n\n三天內到帳。\n')).toEqual(['1 1. 背景 (numbered)', '1 2. 目標 (numbered)'])
    expect(titles('1. 打開訂單\n\n看到入口。\n\n2. 點退款\n\n看到表單。\n')).toEqual([])
  })

  test('numbers of another kind are of another rank', () => {
    expect(titles('**一、需求**\n\n**（一）退款入口**\n\n在訂單頁。\n\n**（二）進度**\n\n三個狀態。\n\n**二、流程**\n\n見下。\n')).toEqual([
      '1 一、需求 (bold)',
      '2 （一）退款入口 (bold)',
      '2 （二）進度 (bold)',
      '1 二、流程 (bold)',
    ])
  })

  test('HTML headings have the rank of their tag', () => {
    expect(titles('<h1 align="center">退款</h1>\n\n<h2 id="goal"><a name="g"></a>目標</h2>\n<p>縮短到帳</p>\n')).toEqual([
      '1 退款 (html)',
      '2 目標 (html)',
    ])
  })

  test('headings in lists are near-headings; a heading in a quote is quoted text', () => {
    expect(titles('# 退款\n\n- ## 目標\n\n  縮短到帳\n')).toEqual(['1 退款', '2 目標 (listed)'])
    expect(titles('# 退款\n\n> ## 目標\n\n縮短到帳\n')).toEqual(['1 退款'])
    expect(titles('> ## 目標\n>\n> 縮短到帳\n')).toEqual(['2 目標 (quoted)'])
  })

  test('headings in comments and in code are none', () => {
    expect(titles('<!--\n## 目標\n-->\n\n```\n## 流程\n```\n')).toEqual([])
  })

  test('labelled lines above a rule are no heading', () => {
    const {sections, blocks} = read('版本：1.0\n作者：林\n---\n\n## 目標\n')
    expect(sections.map(({title}) => title)).toEqual(['目標'])
    expect(blocks[0]).toMatchObject({kind: 'paragraph', text: '版本：1.0\n作者：林'})
  })

  test('entities, wide spaces and invisible marks do not change what a reader sees', () => {
    expect(read('## &#30446;&#27161;\n').sections[0]!.folded).toBe('目标')
    expect(read('##&emsp;目標\n\nx\n').sections[0]!.folded).toBe('目标')
    expect(read('## 目\u200b標\n').sections[0]!.roles).toEqual(['goal'])
  })

  test('explicit ids are read and taken off the title', () => {
    expect(read('## 目標 {#goal}\n').sections[0]).toMatchObject({title: '目標', id: 'goal'})
    expect(read('## 目標\n\n<!-- id: refund-goal -->\n\n縮短到帳\n').sections[0]!.id).toBe('refund-goal')
    expect(read('## <a id="why"></a>目標\n').sections[0]).toMatchObject({title: '目標', id: 'why'})
  })
})

describe('sections', () => {
  test('nest by rank, skipped ranks included, and end where the next of their rank begins', () => {
    const {sections} = read('# 退款\n\n## 需求\n\n#### 入口\n\n文字\n\n## 流程\n\n文字\n')
    expect(sections.map(({title, parent, endLine}) => [title, parent?.title, endLine])).toEqual([
      ['退款', undefined, 11],
      ['需求', '退款', 8],
      ['入口', '需求', 8],
      ['流程', '退款', 11],
    ])
    expect(sections[0]!.children.map(({title}) => title)).toEqual(['需求', '流程'])
  })

  const tree = (source: string) => read(source).sections.map(({title, parent}) => `${parent?.title ?? '–'} > ${title}`)

  test('2.1 stands under 2 also where both have the same rank', () => {
    expect(
      tree('# 退款\n\n## 1. 背景\n\n慢。\n\n## 2. 功能\n\n## 2.1 申請\n\n表單。\n\n## 2.1.1 附件\n\n## 2.2 審核\n\n## 3. 風險\n'),
    ).toEqual([
      '– > 退款',
      '退款 > 1. 背景',
      '退款 > 2. 功能',
      '2. 功能 > 2.1 申請',
      '2.1 申請 > 2.1.1 附件',
      '2. 功能 > 2.2 審核',
      '退款 > 3. 風險',
    ])
    expect(read('## 2. 功能\n\n## 2.1 申請\n\n表單。\n\n## 3. 風險\n').sections[0]!.endLine).toBe(6)
  })

  test('a heading without a number between 2 and 3 stands under 2, unless it is called like a section of its own', () => {
    const between = (title: string) => tree(`# 退款\n\n## 二、功能\n\n退。\n\n## ${title}\n\n當天。\n\n## 三、風險\n`)[2]
    expect(between('信用卡退款')).toBe('二、功能 > 信用卡退款')
    expect(between('驗收標準')).toBe('退款 > 驗收標準')
    expect(tree('# 退款\n\n## 1. 功能\n\n## 信用卡退款\n\n當天。\n\n## 3. 風險\n')[2]).toBe('退款 > 信用卡退款')
    expect(tree('# 退款\n\n## 1. 功能\n\n## 信用卡退款\n\n當天。\n')[2]).toBe('退款 > 信用卡退款')
  })

  test('what stands without a number above section 1 is the title, also among others of its rank', () => {
    const sections = (source: string) => read(source).sections.map(({title, isTitle}) => `${title}${isTitle ? ' (title)' : ''}`)
    expect(sections('# 退款優化\n\n## 1. 名稱\n\n退款\n\n# 2. 目標\n\n快。\n')[0]).toBe('退款優化 (title)')
    expect(sections('# 退款優化\n\n快。\n\n# 1. 目標\n\n快。\n\n# 2. 流程\n\n退。\n')[0]).toBe('退款優化 (title)')
    expect(sections('# 1. 目標\n\n快。\n\n# 2. 流程\n\n退。\n')[0]).toBe('1. 目標')
  })

  test('the first heading above all others is the title', () => {
    expect(read('# 退款\n\n## 目標\n').sections.map(({isTitle}) => isTitle)).toEqual([true, false])
    expect(read('# 目標\n\n文字\n\n# 流程\n\n文字\n').sections.map(({isTitle}) => isTitle)).toEqual([false, false])
    expect(read('# 退款\n\n# 目標\n\n文字\n').sections.map(({isTitle}) => isTitle)).toEqual([true, false])
    expect(read('## 目標\n\n文字\n\n## 流程\n').sections.map(({isTitle}) => isTitle)).toEqual([false, false])
  })

  test('a section without content of its own or below is empty', () => {
    const {sections} = read('# 退款\n\n## 目標\n\n<!-- 待寫 -->\n\n---\n\n## 流程\n\n### 主流程\n\n### 例外\n\n![](a.png)\n')
    expect(sections.map(({title, empty}) => [title, empty])).toEqual([
      ['退款', false],
      ['目標', true],
      ['流程', false],
      ['主流程', true],
      ['例外', false],
    ])
  })

  test('a register of versions ends where its table ends', () => {
    const {sections} = read('# 修改历史\n\n| 版本 | 日期 |\n| - | - |\n| 1.0 | 2026-03-02 |\n\n## 产品目标\n\n三天内到账。\n')
    expect(sections[1]!.parent).toBeNull()
    expect(sections.map(({opens}) => opens)).toEqual([['changelog'], ['goal']])
    expect(sections[0]!.endLine).toBe(6)
  })

  test('versions under a register belong to it', () => {
    const {sections} = read('## 变更记录\n\n| 版本 | 日期 |\n| - | - |\n| 1.0 | 2026-03-02 |\n\n### v1.1\n\n改了文案。\n')
    expect(sections[1]!.parent?.title).toBe('变更记录')
  })
})

describe('blocks', () => {
  test('stand in document order with kind, section, nesting and place', () => {
    const {blocks} = read(
      '开头\n\n## 需求\n\n- [x] 入口\n  - 按钮\n\n    第二段\n1. 提交\n\n> 引用\n\n```mermaid\ngraph TD\n```\n\n![流程](a.png)\n',
    )
    expect(blocks.map(({kind, text, depth, quoted, marker, section}) => [kind, text, depth, quoted, marker, section?.title])).toEqual([
      ['paragraph', '开头', 0, false, undefined, undefined],
      ['item', '入口', 1, false, '-', '需求'],
      ['item', '按钮', 2, false, '-', '需求'],
      ['paragraph', '第二段', 2, false, undefined, '需求'],
      ['item', '提交', 1, false, '1.', '需求'],
      ['paragraph', '引用', 0, true, undefined, '需求'],
      ['code', 'graph TD', 0, false, undefined, '需求'],
      ['image', '流程', 0, false, undefined, '需求'],
    ])
    expect(blocks[1]!.checked).toBe(true)
    expect(blocks[6]!.lang).toBe('mermaid')
    expect(blocks[7]).toMatchObject({url: 'a.png', place: {line: 17, column: 1}})
    expect(blocks.map(({index}) => index)).toEqual(blocks.map((_, index) => index))
  })

  test('an image on a line of its own is a block, beside the text of its paragraph', () => {
    const {blocks} = read('如下：\n![流程](a.png)\n再看\n')
    expect(blocks.map(({kind, text, place}) => [kind, text, place.line])).toEqual([
      ['paragraph', '如下：', 1],
      ['image', '流程', 2],
      ['paragraph', '再看', 3],
    ])
  })

  test('runs say what is bold, linked, code or a picture, and where', () => {
    const [block] = read('**目标**：见[*设计稿*](d.md)`x`<br>看![a][p]\n\n[p]: p.png\n').blocks
    expect(block!.text).toBe('目标：见设计稿x\n看a')
    expect(block!.runs.map(({kind, text, url}) => [kind, text, url])).toEqual([
      ['strong', '目标', undefined],
      ['text', '：见', undefined],
      ['link', '设计稿', 'd.md'],
      ['code', 'x', undefined],
      ['break', '\n', undefined],
      ['text', '看', undefined],
      ['image', 'a', 'p.png'],
    ])
    expect(block!.runs[0]!.place).toEqual({line: 1, column: 3, endLine: 1, endColumn: 5})
  })
})

describe('tables', () => {
  const grid = (source: string) => {
    const [table] = read(source).tables
    return [table!.header, ...table!.rows].map(({cells}) => cells.map(({text, inherited}) => (inherited ? `^${text}` : text)))
  }

  test('a GFM table has its cells, and 同上 takes what stands above', () => {
    expect(grid('| 需求 | 优先级 |\n| - | - |\n| 退款 | P0 |\n| 查询 | 同上 |\n')).toEqual([
      ['需求', '优先级'],
      ['退款', 'P0'],
      ['查询', '^P0'],
    ])
  })

  test('an HTML table on one line is a grid, merged cells filled in', () => {
    expect(
      grid(
        '<table><thead><tr><th>模块</th><th>功能</th></tr></thead><tbody><tr><td rowspan="2">退款</td><td>申请<br>撤销</td></tr><tr><td><b>查询</b></td></tr></tbody></table>\n',
      ),
    ).toEqual([
      ['模块', '功能'],
      ['退款', '申请\n撤销'],
      ['^退款', '查询'],
    ])
  })

  test('an HTML table torn by blank lines stays one', () => {
    const {tables, sections} = read(
      '## 需求\n\n<table>\n\n<tr><th>功能</th><th>说明</th></tr>\n\n<tr><td>\n\n退款 `A<B`\n\n</td><td>原路</td></tr>\n\n</table>\n\n## 流程\n',
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]!.rows[0]!.cells.map(({text}) => text)).toEqual(['退款 A<B', '原路'])
    expect(tables[0]!.rows[0]!.place.line).toBe(7)
    expect(tables[0]!.section).toBe(sections[0])
    expect(sections.map(({title}) => title)).toEqual(['需求', '流程'])
  })

  test('tags that an export indented are a table after a blank line too, a fence stays code', () => {
    const {tables} = read('<table>\n    <tr><th>功能</th></tr>\n\n    <tr><td>退款</td></tr>\n\n    <tr><td>查询</td></tr>\n</table>\n')
    expect(tables[0]!.rows.map(({cells}) => cells[0]!.text)).toEqual(['退款', '查询'])
    const {blocks} = read('<p>退款</p>\n\n```\n<tr><td>退款</td></tr>\n```\n')
    expect(blocks.map(({kind}) => kind)).toContain('code')
  })

  test('a table that is never closed does not swallow what follows', () => {
    expect(read('<table>\n\n文字\n\n## 流程\n\n文字\n').sections.map(({title}) => title)).toEqual(['流程'])
  })

  test('spans are a stranger’s numbers', () => {
    const rows = '<tr><td rowspan="9999" colspan="9999">a</td></tr>'.repeat(200)
    const {tables} = read(`<table>${rows}</table>\n`)
    expect(tables[0]!.rows.reduce((sum, {cells}) => sum + cells.length, 0)).toBeLessThan(4000)
  })
})

test('a tree without positions is read all the same', () => {
  const tree = JSON.parse(
    JSON.stringify(parseMarkdown('# 退款\n\n##目標\n縮短\n\n<table><tr><td>a</td></tr></table>\n'), (key, value) =>
      key === 'position' ? undefined : value,
    ),
  )
  expect(readOutline(tree, {}).sections.map(({title}) => title)).toEqual(['退款', '目標'])
})

test('nesting deeper than any call stack is read', () => {
  expect(read(`${'> '.repeat(300)}## 目標\n`).sections).toHaveLength(1)
  let tree: unknown = {type: 'paragraph', children: [{type: 'text', value: '退款'}]}
  for (let depth = 0; depth < 50_000; depth++) tree = {type: 'blockquote', children: [tree]}
  expect(readOutline({type: 'root', children: [tree]} as never, {}).blocks[0]!.text).toBe('退款')
})

describe('hostile documents are read in time that grows with them', () => {
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    'headings without text': (size) => '## 目標\n'.repeat(size / 8),
    'bold lines': (size) => '**目標**\n'.repeat(size / 8),
    'numbered lines': (size) => '一、目標\n\n文字\n\n'.repeat(size / 14),
    'a register over everything': (size) => `# 修改历史\n\n| 版本 |\n| - |\n\n${'## 1.0\n\n文字\n\n'.repeat(size / 14)}`,
    'tables never closed': (size) => '<table>\n\n'.repeat(size / 9),
    'tags never closed': (size) => '<table><tr><td>'.repeat(size / 15),
    'one long title': (size) => `# ${'目標與'.repeat(size / 9)}`,
    'brackets in a title': (size) => `# ${'（目標'.repeat(size / 9)}`,
    'numbers under numbers of one rank': (size) =>
      Array.from({length: size / 12}, (_, index) => `## ${index % 9}.${index % 7} 退款\n`).join('\n'),
    'headings between numbers': (size) => `## 1. 退款\n\n${'## 信用卡\n\n'.repeat(size / 9)}## 2. 退貨\n`,
    'struck tags never closed': (size) => '退款 <del>'.repeat(size / 8),
    'struck rows': (size) => `| a | b | c |\n| - | - | - |\n${'| ~~退款~~ | b | c |\n'.repeat(size / 20)}`,
    dittos: (size) => `| a |\n| - |\n${'| 同上 |\n'.repeat(size / 10)}`,
  }

  test.each(Object.entries(shapes))('%s', (_, build) => {
    const time = (size: number) => {
      const tree = parseMarkdown(build(size))
      const start = process.cpuUsage().user
      readOutline(tree, {})
      return process.cpuUsage().user - start
    }
    time(4_000)
    const small = Math.max(5_000, time(16_000))
    // Eight times the size: a square would take sixty-four times the time.
    expect(time(128_000) / small).toBeLessThan(32)
  })
})
