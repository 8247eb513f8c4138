import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compare} from './compare.js'
import {content, manner, plainManner, write} from './documents.js'

const back: Record<string, string> = {added: 'removed', removed: 'added', modified: 'modified', moved: 'moved', renamed: 'renamed'}

describe('comparing back and forth', () => {
  it('finds nothing between a document and itself', async () => {
    await fc.assert(
      fc.asyncProperty(content, manner, async (what, how) => {
        expect((await compare(write(what, how), write(what, how))).changes).toEqual([])
      }),
      {numRuns: 40},
    )
  })

  it('mirrors: what was added comes back as removed, with the same class', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, async (one, other) => {
        const [was, is] = [write(one, plainManner), write(other, plainManner)]
        const forth = (await compare(was, is)).changes.map(
          (change) => `${change.action} ${change.class} ${change.before?.line ?? '-'} ${change.after?.line ?? '-'}`,
        )
        const reverse = (await compare(is, was)).changes.map(
          (change) => `${back[change.action]} ${change.class} ${change.after?.line ?? '-'} ${change.before?.line ?? '-'}`,
        )
        expect(reverse.toSorted()).toEqual(forth.toSorted())
      }),
      {numRuns: 80},
    )
  })

  it('gives the same ids every time, and other ids to other content', async () => {
    const before = '## 功能需求\n\n- 退款在 3 天內到帳\n'
    const [one, again, other] = await Promise.all(['5', '5', '7'].map((days) => compare(before, before.replace('3', days))))
    expect(one!.changes[0]!.id).toMatch(/^[0-9a-f]{12}$/)
    expect(again!.changes[0]!.id).toBe(one!.changes[0]!.id)
    expect(other!.changes[0]!.id).not.toBe(one!.changes[0]!.id)
  })
})
