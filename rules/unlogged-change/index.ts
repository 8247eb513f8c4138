import {placeOf, sidesOf, wordsFor} from '../../src/change-place.js'
import {usualDepth} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {draftRow, escapeCell} from '../../src/reviews/draft-log.js'
import {messageLanguageFor, say} from '../../src/words.js'
import {row, skeleton, words} from './messages.js'

/** Of so many changes each is shown its row; of more, nobody copies them one by one. */
const mostDrafted = 12

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
  (prd, {context, language, source, report}) => {
    const unlogged = (context.changes?.changes ?? []).filter(
      (change) => !change.logged && !change.grace && ['clarification', 'substantive', 'scope'].includes(change.class),
    )
    const [first] = unlogged
    if (!first) return

    const own = messageLanguageFor(prd.language)
    const date = (context.now ?? new Date()).toISOString().slice(0, 10)
    if (!prd.changelog) {
      const all = {...wordsFor(first, language), count: unlogged.length, what: unlogged.map(({what}) => what).slice(0, 3)}
      const [section, what] = [escapeCell(first.section), escapeCell(String(wordsFor(first, own).what))]
      const hint = say(skeleton, own, {section, what, date, h: '#'.repeat(usualDepth(prd))})
      report({message: 'logless', args: all, place: prd.titlePlace, hint})
      return
    }
    for (const [index, change] of unlogged.entries()) {
      // As `prd-lint log` would write it; a log of a form that no row follows is left to whoever keeps it.
      const drafted = index < mostDrafted ? draftRow(prd, source, [change], {date, author: ''}) : null
      const hint = drafted === null || typeof drafted === 'string' ? {} : {hint: say(row, language, {row: drafted.lines.join('\n').trim()})}
      report({message: 'unlogged', args: wordsFor(change, language), place: placeOf(change, prd), ...hint, ...sidesOf(change)})
    }
  },
)
