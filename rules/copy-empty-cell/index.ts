import {defineRule} from '../../src/define-rule.js'
import {columnOf, isBlank, rowsWithWords} from '../../src/model/columns.js'
import {words} from './messages.js'

const textColumn = /文案|内容|文字|文言|提示语|text|copy|wording|message|string/u

export default defineRule(
  {
    id: 'copy-empty-cell',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const table of prd.tables) {
      if (!table.section?.roles.includes('copy')) continue
      const column = columnOf(table, textColumn)
      // The first column names what the text is for.
      if (column < 1) continue
      const rows = rowsWithWords(table)
      const blank = rows.filter((row) => isBlank(row.cells[column]) && !isBlank(row.cells[0]))
      if (blank.length * 2 > rows.length) continue
      for (const row of blank) report({message: 'blank', args: {key: row.cells[0]!.text}, place: row.cells[0]!.place})
    }
  },
)
