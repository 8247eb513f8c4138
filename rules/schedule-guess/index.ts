import {defineRule} from '../../src/define-rule.js'
import {passagesOf, withoutQuoted} from '../../src/passages.js'
import {findWord, wordDefaults, wordsOf} from '../../src/word-list.js'
import {words} from './messages.js'

const guesses: readonly string[] = [
  ...[
    '大概',
    '大約',
    '大约',
    '左右',
    '爭取',
    '争取',
    '盡快',
    '儘快',
    '尽快',
    '盡早',
    '儘早',
    '尽早',
    '預計',
    '预计',
    '暫定',
    '暂定',
    '差不多',
  ],
  ...['asap', 'as soon as possible', 'approx', 'approximately', 'tentative', 'tentatively', 'roughly', 'around the'],
]
/** 「預計上線日期」 is the name of a field in many templates, and no guess. */
const field = /[预預][计計][\p{Script=Han}]{0,6}(?:(?:日期|[时時][间間]|日)(?=[\s:：]|$)|(?=\s?[:：]))/gu
const launch = /上[线線]|[发發][布佈]|投[产產]|交付|launch|go-live|release|ship/iu

export default defineRule(
  {
    id: 'schedule-guess',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: wordDefaults,
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const wanted = wordsOf(guesses, options)
    for (const {text, place, section} of passagesOf(prd)) {
      if (!section?.roles.some((role) => role === 'schedule' || role === 'launch')) continue
      const plain = withoutQuoted(text)
      const found = launch.test(plain) && plain.length < 120 ? findWord(wanted, plain.replace(field, ' ')) : null
      if (found !== null) report({message: 'guess', args: {text: found}, place, actual: found})
    }
  },
)
