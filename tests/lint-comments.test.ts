import remarkLint from 'remark-lint'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import {lintRule} from 'unified-lint-rule'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {lintComments} from '../src/lint-comments.js'

const everyParagraph = lintRule('remark-lint:prd-sample', (tree, file) => {
  for (const node of (tree as import('mdast').Root).children) if (node.type === 'paragraph') file.message('Here', node)
}) as Plugin

async function linesOf(comments: Plugin, source: string): Promise<string[]> {
  const file = new VFile(source)
  const processor = unified().use(remarkParse).use(comments).use(everyParagraph)
  await processor.run(processor.parse(file), file)
  return file.messages.map(String)
}

const documents = {
  'no comment': '退款\n\n退款規則\n',
  'disable and enable': '<!--lint disable prd-sample-->\n\n退款\n\n<!--lint enable prd-sample-->\n\n退款規則\n',
  'ignore the next node': '<!--lint ignore prd-sample-->\n\n退款\n\n退款規則\n',
  'every rule': '退款\n\n<!-- lint disable -->\n\n退款規則\n',
  'another rule': '<!--lint disable prd-other-->\n\n退款\n',
  'several rules': '<!--lint disable prd-other prd-sample-->\n\n退款\n',
  'a comment that only begins like one': '<!--linter disable prd-sample-->\n\n退款\n',
}

describe("remark-lint's comments", () => {
  test.each(Object.entries(documents))('%s: silence what remark-lint itself silences', async (_name, source) => {
    expect(await linesOf(lintComments as Plugin, source)).toEqual(await linesOf(remarkLint as unknown as Plugin, source))
  })

  test.each(['<!-- lint this section again before the review -->', '<!-- lint x0 -->', '<!--lint disabled-->', '<!-- lint -->'])(
    'A sentence that begins with the word is no command, and ends no run: %s',
    async (comment) => {
      expect(await linesOf(lintComments as Plugin, `${comment}\n\n退款\n`)).toHaveLength(1)
    },
  )

  test('A comment that makes other readers backtrack is read at once', async () => {
    const source = `<!--lint disable a="${'\\'.repeat(1500)} -->\n\n退款\n`
    expect(await linesOf(lintComments as Plugin, source)).toHaveLength(1)
  })
})
