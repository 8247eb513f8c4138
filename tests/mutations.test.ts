/** A good document with one thing broken has one finding, of the rule that is about it, where it is broken. */
import fs from 'node:fs'
import {describe, expect, test} from 'vitest'
import {createLinter} from '../src/engine/lint-document.js'
import {understand} from '../src/engine/understand.js'

const languages = ['zh-hant', 'zh-hans', 'en'] as const
type Language = (typeof languages)[number]

/** The three good documents say the same, line by line. */
const sources = Object.fromEntries(
  languages.map((language) => [language, fs.readFileSync(new URL(`../fixtures/good/${language}.md`, import.meta.url), 'utf8')]),
) as Record<Language, string>

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
