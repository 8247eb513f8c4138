import {expect, test, vi} from 'vitest'
import {rules} from '../rules/index.js'
import {defineRule} from '../src/define-rule.js'
import {cameAfter, isLoosened} from '../src/template-version.js'
import {version} from '../src/version.js'
import {linesOf, lintWith} from './helpers/lint-with.js'

vi.mock('../src/releases.js', () => ({releases: ['0.2.0', '0.2.1', '0.3.0']}))

const said = {en: 'Said', 'zh-Hant': '說', 'zh-Hans': '说'}
const newRule = defineRule(
  {
    id: 'goal-required',
    summary: said,
    tier: 1,
    severity: {draft: 'error', 'in-review': 'error', approved: 'error'},
    defaults: {},
    anyDocument: true,
    since: '0.3.0',
    messages: {said},
    note: said,
  },
  (prd, {report}) => report({message: 'said', place: prd.titlePlace}),
)

test.each([
  ['0.3.0', '0.2', true],
  ['0.3.0', '0.3', false],
  ['0.3.1', '0.3', false],
  ['0.3.1', '0.3.0', true],
  ['0.10.0', '0.9', true],
  ['1.0.0', '0', true],
  ['0.3.0', '1', false],
])('A rule of %s is newer than template %s: %s', (since, template, expected) => {
  expect(cameAfter(since, template)).toBe(expected)
})

test('A document is held to the rules that its template knew, until its status moves', async () => {
  const findings = async (template: string, context: object = {}) =>
    linesOf(await lintWith([newRule], `---\ntemplate: ${template}\n---\n\n# Refunds\n`, {context} as never))
  expect(await findings('0.2')).toHaveLength(0)
  expect(await findings('0.3')).toHaveLength(1)
  expect(await findings('v0.2.1')).toHaveLength(0)
  expect(await findings('lite')).toHaveLength(1)
  expect(await findings('0.2', {statusMoved: true})).toHaveLength(1)
})

test.each(['0.0', '0.1.9', '0.2.2', '9', '99.0', '0.2.0.1', '-1', '1e9'])(
  'A version that there never was holds back nothing: %s',
  async (template) => {
    const lines = linesOf(await lintWith([newRule], `---\ntemplate: "${template}"\n---\n\n# Refunds\n`))
    expect(lines).toHaveLength(1)
  },
)

test('A document asks for fewer rules than before when its template is older, or new', () => {
  expect(isLoosened('0.2', null)).toBe(true)
  expect(isLoosened('0.2', '0.3')).toBe(true)
  expect(isLoosened('0.3', '0.2')).toBe(false)
  expect(isLoosened('0.2', '0.2')).toBe(false)
  expect(isLoosened(null, '0.2')).toBe(false)
})

test('Every version in which a rule came, and this one, is a release', async () => {
  const {releases} = await vi.importActual<typeof import('../src/releases.js')>('../src/releases.js')
  expect(releases.at(-1)).toBe(version)
  expect(rules.filter(({meta}) => !releases.includes(meta.since)).map(({meta}) => meta.id)).toEqual([])
})
