import {defineRule} from '../../src/define-rule.js'
import {requirementPassages, withoutQuoted} from '../../src/passages.js'
import {findWord, wordDefaults, wordsOf} from '../../src/word-list.js'
import {words} from './messages.js'

const open: readonly string[] = [
  ...['等等', '諸如此類', '诸如此类', '包括但不限於', '包括但不限于'],
  ...['etc.', 'etc', 'and so on', 'and so forth', 'including but not limited to'],
]
/** What stands in brackets as an example may stop where it likes. */
const examples = /[（(]\s?(?:比如|例如|譬如|如|像是|e\.?g\b|i\.?e\b|for (?:example|instance)|such as)[^（()）]{0,300}[)）]/giu

export default defineRule(
  {
    id: 'wording-open-ended',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: wordDefaults,
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const wanted = wordsOf(open, options)
    for (const {text, place} of requirementPassages(prd)) {
      const found = findWord(wanted, withoutQuoted(text).replace(examples, ' '))
      if (found !== null) report({message: 'open', args: {text: found}, place, actual: found})
    }
  },
)
