import {describe, expect, it} from 'vitest'
import type {Change} from '../../src/changes/types.js'
import type {DiffResult} from '../../src/engine/types.js'
import {reportDiffMarkdown} from '../../src/reporters/diff-markdown.js'

const change: Change = {
  id: 'a1b2c3d4e5f6',
  area: 'requirements',
  action: 'modified',
  class: 'substantive',
  section: '功能需求',
  anchor: 'req/R3',
  before: {line: 12, endLine: 12, text: '退款在 3 天內到帳'},
  after: {line: 14, endLine: 14, text: '退款在 5 天內到帳'},
  what: '3 → 5',
  logged: false,
  grace: false,
}

function resultOf(...changes: readonly Partial<Change>[]): DiffResult {
  const all = changes.map((own) => ({...change, ...own}))
  return {
    path: 'refund.md',
    from: null,
    to: {revision: 'worktree'},
    changes: {changes: all, maxClass: 'substantive', coarse: false},
    notices: [],
    problem: null,
  }
}

const report = (result: DiffResult, signoffs: Record<string, readonly string[]> = {}) =>
  reportDiffMarkdown([result], {language: 'en', signoffs})

describe('a comment on a pull request', () => {
  it('says who must re-read what: those who sign, else by the role of the section', () => {
    const result = resultOf({}, {area: 'copy', anchor: 'section/文案', section: '文案'}, {area: 'changelog', class: 'addendum'})
    expect(report(result, {'*': ['product'], copy: ['legal']})).toContain('- `product`: `R3`, `文案`\n- `legal`: `文案`\n')
    const byRole = report(result)
    expect(byRole).toMatch(/^- Requirements: `R3`$/m)
    expect(byRole).not.toMatch(/^- Change log/m)
  })

  it('shows each change as before and after, under its requirement', () => {
    const said = report(resultOf({}))
    expect(said).toContain('#### `R3` · `功能需求`')
    expect(said).toContain('  ```diff\n  - 退款在 3 天內到帳\n  + 退款在 5 天內到帳\n  ```')
  })

  it('lets no text of a document out of its fence or span', () => {
    const evil = '```\n</details><img src=x> @everyone #1 \u202E `` ~~~'
    const said = report(resultOf({section: evil, anchor: 'section/x', after: {line: 1, endLine: 2, text: evil}}))
    const bare = said.replace(/^( *)(`{3,})diff\n[\s\S]*?\n\1\2$/gmu, '').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, '')
    expect(bare).not.toMatch(/[<@]|#1|img|~~~|\u202E/)
    expect(said).toContain('@everyone')
    expect(said).not.toContain('\u202E')
  })

  it('stays below what a comment may hold, counts what it leaves out, and closes every fence', () => {
    const many = Array.from({length: 2000}, (_one, at) => ({
      anchor: `req/R${at}`,
      after: {line: at, endLine: at, text: '退款'.repeat(200)},
    }))
    const said = report(resultOf(...many))
    expect(said.length).toBeLessThan(65_000)
    expect(said).toMatch(/… and \d+ more/)
    expect((said.match(/^ {2}```/gmu) ?? []).length % 2).toBe(0)
  })

  it('says that nothing changed', () => {
    expect(report(resultOf())).toContain('no changes')
  })
})
