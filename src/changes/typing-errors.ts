/** Differences that are slips of the pen and nothing else: a misspelt word, a grammatical particle, a word written twice. */
import {lenientText} from './canonical.js'
import {misspellings} from './misspellings.js'
import {isLatinWord, tokensOf} from './tokens.js'

/** Words commonly mistaken for each other that name the same thing. */
const variants: readonly (readonly [string, string])[] = [
  ['登陆', '登录'],
  ['其它', '其他'],
  ['阀值', '阈值'],
  ['贴子', '帖子'],
  ['部份', '部分'],
  ['成份', '成分'],
  ['做为', '作为'],
  ['既使', '即使'],
  ['布署', '部署'],
  ['查寻', '查询'],
  ['签定', '签订'],
  ['制做', '制作'],
  ['撤消', '撤销'],
  ['按装', '安装'],
  ['惟一', '唯一'],
  ['粘帖', '粘贴'],
  ['图象', '图像'],
  ['录象', '录像'],
  ['帐', '账'],
  ['她', '他'],
  ['它', '他'],
]
/** Words with one of these characters are no particles. */
const wordsOfParticles =
  /地(?:址|方|图|区|点|理|面|域|铁|位)|(?:目|各|当|本|内|外|土|产|场|基|属|异|收货|着)地|得(?:到|分|出|知)|(?:获|取|所|值|记|心)得|目的|的(?:确|士)/gu
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Whether two texts are one text, written once with a slip and once without. */
export function isTypingError(before: string, after: string): boolean {
  if (!isMostlySame(before, after)) return false
  return isSlip(before, after, (text) => text.replace(/[地得]/gu, '的')) || isSlip(before, after, (text) => text.replaceAll('的', ''))
}

/** A slip leaves most of a text as it was; whatever else changed need not be read word by word. */
function isMostlySame(before: string, after: string): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  if (long.length - short.length > 16) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  return (start + end) * 3 >= short.length || short.length < 24
}

/** 的, 地 and 得 are mistaken for each other, and 的 is left out; 得 that is left out may have been 不得. */
function isSlip(before: string, after: string, particles: (text: string) => string): boolean {
  const [was, is] = [wordsOf(before, particles), wordsOf(after, particles)]
  if (was.length !== is.length) return false
  let misspelt = 0
  for (let at = 0; at < was.length; at++) {
    if (was[at] === is[at]) continue
    if (!isMisspelling(was[at]!, is[at]!)) return false
    misspelt++
  }
  return misspelt <= 2
}

/** Words as they were meant: spelt right, without articles and without what is said twice in a row. */
function wordsOf(text: string, particles: (text: string) => string): string[] {
  const words: string[] = []
  for (const token of tokensOf(settle(text, particles))) {
    if (token.trim() === '' || articles.has(token)) continue
    const word = misspellings.get(token) ?? token
    // 天天 and 一一 are words; a Latin word twice in a row is none.
    if (word !== words.at(-1) || !isLatinWord(word) || /\d/.test(word)) words.push(word)
  }
  return words
}

function settle(text: string, particles: (text: string) => string): string {
  const whole: string[] = []
  let settled = lenientText(text).replace(wordsOfParticles, (word) => {
    whole.push(word)
    return '\u0000'
  })
  for (const [wrong, right] of variants) settled = settled.replaceAll(wrong, right)
  return particles(settled).replaceAll('\u0000', () => whole.shift()!)
}

/** Two long words that differ by a swapped pair or a doubled letter. */
function isMisspelling(one: string, other: string): boolean {
  if (!isLatinWord(one) || !isLatinWord(other) || Math.min(one.length, other.length) < 7 || /\d/.test(one + other)) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const restOne = one.slice(start)
  const restOther = other.slice(start)
  if (one.length === other.length)
    return restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2)
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && start > 0 && long[start] === long[start - 1] && long.slice(start + 1) === short.slice(start)
}
