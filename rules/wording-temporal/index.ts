import {defineRule} from '../../src/define-rule.js'
import {requirementPassages, withoutQuoted} from '../../src/passages.js'
import {findWord, wordDefaults, wordsOf} from '../../src/word-list.js'
import {words} from './messages.js'

const temporal: readonly string[] = [
  ...['盡快', '儘快', '尽快', '適時', '适时', '定期', '及時', '及时'],
  ...['asap', 'as soon as possible', 'in a timely manner', 'in a timely fashion', 'periodically', 'promptly', 'from time to time'],
]
/** A quality of its own, a saying, and deposits: none of them tells when. */
const otherwise = /及[时時][性雨]|定期(?:存款|存單|存单|[产產]品)/gu

export default defineRule(
  {
    id: 'wording-temporal',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: wordDefaults,
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const wanted = wordsOf(temporal, options)
    for (const {text, place} of requirementPassages(prd)) {
      const plain = withoutQuoted(text)
      const found = /\d/u.test(plain) ? null : findWord(wanted, plain.replace(otherwise, ' '))
      if (found !== null) report({message: 'vague', args: {text: found}, place, actual: found})
    }
  },
)
