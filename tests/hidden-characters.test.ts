import {expect, test} from 'vitest'
import {hiddenCharactersIn} from '../rules/no-hidden-characters/hidden-characters.js'

test.each([
  ['England 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 0],
  ['text of its own: \u{E0068}\u{E0069}', 2],
  ['👩🏽\u200d💻 ships it', 0],
  ['a\u200db', 1],
  ['क\u094d\u200dष', 0],
  ['می\u200cخواهم', 0],
  ['ภาษา\u200bไทย', 0],
  ['付\u200b款', 1],
  ['refund\ufeff page', 1],
  ['שלום\u200f!', 0],
  ['price\u200f 100', 1],
  ['\u2066退款\u2069', 2],
  ['⚠\ufe0f 退款', 0],
  ['退款\u3000規則\u00a0與\u00ad說明', 0],
])('%j has %i hidden characters', (line, count) => {
  expect(hiddenCharactersIn(line)).toHaveLength(count)
})

test('Only what turns text around says so', () => {
  expect(hiddenCharactersIn('a\u202Eb\u200Bc').map(({turns, name}) => [turns, name.slice(0, 6)])).toEqual([
    [true, 'U+202E'],
    [false, 'U+200B'],
  ])
})
