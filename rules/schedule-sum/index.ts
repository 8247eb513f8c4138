import {defineRule} from '../../src/define-rule.js'
import {durationsIn, firstIsoDate, weekdayOfIso} from '../../src/model/dates.js'
import {labelsIn} from '../../src/model/labels.js'
import {words} from './messages.js'

const starting = /开始|启动|开工|start|kick-?off/u
const launching = /上线|投产|launch|go-live|release/u
const phases = /设计|开发|研发|测试|联调|验收|design|develop|test|qa|build|implementation/u

export default defineRule(
  {
    id: 'schedule-sum',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const labels = labelsIn(prd).filter(({section}) => section?.roles.includes('schedule'))
    const start = labels.find(({folded, value}) => starting.test(folded) && !phases.test(folded) && isFull(firstIsoDate(value)))
    const launch = labels.find(({folded, value}) => launching.test(folded) && isFull(firstIsoDate(value)))
    if (!start || !launch) return

    let days = 0
    for (const {folded, value} of labels) {
      if (!phases.test(folded)) continue
      const [duration, ...others] = durationsIn(value)
      // Person-days and ranges say how much work it is, not how long it takes.
      if (
        !duration ||
        others.length > 0 ||
        !['day', 'workday', 'week'].includes(duration.unit) ||
        /[-–~～至到]\s*$/u.test(value.slice(0, duration.index))
      )
        return
      days += duration.value * (duration.unit === 'week' ? 5 : 1)
    }
    if (days === 0) return
    const [from, to] = [firstIsoDate(start.value)!, firstIsoDate(launch.value)!]
    const end = afterWorkdays(from, Math.ceil(days))
    if (end > to) report({message: 'short', args: {days, start: from, end, launch: to}, place: launch.place})
  },
)

function isFull(date: string | null): boolean {
  return date?.length === 10
}

/** The last of so many working days, the first day counted in. Holidays are not known here. */
function afterWorkdays(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  for (let left = Math.min(days, 1000); ; date.setUTCDate(date.getUTCDate() + 1)) {
    const weekday = weekdayOfIso(date.toISOString().slice(0, 10))
    if (weekday !== 0 && weekday !== 6) left -= 1
    if (left <= 0) return date.toISOString().slice(0, 10)
  }
}
