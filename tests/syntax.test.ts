import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {parseMarkdown, prdSyntax} from '../src/syntax.js'

const source = '| 退款 | 優先級 |\n| - | - |\n| 原路退回 | ~~P1~~ P0 |\n\n- [x] 已評審\n'
const kinds = (children: readonly {type: string}[]) => children.map(({type}) => type)

test('front matter, tables, task lists and strikethrough are read', () => {
  const tree = parseMarkdown(`---\nstatus: draft\n---\n\n${source}`)
  expect(kinds(tree.children)).toEqual(['yaml', 'table', 'list'])
  expect(JSON.stringify(tree)).toContain('"delete"')
  expect(JSON.stringify(tree)).toContain('"checked":true')
})

test('a time of day is text, not a directive', () => {
  expect(kinds(parseMarkdown('时间 10:30 到账').children)).toEqual(['paragraph'])
})

test('the syntax can be added to a processor of one’s own, twice without harm', () => {
  const once = unified().use(remarkParse).use(prdSyntax).parse(source)
  const twice = unified()
    .use(remarkParse)
    .use(prdSyntax)
    .use(() => undefined)
    .use(function again(this: unknown) {
      prdSyntax.call(this as never)
    })
    .parse(source)
  expect(kinds(once.children)).toEqual(['table', 'list'])
  expect(twice).toEqual(once)
})

test('one tilde is a range, for whoever parses', () => {
  const ranges = '1~2 天，3~5 元\n'
  for (const tree of [parseMarkdown(ranges), unified().use(remarkParse).use(prdSyntax).parse(ranges)]) {
    expect(JSON.stringify(tree)).not.toContain('"delete"')
  }
})
