/** Lists within sentences: `card, voucher and cash`, `銀行卡、折價券和現金`. What is listed is agreed, one by one. */
import {lenientText} from './canonical.js'

const separator = /[、/;；]|,(?=\s)|\s(?:and|or)\s|[，,]?(?:以及|或者)|和|或|及/u
const longestLatin = 3
const longestHan = 10

/** Whether a sentence lists all that another one lists, and something more or something less. */
export function isLongerList(before: string, after: string): boolean {
  const [was, is] = [membersOf(before), membersOf(after)]
  if (was.size === is.size) return false
  const [few, many] = was.size < is.size ? [was, is] : [is, was]
  const shared = [...few].filter((member) => many.has(member)).length
  // The first or last of a list may carry the rest of the sentence.
  return shared >= 2 && shared >= few.size - 1
}

/** Whether two sentences list a different number of things, whatever these are called. */
export function isOtherCount(before: string, after: string): boolean {
  const [was, is] = [membersOf(before), membersOf(after)]
  return was.size !== is.size && Math.max(was.size, is.size) >= 3
}

/** Short stretches between separators; long ones are clauses. */
function membersOf(text: string): ReadonlySet<string> {
  const members = new Set<string>()
  for (const sentence of text.slice(0, 4000).split(/[。！？!?：:（）()「」“”]|\.\s/u)) {
    const parts = sentence.split(separator)
    if (parts.length < 2) continue
    for (const part of parts) {
      const member = lenientText(part)
      if (member !== '' && isShort(member)) members.add(member)
    }
  }
  return members
}

function isShort(member: string): boolean {
  return /\p{Script=Han}/u.test(member) ? member.length <= longestHan : member.split(' ').length <= longestLatin
}
