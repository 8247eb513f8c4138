import fs from 'node:fs'
import {expect, test} from 'vitest'
import {changesBetween} from '../../../src/changes/between.js'
import {createLearner} from '../../../src/engine/history/learn.js'
import {understand} from '../../../src/engine/understand.js'

const folder = new URL('../../../fixtures/histories/', import.meta.url)
const lives = fs.readdirSync(folder).map((life) => [
  life,
  fs
    .readdirSync(new URL(`${life}/`, folder))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => fs.readFileSync(new URL(`${life}/${name}`, folder), 'utf8').replace(/\r\n?/g, '\n')),
]) as [string, string[]][]

/** Edits as people make them, one after the other. */
function* editsOf(source: string): Generator<string> {
  let lines = source.split('\n')
  for (let at = 0; at < 10; at += 1) {
    const line = (at * 29 + 3) % lines.length
    const text = lines[line]!
    if (at % 5 === 0) lines = lines.with(line, `${text}，另計 5 天`)
    else if (at % 5 === 1) lines = lines.toSpliced(line, 0, '', '使用者可以在七天內取消退款。', '')
    else if (at % 5 === 2)
      lines = lines.with(
        line,
        text.replace(/\d+/, (digits) => String(Number(digits) + 1)),
      )
    else if (at % 5 === 3) lines = lines.toSpliced(line, 1)
    else lines = lines.toSpliced(line, 0, '', '## 取消退款', '', '1. 送出', '2. 覆核', '')
    yield lines.join('\n')
  }
}

async function fullChanges(before: string, after: string) {
  const {changes} = changesBetween(await understand(before), await understand(after))
  return changes.map(({id, area, action, class: changeClass, section, anchor, what}) => ({
    id,
    area,
    action,
    class: changeClass,
    section,
    anchor,
    what,
  }))
}

test.each(lives)('%s: what a history learns is what the whole texts tell', async (_life, texts) => {
  const versions = [...texts, ...editsOf(texts.at(-1)!)]
  expect(versions.length).toBeGreaterThan(10)
  const learner = createLearner()
  const contents = new Map(versions.map((text, at) => [`${at}`, Buffer.from(text)]))
  const pairs = versions.slice(1).map((_text, at) => ({before: `${at}`, after: `${at + 1}`, isAdded: false}))
  const learned = await learner.learn(pairs, contents)
  for (const [at, {changes, replaced}] of learned.entries())
    expect(changes).toEqual(replaced ? [] : await fullChanges(versions[at]!, versions[at + 1]!))
})
