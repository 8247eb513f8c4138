import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type DecodedText, decodeText, originalOffsets} from '../../src/engine/encoding.js'

const text = '# 退款優化\n\n## 目標\n\n退款時長降到 2 天。\n'
const utf16 = (value: string) => Buffer.from(value, 'utf16le')

function decoded(bytes: Uint8Array | string): DecodedText {
  const result = decodeText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  if ('code' in result) throw new Error(result.code)
  return result
}

describe('line ends and marks', () => {
  test.each([
    ['lf', text],
    ['crlf', text.replaceAll('\n', '\r\n')],
    ['cr', text.replaceAll('\n', '\r')],
    ['mixed', text.replace('\n', '\r\n')],
    ['none', '# 退款'],
  ] as const)('A document with %s line ends reads like one with LF', (lineEnds, written) => {
    expect(decoded(written)).toMatchObject({source: written.replace(/\r\n?/g, '\n'), lineEnds, bom: false})
  })

  test('A byte order mark is taken off and remembered', () => {
    expect(decoded(`\uFEFF${text}`)).toMatchObject({source: text, bom: true, original: `\uFEFF${text}`})
    expect(decoded('\uFEFF')).toMatchObject({source: '', bom: true})
  })

  test('Offsets lead back to the same characters', () => {
    const part = fc.constantFrom('退', 'a', '😀', '\n', '\r\n', '\r', ' ')
    const written = fc.tuple(fc.boolean(), fc.array(part, {maxLength: 40})).map(([bom, parts]) => (bom ? '\uFEFF' : '') + parts.join(''))
    fc.assert(
      fc.property(written, (value) => {
        const result = decoded(value)
        const offsetOf = originalOffsets(result)
        for (let at = 0; at < result.source.length; at += 1) {
          const original = result.original[offsetOf(at)]!
          expect(original === '\r' ? '\n' : original).toBe(result.source[at])
        }
        expect(offsetOf(result.source.length)).toBe(value.length)
      }),
    )
  })
})

describe('what is not UTF-8', () => {
  // "# 目標\n\n提升轉換\n" in Big5, "# 目标\n\n提升转换\n" in GBK, "# 目的\n\nしあわせ\n" in Shift_JIS.
  const big5 = Buffer.from('2320a5d8bcd00a0ab4a3a4c9c2e0b4ab0a', 'hex')
  const gbk = Buffer.from('2320c4bfb1ea0a0acce1c9fdd7aabbbb0a', 'hex')
  const shiftJis = Buffer.from('232096da93490a0a82b582a082ed82b90a', 'hex')

  test.each([
    ['Big5', 'big5', big5],
    ['GBK', 'gbk', gbk],
    ['Shift_JIS', 'shift_jis', shiftJis],
    ['UTF-16', 'utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)])],
    ['UTF-16 (big-endian)', 'utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text).swap16()])],
    ['UTF-16', 'utf-16le', utf16(text)],
    ['UTF-16 (big-endian)', 'utf-16be', utf16(text).swap16()],
    ['Windows-1252', 'windows-1252', Buffer.from('# Remboursement\n\nD\xe9lai ma\xeetris\xe9\n', 'latin1')],
  ])('looks like %s (%s)', (guess, label, bytes) => {
    expect(decodeText(bytes)).toEqual({code: 'not-utf-8', args: {guess, label}})
  })

  test.each(['big5', 'gbk', 'shift_jis', 'utf-16le', 'windows-1252'])('%s can be forced', (label) => {
    const bytes = {big5, gbk, shift_jis: shiftJis, 'utf-16le': utf16(text)}[label] ?? Buffer.from('caf\xe9', 'latin1')
    const result = decodeText(bytes, label)
    expect('code' in result ? result.code : result.source).toMatch(/目標|目标|目的|café/)
  })

  test.each([
    ['a stray byte', Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), 6, 'ff'],
    ['an overlong form', Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])]), 6, 'c0'],
    ['a lone surrogate', Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]), 6, 'ed'],
    ['one cut character', Buffer.from('# 目').subarray(0, 4), 1, 'e7'],
    ['a cut character', Buffer.from(text.replaceAll('\n', '\r\n')).subarray(0, -6), 5, 'e5'],
  ])('says where it is damaged: %s', (_, bytes, line, byte) => {
    expect(decodeText(bytes)).toEqual({code: 'broken-utf-8', args: {line, byte}})
  })

  test.each([
    ['gzip', '1f8b0800000000000003'],
    ['PNG', '89504e470d0a1a0a0000000d'],
    ['ZIP, as in .docx and .xlsx', '504b030414000600'],
    ['0x0102030405060708', '0102030405060708'],
  ])('is binary: %s', (format, hex) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({code: 'binary', args: {format}})
  })

  test('A NUL character in a text is named with its line', () => {
    expect(decodeText(Buffer.from(text.replace('2 天', '2\0天')))).toEqual({code: 'nul-character', args: {line: 5}})
  })

  test('A forced encoding that does not fit, or does not exist, is a problem', () => {
    expect(decodeText(Buffer.from([0xa5]), 'big5')).toEqual({code: 'not-in-encoding', args: {label: 'big5'}})
    expect(decodeText(big5, 'big-5000')).toEqual({code: 'unknown-encoding', args: {label: 'big-5000'}})
  })

  test('Any bytes are either read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        const result = decodeText(bytes)
        if ('code' in result) return
        expect(Buffer.from(result.original)).toEqual(Buffer.from(bytes))
      }),
    )
  })
})
