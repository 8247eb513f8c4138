import {defineRule} from '../../src/define-rule.js'
import {columnOf} from '../../src/model/columns.js'
import {words} from './messages.js'

const limitColumn = /字数|长度|上限|字符数|max|limit|length|characters/u
const textColumn = /文案|文字|文言|提示语|text|copy|wording|message|string/u

export default defineRule(
  {
    id: 'copy-length',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const table of prd.tables) {
      const [limits, texts] = [columnOf(table, limitColumn), columnOf(table, textColumn)]
      if (limits < 0 || texts < 0 || limits === texts) continue
      for (const {cells} of table.rows) {
        const limit = limitIn(cells[limits]?.text ?? '')
        const text = cells[texts]?.text.trim() ?? ''
        const length = [...text.replace(/\{[^{}]*\}/gu, '')].length
        if (limit === null || length <= limit) continue
        report({message: 'long', args: {length, limit, text: [...text].slice(0, 30).join('')}, place: cells[texts]!.place, actual: text})
      }
    }
  },
)

/** `12`, `≤ 12 字`, `4–12 characters`: the largest number. Sizes on the screen (px, dp) are no number of characters. */
function limitIn(text: string): number | null {
  if (text.length > 40 || /px|dp|pt|rem|em|%|行|line/iu.test(text)) return null
  const numbers = text.normalize('NFKC').match(/\d{1,4}/gu)
  return numbers ? Math.max(...numbers.map(Number)) : null
}
