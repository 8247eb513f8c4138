import {defineRule} from '../../src/define-rule.js'
import {columnOf, isBlank, rowsWithWords} from '../../src/model/columns.js'
import {fold} from '../../src/model/folding.js'
import {words} from './messages.js'

const signature =
  /签[字核名署]|确认(?:日期|时间|状态|签)|审[批核](?:结果|状态|意见|日期)|评审(?:结果|意见|状态|结论)|sign-?off|signed|signature|approv/u
const refused = /^(?:待|未|否|no\b|pending|tbd|not |—|-$|☐|❌)/u

export default defineRule(
  {
    id: 'stakeholders-signoff',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': null, approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const table of prd.tables) {
      if (!table.section?.roles.some((role) => role === 'stakeholders' || role === 'review')) continue
      const column = columnOf(table, signature)
      if (column < 1) continue
      for (const row of rowsWithWords(table)) {
        const cell = row.cells[column]
        if (!cell || isBlank(row.cells[0]) || !(isBlank(cell) || refused.test(fold(cell.text)))) continue
        report({message: 'unsigned', args: {who: row.cells[0]!.text}, place: row.cells[0]!.place})
      }
    }
  },
)
