import {defineRule} from '../../src/define-rule.js'
import {columnOf, isBlank, rowsWithWords} from '../../src/model/columns.js'
import {words} from './messages.js'

const goalColumn =
  /^(?:服务的?|对应的?|所属的?|关联的?)?(?:业务|产品|需求|用户)?(?:目标|目的|价值|收益|意义)$|^(?:serves |for )?(?:business |user )?(?:goals?|objectives?|values?|benefits?|why|purpose)(?: served)?$/u

export default defineRule(
  {
    id: 'goal-per-requirement',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const lines = new Map(prd.requirements.filter(({form}) => form === 'row').map((requirement) => [requirement.line, requirement]))

    for (const table of prd.tables) {
      const column = columnOf(table, goalColumn)
      if (column < 0) continue
      const rows = rowsWithWords(table).filter((row) => lines.has(row.place.line))
      const blank = rows.filter((row) => isBlank(row.cells[column]))
      // A column that hardly anybody fills is a template's, not a promise.
      if (blank.length * 2 > rows.length) continue
      for (const row of blank) {
        const {name} = lines.get(row.place.line)!
        report({message: 'blank', args: {name, column: table.header.cells[column]!.text}, place: row.place})
      }
    }
  },
)
