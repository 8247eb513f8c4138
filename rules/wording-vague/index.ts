import {defineRule} from '../../src/define-rule.js'
import {requirementPassages, withoutQuoted} from '../../src/passages.js'
import {findWord, wordDefaults, wordsOf} from '../../src/word-list.js'
import {words} from './messages.js'

const vague: readonly string[] = [
  ...['合理', '適當', '适当', '酌情', '視情況', '视情况', '人性化', '大概', '大致上', '若干'],
  ...['盡可能', '儘可能', '尽可能', '盡量', '儘量', '尽量', '友好的', '用户友好', '使用者友善'],
  ...['appropriate', 'appropriately', 'reasonable', 'adequate', 'seamless', 'seamlessly'],
  ...['user-friendly', 'user friendly', 'if possible', 'where possible', 'as needed'],
]
/** `使用適當的標籤（button、input）`: the brackets say which. */
const listed = /[^\s，,。；;（(]{1,40}[（(][^（()）、,，]{1,40}[、,，][^（()）]{1,200}[)）]/gu

export default defineRule(
  {
    id: 'wording-vague',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: wordDefaults,
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const wanted = wordsOf(vague, options)
    for (const {text, place} of requirementPassages(prd)) {
      const plain = withoutQuoted(text)
      // A sentence with a number has said what it means.
      const found = /\d/u.test(plain) ? null : findWord(wanted, plain.replace(listed, ' '))
      if (found !== null) report({message: 'vague', args: {text: found}, place, actual: found})
    }
  },
)
