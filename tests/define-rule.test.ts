import {unified} from 'unified'
import {expect, test} from 'vitest'
import {defineRule, isOnByDefault, type RuleMessage} from '../src/define-rule.js'
import {homepage} from '../src/homepage.js'
import {linesOf, lintWith} from './helpers/lint-with.js'

const same = (text: string) => ({en: text, 'zh-Hant': text, 'zh-Hans': text})
const meta = {
  id: 'refund-named',
  summary: same('A refund is named.'),
  note: same('So that it is found.'),
  messages: {unnamed: {en: 'Unnamed {what}, expected a name', 'zh-Hant': '{what}沒有名字', 'zh-Hans': '{what}没有名字'}},
  tier: 1,
  severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
  defaults: {words: ['refund'], limit: 3, strict: false},
  since: '0.1.0',
} as const
const place = {line: 1, column: 1, endLine: 1, endColumn: 3}
const rule = defineRule(meta, (_prd, {report}) => report({message: 'unnamed', args: {what: 'refund'}, place, hint: '# Refund'}))
const document = '# Refunds\n\nText.'

const attach = (config: unknown) => () =>
  unified()
    .use(rule as never, config as never)
    .freeze()

test.each([
  ['draft', 'info'],
  ['in-review', 'warning'],
  ['approved', 'error'],
])('In a document that is %s the severity is %s', async (status, severity) => {
  const file = await lintWith([rule], document, {context: {status}})
  expect(linesOf(file)).toEqual([`1:1-1:3: ${severity}: Unnamed refund, expected a name`])
})

test.each([
  ['error', 'error'],
  [['warn'], 'warning'],
  [2, 'error'],
  [['info', {limit: 1}], 'info'],
])('The level %j overrules the status', async (options, severity) => {
  expect(linesOf(await lintWith([rule], document, {options}))[0]).toContain(`: ${severity}: `)
})

test.each([['off'], [0], [['off']]])('The level %j switches the rule off', async (options) => {
  expect((await lintWith([rule], document, {options})).messages).toEqual([])
})

test('The language of the document is the language of its messages, unless another one is asked for', async () => {
  expect(linesOf(await lintWith([rule], '# 退款優化\n\n內容與說明。'))[0]).toContain('refund沒有名字')
  expect(linesOf(await lintWith([rule], '# 退款優化\n\n內容與說明。', {context: {language: 'en'}}))[0]).toContain('Unnamed refund')
})

test('The note says why, and the hint follows it', async () => {
  const [message] = (await lintWith([rule], document)).messages
  expect(message?.note).toBe('So that it is found.\n\n# Refund')
  expect(message?.url).toBe(`${homepage}/tree/main/rules/refund-named`)
})

test.each([
  [{wrods: []}, 'Unexpected option `wrods` for rule `refund-named`, expected one of `words`, `limit`, `strict`; did you mean `words`?'],
  [{words: 'refund'}, 'Unexpected value `refund` for option `words`'],
  [{words: [1]}, 'Unexpected value `[1]` for option `words`'],
  [{limit: -1}, 'Unexpected value `-1` for option `limit`'],
  [{strict: 1}, 'Unexpected value `1` for option `strict`'],
  [
    'eror',
    'Unexpected level `eror` for rule `refund-named`, expected `off`, `on`, `milder`, `info`, `warning` or `error`; did you mean `error`?',
  ],
  [['error', ['words']], 'expected an object'],
  [['error', {}, {}], 'expected an object'],
])('The configuration %j is refused when the rule is attached', (config, expected) => {
  expect(attach(config)).toThrow(expected)
})

test('A rule that throws stops the run instead of leaving a warning', async () => {
  const broken = defineRule(meta, () => {
    throw new TypeError('no such refund')
  })
  await expect(lintWith([broken], document)).rejects.toThrow('no such refund')
})

test('A finding is never more severe than it says of itself', async () => {
  const mild = defineRule(meta, (_prd, {report}) => report({message: 'unnamed', args: {what: 'x'}, place, atMost: 'info'}))
  expect(linesOf(await lintWith([mild], document, {options: 'error'}))[0]).toContain(': info: ')
})

test('A heuristic rule speaks three times and then says how many more there are', async () => {
  const chatty = defineRule({...meta, tier: 2}, (_prd, {report}) => {
    for (let line = 1; line <= 5; line++) report({message: 'unnamed', args: {what: String(line)}, place: {...place, line, endLine: line}})
  })
  const lines = linesOf(await lintWith([chatty], '# Refunds\n\na\n\nb'))
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/expected a name \(and 2 more\)$/)
})

test('A finding of a document that begins with blank lines points at its first block', async () => {
  expect(linesOf(await lintWith([rule], '\n\n# Refunds\n\nText.'))[0]).toMatch(/^3:1-3:1: /)
})

test('A document of another kind is left alone, unless its front matter says that it is a PRD', async () => {
  const context = {isPrd: undefined}
  expect((await lintWith([rule], '# refund-sdk\n\n## License\n\nMIT', {context})).messages).toEqual([])
  expect((await lintWith([rule], '---\ntype: prd\n---\n\n# Refunds', {context})).messages).toHaveLength(1)
})

test('A fix points into the source as it came, whatever its line ends', async () => {
  const fixing = defineRule(meta, (_prd, {report, offsetAt}) => {
    report({message: 'unnamed', args: {what: 'x'}, place, fix: {start: offsetAt(3, 1), end: offsetAt(3, 5), text: 'Body'}})
  })
  for (const source of ['# A\n\nText.', '# A\r\n\r\nText.', '\uFEFF# A\n\nText.', '# A\r\rText.']) {
    const file = await lintWith([fixing], source)
    const {fix} = file.messages[0] as RuleMessage
    expect(source.slice(fix!.start, fix!.end)).toBe('Text')
  }
})

test('Rules of the third tier and rules below the bar are off by default', () => {
  expect(isOnByDefault({tier: 1})).toBe(true)
  expect(isOnByDefault({tier: 2, offByDefault: true})).toBe(false)
  expect(isOnByDefault({tier: 3})).toBe(false)
})
