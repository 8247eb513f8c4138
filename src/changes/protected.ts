/** The tokens whose change always changes meaning: values, priorities, ids, modality and negation, code, quoted copy, images. */

const number = '\\d+(?:[.,:/]\\d+)*'
const hanNumber = '[零〇一二两兩三四五六七八九十百千万萬亿億半几幾]+'
const measures =
  '年|个月|個月|月|周|週|星期|天|日|小时|小時|分钟|分鐘|秒钟|秒鐘|毫秒|秒|次|人|位|元|万元|萬元|块|塊|步|种|種|级|級|层|層|条|條|项|項|页|頁|张|張|倍|成|期|版|个|個|名|家|台|套|行|列|字|件|筆|笔|档|檔'
const latinUnits =
  'ms|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?|kb|mb|gb|tb|px|pt|dpi|fps|qps|tps|rps|k|m|x|usd|eur|cny|rmb|twd|ntd|users?|items?|times|pages?|points?'

const patterns: readonly RegExp[] = [
  // Dates, times, numbers with or without a unit, a sign or a currency.
  new RegExp(`(?:[$¥€£₩]|us\\$|nt\\$)?[-+]?${number}(?:\\s?(?:[%‰°]|${measures}|(?:${latinUnits})(?![a-z])))*`, 'giu'),
  new RegExp(`第?${hanNumber}\\s?(?:${measures})`, 'gu'),
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b/giu,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twice|once|half|double) ?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|items?|users?)?\b/giu,
  // Priorities and ids.
  /\bp[0-9]\b/giu,
  /(?:优先级|優先級|优先度|優先度|priority|重要性|重要程度)\s*(?:[:：为為是]\s*)?(?:最高|高|中|低|high|medium|low|[a-d]\b)/giu,
  /[高中低](?:优先级|優先級)/gu,
  /\b[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,3}-?\d+(?:\.\d+)*\b/giu,
  // Comparison and degree.
  /[≥≤≧≦><=]=?/gu,
  /至少|最多|至多|最少|最高|最低|以上|以下|以内|以內|之内|之內|以外|大于|大於|小于|小於|高于|高於|低于|低於|超过|超過|不足|不超过|等于|等於|之前|之后|之後/gu,
  // Modality and negation.
  /不|没有|沒有|无|無|非|未|禁止|勿|严禁|嚴禁|必须|必須|必需|务必|務必|须|須|需要|需|应当|應當|应该|應該|应|應|可以|可选|可選|可|允许|允許|仅|僅|只|唯一|除|默认|默認|預設|预设|自动|自動|手动|手動|強制|强制|全部|所有|任何|任意|每/gu,
  /\b(?:must|shall|should|may|might|can|cannot|could|will|won't|not|no|never|only|except|unless|without|n't|always|optional|required|mandatory|prohibited|forbidden|all|any|every|each|none|at least|at most|up to|more than|less than|default|automatic(?:ally)?|manual(?:ly)?|deferred|disabled|enabled|instead)\b|n't\b/giu,
]

/** Words in which a modality or negation character is only a part of another word. */
const innocent =
  /需求|应用|應用|响应|響應|对应|對應|相应|相應|适应|適應|反应|反應|效应|效應|供应|供應|非常|除了|删除|刪除|清除|移除|解除|消除|排除|扣除|可视|可視|可能|可靠|可用性|可行性|许可|許可|认可|認可|未来|未來|不同|不过|不過|不仅|不僅|不但|不断|不斷|无线|無線|无论|無論|无障碍|無障礙|只要|可见|可見|可观|可觀|可读|可讀|可维护|可維護|可扩展|可擴展|数项|之前所述|所有者|所有权|所有權|每日新|任意门/gu

const quoted = /「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|“([^“”\n]{1,80})”|"([^"\n]{1,80})"/gu
const codeSpan = /`([^`\n]{1,200})`/gu
const address = /(?:https?:\/\/|www\.|mailto:)[^\s<>()（）\]】」，。；]+/giu
/** A Latin name in a Chinese sentence is the name of a product, a field or a protocol. */
const latinName = /[a-z][a-z0-9_.+#/-]*/giu
const capitalName = /\b(?:[a-z]+[A-Z][A-Za-z0-9]*|[A-Z][a-z0-9]*[A-Z][A-Za-z0-9]*|[A-Z]{2,}[a-z0-9]*|[A-Za-z]+_[A-Za-z0-9_]+)\b/gu
const hanText = /\p{Script=Han}/gu

/** A month or a day of the week by name; in lower case these are other words. */
const calendar =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b/gu

/** All protected tokens of a text, folded for width and case, in the order of finding. `codes` are the texts of its code spans. */
export function protectedTokens(text: string, codes: readonly string[] = []): string[] {
  const found: string[] = codes.map((code) => `code:${code}`)
  const plain = text.normalize('NFKC').replace(address, ' ')
  for (const match of plain.matchAll(codeSpan)) found.push(`code:${match[1]}`)
  for (const match of plain.matchAll(quoted)) found.push(`copy:${(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim()}`)
  const words = plain.toLowerCase().replace(innocent, ' ')
  for (const pattern of patterns) for (const match of words.matchAll(pattern)) found.push(match[0].replace(/\s+/gu, ''))
  for (const match of plain.matchAll(calendar)) found.push(`date:${match[0].slice(0, 3)}`)
  const chinese = (plain.match(hanText)?.length ?? 0) > plain.length / 4
  for (const match of (chinese ? words : plain).matchAll(chinese ? latinName : capitalName)) found.push(`name:${match[0].toLowerCase()}`)
  return found
}

const properName = /(?<=[a-z0-9,;)’'] |[(（“"])[A-Z][a-z]+(?:[A-Z][a-z]*)*\b/gu

/** Whether a name stands in the place of another one: capitalised words inside sentences, on each side one that the other has not got. */
export function isRenaming(before: string, after: string): boolean {
  const [was, is] = [before, after].map((text) => new Set(text.match(properName)?.map((name) => name.toLowerCase())))
  const alone = (names: Set<string> | undefined, text: string) => [...(names ?? [])].some((name) => !text.toLowerCase().includes(name))
  return alone(was, after) && alone(is, before)
}

const value = new RegExp(`\\d\\s?(?:[%‰°]|${measures}|(?:${latinUnits})(?![a-z]))|[$¥€£]\\s?\\d|\\d{4}[-/.年]|\\d[.,]\\d`, 'iu')

/** Whether a text states a figure: a number with a unit, a currency or a date. */
export function hasFigure(text: string): boolean {
  return value.test(text.normalize('NFKC').replace(address, ' '))
}

/** Whether two texts protect the same tokens, however they are ordered. */
export function sameProtected(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false
  const counts = new Map<string, number>()
  for (const one of before) counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const one of after) {
    const left = counts.get(one)
    if (!left) return false
    counts.set(one, left - 1)
  }
  return true
}
