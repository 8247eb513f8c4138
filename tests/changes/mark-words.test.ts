import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markWords} from '../../src/changes/mark-words.js'

const marked = (spans: readonly {text: string; changed: boolean}[]) =>
  spans.map(({text, changed}) => (changed ? `[${text}]` : text)).join('')

describe('marking words', () => {
  it('marks the changed characters of a Chinese sentence', () => {
    const {before, after} = markWords('退款在三天內到帳', '退款在五天內到帳')
    expect(marked(before)).toBe('退款在[三]天內到帳')
    expect(marked(after)).toBe('退款在[五]天內到帳')
  })

  it('marks whole Latin words and numbers', () => {
    expect(marked(markWords('pay back within 3 days', 'pay back within 14 days').after)).toBe('pay back within [14] days')
  })

  it('reads a single kept character between changed ones as changed', () => {
    expect(marked(markWords('客服在審核', '財務在打款').after)).toBe('[財務在打款]')
  })

  it('gives both texts back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const {before, after} = markWords(one, other)
        expect(before.map(({text}) => text).join('')).toBe(one)
        expect(after.map(({text}) => text).join('')).toBe(other)
      }),
    )
  })

  it('marks all of a text that is too different to compare', () => {
    const one = Array.from({length: 3000}, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    const other = Array.from({length: 3000}, (_, at) => String.fromCharCode(0x6e00 + at)).join('')
    expect(markWords(one, other).before).toEqual([{text: one, changed: true}])
  })
})
