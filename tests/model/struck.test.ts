import {describe, expect, test} from 'vitest'
import {readPrd} from '../../src/model/prd.js'
import {parseMarkdown} from '../../src/syntax.js'

const read = (source: string) => readPrd(parseMarkdown(source))
const struck = (source: string) => read(source).withdrawn.map(({kind, text, place}) => `${kind} ${place.line} ${text}`)

describe('what is struck through is withdrawn', () => {
  test('a struck heading takes its section and all below it away, up to the next of its rank', () => {
    const prd = read(
      '# 退款\n\n## 目標\n\n縮短到帳。\n\n## ~~短信退款~~\n\n回覆 1。\n\n### 規則\n\n- 當天\n\n## 流程\n\n申請 → 審核 → 到帳\n',
    )
    expect(prd.sections.map(({title, endLine}) => `${title} ${endLine}`)).toEqual(['退款 17', '目標 6', '流程 17'])
    expect(prd.blocks.map(({text}) => text)).toEqual(['縮短到帳。', '申請 → 審核 → 到帳'])
    expect(prd.withdrawn).toMatchObject([{kind: 'section', text: '短信退款', place: {line: 7}}])
  })

  test('a struck goal is no goal, and a goal whose words are struck is none', () => {
    expect(read('# 退款\n\n## ~~目標~~\n\n三天內到帳。\n').core.goal.present).toBe(false)
    expect(read('# 退款\n\n## 目標\n\n~~三天內到帳。~~\n').core.goal.present).toBe(false)
    expect(read('# 退款\n\n## 目標\n\n~~七天內到帳。~~ 三天內到帳。\n').core.goal.present).toBe(true)
  })

  test('the title may be struck: the document is still read', () => {
    const prd = read('# ~~退款~~\n\n## 目標\n\n縮短到帳。\n')
    expect(prd.title).toBe('退款')
    expect(prd.core.goal.present).toBe(true)
  })

  test('a row is withdrawn when its name is, whatever else it says', () => {
    const prd = read(
      '# 退款\n\n## 功能需求\n\n| 編號 | 功能 | 優先級 |\n| - | - | - |\n| 1 | 原路退款 | P0 |\n| 2 | ~~短信退款~~ | P1 |\n| ~~3~~ | ~~人工退款~~ | ~~P2~~ |\n| 4 | ~~刷臉~~（移至二期） | P2 |\n| 5 | 進度查詢 | P1 |\n',
    )
    expect(prd.requirements.map(({name}) => name)).toEqual(['原路退款', '進度查詢'])
    expect(prd.withdrawn.map(({kind, place}) => `${kind} ${place.line}`)).toEqual(['row 8', 'row 9', 'row 10'])
  })

  test('rows of HTML tables are withdrawn by their tags', () => {
    const html =
      '<table><tr><th>功能</th><th>优先级</th></tr><tr><td>原路退款</td><td>P0</td></tr><tr><td><del>短信退款</del></td><td><s>P1</s></td></tr></table>'
    expect(struck(html)).toEqual(['row 1 短信退款 | P1'])
    expect(read(html).tables[0]!.rows).toHaveLength(1)
  })

  test('a table that sets old against new keeps its rows', () => {
    const prd = read('| 原規則 | 新規則 |\n| - | - |\n| ~~七天到帳~~ | 三天到帳 |\n')
    expect(prd.withdrawn).toEqual([])
    expect(prd.tables[0]!.rows[0]!.cells.map(({text}) => text)).toEqual(['', '三天到帳'])
  })

  test('a struck item takes its sublist along; the next item stands', () => {
    const source = '- ~~短信退款~~\n  - 回覆 1\n\n    當天有效\n- 原路退款\n  - 三天內\n'
    expect(read(source).blocks.map(({text}) => text)).toEqual(['原路退款', '三天內'])
    expect(struck(source)).toEqual(['block 1 短信退款'])
  })

  test.each([
    ['- FR-3：~~短信退款~~', 'FR-3 in front'],
    ['- [x] ~~短信退款~~', 'a box in front'],
    ['- ~~短信退款~~（移至二期）', 'a remark in brackets'],
    ['- ~~短信退款~~ — 法務不同意', 'a remark after a dash'],
    ['- ~~短信退款~~ 已取消', 'what became of it'],
    ['- ~~SMS refund~~ moved to v2', 'what became of it in English'],
    ['- ~~**短信退款**：回覆 `1` 即可~~', 'marks within'],
    ['- <del>短信退款</del>', 'a tag'],
  ])('%s is withdrawn: %s', (source) => {
    expect(read(source).withdrawn).toHaveLength(1)
    expect(read(source).blocks).toEqual([])
  })

  test.each([
    ['- ~~短信退款~~ 原路退款', '原路退款'],
    ['- ~~七天~~ → 三天', '→ 三天'],
    ['- 優先級：~~P0~~ P2', '優先級： P2'],
    ['- 退款 1~2 天，大額 3~5 天', '退款 1~2 天，大額 3~5 天'],
    ['- 已取消 ~~短信退款~~', '已取消'],
  ])('%s still says something', (source, text) => {
    expect(struck(source)).toEqual([])
    expect(read(source).blocks.map((block) => block.text)).toEqual([text])
  })

  test('a struck priority does not count, the one beside it does', () => {
    const [requirement] = read(
      '# 退款\n\n## 功能需求\n\n| 功能 | 優先級 |\n| - | - |\n| 原路退款 | ~~P0~~ P2 |\n| 進度查詢 | P1 |\n',
    ).requirements
    expect(requirement).toMatchObject({name: '原路退款', priority: 'P2', rank: 2})
  })

  test('one tilde strikes nothing out, also where a parser reads it so', () => {
    const text = (value: string, from: number) => ({
      type: 'text' as const,
      value,
      position: {
        start: {line: 1, column: from, offset: from - 1},
        end: {line: 1, column: from + value.length, offset: from - 1 + value.length},
      },
    })
    const place = (from: number, to: number) => ({
      start: {line: 1, column: from, offset: from - 1},
      end: {line: 1, column: to, offset: to - 1},
    })
    const prd = readPrd({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [text('1', 1), {type: 'delete', children: [text('2 天，3', 3)], position: place(2, 9)}, text('5 天', 9)],
          position: place(1, 12),
        },
      ],
    })
    expect(prd.blocks[0]!.text).toBe('1~2 天，3~5 天')
  })

  test('an unclosed tag ends with its paragraph', () => {
    expect(read('<del>短信退款\n\n原路退款\n').blocks.map(({text}) => text)).toContain('原路退款')
  })
})
