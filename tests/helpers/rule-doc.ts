import type {Code, Heading, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

export interface Example {
  name: string
  input: string
  options: unknown
  /** What the engine would know: `files`, `changes`, `status`, `now`, … */
  context: Record<string, unknown>
  output: string[]
  /** The input with all fixes made; null where the example shows none. */
  fixed: string | null
}

export interface RuleDoc {
  title: string
  summary: string
  headings: string[]
  options: string[]
  examples: Example[]
}

/** Read a rule's readme: the examples in it are the rule's tests. */
export function readRuleDoc(markdown: string): RuleDoc {
  const tree: Root = unified().use(remarkParse).parse(markdown)
  const [title, summary, ...rest] = tree.children
  const doc: RuleDoc = {title: textOf(title), summary: textOf(summary), headings: [], options: [], examples: []}
  let part = ''

  for (const [index, node] of rest.entries()) {
    if (node.type !== 'heading') continue
    if (node.depth === 2) {
      part = textOf(node)
      doc.headings.push(part)
    } else if (part === 'Options') {
      doc.options.push(textOf(node))
    } else if (part === 'Examples') {
      doc.examples.push(readExample(node, rest.slice(index + 1)))
    }
  }

  return doc
}

function readExample(heading: Heading, after: RootContent[]): Example {
  const end = after.findIndex((node) => node.type === 'heading')
  const blocks = after.slice(0, end === -1 ? undefined : end).filter((node): node is Code => node.type === 'code')
  const block = (lang: string, meta: string | null = null) =>
    blocks.find((node) => node.lang === lang && (node.meta ?? null) === meta)?.value
  const name = textOf(heading)
  const input = block('markdown')
  const output = block('text')
  if (input === undefined || output === undefined) throw new Error(`Example “${name}” needs a \`markdown\` and a \`text\` block`)

  return {
    name,
    input,
    options: JSON.parse(block('json') ?? '{}'),
    context: JSON.parse(block('json', 'context') ?? '{}'),
    output: output.split('\n').filter(Boolean),
    fixed: block('markdown', 'fixed') ?? null,
  }
}
