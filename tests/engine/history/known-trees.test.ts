import fs from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {knownTrees, stretchesIn} from '../../../src/engine/history/known-trees.js'
import {parseMarkdown} from '../../../src/parse-markdown.js'

const folder = new URL('../../../fixtures/prds/', import.meta.url)
const documents = fs.readdirSync(folder).map((name) => fs.readFileSync(new URL(`${name}/input.md`, folder), 'utf8').replace(/\r\n?/g, '\n'))

/** Every kind of block, and what is known to be cut in the wrong place by who looks at lines only. */
const lines = [
  '',
  '',
  '',
  '  ',
  '# 退款',
  '## 目標 #',
  '退款',
  '====',
  '----',
  '- 五天',
  '  - 七天',
  '    四格',
  '\t退款',
  '1. 送出',
  '10) 覆核',
  '> 引用',
  '>- 引用的項目',
  '```',
  '````',
  '~~~ mermaid',
  '- ```',
  '  ```',
  '| 編號 | 需求 |',
  '| --- | --- |',
  '| R1 | 退款 |',
  '<div>',
  '</div>',
  '<!-- 註解',
  '-->',
  '<pre>',
  '</pre>',
  '<?php',
  '?>',
  '<!DOCTYPE html',
  '<![CDATA[',
  ']]>',
  '<!-- 一行 -->',
  '---',
  'status: approved',
  '[退款]: https://example.com',
  '[退款]',
  '`未閉合',
  '**粗體',
  '粗體**',
  '\u00a0',
  '\u3000退款',
]

test('the tree of a source in stretches is the parser’s own, positions included', () => {
  const trees = knownTrees(100)
  let seen = 0
  for (const source of documents) {
    const tree = trees.treeOf(source)
    if (!tree) continue
    seen += 1
    expect(tree).toEqual(parseMarkdown(source))
  }
  expect(seen).toBeGreaterThan(documents.length * 0.8)
})

test('so it is for every version of a document, wherever lines were added, taken away or changed', () => {
  const trees = knownTrees(100)
  for (const source of documents.slice(0, 12)) {
    let version = source.split('\n')
    for (let at = 0; at < 12; at += 1) {
      const line = (at * 37) % version.length
      version =
        at % 3 === 0 ? version.toSpliced(line, 1) : at % 3 === 1 ? version.toSpliced(line, 0, '', '五天內退款') : version.with(line, '九')
      const text = version.join('\n')
      const tree = trees.treeOf(text)
      if (tree) expect(tree).toEqual(parseMarkdown(text))
    }
  }
})

test('so it is for whatever lines follow each other', () => {
  const trees = knownTrees(100)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), {minLength: 1, maxLength: 14}), fc.boolean(), (chosen, ends) => {
      const source = chosen.join('\n') + (ends ? '\n' : '')
      const tree = trees.treeOf(source)
      if (tree) expect(tree).toEqual(parseMarkdown(source))
    }),
    {numRuns: 1000},
  )
})

test('so it is for tables, whichever of their rows were met under the same header', () => {
  const trees = knownTrees(100)
  const cells = ['R1', '退款', '', '`a|b`', '`a\\|b`', '**粗**', '[頁](a.md)', '<b>退', 'x | y', '\\|', '| ', '---', ' ', '\u3000']
  const row = fc.array(fc.constantFrom(...cells), {maxLength: 4}).map((chosen) => `|${chosen.join('|')}`)
  const end = fc.constantFrom('', '|', ' | ', '|\t')
  const head = fc.constantFrom('| 編號 | 需求 |\n| --- | :-: |', '|編號|需求|\n|-|-|', '| 編號 |\n| --- | --- |')
  const rows = fc.array(
    fc.tuple(row, end).map((pieces) => pieces.join('')),
    {maxLength: 8},
  )
  const around = fc.constantFrom('', '退款\n\n', '# 退款\n\n\n')
  const behind = fc.constantFrom('', '\n', '\n\n退款', '\n- 項目', '\n  \n')
  fc.assert(
    fc.property(around, head, rows, behind, (before, header, lines, after) => {
      const source = before + [header, ...lines].join('\n') + after
      expect(trees.treeOf(source)).toEqual(parseMarkdown(source))
    }),
    {numRuns: 1000},
  )
})

test('a source is cut behind blank lines, never within lists, fences and comments', () => {
  const cut = (source: string) => [...stretchesIn(source)]
  expect(cut('# 退款\n\n五天\n\n七天\n')).toEqual(['# 退款\n\n', '五天\n\n', '七天\n'])
  expect(cut('- 五天\n\n- 七天\n\n  退款\n\n九天')).toEqual(['- 五天\n\n- 七天\n\n  退款\n\n', '九天'])
  expect(cut('```\n五天\n\n七天\n```\n\n九天')).toEqual(['```\n五天\n\n七天\n```\n\n', '九天'])
  expect(cut('<!-- 五天\n\n七天 -->\n\n九天')).toEqual(['<!-- 五天\n\n七天 -->\n\n', '九天'])
})

test('what was cut within HTML, and what holds definitions of links, is left to the parser', () => {
  const trees = knownTrees(100)
  expect(trees.treeOf('<pre>\n五天\n\n七天\n</pre>\n')).toBeNull()
  expect(trees.treeOf('[退款]\n\n九天\n\n[退款]: https://example.com\n')).toBeNull()
  expect(trees.treeOf('五天\n\n七天\n')).not.toBeNull()
})

test('what nests too deep or may take too long is left to the parser that can be stopped', () => {
  expect(knownTrees(5).treeOf(`${'> '.repeat(9)}退款\n`)).toBeNull()
  expect(knownTrees(100).treeOf(`${'*退款_ '.repeat(20_000)}\n`)).toBeNull()
})
