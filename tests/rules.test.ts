import fs from 'node:fs/promises'
import {type Plugin, unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {urlOf} from '../src/homepage.js'
import {messageLanguages} from '../src/model/types.js'
import type {Words} from '../src/words.js'
import {fixedBy, linesOf, lintWith} from './helpers/lint-with.js'
import {readRuleDoc} from './helpers/rule-doc.js'

const folder = new URL('../rules/', import.meta.url)
const headings = ['Why', 'Options', 'Examples', 'When not to use it']
const known = rules.map(({meta}) => meta.id)

test('Every rule folder is registered', async () => {
  const entries = await fs.readdir(folder, {withFileTypes: true})
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  expect(known.toSorted()).toEqual(folders.toSorted())
})

test('The index lists every rule', async () => {
  const rows = rules.map(({meta}) => `| [\`${meta.id}\`](${meta.id}/readme.md) | ${meta.tier} | ${meta.summary.en} |`)
  const head = ['# Rules', '', '<!-- Generated: npm run update -->', '', '| Rule | Tier | What it asks for |', '| --- | --- | --- |']
  await expect([...head, ...rows, ''].join('\n')).toMatchFileSnapshot('../rules/readme.md')
})

describe.each(rules.map((rule) => ({rule, id: rule.meta.id})))('$id', async ({rule, id}) => {
  const {summary, defaults, messages, note} = rule.meta
  const doc = readRuleDoc(await fs.readFile(new URL(`${id}/readme.md`, folder), 'utf8'))

  test('The readme matches the rule', () => {
    expect(doc.title).toBe(id)
    expect(doc.summary).toBe(summary.en)
    expect(doc.headings).toEqual(headings.filter((name) => doc.headings.includes(name)))
    expect(doc.headings).toEqual(expect.arrayContaining(['Why', 'Examples']))
    expect(doc.options.toSorted()).toEqual(Object.keys(defaults).toSorted())
  })

  test('The readme shows good and bad, in Chinese and in English', () => {
    expect(doc.examples.some(({output}) => output.length > 0)).toBe(true)
    expect(doc.examples.some(({output}) => output.length === 0)).toBe(true)
    expect(doc.examples.some(({input}) => /\p{Script=Han}/u.test(input))).toBe(true)
    expect(doc.examples.some(({input}) => !/\p{Script=Han}/u.test(input))).toBe(true)
  })

  test('An unknown option is refused when the rule is attached', () => {
    const attach = () =>
      unified()
        .use(rule as Plugin<unknown[]>, {nope: 1})
        .freeze()
    expect(attach).toThrow(`Unexpected option \`nope\` for rule \`${id}\``)
  })

  test('Every language says the same with the same slots', () => {
    for (const words of [summary, note, ...Object.values(messages)]) {
      expect(Object.keys(words).toSorted()).toEqual([...messageLanguages].toSorted())
      for (const language of messageLanguages) expect(slotsOf(words[language])).toEqual(slotsOf(words.en))
    }
  })

  test('Messages have one form: what is wrong, what is expected, no full stop', () => {
    for (const words of Object.values(messages)) {
      expect(words.en).toMatch(/^[“A-Z{].*[^.]$/u)
      expect(words['zh-Hant']).not.toMatch(/[。．.]$/u)
      expect(words['zh-Hans']).not.toMatch(/[。．.]$/u)
    }
  })

  test.each(doc.examples)('$name', async ({input, options, context, output, fixed}) => {
    const file = await lintWith([rule], input, {options, context, known})
    expect(linesOf(file)).toEqual(output)
    for (const message of file.messages) {
      expect(message).toMatchObject({source: 'remark-lint', ruleId: `prd-${id}`, url: urlOf(id)})
      expect(message.note).toBeTruthy()
      expect(`${message.reason}\n${message.note}`).not.toMatch(/undefined|\[object|(?<!\{)\{[a-z]\w*\}/u)
    }
    if (fixed !== null) {
      expect(fixedBy(file)).toBe(fixed)
      expect(fixedBy(await lintWith([rule], fixed, {options, context, known}))).toBe(fixed)
    } else {
      expect(fixedBy(file)).toBe(input)
    }
  })

  test('It survives a tree without positions', async () => {
    for (const {input, options, context} of doc.examples) {
      await expect(lintWith([rule], input, {options, context, positions: false})).resolves.toBeDefined()
    }
  })
})

function slotsOf(text: Words['en']): string[] {
  return [...new Set(text.match(/\{\w+\}/gu))].toSorted()
}
