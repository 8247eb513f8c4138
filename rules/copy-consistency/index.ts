import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

/** The first of each is kept where the second is a misspelling of it. */
const misspelt: readonly (readonly [string, string])[] = [
  ['登录', '登陆'],
  ['账号', '帐号'],
  ['账户', '帐户'],
  ['帳號', '賬號'],
]
const alike: readonly (readonly [string, string])[] = [
  ['確定', '確認'],
  ['确定', '确认'],
  ['登入', '登錄'],
  ['log in', 'sign in'],
  ['log out', 'sign out'],
]

export default defineRule(
  {
    id: 'copy-consistency',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {report, source, offsetAt}) => {
    const texts = prd.copy.map((copy) => ({...copy, lower: copy.text.toLowerCase()}))
    for (const [right, wrong] of misspelt) {
      if (!texts.some(({lower}) => lower.includes(right))) continue
      for (const {lower, place} of texts) {
        if (!lower.includes(wrong)) continue
        const from = offsetAt(place.line, place.column)
        const index = source.slice(from, offsetAt(place.endLine, place.endColumn)).indexOf(wrong)
        const fix = index < 0 ? {} : {fix: {start: from + index, end: from + index + wrong.length, text: right}}
        report({message: 'several', args: {text: wrong, other: right}, place, expected: [right], ...fix})
      }
    }
    for (const pair of alike) {
      // Whole texts only: in a sentence both words may have their place.
      const [left, right] = pair.map((word) => texts.filter(({lower}) => lower.trim() === word))
      const rarer = left!.length < right!.length ? left! : right!
      if (left!.length === 0 || right!.length === 0) continue
      const text = rarer[0]!.text
      report({message: 'several', args: {text, other: pair.find((word) => word !== text.toLowerCase())!}, place: rarer[0]!.place})
    }
  },
)
