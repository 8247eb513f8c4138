import {placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import {usualDepth} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {messageLanguageFor, say} from '../../src/words.js'
import {row, skeleton, words} from './messages.js'

export default defineRule(
  {
    id: 'unlogged-change',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    needs: 'changes',
    since: '0.1.0',
  },
  (prd, {context, language, report}) => {
    const unlogged = (context.changes?.changes ?? []).filter(
      (change) => !change.logged && !change.grace && ['clarification', 'substantive', 'scope'].includes(change.class),
    )
    const [first] = unlogged
    if (!first) return

    const own = messageLanguageFor(prd.language)
    const date = (context.now ?? new Date()).toISOString().slice(0, 10)
    if (!prd.changelog) {
      const all = {...wordsFor(first, language), count: unlogged.length, what: unlogged.map(({what}) => what).slice(0, 3)}
      const hint = say(skeleton, own, {...wordsFor(first, own), date, h: '#'.repeat(usualDepth(prd))})
      report({message: 'logless', args: all, place: prd.titlePlace, hint})
      return
    }
    for (const change of unlogged) {
      const hint = say(row, own, {...wordsFor(change, own), date})
      report({message: 'unlogged', args: wordsFor(change, language), place: placeOf(change, prd), hint, ...sidesOf(change)})
    }
  },
)
