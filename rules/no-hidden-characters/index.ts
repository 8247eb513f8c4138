import {defineRule} from '../../src/define-rule.js'
import {areOutside, type HiddenCharacter, hiddenCharactersIn} from './hidden-characters.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'no-hidden-characters',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (_prd, {report, source}) => {
    const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    for (const [index, text] of lines.entries()) {
      const found = hiddenCharactersIn(text)
      // The one that turns text around tells more than those that only hide.
      const worst = found.find(({turns}) => turns) ?? found[0]
      if (!worst) continue
      const place = {line: index + 1, column: worst.index + 1, endLine: index + 1, endColumn: worst.index + worst.length + 1}
      const message = worst.turns ? 'turned' : found.length > 1 ? 'several' : 'hidden'
      const args = {character: worst.name, count: found.length}
      // What an editor left in front of a line, or behind it, stands between no words.
      const isLeftover = !worst.turns && areOutside(found, text)
      report({message, args, place, actual: excerptAround(text, worst), ...(isLeftover ? {atMost: 'info' as const} : {})})
    }
  },
)

/** A few characters on either side; reporters show what is hidden in them. */
function excerptAround(text: string, {index, length}: HiddenCharacter): string {
  return text.slice(Math.max(0, index - 10), index + length + 10).trim()
}
