/** Markdown that costs parsers time or stack: each family makes a document of about so many bytes. */
export type Family = (bytes: number) => string

const repeat =
  (unit: string, end = ''): Family =>
  (bytes) =>
    unit.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(unit)))) + end

const nest =
  (open: string, close: string, middle = '退款'): Family =>
  (bytes) => {
    const depth = Math.max(1, Math.floor(bytes / Buffer.byteLength(open + close)))
    return open.repeat(depth) + middle + close.repeat(depth)
  }

const behind =
  (start: string, rest: Family): Family =>
  (bytes) =>
    start + rest(bytes)

const growing =
  (line: (index: number) => string): Family =>
  (bytes) => {
    const lines: string[] = []
    for (let length = 0, index = 0; length < bytes; index += 1) {
      lines.push(line(index))
      length += lines[index]!.length
    }
    return lines.join('')
  }

const inline: Record<string, Family> = {
  'brackets that open': repeat('['),
  'brackets in brackets': nest('[', ']'),
  'images that open': repeat('!['),
  'images in images': nest('![', '](x.png)'),
  'links that do not close': repeat('[退款](x'),
  'links to angle brackets': repeat('[a](<b'),
  'brackets and parentheses': repeat('[ (]('),
  'stars that open': repeat('*a '),
  'stars that close': repeat('a* '),
  'stars and underscores': repeat('*a_ '),
  'emphasis in emphasis': nest('*a **b ', ' b** a*'),
  'one run of stars': nest('*', '*'),
  'stars by the rule of three': behind('a**b', repeat('c* ')),
  underscores: repeat('_a'),
  'tildes in tildes': nest('~~a ', ' a~~'),
  'tildes mixed': repeat('~a~~b'),
  'growing backticks': growing((index) => `e${'`'.repeat(index + 1)}`),
  'escaped backticks': repeat('\\``'),
  'comments that open': repeat('a <!-- '),
  'character data that opens': repeat('a <![CDATA['),
  'instructions that open': repeat('a <? '),
  'declarations that open': repeat('a <!A '),
  'attributes without end': behind('<a ', repeat('b=c ')),
  'quotes without end': repeat('<a b="\n'),
  'angle brackets': repeat('<a:'),
  ampersands: repeat('&'),
  'hard breaks': repeat('退款  \n'),
  'one long line': repeat('退款'),
  'one long word': repeat('a'),
  'combining marks': behind('a', repeat('\u0301')),
  'joined emoji': repeat('👨\u200d'),
}

const blocks: Record<string, Family> = {
  'quotes in quotes': repeat('> ', 'a'),
  'quotes without spaces': repeat('>', 'a'),
  'a deep quote, lazily continued': behind(`${'> '.repeat(500)}a\n`, repeat('a\n')),
  'lists in lists on one line': repeat('- ', 'a'),
  'lists in lists, line by line': growing((index) => `${' '.repeat(2 * index)}- a\n`),
  'numbers in numbers, line by line': growing((index) => `${' '.repeat(3 * index)}1. a\n`),
  'quotes and lists in turn': repeat('> - ', 'a'),
  'all containers in turn': repeat('> - * 1. ', 'a'),
  'tabs in lists': repeat('-\t', 'a'),
  'one long list': repeat('- 退款\n'),
  'lists of two levels': repeat('- a\n  - b\n'),
  'eight lists a line': repeat('- - - - - - - - a\n'),
  'lists that take turns': repeat('- a\n+ b\n'),
  'empty items': repeat('-\n'),
  'tasks to do': repeat('- [ ] a\n'),
  'an item and blank lines': behind('- a\n', repeat('\n', 'b')),
  headings: repeat('# 退款\n'),
  'underlined headings': repeat('退款\n=\n'),
  'underlined headings apart': repeat('a\n=\n\n'),
  'rules of dashes': repeat('- - - - - - - -\n'),
  'a rule that is none': repeat('- ', 'x'),
  fences: repeat('```\n'),
  'fences in lists': repeat('- ```\n'),
  'a fence without end': behind('```mermaid\n', repeat('A-->B\n')),
  definitions: growing((index) => `[r${index}]: x\n`),
  'a definition without end': behind('[', repeat('a\n')),
  'a title without end': behind('[a]: b "', repeat('a\n')),
  'uses of one definition': behind('[a]: b\n\n', repeat('[a] ')),
  'blank lines': repeat('\n'),
  spaces: repeat(' ', 'a'),
  tabs: repeat('\t', 'a'),
  'carriage returns': repeat('a\r'),
  'a wide table': (bytes) => ['|a', '|-', '|b'].map((cell) => `${repeat(cell)(bytes / 3)}|\n`).join(''),
  'a long table': behind('|a|b|\n|-|-|\n', repeat('|c|d|\n')),
  'many tables': repeat('|a|\n|-|\n|b|\n\n'),
  'tables that are none': repeat('|a|b|\n|-\n'),
  'rows that are too short': (bytes) => `${repeat('|a')(bytes / 6)}|\n${repeat('|-')(bytes / 6)}|\n${repeat('|\n')(bytes / 2)}`,
  'escaped pipes': behind('|a|\n|-|\n|', repeat('\\|', '|\n')),
  'html blocks': repeat('<div>\n'),
  'html in html': nest('<div>\n', '</div>\n'),
  'front matter without end': behind('---\n', repeat('a: b\n')),
  'many front matters': repeat('---\n'),
}

/** What a linter of PRDs reads more closely than a parser does. */
const prds: Record<string, Family> = {
  'sections without number': growing((index) => `${'#'.repeat(1 + (index % 6))} 目標 ${index}\n\n文案 *a* [b](c)\n\n`),
  'requirements without number': behind(
    '| 編號 | 需求 | 優先級 |\n|-|-|-|\n',
    growing((index) => `| R${index} | 退款 ${index} | P${index % 4} |\n`),
  ),
  'requirements of one name': behind('| 編號 | 需求 | 優先級 |\n|-|-|-|\n', repeat('| R1 | 退款 | P0 |\n')),
  'placeholders without number': repeat('待定 TBD {{name}} xxx \n\n'),
  'braces without end': repeat('{{'),
  'arrows without end': repeat('退款 -> '),
  'arrows line by line': repeat('退款 → 到帳\n\n'),
  'a mermaid chart without end': behind(
    '```mermaid\nflowchart TD\n',
    growing((index) => `A${index}[退款]-->A${index + 1}\n`),
  ),
  'a mermaid line without end': behind('```mermaid\nflowchart TD\n', repeat('A-->')),
  'mermaid brackets': behind('```mermaid\nflowchart TD\nA', repeat('[')),
  'boxes in text': behind('```\n', repeat('+---+\n| a |\n+---+\n')),
  'bold lines': repeat('**退款**\n\n'),
  'labels without value': repeat('**目標**：\n\n'),
  'quoted wording': repeat('按鈕「退款」、'),
  'quotes that open': repeat('「'),
  'numbers that go on': behind('# ', repeat('1.')),
  'dates that go on': behind('## 變更記錄\n\n', repeat('2026-03-02 ')),
  'a change log without end': behind('## 變更記錄\n\n|日期|內容|\n|-|-|\n', repeat('|2026-03-02|退款|\n')),
  'images without number': repeat('![流程圖](flow.png)\n\n'),
  'statements of review': repeat('狀態：已評審 2026-03-02\n\n'),
  'control comments': repeat('<!-- lint disable prd-goal-required -->\n\n'),
  'digits that go on': behind('提升到 ', repeat('1')),
  'a heading that goes on': behind('# ', repeat('（目標）')),
}

export const families: ReadonlyMap<string, Family> = new Map(Object.entries({...inline, ...blocks, ...prds}))
