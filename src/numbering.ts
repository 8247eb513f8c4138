/** Numbers of headings, one further or one back, in the way they are written: `二、` → `三、`, `第2章` → `第3章`, `②` → `③`. */

const arabic = /(?<!\d)\d+(?!\d)(?=\D*$)/
const han = /[〇零一二三四五六七八九十]+/
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const romans = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
]
const digits = '〇一二三四五六七八九'

/** The number after one; null where it cannot be written so. */
export function nextNumber(number: string): string | null {
  return shifted(number, 1)
}

/** The number before one: before the first stands 0. */
export function numberBefore(number: string): string | null {
  return shifted(number, -1)
}

function shifted(number: string, by: number): string | null {
  const narrow =
    number.normalize('NFKC') === number ? number : number.replace(/[０-９]/g, (digit) => String('０１２３４５６７８９'.indexOf(digit)))
  const chinese = han.exec(narrow)
  if (chinese) return replaceAt(narrow, chinese, toHan(fromHan(chinese[0]) + by))
  const digitRun = arabic.exec(narrow)
  if (digitRun) {
    const value = Number(digitRun[0]) + by
    return value < 0 || value > 999 ? null : replaceAt(narrow, digitRun, String(value))
  }
  const ring = [...circled].findIndex((one) => narrow.includes(one))
  if (ring !== -1) return circled[ring + by] ? narrow.replace(circled[ring]!, circled[ring + by]!) : null
  const roman = /[IVX]+/.exec(narrow)
  if (roman) return romans[romans.indexOf(roman[0]) + by] ? replaceAt(narrow, roman, romans[romans.indexOf(roman[0]) + by]!) : null
  const letter = /[A-Y]/i.exec(narrow)
  if (letter && by === 1) return replaceAt(narrow, letter, String.fromCharCode(letter[0].charCodeAt(0) + 1))
  return null
}

function replaceAt(text: string, {0: found, index}: RegExpExecArray, by: string | null): string | null {
  return by === null ? null : text.slice(0, index) + by + text.slice(index + found.length)
}

function fromHan(text: string): number {
  const [tens, ones] = text.includes('十') ? (text.split('十') as [string, string]) : ['', text]
  const one = ones === '' ? 0 : Math.max(0, digits.indexOf(ones.replace('零', '〇')))
  return text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens)) * 10 + one : one
}

function toHan(value: number): string | null {
  if (value < 0 || value > 99) return null
  if (value < 10) return digits[value]!
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
