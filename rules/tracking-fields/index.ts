import {defineRule} from '../../src/define-rule.js'
import {columnOf, isBlank, rowsWithWords} from '../../src/model/columns.js'
import {say} from '../../src/words.js'
import {parameters, trigger, words} from './messages.js'

const eventColumn = /事件(?:名|id|编码|标识|英文名|key)?|埋点(?:名|id|编号)?|event(?: name| id| key)?/u
const triggerColumn = /触发|时机|上报|场景|说明|描述|操作|行为|trigger|when|fires|description|action/u
const parameterColumn = /参数|属性|字段|取值|扩展|维度|param|propert|attribute|payload|field|dimension|data/u

export default defineRule(
  {
    id: 'tracking-fields',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {language, report}) => {
    const seen = new Map<string, number>()
    for (const table of prd.tables) {
      const event = columnOf(table, eventColumn)
      if (event < 0 || !table.section?.roles.includes('tracking')) continue
      const columns = [columnOf(table, triggerColumn), columnOf(table, parameterColumn)]
      const absent = [trigger, parameters].filter((_, index) => columns[index]! < 0).map((name) => say(name, language))
      if (absent.length > 0) report({message: 'column', args: {columns: absent}, place: table.header.place})

      for (const row of rowsWithWords(table)) {
        const cell = row.cells[event]
        if (!cell || isBlank(cell)) continue
        const name = cell.text.trim()
        for (const column of columns) {
          if (column < 0 || !isBlank(row.cells[column])) continue
          report({message: 'blank', args: {event: name, column: table.header.cells[column]!.text}, place: cell.place})
        }
        const first = seen.get(name)
        if (first === undefined) seen.set(name, row.place.line)
        // One event may take several rows, one for each of its parameters.
        else if (/^[a-z]\w*$/iu.test(name) && /_\w/u.test(name) && !cell.inherited && columns[1]! < 0) {
          report({message: 'repeated', args: {event: name, line: first}, place: cell.place})
        }
      }
    }
  },
)
