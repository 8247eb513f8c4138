import fc from 'fast-check'

/** One document as content, to be written as Markdown in many ways. */
export interface Content {
  readonly sections: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly items: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
}

/** How the same content is written. */
export interface Manner {
  readonly bullet: '-' | '*' | '+'
  readonly setext: boolean
  readonly eol: '\n' | '\r\n'
  readonly padding: number
  readonly align: '---' | ':---' | '---:' | ':---:'
  readonly wrap: boolean
  readonly comments: boolean
}

const sentences = [
  '退款要在 3 天內到帳',
  '客服審核後通知買家',
  '金額超過 500 元須由主管同意',
  '不支援部分退款',
  'The buyer sees the refund state',
  '失敗時顯示「退款失敗」',
  '可以取消申請',
]
const titles = ['背景', '目標', '功能需求', '業務流程', '風險', '驗收標準', 'Scope']

export const content: fc.Arbitrary<Content> = fc.record({
  sections: fc.array(
    fc.record({
      title: fc.constantFrom(...titles),
      paragraphs: fc.array(fc.constantFrom(...sentences), {maxLength: 3}),
      items: fc.array(fc.constantFrom(...sentences), {maxLength: 4}),
      rows: fc.array(fc.tuple(fc.constantFrom('R1', 'R2', 'R3'), fc.constantFrom(...sentences), fc.constantFrom('P0', 'P1', 'P2')), {
        maxLength: 3,
      }),
    }),
    {minLength: 1, maxLength: 5},
  ),
})

export const manner: fc.Arbitrary<Manner> = fc.record({
  bullet: fc.constantFrom('-', '*', '+'),
  setext: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  padding: fc.integer({min: 0, max: 3}),
  align: fc.constantFrom('---', ':---', '---:', ':---:'),
  wrap: fc.boolean(),
  comments: fc.boolean(),
})

export const plainManner: Manner = {bullet: '-', setext: false, eol: '\n', padding: 0, align: '---', wrap: false, comments: false}

export function write({sections}: Content, how: Manner): string {
  const lines: string[] = []
  const wrapped = (text: string) =>
    how.wrap
      ? `${text.slice(0, 4)}${text[3] === ' ' || text[4] === ' ' || /[a-z]/i.test(text[3]! + text[4]!) ? '' : '\n'}${text.slice(4)}`
      : text
  const row = (cells: readonly string[]) => `|${cells.map((cell) => ` ${cell}${' '.repeat(how.padding)} `).join('|')}|`
  for (const {title, paragraphs, items, rows} of sections) {
    lines.push(...(how.setext ? [title, '---'] : [`## ${title}`]), '')
    if (how.comments) lines.push('<!-- 給作者的備註 -->', '')
    for (const paragraph of paragraphs) lines.push(wrapped(paragraph), '')
    for (const item of items) lines.push(`${how.bullet} ${item}`)
    if (items.length > 0) lines.push('')
    if (rows.length > 0) lines.push(row(['編號', '需求', '優先級']), `|${`${how.align}|`.repeat(3)}`, ...rows.map(row), '')
  }
  return lines.join('\n').replaceAll('\n', how.eol)
}
