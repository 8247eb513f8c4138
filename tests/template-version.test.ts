import {expect, test} from 'vitest'
import {defineRule} from '../src/define-rule.js'
import {cameAfter} from '../src/template-version.js'
import {linesOf, lintWith} from './helpers/lint-with.js'

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
  expect(await findings('lite')).toHaveLength(1)
  expect(await findings('0.2', {statusMoved: true})).toHaveLength(1)
})
