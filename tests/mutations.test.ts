/** A good document with one thing broken has one finding, of the rule that is about it, where it is broken. */
import fs from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {isOnByDefault} from '../src/define-rule.js'
import {createLinter} from '../src/engine/lint-document.js'
import {understand} from '../src/engine/understand.js'

const languages = ['zh-hant', 'zh-hans', 'en'] as const
type Language = (typeof languages)[number]

/** The three good documents say the same, line by line. */
const sources = sourcesIn('good')

/** Forty lines with one answer to each question: what is taken out is said nowhere else. */
const shortSources = sourcesIn('short')

function sourcesIn(folder: string): Readonly<Record<Language, string>> {
  const entries = languages.map((language) => [
    language,
    fs.readFileSync(new URL(`../fixtures/${folder}/${language}.md`, import.meta.url), 'utf8'),
  ])
  return Object.fromEntries(entries)
}

interface Mutation {
  readonly name: string
  readonly rule: string
  /** Line of the finding, 1-based, in the broken document. */
  readonly at: number
  readonly edit: (lines: string[], language: Language) => void
}

const lint = createLinter('recommended')
const lintStrictly = createLinter('strict')

async function findingsIn(source: string, linter = lint) {
  const prd = await understand(source)
  const context = {now: new Date('2026-07-03T09:00:00Z'), presenceOf: () => 'absent' as const}
  return (await linter({path: 'refund.md', source, prd, context})).findings.map(({rule, line}) => `${rule}:${line}`)
}

/** Leave a heading and take what is below it, up to the next heading of its rank. */
function empty(heading: number): Mutation['edit'] {
  return (lines) => {
    lines.splice(heading, nextHeading(lines, heading) - heading - 1, '')
  }
}

function remove(heading: number): Mutation['edit'] {
  return (lines) => {
    lines.splice(heading - 1, nextHeading(lines, heading) - heading)
  }
}

/** Line of the next heading of the same or higher rank. */
function nextHeading(lines: readonly string[], heading: number): number {
  const rank = lines[heading - 1]!.indexOf(' ')
  const next = lines.findIndex((line, index) => index >= heading && /^#{1,6} /.test(line) && line.indexOf(' ') <= rank)
  return next === -1 ? lines.length + 1 : next + 1
}

function replace(line: number, from: string | RegExp, to: string): Mutation['edit'] {
  return (lines) => {
    const before = lines[line - 1]!
    lines[line - 1] = before.replace(from, to)
    expect(lines[line - 1], 'the edit changes the line').not.toBe(before)
  }
}

function write(line: number, words: Readonly<Record<Language, string>>): Mutation['edit'] {
  return (lines, language) => {
    lines[line - 1] = words[language]
  }
}

/** Take a column, counted from 1, out of the table between two lines. */
function dropColumn([first, last]: readonly [number, number], column: number): Mutation['edit'] {
  return (lines) => {
    for (let line = first; line <= last; line++) {
      const cells = lines[line - 1]!.split('|')
      cells.splice(column, 1)
      lines[line - 1] = cells.join('|')
    }
  }
}

/** Write into a cell of a table row, counted from 1. */
function cell(line: number, column: number, words: string | Readonly<Record<Language, string>>): Mutation['edit'] {
  return (lines, language) => {
    const cells = lines[line - 1]!.split('|')
    cells[column] = ` ${typeof words === 'string' ? words : words[language]} `
    lines[line - 1] = cells.join('|')
  }
}

const open = {'zh-hant': '待定', 'zh-hans': '待定', en: 'TBD'}

const headings = {
  background: 31,
  users: 58,
  acceptance: 283,
  operations: 312,
  risks: 317,
  glossary: 332,
  references: 347,
  nonfunctional: 257,
}

const mutations: readonly Mutation[] = [
  ...Object.entries(headings).map(([name, line]) => ({name: `${name} is empty`, rule: 'section-not-empty', at: line, edit: empty(line)})),
  ...Object.entries(headings).map(([name, line]) => ({
    name: `${name} is no heading for want of a space`,
    rule: 'near-heading',
    at: line,
    edit: replace(line, '## ', '##'),
  })),
  {name: 'the flow is gone', rule: 'flow-required', at: 11, edit: remove(105)},
  {name: 'a requirement has no priority', rule: 'priority-each', at: 156, edit: cell(156, 5, '')},
  {name: 'another requirement has no priority', rule: 'priority-each', at: 159, edit: cell(159, 5, '')},
  {
    name: 'a priority is of another scale',
    rule: 'priority-scale',
    at: 157,
    edit: cell(157, 5, {'zh-hant': '高', 'zh-hans': '高', en: 'High'}),
  },
  {name: 'a requirement serves no goal', rule: 'goal-per-requirement', at: 155, edit: cell(155, 4, '')},
  {name: 'copy is open', rule: 'copy-settled', at: 224, edit: cell(224, 3, open)},
  {name: 'copy is not written', rule: 'copy-empty-cell', at: 231, edit: cell(231, 3, '')},
  {name: 'one key has two texts', rule: 'copy-key-unique', at: 227, edit: cell(227, 1, 'refund.entry')},
  {name: 'copy does not fit', rule: 'copy-length', at: 230, edit: cell(230, 4, '3')},
  {name: 'an event has no trigger', rule: 'tracking-fields', at: 267, edit: cell(267, 2, '')},
  {name: 'somebody has not signed', rule: 'stakeholders-signoff', at: 99, edit: cell(99, 4, '')},
  {name: 'an owner is open', rule: 'no-placeholder', at: 321, edit: cell(321, 4, open)},
  {name: 'a definition is open', rule: 'no-placeholder', at: 337, edit: cell(337, 2, open)},
  {name: 'a template’s blank is left', rule: 'no-placeholder', at: 91, edit: cell(91, 2, '{{name}}')},
  {name: 'an arrow leads nowhere', rule: 'flow-source-valid', at: 127, edit: replace(127, /--> .*/u, '-->')},
  {name: 'a weekday is wrong', rule: 'schedule-weekday', at: 295, edit: replace(295, /（週一）|（周一）|\(Mon\)/u, '（週二）')},
  {name: 'a field is mistyped', rule: 'front-matter', at: 8, edit: replace(8, 'owner', 'onwer')},
  {name: 'a link leads nowhere', rule: 'links-resolve', at: 349, edit: replace(349, /\(https:[^)]*\)/u, '(./absent.md)')},
  {name: 'an anchor leads nowhere', rule: 'links-resolve', at: 350, edit: replace(350, /\(https:[^)]*\)/u, '(#absent)')},
  {name: 'an image is absent', rule: 'links-resolve', at: 33, edit: (lines) => void (lines[32] += ' ![refund](./absent.png)')},
  {
    name: 'a rule in a comment does not exist',
    rule: 'unknown-rule',
    at: 33,
    edit: (lines) => void lines.splice(32, 0, '<!-- prd-lint-disable-next-line nope-nope -- reason -->', ''),
  },
  {
    name: 'a comment silences nothing',
    rule: 'unused-suppression',
    at: 33,
    edit: (lines) => void lines.splice(32, 0, '<!-- prd-lint-disable-next-line no-placeholder -- reason -->', ''),
  },
  {
    name: 'the launch date is a guess',
    rule: 'schedule-guess',
    at: 302,
    edit: (lines, language) =>
      void (lines[301] = lines[301]!.replace('2026-08-13', language === 'en' ? 'roughly 2026-08-13' : '大概 2026-08-13')),
  },
  {
    name: 'a requirement has no end',
    rule: 'wording-open-ended',
    at: 182,
    edit: (lines, language) =>
      void (lines[181] += {'zh-hant': '支援各種格式等等。', 'zh-hans': '支持各种格式等等。', en: ' It supports JPG, PNG, etc.'}[language]),
  },
  {name: 'the scope is gone', rule: 'scope-stated', at: 11, edit: remove(73)},
  {name: 'a decision has one way out', rule: 'flow-reachable', at: 113, edit: (lines) => void lines.splice(115, 1)},
  {name: 'the version is not that of the table', rule: 'status-consistent', at: 18, edit: replace(6, '1.2', '1.3')},
  {
    name: 'a question is open',
    rule: 'open-questions',
    at: 325,
    edit: (lines, language) => {
      lines[324] = {'zh-hant': '## 待確認問題', 'zh-hans': '## 待确认问题', en: '## Open questions'}[language]
      cell(329, 2, '')(lines, language)
    },
  },
  {
    name: 'a requirement is vague',
    rule: 'wording-vague',
    at: 163,
    edit: (lines, language) =>
      void (lines[162] = {
        'zh-hant': '- 系統必須在合理的時間內退款。',
        'zh-hans': '- 系统必须在合理的时间内退款。',
        en: '- The system must refund within a reasonable time.',
      }[language]),
  },
]

const hidden = '\u200B'

/** What is broken in the short document; sections of it are removed whole. */
const shortMutations: readonly Mutation[] = [
  {name: 'the goal is gone', rule: 'goal-required', at: 1, edit: remove(3)},
  {name: 'no requirement has a priority', rule: 'priority-required', at: 1, edit: dropColumn([25, 31], 3)},
  {name: 'copy is gone', rule: 'copy-required', at: 1, edit: remove(39)},
  {
    name: 'the pages come before the goal',
    rule: 'goal-before-solution',
    at: 3,
    edit: (lines) => void lines.splice(2, 0, ...lines.splice(32, 6)),
  },
  {
    name: 'the goal has no figure',
    rule: 'goal-measurable',
    at: 3,
    edit: write(5, {'zh-hant': '讓退款更順暢。', 'zh-hans': '让退款更顺畅。', en: 'Make refunds pleasant.'}),
  },
  {
    name: 'the goal is to ship',
    rule: 'goal-is-solution',
    at: 5,
    edit: (lines, language) => {
      const [goal, title, metric] = {
        'zh-hant': ['上線部分退款功能。', '成功指標', '退款到帳時間不超過 1 天'],
        'zh-hans': ['上线部分退款功能。', '成功指标', '退款到账时间不超过 1 天'],
        en: ['Launch the partial refund page.', 'Success metrics', 'Time to refund: at most 1 day'],
      }[language] as [string, string, string]
      lines.splice(4, 1, goal, '', `## ${title}`, '', `- ${metric}`)
    },
  },
  {
    name: 'the flow knows no exception',
    rule: 'flow-exceptions',
    at: 13,
    edit: (lines) => void lines.splice(14, 6, '  a[1] --> b[2]', '  b --> c[3]', '  c --> d[4]', '  d --> e[5]', ''),
  },
  {
    name: 'a picture of the flow is absent',
    rule: 'flow-image-exists',
    at: 22,
    edit: (lines) => void lines.splice(21, 0, '![flow](./flow.svg)', ''),
  },
  {
    name: 'the flow is a picture only',
    rule: 'flow-image-only',
    at: 13,
    edit: (lines) => void lines.splice(12, 9, '![flow](https://pictures.example.com/flow.png)'),
  },
  {name: 'nearly all comes first', rule: 'priority-inflation', at: 27, edit: replace(30, 'P1', 'P0')},
  {name: 'an id stands twice', rule: 'requirement-id-unique', at: 30, edit: replace(30, 'R4', 'R1')},
  {
    name: 'a list does not end',
    rule: 'requirement-module-split',
    at: 27,
    edit: (lines) => void lines.splice(31, 0, ...Array.from({length: 26}, (_, index) => `| R${index + 6} | Refund ${index + 6} | P1 |`)),
  },
  {name: 'no text is for the failure', rule: 'copy-error-states', at: 18, edit: (lines) => void lines.splice(44, 1)},
  {
    name: 'one action has two words',
    rule: 'copy-consistency',
    at: 44,
    edit: cell(44, 2, {'zh-hant': '確認', 'zh-hans': '确认', en: 'Sign in'}),
  },
  {name: 'nobody is named', rule: 'stakeholders-required', at: 1, edit: remove(57)},
  {name: 'the launch date is made of nothing', rule: 'schedule-composed', at: 66, edit: (lines) => void lines.splice(65, 2)},
  {name: 'the durations pass the launch', rule: 'schedule-sum', at: 68, edit: replace(67, '10', '25')},
  {name: 'the launch has no steps', rule: 'launch-plan', at: 1, edit: remove(70)},
  {name: 'nothing is tracked', rule: 'tracking-required', at: 1, edit: remove(47)},
  {name: 'nobody is told', rule: 'notifications-required', at: 1, edit: remove(53)},
  {name: 'the scope is open', rule: 'scope-stated', at: 1, edit: remove(7)},
  {name: 'a section is written twice', rule: 'section-unique', at: 11, edit: (lines) => void lines.splice(10, 0, ...lines.slice(6, 10))},
  {
    name: 'emphasis is not shown',
    rule: 'broken-emphasis',
    at: 37,
    edit: (lines) => {
      lines[36] = `**R1：**${lines[36]}`
    },
  },
  {name: 'a page is a picture', rule: 'page-logic', at: 33, edit: (lines) => void lines.splice(35, 2)},
  {
    name: 'a requirement says soon',
    rule: 'wording-temporal',
    at: 37,
    edit: write(37, {
      'zh-hant': '失敗時盡快重試。',
      'zh-hans': '失败时尽快重试。',
      en: 'When it fails, it tries again as soon as possible.',
    }),
  },
  {
    name: 'a comment gives no reason',
    rule: 'suppression-reason',
    at: 9,
    edit: (lines) => void lines.splice(8, 0, '<!-- prd-lint-disable-next-line no-placeholder -->', '- TBD'),
  },
  {
    name: 'a comment is out of date',
    rule: 'suppression-expired',
    at: 9,
    edit: (lines) => void lines.splice(8, 0, '<!-- prd-lint-disable-next-line no-placeholder until=2026-01-31 -- reason -->', ''),
  },
  {
    name: 'a character cannot be seen',
    rule: 'no-hidden-characters',
    at: 37,
    edit: (lines) => {
      lines[36] = lines[36]!.slice(0, 3) + hidden + lines[36]!.slice(3)
    },
  },
  {
    name: 'it is no PRD any more',
    rule: 'document-recognized',
    at: 1,
    edit: (lines) => void lines.splice(1, lines.length, '', 'npm install refunds', ''),
  },
]

/** Of one script into the other; English has none. */
const scripts: readonly (readonly [Language, string])[] = [
  ['zh-hant', '点击后显示进度。'],
  ['zh-hans', '點擊後顯示進度。'],
]

describe.each(languages)('short, %s', (language) => {
  test('The short document has no finding at all', async () => {
    expect(await findingsIn(shortSources[language])).toEqual([])
  })

  test.each(shortMutations.map((mutation) => ({...mutation})))('$name: $rule', async ({rule, at, edit}) => {
    const lines = shortSources[language].split('\n')
    edit(lines, language)
    expect(await findingsIn(lines.join('\n'))).toEqual([`prd-${rule}:${at}`])
  })
})

test.each(scripts)('A sentence of another script in %s: script-mixed', async (language, sentence) => {
  const lines = shortSources[language].split('\n')
  lines[36] += sentence
  expect(await findingsIn(lines.join('\n'))).toEqual(['prd-script-mixed:37'])
})

test('Terms and sections of a team’s own are missed: term-consistent, section-required', async () => {
  const lintAsTeam = createLinter('recommended', {
    'term-consistent': ['on', {terms: {refund: ['reimbursement']}}],
    'section-required': ['on', {sections: {legal: ['Legal review']}}],
  })
  const source = `${shortSources.en}\n## Legal review\n\nNothing changes in the terms.\n`
  expect(await findingsIn(source, lintAsTeam)).toEqual([])
  expect(
    await findingsIn(
      source.replace('partial refund]', 'partial refund] ').replace('Not done: exchanges', 'Not done: reimbursement of fees'),
      lintAsTeam,
    ),
  ).toEqual(['prd-term-consistent:9'])
  expect(await findingsIn(source.replace('## Legal review', '## Later'), lintAsTeam)).toEqual(['prd-section-required:1'])
})

test('Every rule that is on by itself has a mutation, but for those that need a baseline or a history', () => {
  const broken = new Set([...mutations, ...shortMutations].map(({rule}) => rule))
  const elsewhere = new Set([
    'script-mixed',
    'term-consistent',
    'section-required',
    'history-incomplete',
    'review-with-change',
    'review-not-reproducible',
  ])
  const expected = rules.filter(({meta}) => isOnByDefault(meta) && meta.needs !== 'changes' && !elsewhere.has(meta.id))
  expect(expected.map(({meta}) => meta.id).filter((id) => !broken.has(id))).toEqual([])
  expect(expected.length).toBeGreaterThan(40)
})

describe.each(languages)('%s', (language) => {
  test('The good document has no finding at all', async () => {
    expect(await findingsIn(sources[language])).toEqual([])
  })

  test('Nor has it under the strict preset, at 300 lines and more', async () => {
    expect(sources[language].split('\n').length).toBeGreaterThanOrEqual(300)
    expect(await findingsIn(sources[language], lintStrictly)).toEqual([])
  })

  test.each(mutations.map((mutation) => ({...mutation})))('$name: $rule', async ({rule, at, edit}) => {
    const lines = sources[language].split('\n')
    edit(lines, language)
    expect(await findingsIn(lines.join('\n'))).toEqual([`prd-${rule}:${at}`])
  })
})

test('There are at least a hundred of them', () => {
  expect(mutations.length * languages.length).toBeGreaterThanOrEqual(100)
})
