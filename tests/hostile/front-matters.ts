/** Front matter that explodes, overflows, pollutes or misleads YAML parsers. */
const lines = (count: number, line: (index: number) => string): string => Array.from({length: count}, (_, index) => line(index)).join('\n')

/** Ten references to the level before, level by level. */
const laughs = (levels: number): string =>
  lines(
    levels,
    (index) =>
      `a${index}: &a${index} [${
        index === 0
          ? 'x'
          : Array(10)
              .fill(`*a${index - 1}`)
              .join(',')
      }]`,
  )

const merges = lines(20, (index) =>
  index === 0
    ? 'a0: &a0 {k: 1}'
    : `a${index}: &a${index}\n  <<: [${Array(10)
        .fill(`*a${index - 1}`)
        .join(',')}]`,
)

const bodies: Record<string, string> = {
  'nine levels of laughs': laughs(9),
  'merged laughs': merges,
  'an alias of itself': 'a: &a [*a]',
  'sequences in sequences': '['.repeat(2000),
  'block sequences in one line': '- '.repeat(2000),
  'maps in maps': '{a: '.repeat(2000),
  'maps in maps, line by line': lines(3000, (index) => `${' '.repeat(index)}a:`),
  'many keys': lines(15_000, (index) => `k${index}: v`),
  'many anchors': lines(15_000, (index) => `k${index}: &a${index} v`),
  'many comments': '#\n'.repeat(15_000),
  'a prototype': '__proto__: {polluted: 1}',
  'a constructor': 'constructor: {prototype: {polluted: 1}}',
  'a merged prototype': '<<: {__proto__: {polluted: 1}}',
  'names of objects': 'toString: x\nhasOwnProperty: y\nlength: -1\nvalueOf: 1',
  'keys twice': 'status: approved\nstatus: draft',
  'two documents': 'a: 1\n...\nb: 2',
  'a function': 'a: !!js/function "function(){return 1}"',
  'an unknown tag': 'status: !evil draft',
  tabs: 'a:\n\tb: 1',
  'a full-width colon': '標題：退款',
  'a list': '- a\n- b',
  'a word': 'draft',
  nothing: '',
  null: '~',
  'dates that are none': 'reviewed: 2026-13-45\ndate: 0000-00-00',
  'long numbers': 'reviewed: 12345678901234567890\nbaseline: 1e10',
  'a revision that is an option': 'reviewed: "--output=PWNED"\nbaseline: "--output=PWNED"',
  'a revision that is a range': 'baseline: "HEAD~3..HEAD"\nreviewed: HEAD~3..HEAD',
  'a revision that is a path': 'baseline: "HEAD:../../etc/passwd"',
  'a revision that is a search': 'baseline: ":/退款"',
  'a status that is a sequence': 'status: [draft, [approved]]\ntitle: {a: {b: c}}\ntype: [prd]',
  'terminal sequences': 'title: "\\e[2J\\u202e退款"\nstatus: "\\x07"',
}

export const frontMatters: ReadonlyMap<string, string> = new Map(
  Object.entries(bodies).map(([name, body]) => [name, `---\n${body}\n---\n\n# 退款優化\n\n## 目標\n\n退款時長降到 2 天。\n`]),
)
