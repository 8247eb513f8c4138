/** Events that the product is to record: tables and lists of the tracking sections. */
import {columnOf} from './columns.js'
import {linesIn} from './labels.js'
import type {Prd, Table, TrackingEvent} from './types.js'

const eventColumn = /事件(?:名|id|编码|标识|英文名|key)?|埋点(?:名|id|编号|事件)?|^event|イベント|이벤트/u
const triggerColumn = /触发|时机|上报|场景|trigger|when|fires|タイミング|시점/u
const parameterColumn = /参数|属性|字段|扩展|维度|param|propert|attribute|payload|パラメータ|파라미터|속성/u
/** `refund_submit` and `RefundSubmit`: what an event is called in code. */
const codeName = /^[a-z][a-z0-9]*(?:[_.:-][a-z0-9]+)+$|^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/

/** Every event that a table or a list of tracking names, in order. */
export function readTracking(prd: Prd): readonly TrackingEvent[] {
  const events = [...prd.tables.flatMap(eventsOfTable), ...eventsOfLists(prd)]
  return events.toSorted((a, b) => a.place.line - b.place.line)
}

function eventsOfTable(table: Table): TrackingEvent[] {
  const event = columnOf(table, eventColumn)
  if (event < 0 || !table.section?.roles.includes('tracking')) return []
  const [trigger, parameters] = [columnOf(table, triggerColumn), columnOf(table, parameterColumn)]
  return table.rows.flatMap(({cells, place}) => {
    const name = cells[event]?.text.trim()
    if (!name) return []
    return [
      {
        name,
        trigger: cells[trigger]?.text.trim() || null,
        parameters: cells[parameters]?.text.trim() || null,
        place,
        section: table.section,
      },
    ]
  })
}

/** ``- `refund_submit`：點擊提交時`` */
function eventsOfLists(prd: Prd): TrackingEvent[] {
  return linesIn(prd).flatMap(({text, runs, block}) => {
    if (block.kind !== 'item' || !block.section?.roles.includes('tracking')) return []
    const code = runs.find(({kind, text: words}) => kind === 'code' && codeName.test(words.trim()))
    if (!code || text.indexOf(code.text) > 12) return []
    const rest = text
      .slice(text.indexOf(code.text) + code.text.length)
      .replace(/^[\s:：\-–—]+/u, '')
      .trim()
    return [{name: code.text.trim(), trigger: rest || null, parameters: null, place: block.place, section: block.section}]
  })
}
